import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { DeskCounts, DeskPeople, DeskView } from '../../../contract/desk-shapes.ts'
import { api } from '../api.ts'

// Others work on the same queue: it is looked at again without being asked.
export const deskRefreshMs = 30_000

/** How many tickets stand in each view of the queue. */
export const deskCountsQuery = queryOptions({
  queryKey: ['desk', 'counts'],
  queryFn: () => api.get<DeskCounts>('/provider/tickets/counts'),
  refetchInterval: deskRefreshMs,
})

/** The saved views: one's own, and those that others share. */
export const deskViewsQuery = queryOptions({
  queryKey: ['desk', 'views'],
  queryFn: () => api.get<Page<DeskView>>('/provider/desk-views'),
})

/** Who at the vendor's can decide tickets. */
export const deskPeopleQuery = queryOptions({
  queryKey: ['desk', 'people'],
  queryFn: () => api.get<DeskPeople>('/provider/desk-people'),
})
