import { IconArrowRight, IconExternalLink, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import { TextField } from '../../ui/text-field.tsx'
import { AdjustLine, isAdjustable } from './adjust-line.tsx'
import { withoutAdjustment } from './adjusted-changes.ts'
import { ChoiceSegments } from './choice-segments.tsx'
import { type Choice, choiceOf, type DecisionDraft, withChoice, withLineNote } from './decision-draft.ts'
import styles from './decision-lines.module.css'

const signs = { add: IconPlus, remove: IconMinus, change: IconArrowRight }

type Props = {
  line: TicketLine
  ticket: DeskTicket
  draft: DecisionDraft
  onChange: (draft: DecisionDraft) => void
}

/** F9: one thing that is asked, with yes, adjusted or no; what is set by hand is done, or could not be. */
export function DecisionLine({ line, ticket, draft, onChange }: Props) {
  const { t } = useTranslation('deskTicket')
  const Sign = signs[line.action]
  const choice = choiceOf(draft, line)
  const asked = ticket.lines.find(({ id }) => id === line.id)
  const choose = (wanted: Choice) => {
    const chosen = withChoice(draft, line.id, wanted)
    const isKept = wanted === 'adjust'
    onChange(isKept ? chosen : { ...chosen, adjustments: withoutAdjustment(chosen.adjustments, line.id) })
  }
  const choices: readonly Choice[] = line.isByHand
    ? ['done', 'couldNot']
    : isAdjustable(line)
      ? ['approve', 'adjust', 'refuse']
      : ['approve', 'refuse']
  return (
    <li className={styles.line} data-choice={choice ?? undefined}>
      <span className={styles.sign} data-action={line.action}>
        <Sign size={15} stroke={2} aria-hidden />
        <span className="visually-hidden">{t(`lineSigns.${line.action}`)}</span>
      </span>
      <div className={styles.words}>
        <p className={styles.name}>{line.name}</p>
        <p className={styles.detail}>{[line.application?.name, line.detail].filter(Boolean).join(' · ')}</p>
        {asked !== undefined && asked.detail !== line.detail && asked.detail !== null && (
          <p className={styles.detail}>{t('asked', { name: asked.detail })}</p>
        )}
        {line.isByHand && <ByHand line={line} />}
      </div>
      <ChoiceSegments name={line.name} choices={choices} value={choice} onChange={choose} />
      {choice === 'adjust' && (
        <div className={styles.more}>
          <AdjustLine line={line} ticket={ticket} draft={draft} onChange={onChange} />
        </div>
      )}
      {(choice === 'refuse' || choice === 'couldNot') && (
        <div className={styles.more}>
          <TextField
            label={t('lineWhy')}
            value={draft.lines[line.id]?.note ?? ''}
            onChange={(note) => onChange(withLineNote(draft, line, note))}
            maxLength={300}
            isOptional
          />
        </div>
      )}
    </li>
  )
}

function ByHand({ line: { managedIn } }: { line: TicketLine }) {
  const { t } = useTranslation('deskTicket')
  if (managedIn === null) return <p className={styles.hand}>{t('byHand')}</p>
  return (
    <p className={styles.hand}>
      {t('byHandIn', { name: managedIn.name })}
      {managedIn.url !== null && (
        <a href={managedIn.url} target="_blank" rel="noreferrer">
          {t('openIn', { name: managedIn.name })}
          <IconExternalLink size={13} stroke={1.7} aria-hidden />
        </a>
      )}
    </p>
  )
}
