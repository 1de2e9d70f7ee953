import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TicketSummary } from '../../../contract/ticket-shapes.ts'
import { formatRelative } from '../../app/format.ts'
import { formatBy } from '../../app/moments.ts'
import { useSession } from '../../app/session.ts'
import { TicketKindPicture } from '../../app/tickets/ticket-kind.tsx'
import { phaseOf } from '../../app/tickets/ticket-phase.ts'
import { TicketStatusTag } from '../../app/tickets/ticket-status-tag.tsx'
import { useLanguage } from '../../app/use-language.ts'
import { Row } from '../../ui/rows.tsx'
import { statusChangeOf } from './request-parts.ts'
import classes from './requests.module.css'

type Props = {
  request: TicketSummary
  /** Whether the list has the requests of several people. */
  isNamed: boolean
}

/** A request in a list: what it asks, where it stands, whose turn it is, how old it is. */
export function RequestRow({ request, isNamed }: Props) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const { organization } = useSession()
  const { id, number, title, summary, requestedBy, createdAt } = request
  const hasSummary = summary !== '' && statusChangeOf(request.kind) === null
  const by = requestedBy.isYou ? t('row.byYou') : t('row.by', { name: requestedBy.name })
  return (
    <Row
      picture={<TicketKindPicture kind={request.kind} />}
      name={
        <Link to="/requests/$requestId" params={{ requestId: id }}>
          {title}
        </Link>
      }
      description={
        <>
          <span className={classes.number}>{number}</span>
          {hasSummary && ` · ${summary}`}
        </>
      }
      facts={[
        { id: 'status', words: <TicketStatusTag ticket={request} providerName={organization.providerName} /> },
        { id: 'turn', words: <TurnWords request={request} /> },
        {
          id: 'age',
          words: `${t('row.asked', { when: formatRelative(createdAt, language) })}${isNamed ? ` ${by}` : ''}`,
        },
      ]}
    />
  )
}

function TurnWords({ request }: { request: TicketSummary }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const phase = phaseOf(request)
  const at = (iso: string | null) => formatBy(iso ?? request.updatedAt, language)
  if (phase === 'waiting') return <span className={classes.yours}>{t('row.yours')}</span>
  if (phase === 'withdrawn') return t('row.withdrawn', { when: at(request.updatedAt) })
  if (phase === 'done' || phase === 'refused' || phase === 'scheduled') {
    return t('row.decided', { when: at(request.decidedAt) })
  }
  if (request.isOverdue) return <span className={classes.late}>{t('row.late', { when: at(request.dueAt) })}</span>
  if (request.dueAt === null) return t('row.taken')
  return t('row.promised', { when: at(request.dueAt) })
}
