import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './ticket-pane.module.css'
import { TicketView } from './ticket-view.tsx'
import { ticketQuery } from './use-ticket.ts'

type Props = {
  id: string
  search: DeskSearch
  /** Without the queue beside it: there is a way back instead of a cross. */
  isAlone: boolean
  areKeysOn: boolean
  onDecided: () => void
}

/** F9: the ticket that is open, read when it is opened and again now and then. */
export function TicketPane({ id, ...props }: Props) {
  const { t } = useTranslation('desk')
  const { data, error, refetch, isPending } = useQuery(ticketQuery(id))
  const isLong = useDelayed(isPending)
  if (data !== undefined) return <TicketView ticket={data} {...props} />
  return (
    <section className={styles.pane} aria-busy={isPending}>
      <div className={styles.waiting}>
        {error !== null ? (
          <EmptyState title={t('ticketFailed')} action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}>
            {errorMessage(error)}
          </EmptyState>
        ) : (
          isLong && (
            <>
              <Skeleton width={180} height={20} />
              <Skeleton width={320} height={22} />
              <Skeleton height={200} />
            </>
          )
        )}
      </div>
    </section>
  )
}
