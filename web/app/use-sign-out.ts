import { useCallback } from 'react'
import { showToast } from '../ui/toast-store.ts'
import { ApiError, api, errorMessage } from './api.ts'

/** Returns the sign-out. The page is loaded anew, so that nothing of the person stays in memory. */
export function useSignOut(): () => Promise<void> {
  return useCallback(async () => {
    try {
      await api.delete('/session')
    } catch (error) {
      const isAlreadyOut = error instanceof ApiError && error.status === 401
      if (!isAlreadyOut) {
        showToast({ message: errorMessage(error), tone: 'red' })
        return
      }
    }
    location.assign('/sign-in')
  }, [])
}
