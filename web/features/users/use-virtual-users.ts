import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { User } from '../../../contract/user-shapes.ts'

type Options = {
  users: readonly User[]
  /** Height of one row, its gap included; an estimate where `isMeasured`. */
  rowHeight: number
  hasMore: boolean
  onMore: () => void
  /** What is shown, as one value: another one starts at the top. */
  listKey: string
}

// Enough to be there before a quick hand reaches the end.
const rowsAhead = 40

/** Draws only the rows in view, and asks for the next page before the last one is reached. */
export function useVirtualUsers({ users, rowHeight, hasMore, onMore, listKey }: Options) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: users.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => users[index]?.id ?? index,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const lastIndex = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastIndex >= users.length - rowsAhead) onMore()
  }, [hasMore, lastIndex, users.length, onMore])

  const shownKey = useRef(listKey)
  useEffect(() => {
    if (shownKey.current === listKey) return
    shownKey.current = listKey
    scroller.current?.scrollTo({ top: 0 })
  }, [listKey])
  return { scroller, virtual, rows }
}
