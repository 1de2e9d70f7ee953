import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskBatchResult, DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'

/** What is done with several tickets at once. */
export type BatchAction =
  | { do: 'take' }
  | { do: 'handOver'; to: string | null }
  | { do: 'approve' }
  | { do: 'refuse'; reason: string }

/** How it went for one ticket; `refusal` says why not. */
export type BatchResult = { ticket: DeskTicketSummary; refusal: string | null }

// The server takes 100 at a time.
const batchLength = 100

/** F9: returns what does the same with several tickets, each by itself; its answer has one result per ticket. */
export function useBatch() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ tickets, action }: { tickets: readonly DeskTicketSummary[]; action: BatchAction }) => {
      const results: BatchResult[] = []
      for (let start = 0; start < tickets.length; start += batchLength) {
        const some = tickets.slice(start, start + batchLength)
        const body = { ids: some.map(({ id }) => id), action }
        const answer = await api.post<DeskBatchResult>('/provider/tickets/batch', body)
        for (const ticket of some) {
          const result = answer.results.find(({ id }) => id === ticket.id)
          results.push({
            ticket,
            refusal: result !== undefined && result.status < 400 ? null : (result?.message ?? ''),
          })
        }
      }
      return results
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['desk'] }),
  })
}
