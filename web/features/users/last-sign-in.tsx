import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { accountStatus } from '../../app/account-status.ts'
import { formatDateTime, formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import styles from './users-table.module.css'

/** When the person last signed in, and in a word what keeps them from it. */
export function LastSignIn({ user }: { user: User }) {
  const { lastSignInAt } = user
  const status = accountStatus(user)
  const { t } = useTranslation('users')
  const language = useLanguage()
  return (
    <span className={styles.seen}>
      {lastSignInAt === null ? (
        t('never')
      ) : (
        <time dateTime={lastSignInAt} title={formatDateTime(lastSignInAt, language)}>
          {formatRelative(lastSignInAt, language)}
        </time>
      )}
      {(status === 'invited' || status === 'noAccess') && <span className={styles[status]}>{t(status)}</span>}
      {status === 'deactivated' && <span>{t('deactivated')}</span>}
    </span>
  )
}
