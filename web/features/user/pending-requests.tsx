import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { kindOfPending } from '../../app/requests/pending.ts'
import { RequestLink } from '../../app/requests/request-link.tsx'
import { useSession } from '../../app/session.ts'
import styles from './pending-requests.module.css'

/** F6, F8: the requests about the account that are not decided yet, each with the way to it. */
export function PendingRequests({ user: { pendingTickets: tickets, status } }: { user: User }) {
  const { t } = useTranslation('asking')
  const { providerName: provider } = useSession().organization
  if (tickets.length === 0) return null
  const isLeaving = status !== 'deactivated' && tickets.some(({ kind }) => kind === 'user.deactivate')
  return (
    <section className={styles.box} aria-label={t('pending.title', { count: tickets.length, provider })}>
      <IconHourglass size={18} stroke={1.7} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t('pending.title', { count: tickets.length, provider })}</p>
        <ul className={styles.requests}>
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <RequestLink id={ticket.id}>
                {t('pending.line', { number: ticket.number, what: t(`pending.kinds.${kindOfPending(ticket)}`) })}
              </RequestLink>
            </li>
          ))}
        </ul>
        <p>{t(isLeaving ? 'pending.stillActive' : 'pending.unchanged')}</p>
      </div>
    </section>
  )
}
