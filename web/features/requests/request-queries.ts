import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Ticket, TicketPage } from '../../../contract/ticket-shapes.ts'
import { ApiError, api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { type RequestsSearch, requestsQuery } from './requests-search.ts'

const everyHalfMinuteMs = 30_000

/** Takes whose requests and the filters; returns them, newest first, page after page. */
export function useRequests(scope: 'mine' | 'organization', search: RequestsSearch) {
  const session = useSession()
  const path = scope === 'mine' ? '/me/tickets' : orgPath(session, '/tickets')
  const query = requestsQuery(search)
  const { data, ...list } = useInfiniteQuery({
    queryKey: ['requests', 'list', path, query],
    queryFn: ({ pageParam }) => api.get<TicketPage>(path, { ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: everyHalfMinuteMs,
  })
  const first = data?.pages[0]
  return {
    ...list,
    items: data?.pages.flatMap((page) => page.items),
    count: first?.count,
    isCapped: first?.countIsCapped ?? false,
  }
}

/** Reads one request in full, and again while it is looked at: the other side may have written. */
export function useRequest(id: string) {
  const session = useSession()
  return useQuery({
    queryKey: ['requests', 'one', session.organization.slug, id],
    queryFn: () => api.get<Ticket>(orgPath(session, `/tickets/${encodeURIComponent(id)}`)),
    refetchInterval: ({ state }) => (state.error instanceof ApiError ? false : everyHalfMinuteMs),
  })
}
