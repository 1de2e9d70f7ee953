import { IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { type DeskSearch, isFiltered } from '../../app/desk/desk-search.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './desk.module.css'
import type { Queue } from './use-queue.ts'

type Props = { queue: Queue; search: DeskSearch; onClear: () => void; children: ReactNode }

/** The queue, or what stands in its place while there is none. */
export function QueueStates({ queue, search, onClear, children }: Props) {
  const { t } = useTranslation('desk')
  const isLong = useDelayed(queue.isPending)
  if (queue.tickets.length > 0) return children
  const icon = <IconInbox size={28} stroke={1.7} />
  if (queue.isPending) return <div className={styles.body}>{isLong && <Coming />}</div>
  if (queue.error !== null) {
    return (
      <div className={styles.body}>
        <EmptyState
          icon={icon}
          title={t('failed')}
          action={<Button onPress={() => void queue.refetch()}>{t('retry')}</Button>}
        >
          {errorMessage(queue.error)}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.body}>
      {isFiltered(search) ? (
        <EmptyState
          icon={icon}
          title={t('empty.noMatch')}
          action={<Button onPress={onClear}>{t('empty.clear')}</Button>}
        >
          {t('empty.noMatchText')}
        </EmptyState>
      ) : (
        <EmptyState icon={icon} title={t(`empty.${search.view ?? 'todo'}`)} />
      )}
    </div>
  )
}

const widths = [220, 180, 260, 200, 240, 190]

/** Stand-ins of the height of the rows that are coming. */
function Coming() {
  return (
    <div className={styles.coming} aria-hidden>
      {widths.map((width) => (
        <div key={width}>
          <Skeleton width={32} height={32} />
          <Skeleton width={width} height={13} />
        </div>
      ))}
    </div>
  )
}
