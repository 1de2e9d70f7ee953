import { useTranslation } from 'react-i18next'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { QueueRow } from './queue-row.tsx'
import styles from './queue-table.module.css'
import type { useDesk } from './use-desk.ts'

type Props = Pick<ReturnType<typeof useDesk>, 'queue' | 'selection' | 'cursor' | 'take' | 'takingId'> & {
  search: DeskSearch
}

const columns = ['organization', 'who', 'what', 'age', 'due', 'assignee'] as const

/** The queue as a table, while no ticket is open. */
export function QueueTable({ queue, selection, cursor, take, takingId, search }: Props) {
  const { t } = useTranslation('desk')
  const { tickets } = queue
  const chosen = selection.chosen.length
  return (
    <div className={styles.scroller}>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.choice}>
                <span className="visually-hidden">{t('columns.choice')}</span>
                <Checkbox
                  aria-label={t('chooseAll')}
                  checked={chosen > 0 && chosen === tickets.length}
                  indeterminate={chosen > 0 && chosen < tickets.length}
                  onChange={selection.chooseAll}
                />
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles[column]}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <QueueRow
                key={ticket.id}
                ticket={ticket}
                search={search}
                isCurrent={ticket.id === cursor}
                isChosen={selection.has(ticket.id)}
                isTaking={ticket.id === takingId}
                onChoose={(isChosen) => selection.choose(ticket.id, isChosen)}
                onTake={() => take(ticket)}
              />
            ))}
          </tbody>
        </table>
        <MoreRows queue={queue} />
      </div>
    </div>
  )
}

function MoreRows({ queue }: Pick<Props, 'queue'>) {
  const { t } = useTranslation('app')
  if (!queue.hasNextPage) return null
  return (
    <div className={styles.more}>
      <Button isPending={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  )
}
