import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Call } from '../../../contract/caller-shapes.ts'
import { ApiError, api } from '../../app/api.ts'

/** How a call came to its end: by the agent, or by itself. */
export type CallEnd = 'ended' | 'expired'

const path = (id: string, what = '') => `/provider/calls/${encodeURIComponent(id)}${what}`

/** A call with the caller's card. */
export const callQuery = (id: string) =>
  queryOptions({ queryKey: ['callers', 'call', id], queryFn: () => api.get<Call>(path(id)) })

/** Says whether the server no longer knows the call: it has ended, or was never this agent's. */
export function isOver(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404
}

/**
 * Returns what does something in the call `id` and answers with the call as it is then, which is shown at once; a call
 * that is over meanwhile is read anew, which tells so.
 */
export function useCallAct<Body = undefined>(id: string, what: 'code' | 'check' | 'reset-link' | 'unlock') {
  const queryClient = useQueryClient()
  const { queryKey } = callQuery(id)
  return useMutation({
    mutationFn: (body: Body) => api.post<Call>(path(id, `/${what}`), body),
    onSuccess: (call) => queryClient.setQueryData(queryKey, call),
    onError: (error) => isOver(error) && void queryClient.invalidateQueries({ queryKey }),
  })
}

/** Ends the call `id` for good. Throws nothing when it is over already. */
export async function endCall(id: string): Promise<void> {
  await api.post(path(id, '/end')).catch((error: unknown) => {
    if (!isOver(error)) throw error
  })
}
