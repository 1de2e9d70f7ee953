import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError, errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { BackLink } from './back-link.tsx'
import { UserEditorView } from './user-editor-view.tsx'
import { useUser } from './user-queries.ts'
import styles from './user-screen.module.css'
import { UserSkeleton } from './user-skeleton.tsx'

/** The page of one account: found, not there, not loaded, or on its way. */
export function UserScreen({ userId }: { userId: string }) {
  const { t } = useTranslation('user')
  const { data: user, error, refetch } = useUser(userId)
  const showSkeleton = useDelayed(user === undefined && error === null, 150)
  // A malformed id is no account either. What was read before a deletion is not shown as if it were there.
  const isAbsent = error instanceof ApiError && (error.status === 404 || error.status === 400)
  // The key starts a new draft with each person.
  if (user !== undefined && !isAbsent) return <UserEditorView key={user.id} user={user} />
  if (error === null) return showSkeleton ? <UserSkeleton /> : null
  return (
    <div className={styles.page}>
      <BackLink />
      <EmptyState
        icon={<IconUserQuestion size={28} stroke={1.7} />}
        title={isAbsent ? t('notFound.title') : t('failed.title')}
        action={
          isAbsent ? (
            <LinkButton to="/users">{t('notFound.back')}</LinkButton>
          ) : (
            <Button onPress={() => void refetch()}>{t('failed.retry')}</Button>
          )
        }
      >
        {isAbsent ? t('notFound.text') : errorMessage(error)}
      </EmptyState>
    </div>
  )
}
