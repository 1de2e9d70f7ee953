import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { AssigneeMark } from './assignee-mark.tsx'
import { DueTag } from './due-tag.tsx'
import { KindIcon } from './kind-icon.tsx'
import styles from './queue-cards.module.css'
import { kindOf } from './ticket-kind.ts'
import { formatLength, minutesSince } from './ticket-times.ts'

type Props = {
  ticket: DeskTicketSummary
  search: DeskSearch
  isOpen: boolean
  isChosen: boolean
  /** Absent where tickets are not ticked. */
  onChoose: ((isChosen: boolean) => void) | undefined
}

/** Whom a ticket is about; a question has its own title. */
export function nameOf({ target, title }: Pick<DeskTicketSummary, 'target' | 'title'>): string {
  return target?.name ?? title
}

/** A ticket in the list: who, what, which organization, by when, since when, and who follows it. */
export function QueueCard({ ticket, search, isOpen, isChosen, onChoose }: Props) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const name = nameOf(ticket)
  return (
    <li className={styles.card} data-open={isOpen || undefined} data-ticket={ticket.id}>
      <span className={styles.picture} data-chosen={isChosen || undefined}>
        <KindIcon kind={ticket.kind} isLit={isOpen} />
        {onChoose !== undefined && (
          <span className={styles.box}>
            <Checkbox aria-label={t('choose', { name })} checked={isChosen} onChange={onChoose} />
          </span>
        )}
      </span>
      <div className={styles.line}>
        <Link
          to="/desk/$ticketId"
          params={{ ticketId: ticket.id }}
          search={search}
          resetScroll={false}
          className={styles.name}
        >
          {name}
        </Link>
        <DueTag ticket={ticket} />
      </div>
      <p className={styles.what}>
        <span className={styles.kind}>{t(`kinds.${kindOf(ticket.kind).word}`)}</span>
        {ticket.summary !== '' && <span className={styles.summary}>{ticket.summary}</span>}
      </p>
      <div className={styles.line}>
        <span className={styles.organization}>{ticket.organization.name}</span>
        <span className={styles.age}>
          {t('times.ago', { length: formatLength(minutesSince(ticket.createdAt), language) })}
        </span>
        <AssigneeMark assignee={ticket.assignee} />
      </div>
      {ticket.firstApprovalBy !== null && <p className={styles.once}>{t('once', { name: ticket.firstApprovalBy })}</p>}
    </li>
  )
}
