import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { type ListProps, rowPropsOf } from './list-props.ts'
import { useVirtualUsers } from './use-virtual-users.ts'
import { UserCard } from './user-card.tsx'
import styles from './users-cards.module.css'

const cardHeight = 118
const applicationsHeight = 56

/** The list on a phone: one card a person. */
export function UsersCards(props: ListProps) {
  const { users, count, isStale } = props
  const { t } = useTranslation('users')
  const { scroller, virtual, rows } = useVirtualUsers({
    ...props,
    rowHeight: cardHeight + Math.ceil(Math.min(props.columns.length, 4) / 2) * applicationsHeight,
  })
  return (
    <div ref={scroller} className={styles.scroller} data-scroll-restoration-id="users">
      <ul
        aria-label={t('title')}
        aria-busy={isStale}
        className={classNames(styles.list, isStale && styles.stale)}
        style={{ height: virtual.getTotalSize() }}
      >
        {rows.map(({ index, start }) => {
          const user = users[index]
          return user === undefined ? null : (
            <li
              key={user.id}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <UserCard {...rowPropsOf(props, user)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
