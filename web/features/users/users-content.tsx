import { useCallback, useRef } from 'react'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useIsPhone } from '../../ui/use-media.ts'
import { CardStrip } from './card-strip.tsx'
import type { ListProps } from './list-props.ts'
import { useColumns } from './use-columns.ts'
import { useRightsWindow } from './use-rights-window.ts'
import { useSelection } from './use-selection.ts'
import type { useUsers } from './use-users.ts'
import { useUsersDialogs } from './use-users-dialogs.ts'
import { UsersCards } from './users-cards.tsx'
import { MoreNotLoaded, NobodyYet, NoMatch, NotLoaded } from './users-empty.tsx'
import styles from './users-screen.module.css'
import { isFiltered, type UsersSearch, withoutFilters } from './users-search.ts'
import { UsersSkeleton } from './users-skeleton.tsx'
import { UsersTable } from './users-table.tsx'
import { UsersToolbar } from './users-toolbar.tsx'
import { UsersWindows } from './users-windows.tsx'

type Props = {
  list: ReturnType<typeof useUsers>
  search: UsersSearch
  onSearch: (search: UsersSearch, isTyping?: boolean) => void
  onCreate: (() => void) | undefined
  mayManage: boolean
}

/** The card with the list: tools, people, strip, and the windows over it. */
export function UsersContent({ list, search, onSearch, onCreate, mayManage }: Props) {
  const isPhone = useIsPhone()
  const card = useRef<HTMLElement>(null)
  const selection = useSelection(list.users)
  const { columns, isPending: areColumnsPending } = useColumns(search)
  const rights = useRightsWindow(list.users)
  const dialogs = useUsersDialogs(selection, rights.open)
  const { dialog, actions, startBulk } = dialogs
  const isPending = list.isPending || areColumnsPending
  const isStale = useDelayed(list.isPlaceholderData)
  const { fetchNextPage } = list
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const listProps: ListProps = {
    users: list.users,
    count: list.firstPage?.count ?? 0,
    columns,
    listKey: JSON.stringify(search),
    isStale,
    // A page that failed is asked for again by a button, not in a loop.
    hasMore: list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError && !list.isPlaceholderData,
    onMore,
    chosen: selection.chosen,
    leavingId: dialog?.kind === 'deactivate' ? dialog.user.id : null,
    open: rights.current && { userId: rights.current.user.id, application: rights.current.application.key },
    mayManage,
    actions,
  }
  return (
    <section ref={card} tabIndex={-1} className={styles.card}>
      <UsersToolbar search={search} onSearch={onSearch} />
      <ListState list={list} isPending={isPending} search={search} onSearch={onSearch} onCreate={onCreate} />
      {list.users.length > 0 &&
        !isPending &&
        (isPhone ? (
          <UsersCards {...listProps} />
        ) : (
          <UsersTable
            {...listProps}
            sort={search.sort ?? 'lastName'}
            onSort={(sort) => onSearch({ ...search, sort })}
            onTickAll={selection.chooseAll}
          />
        ))}
      {list.isFetchNextPageError && <MoreNotLoaded onRetry={onMore} />}
      {!isPhone && (
        <CardStrip
          chosen={selection.chosenUsers}
          mayManage={mayManage}
          onAction={startBulk}
          onClear={selection.clear}
        />
      )}
      <UsersWindows dialogs={dialogs} rights={rights} mayManage={mayManage} onDeleted={() => card.current?.focus()} />
    </section>
  )
}

type StateProps = Pick<Props, 'list' | 'search' | 'onSearch' | 'onCreate'> & { isPending: boolean }

/** What stands in place of the rows while there are none. */
function ListState({ list, isPending, search, onSearch, onCreate }: StateProps) {
  const isLong = useDelayed(isPending)
  if (list.users.length > 0 && !isPending) return null
  if (isPending) return isLong ? <UsersSkeleton /> : <div className={styles.empty} />
  if (list.error !== null) return <NotLoaded error={list.error} onRetry={() => void list.refetch()} />
  if (isFiltered(search)) return <NoMatch onClear={() => onSearch(withoutFilters(search))} />
  return <NobodyYet onCreate={onCreate} />
}
