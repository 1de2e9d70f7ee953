import { IconTicket } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FoundTicket } from '../../../contract/caller-shapes.ts'
import { holds, useSession } from '../../app/session.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './results.module.css'

/** The requests whose number was typed: they lead to the desk, for those who decide there. */
export function TicketHits({ tickets }: { tickets: readonly FoundTicket[] }) {
  const { t } = useTranslation('callers')
  const mayOpen = holds(useSession(), 'tickets.decide')
  if (tickets.length === 0) return null
  return (
    <section aria-label={t('groups.tickets')}>
      <h2 className={styles.group}>
        {t('groups.tickets')} <span className={styles.number}>{tickets.length}</span>
      </h2>
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            {mayOpen ? (
              <Link to="/desk/$ticketId" params={{ ticketId: ticket.id }} className={styles.row} data-result>
                <Hit ticket={ticket} />
              </Link>
            ) : (
              <div className={styles.row}>
                <Hit ticket={ticket} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hit({ ticket: { number, title, organization, status } }: { ticket: FoundTicket }) {
  const { t } = useTranslation('desk')
  return (
    <>
      <span className={styles.ticket}>
        <IconTicket size={18} stroke={1.7} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>
          {number} <Tag>{t(`statuses.${status}`)}</Tag>
        </span>
        <span>{title}</span>
        <span className={styles.quiet}>{organization.name}</span>
      </span>
    </>
  )
}
