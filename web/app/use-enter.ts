import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Session } from '../../contract/session-shapes.ts'
import { safeReturnAddress } from './return-address.ts'
import { sessionQuery } from './session.ts'

/** Returns `enter(session, returnAddress)`: opens the console for who has just signed in. */
export function useEnter(): (session: Session, returnAddress?: string) => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useCallback(
    (session, returnAddress) => {
      // Whatever was read before belongs to nobody, or to somebody else.
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
      router.history.push(safeReturnAddress(returnAddress))
    },
    [queryClient, router],
  )
}
