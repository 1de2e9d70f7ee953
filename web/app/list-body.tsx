import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDelayed } from '../ui/use-delayed.ts'
import { errorMessage } from './api.ts'

type Props<Item> = {
  items: readonly Item[] | undefined
  error: Error | null
  onRetry: () => void
  failed: string
  /** What stands there while there is nothing. */
  empty: ReactNode
  children: (items: readonly Item[]) => ReactNode
}

/** A list with its other states: not read yet, not readable, nothing in it. */
export function ListBody<Item>({ items, error, onRetry, failed, empty, children }: Props<Item>) {
  const { t } = useTranslation('app')
  const isLong = useDelayed(items === undefined && error === null)
  if (items !== undefined) return items.length === 0 ? empty : children(items)
  if (error === null) return isLong ? <Skeleton height={240} /> : null
  return (
    <EmptyState title={failed} action={<Button onPress={onRetry}>{t('failure.retry')}</Button>}>
      {errorMessage(error)}
    </EmptyState>
  )
}
