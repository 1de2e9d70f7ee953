import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { DutyLegend } from './duty-legend.tsx'
import { groupResults } from './result-groups.ts'
import { ResultRow } from './result-row.tsx'
import styles from './results.module.css'
import { ResultsState } from './results-state.tsx'
import { TicketHits } from './ticket-hits.tsx'
import type { CallerSearching } from './use-caller-search.ts'

type Props = {
  searching: CallerSearching
  openPerson: string | undefined
  onChoose: (person: FoundCaller) => void
  ref: Ref<HTMLDivElement>
}

/** Up and Down go from result to result; above the first stands the search box. */
function moveOnKey(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')]
  const { activeElement } = document
  const at = all.findIndex((row) => row.isSameNode(activeElement))
  const next = at + step < 0 ? document.querySelector<HTMLElement>('input[type="search"]') : all[at + step]
  event.preventDefault()
  next?.focus()
}

/** C10: who was found, those of the municipality first, and the requests of the number that was typed. */
export function Results({ searching, openPerson, onChoose, ref }: Props) {
  const { t } = useTranslation('callers')
  const { found } = searching
  const count = found === undefined ? 0 : found.people.length + found.tickets.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the controls, arrows only move between them
    <div className={styles.results} ref={ref} data-results onKeyDown={moveOnKey}>
      <p className="visually-hidden" role="status">
        {found !== undefined && (count === 0 ? t('none') : t('count', { count }))}
      </p>
      {count === 0 || found === undefined ? (
        <ResultsState searching={searching} />
      ) : (
        <>
          {found.isCapped && <p className={styles.capped}>{t('capped')}</p>}
          <TicketHits tickets={found.tickets} />
          {groupResults(found.people).map(({ label, people }) => (
            <Group key={label} title={t(`groups.${label}`)} count={people.length}>
              {people.map((person) => (
                <ResultRow
                  key={person.id}
                  person={person}
                  isOpen={person.id === openPerson}
                  onChoose={() => onChoose(person)}
                />
              ))}
            </Group>
          ))}
          <DutyLegend people={found.people} />
        </>
      )}
    </div>
  )
}

type GroupProps = { title: string; count: number; children: ReactNode }

function Group({ title, count, children }: GroupProps) {
  const id = useId()
  const language = useLanguage()
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.group} id={id}>
        {title} <span className={styles.number}>{formatNumber(count, language)}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}
