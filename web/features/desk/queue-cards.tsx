import { useTranslation } from 'react-i18next'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { Button } from '../../ui/button.tsx'
import { QueueCard } from './queue-card.tsx'
import styles from './queue-cards.module.css'
import type { useDesk } from './use-desk.ts'

type Props = Pick<ReturnType<typeof useDesk>, 'queue' | 'selection' | 'cursor'> & {
  openId: string | undefined
  search: DeskSearch
  maySelect: boolean
}

/** The queue as cards: beside an open ticket, and on a phone. */
export function QueueCards({ queue, selection, openId, search, maySelect }: Props) {
  const { t } = useTranslation('desk')
  return (
    <ul
      className={styles.cards}
      aria-label={t(`views.${search.view ?? 'todo'}`)}
      data-selecting={selection.chosen.length > 0}
    >
      {queue.tickets.map((ticket) => (
        <QueueCard
          key={ticket.id}
          ticket={ticket}
          search={search}
          isOpen={ticket.id === openId}
          isChosen={selection.has(ticket.id)}
          onChoose={maySelect ? (isChosen) => selection.choose(ticket.id, isChosen) : undefined}
        />
      ))}
      <More queue={queue} />
    </ul>
  )
}

/** What comes after the tickets read so far. */
function More({ queue }: Pick<Props, 'queue'>) {
  const { t } = useTranslation('app')
  if (!queue.hasNextPage) return null
  return (
    <li className={styles.more}>
      <Button isPending={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </li>
  )
}
