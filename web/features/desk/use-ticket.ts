import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { ApiError, api, errorMessage } from '../../app/api.ts'
import { deskRefreshMs } from '../../app/desk/desk-queries.ts'
import { showToast } from '../../ui/toast-store.ts'

/** A ticket at the desk, in full. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', id],
    queryFn: () => api.get<DeskTicket>(`/provider/tickets/${encodeURIComponent(id)}`),
    refetchInterval: deskRefreshMs,
  })

/** Returns a function that shows a ticket as the server just answered it, and reads everything else at the desk anew. */
export function useTicketChanged(): (ticket: DeskTicket) => void {
  const queryClient = useQueryClient()
  return (ticket) => {
    queryClient.setQueryData(ticketQuery(ticket.id).queryKey, ticket)
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'desk' && queryKey[2] !== ticket.id,
    })
  }
}

type Call = { path: string; body?: unknown; said?: string }

/** Says whether somebody else was faster: what is shown is no longer so. */
export function isRace(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409
}

/**
 * Returns what does something with the ticket `id`: take, ask, note … What it becomes is shown at once. Where somebody was
 * faster, the server says who, and the ticket is read anew.
 */
export function useTicketCall(id: string, onDone?: () => void) {
  const queryClient = useQueryClient()
  const changed = useTicketChanged()
  return useMutation({
    mutationFn: ({ path, body }: Call) =>
      api.post<DeskTicket>(`/provider/tickets/${encodeURIComponent(id)}/${path}`, body),
    onSuccess: (ticket, { said }) => {
      changed(ticket)
      if (said !== undefined) showToast({ message: said })
      onDone?.()
    },
    onError: (error) => {
      if (!isRace(error)) return
      showToast({ message: errorMessage(error), tone: 'red' })
      void queryClient.invalidateQueries({ queryKey: ['desk'] })
    },
  })
}
