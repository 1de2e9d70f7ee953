import { useCallback } from 'react'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'

type Write = (what: 'messages' | 'withdraw', body: Record<string, unknown>) => Promise<void>

/**
 * Takes the id of a request; returns a function that writes to it and reads everything anew, also after a refusal:
 * the other side may have been faster. Throws `ApiError` when refused.
 */
export function useWriteRequest(id: string): Write {
  const session = useSession()
  const refresh = useRefreshAfterChange()
  return useCallback<Write>(
    async (what, body) => {
      try {
        await api.post<Outcome>(orgPath(session, `/tickets/${encodeURIComponent(id)}/${what}`), body)
      } finally {
        await refresh()
      }
    },
    [session, id, refresh],
  )
}
