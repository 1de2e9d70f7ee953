import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { pendingOnAccount } from '../../app/requests/pending.ts'
import { PendingMark } from '../../app/requests/pending-mark.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CardApplications } from './card-applications.tsx'
import { CodeText } from './code-text.tsx'
import { LastSignIn } from './last-sign-in.tsx'
import type { RowProps } from './row-actions.ts'
import { StatusSwitch } from './status-switch.tsx'
import styles from './user-card.module.css'

/** One account on a phone: the whole card leads to it, the switch stands apart. */
export const UserCard = memo(function UserCard(row: RowProps) {
  const { t } = useTranslation('users')
  const { user } = row
  const ticket = pendingOnAccount(user.pendingTickets)
  return (
    <article className={classNames(styles.card, user.status === 'deactivated' && styles.off)}>
      <div className={styles.head}>
        <Avatar name={user.displayName} id={user.id} size={40} isMuted={user.status === 'deactivated'} />
        <div className={styles.names}>
          <Link to="/users/$userId" params={{ userId: user.id }} className={styles.name}>
            {user.displayName}
          </Link>
          <span className={styles.code}>
            <CodeText text={user.signInName} />
            {user.primaryGroup !== null && ` · ${user.primaryGroup.name}`}
            {user.secondaryGroups.length > 0 && ` +${user.secondaryGroups.length}`}
          </span>
        </div>
        <span className={styles.switch}>
          {ticket !== null && <PendingMark ticket={ticket} name={user.displayName} />}
          <StatusSwitch {...row} />
        </span>
      </div>
      <CardApplications {...row} />
      <div className={styles.foot}>
        <span className={styles.email}>{user.email === null ? t('noEmail') : <CodeText text={user.email} />}</span>
        <LastSignIn user={user} />
      </div>
    </article>
  )
})
