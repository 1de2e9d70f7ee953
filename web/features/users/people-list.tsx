import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import styles from './users-dialogs.module.css'

const mostNamed = 6

/** Whom it is about, by name; past a few, how many more. */
export function PeopleList({ users }: { users: readonly User[] }) {
  const { t } = useTranslation('users')
  const others = users.length - mostNamed
  return (
    <ul className={styles.people}>
      {users.slice(0, others > 1 ? mostNamed : mostNamed + 1).map(({ id, displayName, signInName }) => (
        <li key={id}>
          {displayName} <span className={styles.code}>{signInName}</span>
        </li>
      ))}
      {others > 1 && <li className={styles.code}>{t('andOthers', { count: others })}</li>}
    </ul>
  )
}
