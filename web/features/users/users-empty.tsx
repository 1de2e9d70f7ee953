import { IconPlugConnectedX, IconSearchOff, IconUsersPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './users-screen.module.css'

/** Nobody matches: the way back to everybody. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<IconSearchOff size={24} stroke={1.7} />}
        title={t('noMatch.title')}
        action={<Button onPress={onClear}>{t('noMatch.clear')}</Button>}
      >
        {t('noMatch.text')}
      </EmptyState>
    </div>
  )
}

/** The organization has nobody yet. */
export function NobodyYet({ onCreate }: { onCreate: (() => void) | undefined }) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<IconUsersPlus size={24} stroke={1.7} />}
        title={t('nobody.title')}
        action={onCreate && <Button onPress={onCreate}>{t('nobody.create')}</Button>}
      >
        {t('nobody.text')}
      </EmptyState>
    </div>
  )
}

/** The next page could not be read; those before stay. */
export function MoreNotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.more} role="alert">
      {t('failed.more')}
      <Button size="sm" onPress={onRetry}>
        {t('failed.retry')}
      </Button>
    </div>
  )
}

/** The list could not be read: why, and another attempt. */
export function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.empty} role="alert">
      <EmptyState
        icon={<IconPlugConnectedX size={24} stroke={1.7} />}
        title={t('failed.title')}
        action={<Button onPress={onRetry}>{t('failed.retry')}</Button>}
      >
        {errorMessage(error)}
      </EmptyState>
    </div>
  )
}
