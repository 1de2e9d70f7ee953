import { IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { formatAt } from '../../app/moments.ts'
import { isDecided, phaseOf } from '../../app/tickets/ticket-phase.ts'
import { useLanguage } from '../../app/use-language.ts'
import classes from './change-card.module.css'

/** What came out of a decided request, beside what was asked and decided above. */
export function Outcome({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  if (!isDecided(ticket) || phaseOf(ticket) === 'refused') return null
  const { decidedBy, decidedAt, appliesAt, appliedAt, outcome } = ticket
  const when = formatAt(decidedAt ?? ticket.updatedAt, language)
  const isPending = appliedAt === null && appliesAt !== null
  return (
    <section className={classes.outcome} aria-label={t('change.outcome')}>
      <h3>{t('change.outcome')}</h3>
      <p className={classes.facts}>
        {decidedBy === null ? t('change.decisionAlone', { when }) : t('change.decision', { name: decidedBy, when })}
      </p>
      {isPending && (
        <p className={classes.result}>
          <IconClock size={17} stroke={1.7} aria-hidden />
          {t('change.pending', { when: formatAt(appliesAt, language) })}
        </p>
      )}
      {!isPending && outcome.length === 0 && <p className={classes.result}>{t('change.noOutcome')}</p>}
      <ul className={classes.results}>
        {outcome.map((words) => (
          <li key={words} className={classes.result}>
            <IconCheck size={17} stroke={1.7} aria-hidden className={classes.good} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
