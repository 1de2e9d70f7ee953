import { queryOptions, useQuery } from '@tanstack/react-query'
import type { TicketCounts } from '../../../contract/ticket-shapes.ts'
import { api } from '../api.ts'

const everyMinuteMs = 60_000

/** What waits for the person: at the desk, of their organization, of their own requests. */
const ticketCountsQuery = queryOptions({
  queryKey: ['requests', 'counts'],
  queryFn: () => api.get<TicketCounts>('/me/ticket-counts'),
  refetchInterval: everyMinuteMs,
})

/** Returns how many requests wait, for the numbers beside the menu; undefined until known. */
export function useTicketCounts(): TicketCounts | undefined {
  return useQuery(ticketCountsQuery).data
}
