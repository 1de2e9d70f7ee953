import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { TicketLines } from '../../app/tickets/ticket-lines.tsx'
import { phaseOf } from '../../app/tickets/ticket-phase.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { AccountFacts } from './account-facts.tsx'
import classes from './change-card.module.css'
import { Outcome } from './outcome.tsx'
import { linesOfRights, statusChangeOf } from './request-parts.ts'
import { RequestTarget } from './request-target.tsx'
import { StatusChange } from './status-change.tsx'

/** What a request changes: what was asked, what was decided of it, and what came out. */
export function ChangeCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const title = useTitle(ticket)
  const status = statusChangeOf(ticket.kind)
  const rights = linesOfRights(ticket)
  const hasLines = rights.lines.length > 0 || rights.appliedAtOnce.length > 0 || (rights.adjustedLines ?? []).length > 0
  const isNew = ticket.account !== null
  // A free question is asked in the conversation; there is nothing to compare.
  if (ticket.kind === 'question') return null
  return (
    <Card title={title} action={<Summary ticket={ticket} />}>
      <div className={classes.parts}>
        {isNew ? <AccountFacts ticket={ticket} /> : <RequestTarget ticket={ticket} />}
        {status !== null && <StatusChange before={status.before} after={status.after} reason={ticket.reason} />}
        {isNew && hasLines && <h3>{t('change.rights')}</h3>}
        {hasLines && <TicketLines ticket={rights} />}
        {status === null && ticket.reason !== null && (
          <p className={classes.reason}>
            <span className={classes.label}>{t('change.reason')}</span> {ticket.reason}
          </p>
        )}
        <Outcome ticket={ticket} />
      </div>
    </Card>
  )
}

function useTitle(ticket: Ticket): string {
  const { t } = useTranslation('requests')
  const phase = phaseOf(ticket)
  if (phase === 'refused' || phase === 'withdrawn') return t('change.asked')
  const isNew = ticket.account !== null
  if (phase === 'done') return t(isNew ? 'change.created' : 'change.changed')
  return t(isNew ? 'change.willBeCreated' : 'change.willChange')
}

function Summary({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  // What switches an account says so itself, by the status before and after.
  if (statusChangeOf(ticket.kind) !== null) return <Reactivate ticket={ticket} />
  // What was asked is not what came of it; each line says that.
  if (ticket.decidedAt !== null) return null
  const words = ticket.account === null ? ticket.summary : t('change.nothingYet')
  return <span className={classes.summary}>{words}</span>
}

/** The way back from a deactivation: asked for on the person's page. */
function Reactivate({ ticket: { kind, appliedAt, target, targetPerson } }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const isOff = kind === 'user.deactivate' && appliedAt !== null && targetPerson?.status === 'deactivated'
  if (!isOff || target === null) return null
  return (
    <LinkButton
      variant="link"
      size="sm"
      to="/users/$userId"
      params={{ userId: target.id }}
      icon={<IconArrowBackUp size={16} stroke={1.7} aria-hidden />}
    >
      {t('again.reactivate')}
    </LinkButton>
  )
}
