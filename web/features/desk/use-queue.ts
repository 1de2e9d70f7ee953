import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DeskTicketPage, DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { deskRefreshMs } from '../../app/desk/desk-queries.ts'
import { type DeskSearch, deskQuery } from '../../app/desk/desk-search.ts'

const none: DeskTicketSummary[] = []

/** Reads the queue that `search` finds, page after page, and again now and then: others work on it, too. */
export function useQueue(search: DeskSearch) {
  const query = deskQuery(search)
  const list = useInfiniteQuery({
    queryKey: ['desk', 'tickets', query],
    queryFn: ({ pageParam }) =>
      api.get<DeskTicketPage>('/provider/tickets', { ...query, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: deskRefreshMs,
  })
  const tickets = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? none, [list.data])
  return { ...list, tickets, firstPage: list.data?.pages[0] }
}

export type Queue = ReturnType<typeof useQueue>
