import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { formatDaysAway, formatLongMoment, formatMomentAfter } from '../../app/moments.ts'
import { phaseOf } from '../../app/tickets/ticket-phase.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Card } from '../../ui/card.tsx'
import classes from './aside.module.css'

type Entry = { label: string; at: string | null; isAhead?: boolean }

/** When it was asked, taken up, decided and applied, and when it is wished for. */
export function DatesCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const { createdAt, takenAt, decidedAt, effectiveAt, appliesAt, appliedAt } = ticket
  const entries: Entry[] = [
    { label: t('dates.taken'), at: takenAt },
    { label: t('dates.decided'), at: decidedAt },
    { label: t('dates.wished'), at: decidedAt === null ? effectiveAt : null, isAhead: true },
    { label: t('dates.applies'), at: appliedAt === null ? appliesAt : null, isAhead: true },
    { label: t('dates.applied'), at: appliedAt },
    { label: t('dates.withdrawn'), at: phaseOf(ticket) === 'withdrawn' ? ticket.updatedAt : null },
  ]
  return (
    <Card title={t('dates.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('dates.asked')}</dt>
          <dd>{formatLongMoment(createdAt, language)}</dd>
        </div>
        {entries.map(
          ({ label, at, isAhead = false }) =>
            at !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{isAhead ? formatLongMoment(at, language) : formatMomentAfter(at, createdAt, language)}</dd>
                {isAhead && <dd className={classes.away}>{formatDaysAway(at, language)}</dd>}
              </div>
            ),
        )}
      </dl>
    </Card>
  )
}
