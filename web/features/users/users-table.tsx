import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserSort } from '../../../contract/user-shapes.ts'
import { classNames } from '../../ui/class-names.ts'
import { type ListProps, rowPropsOf } from './list-props.ts'
import { TableHeader } from './table-header.tsx'
import { useVirtualUsers } from './use-virtual-users.ts'
import { UserRow } from './user-row.tsx'
import styles from './users-table.module.css'

type Props = ListProps & {
  sort: UserSort
  onSort: (sort: UserSort) => void
  onTickAll: (isTicked: boolean) => void
}

const rowHeight = 52
/** As many applications as a usual screen holds beside the person. */
const most = 4

/** The list on a wide screen: one line a person, only those in view are drawn. */
export function UsersTable(props: Props) {
  const { users, count, columns, isStale, hasMore, chosen, mayManage, sort, onSort, onTickAll } = props
  const { t } = useTranslation('users')
  const { scroller, virtual, rows } = useVirtualUsers({ ...props, rowHeight })
  return (
    <div ref={scroller} className={styles.scroller} data-scroll-restoration-id="users">
      <div
        role="table"
        aria-label={t('title')}
        aria-rowcount={count + 1}
        aria-busy={isStale}
        className={classNames(styles.table, columns.length > most && styles.wide)}
        style={widthsOf(columns.length)}
      >
        <TableHeader
          sort={sort}
          onSort={onSort}
          columns={columns}
          ticked={mayManage ? tickedOf(users, chosen) : null}
          onTickAll={onTickAll}
        />
        <div
          role="rowgroup"
          className={classNames(styles.body, isStale && styles.stale)}
          style={{ height: virtual.getTotalSize() + (hasMore ? rowHeight : 0) }}
        >
          {rows.map(({ index, start }) => {
            const user = users[index]
            return user === undefined ? null : (
              <UserRow key={user.id} index={index} offset={start} {...rowPropsOf(props, user)} />
            )
          })}
        </div>
      </div>
    </div>
  )
}

// What the style sheet cannot count: one column an application.
function widthsOf(applications: number): CSSProperties {
  const widths = { '--applications': applications, '--application-widths': applications === 0 ? ' ' : undefined }
  return widths as CSSProperties
}

function tickedOf(users: ListProps['users'], chosen: ListProps['chosen']): 'none' | 'some' | 'all' {
  const editable = users.filter(({ mayEdit }) => mayEdit)
  const ticked = editable.filter(({ id }) => chosen.has(id)).length
  if (ticked === 0) return 'none'
  return ticked === editable.length ? 'all' : 'some'
}
