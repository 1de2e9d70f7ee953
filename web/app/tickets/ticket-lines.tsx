import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { classNames } from '../../ui/class-names.ts'
import { formatAt } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import { groupPairs, isOffTable, type LineGroup, type LinePair, pairLines, stateOf } from './line-pairs.ts'
import { LineStateTag } from './line-state-tag.tsx'
import { TicketLineRow } from './ticket-line-row.tsx'
import classes from './ticket-lines.module.css'
import { isDecided, type Side } from './ticket-phase.ts'

type Props = {
  ticket: Ticket
  side?: Side
  /** What stands at the end of a line instead of its state: the desk decides there. */
  renderEnd?: (pair: LinePair) => ReactNode
}

/** What a ticket asks for, by application, beside what was decided; then what the organization decided itself. */
export function TicketLines({ ticket, side = 'organization', renderEnd }: Props) {
  const groups = groupPairs(pairLines(ticket.lines, ticket.adjustedLines))
  const end = renderEnd ?? (({ line }: LinePair) => <LineStateTag state={stateOf(line, ticket)} />)
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Group key={group.key} group={group} ticket={ticket} end={end} />
      ))}
      {ticket.appliedAtOnce.length > 0 && <AppliedAtOnce ticket={ticket} side={side} />}
    </div>
  )
}

type GroupProps = { group: LineGroup; ticket: Ticket; end: (pair: LinePair) => ReactNode }

function Group({ group: { application, pairs }, ticket, end }: GroupProps) {
  const { t } = useTranslation('tickets')
  const titleId = useId()
  const provider = ticket.provider.name
  const isOver = isDecided(ticket)
  return (
    <section aria-labelledby={titleId}>
      <header className={classes.head}>
        {application !== null && <ApplicationPicture icon={application.icon} color={application.color} size={24} />}
        <h3 id={titleId}>{application?.name ?? t('lines.account')}</h3>
        {ticket.status !== 'withdrawn' && (
          <span className={classes.who}>{t(isOver ? 'lines.decidedBy' : 'lines.waitsFor', { provider })}</span>
        )}
      </header>
      <ul className={classes.lines}>
        {pairs.map((pair) => (
          <TicketLineRow
            key={pair.line.id}
            pair={pair}
            providerName={provider}
            isFaded={isOffTable(pair, ticket)}
            end={end(pair)}
          />
        ))}
      </ul>
    </section>
  )
}

function AppliedAtOnce({ ticket, side }: { ticket: Ticket; side: Side }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const titleId = useId()
  const title =
    side === 'organization'
      ? t('lines.byOrganization')
      : t('lines.byOrganizationAtDesk', { organization: ticket.organization.name })
  return (
    <section aria-labelledby={titleId}>
      <header className={classes.head}>
        <h3 id={titleId}>{t('lines.atOnce', { when: formatAt(ticket.createdAt, language) })}</h3>
        <span className={classes.who}>{title}</span>
      </header>
      <ul className={classes.lines}>
        {ticket.appliedAtOnce.map((words) => (
          <li key={words} className={classNames(classes.line, classes.atOnce)}>
            <IconCheck size={15} stroke={2} aria-hidden className={classes.sign} />
            <p className={classNames(classes.words, classes.name)}>{words}</p>
            <div className={classes.end}>
              <LineStateTag state="applied" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
