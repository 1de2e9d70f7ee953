import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundTicket } from '../../../contract/caller-shapes.ts'
import { holds, useSession } from '../../app/session.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './call.module.css'

/** The open requests of the caller, or about them. */
export function OpenTickets({ tickets }: { tickets: readonly FoundTicket[] }) {
  const { t } = useTranslation('callers')
  const { t: tDesk } = useTranslation('desk')
  const id = useId()
  const mayOpen = holds(useSession(), 'tickets.decide')
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t('tickets.title')}
      </h3>
      {tickets.length === 0 && <p className={styles.quiet}>{t('tickets.none')}</p>}
      <ul className={styles.tickets}>
        {tickets.map(({ id: ticketId, number, title, status }) => (
          <li key={ticketId}>
            {mayOpen ? (
              <Link to="/desk/$ticketId" params={{ ticketId }}>
                {number}
              </Link>
            ) : (
              <strong>{number}</strong>
            )}
            <span>{title}</span>
            <Tag tone={status === 'waiting' ? 'blue' : 'neutral'}>{tDesk(`statuses.${status}`, { when: '' })}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
