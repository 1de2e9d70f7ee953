import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Tag } from '../../ui/tag.tsx'
import { CodeText } from './code-text.tsx'
import styles from './users-table.module.css'

/** Who the row is about; the name leads to the account. */
export function PersonCell({ user }: { user: User }) {
  const { t } = useTranslation('users')
  return (
    <div role="cell" className={styles.person}>
      <Avatar name={user.displayName} id={user.id} isMuted={user.status === 'deactivated'} />
      <div className={styles.names}>
        <span className={styles.nameLine}>
          <Link to="/users/$userId" params={{ userId: user.id }} className={styles.name} title={user.displayName}>
            {user.displayName}
          </Link>
          {user.isSelf && <Tag>{t('you')}</Tag>}
        </span>
        <span
          className={styles.code}
          data-told={user.signInName.toLowerCase() === user.email?.toLowerCase()}
          title={user.signInName}
        >
          <CodeText text={user.signInName} />
        </span>
      </div>
    </div>
  )
}
