import { IconCloudOff, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ApiError } from './api-error.ts'
import { NotFoundScreen } from './not-found-screen.tsx'
import classes from './screen-states.module.css'

function kindOf(error: unknown): 'offline' | 'forbidden' | 'notFound' | 'failure' {
  if (!(error instanceof ApiError)) return 'failure'
  if (error.status === 0) return 'offline'
  if (error.status === 403) return 'forbidden'
  return error.status === 404 ? 'notFound' : 'failure'
}

/** For a screen that could not be shown: the verdict, why, the repair, and the technical line folded. */
export function FailureScreen({ error }: ErrorComponentProps) {
  const { t } = useTranslation('app')
  const router = useRouter()
  const kind = kindOf(error)
  if (kind === 'notFound') return <NotFoundScreen />
  const title = t(kind === 'failure' ? 'failure.title' : `failure.${kind}Title`)
  const Icon = { offline: IconCloudOff, forbidden: IconLock, failure: IconPlugConnectedX }[kind]
  return (
    <div className={classes.state}>
      <div className={classes.box} role="alert">
        <h1 className="visually-hidden">{title}</h1>
        <EmptyState
          icon={<Icon size={24} stroke={1.7} />}
          title={title}
          action={
            <Button variant="primary" onPress={() => void router.invalidate()}>
              {t('failure.retry')}
            </Button>
          }
        >
          {t(kind === 'failure' ? 'failure.message' : `failure.${kind}Message`)}
        </EmptyState>
        <details className={classes.details}>
          <summary>{t('failure.details')}</summary>
          <code>{String(error)}</code>
        </details>
      </div>
    </div>
  )
}
