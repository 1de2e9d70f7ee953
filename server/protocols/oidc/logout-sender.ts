import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'

/** Whom to tell that a session is over. No token is in it: the worker makes that when it sends. */
export interface Logout {
  clientId: string
  userId: string
  /** What the application knows the session by (`sid`). */
  sessionName: string
}

export type SendLogout = (tx: Db, logout: Logout) => Promise<void>

export const logoutQueue = 'oidc.back-channel-logout'

/** Adds, to the caller's transaction, that an application is told of a sign-out. */
export const logoutSender =
  (sendJob: SendJob): SendLogout =>
  (tx, logout) =>
    sendJob(tx, logoutQueue, logout)
