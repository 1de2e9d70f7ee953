import type { Session } from '../../contract/session-shapes.ts'
import { ApiError, api } from './api.ts'

/** Asks the server who is signed in; null when nobody is. */
export async function readSession(): Promise<Session | null> {
  try {
    return await api.get<Session>('/session')
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}
