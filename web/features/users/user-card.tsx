import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/tag.tsx'
import { CodeText } from './code-text.tsx'
import { LastSignIn } from './last-sign-in.tsx'
import type { RowProps } from './row-actions.ts'
import { StatusSwitch } from './status-switch.tsx'
import styles from './user-card.module.css'

/** One account on a phone: the whole card leads to it, the switch stands apart. */
export const UserCard = memo(function UserCard(row: RowProps) {
  const { t } = useTranslation('users')
  const { user } = row
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
          </span>
        </div>
        <span className={styles.switch}>
          <StatusSwitch {...row} />
        </span>
      </div>
      {(user.applications.length > 0 || user.tags.length > 0) && (
        <div className={styles.tags}>
          {user.applications.map(({ key, name, permissionCount }) => (
            <Tag key={key} tone="pine">
              {t('application', { name, count: permissionCount })}
            </Tag>
          ))}
          {user.tags.map(({ id, name }) => (
            <Tag key={id}>{name}</Tag>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <span className={styles.email}>
          {/* An address that is the sign-in name stands above already. */}
          {user.email === null && t('noEmail')}
          {user.email !== null && user.email !== user.signInName && <CodeText text={user.email} />}
          {user.primaryGroup !== null && <span>{user.primaryGroup.name}</span>}
        </span>
        <LastSignIn user={user} />
      </div>
    </article>
  )
})
