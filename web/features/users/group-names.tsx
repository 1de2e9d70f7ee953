import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './users-table.module.css'

/** The main group, and how many others. */
export function GroupNames({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const others = user.secondaryGroups.map(({ name }) => name)
  return (
    <>
      <span className={styles.group}>{user.primaryGroup?.name ?? t('noGroup')}</span>
      {others.length > 0 && (
        <span title={others.join(', ')} className={styles.more}>
          <Tag>
            <span aria-hidden>+{others.length}</span>
            <span className="visually-hidden">{others.join(', ')}</span>
          </Tag>
        </span>
      )}
    </>
  )
}
