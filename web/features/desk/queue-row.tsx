import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { AssigneeMark } from './assignee-mark.tsx'
import { DueTag } from './due-tag.tsx'
import { KindIcon } from './kind-icon.tsx'
import { nameOf } from './queue-card.tsx'
import styles from './queue-table.module.css'
import { kindOf } from './ticket-kind.ts'
import { formatLength, minutesSince } from './ticket-times.ts'

type Props = {
  ticket: DeskTicketSummary
  search: DeskSearch
  isCurrent: boolean
  isChosen: boolean
  isTaking: boolean
  onChoose: (isChosen: boolean) => void
  onTake: () => void
}

/** A ticket as a row; pressing it anywhere opens it. */
export function QueueRow({ ticket, search, isCurrent, isChosen, isTaking, onChoose, onTake }: Props) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const name = nameOf(ticket)
  return (
    <tr className={styles.row} data-current={isCurrent || isChosen || undefined} data-ticket={ticket.id}>
      <td className={styles.choice}>
        <div>
          <Checkbox aria-label={t('choose', { name })} checked={isChosen} onChange={onChoose} />
          <KindIcon kind={ticket.kind} isLit={isCurrent} />
        </div>
      </td>
      <td className={styles.organization}>{ticket.organization.name}</td>
      <td className={styles.who}>
        <Link to="/desk/$ticketId" params={{ ticketId: ticket.id }} search={search} className={styles.link}>
          {name}
        </Link>
      </td>
      <td className={styles.what}>
        <span className={styles.kind}>{t(`kinds.${kindOf(ticket.kind).word}`)}</span>
        <span className={styles.summary}>
          {ticket.firstApprovalBy === null ? ticket.summary : t('once', { name: ticket.firstApprovalBy })}
        </span>
      </td>
      <td className={styles.age}>{formatLength(minutesSince(ticket.createdAt), language)}</td>
      <td>
        <DueTag ticket={ticket} />
      </td>
      <td className={styles.assignee}>
        {ticket.assignee !== null ? (
          <span className={styles.follower}>
            <AssigneeMark assignee={ticket.assignee} />
            <span aria-hidden>{ticket.assignee.name}</span>
          </span>
        ) : (
          ticket.turn !== null && (
            <span className={styles.take}>
              <Button size="sm" aria-label={t('takeNamed', { name })} isPending={isTaking} onPress={onTake}>
                {t('take')}
              </Button>
            </span>
          )
        )}
      </td>
    </tr>
  )
}
