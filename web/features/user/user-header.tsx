import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { accountStatus } from '../../app/account-status.ts'
import { formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Tag } from '../../ui/tag.tsx'
import { UserActions } from './user-actions.tsx'
import styles from './user-header.module.css'

const toneOfStatus = { active: 'pine', deactivated: 'neutral', invited: 'blue', noAccess: 'amber' } as const

/**
 * Who this is: name, status, sign-in name, position, last sign-in, and what can be done with the account.
 * One's own account can only be compared: the server refuses the rest, and the password is changed in the preferences.
 */
export function UserHeader({ user, isEditable }: { user: User; isEditable: boolean }) {
  const { t } = useTranslation('user')
  const language = useLanguage()
  const status = accountStatus(user)
  const lastSignIn =
    user.lastSignInAt === null
      ? t('neverSignedIn')
      : t('lastSignIn', { when: formatRelative(user.lastSignInAt, language) })
  return (
    <header className={styles.header}>
      <Avatar name={user.displayName} id={user.id} size={46} />
      <div className={styles.who}>
        <h1 className={styles.name}>
          <span>{user.displayName}</span>
          <Tag tone={toneOfStatus[status]}>{t(`status.${status}`)}</Tag>
          {user.isSelf && <Tag tone="neutral">{t('you')}</Tag>}
        </h1>
        <ul className={styles.facts}>
          <li className={styles.code}>{user.signInName}</li>
          {user.position !== null && <li>{user.position}</li>}
          <li>{lastSignIn}</li>
        </ul>
      </div>
      <UserActions user={user} isEditable={isEditable && !user.isSelf} />
    </header>
  )
}
