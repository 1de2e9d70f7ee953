import type { Db } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { CurrentProvider } from './provider.ts'

/** Whom to tell that a session is over. No token is in it: the worker makes that when it sends. */
export interface Logout {
  clientId: string
  userId: string
  /** What the application knows the session by (`sid`). */
  sessionName: string
}

export type SendLogout = (tx: Db, logout: Logout) => Promise<void>

const queue = 'oidc.back-channel-logout'

/** Adds, to the caller's transaction, that an application is told of a sign-out. */
export const logoutSender =
  (sendJob: SendJob): SendLogout =>
  (tx, logout) =>
    sendJob(tx, queue, logout)

/** Tells applications of sign-outs (OpenID Connect Back-Channel Logout 1.0), again when they did not answer. */
export function backChannelJob(currentProvider: () => Promise<CurrentProvider>): JobDefinition<object> {
  return {
    queue,
    isPatient: true,
    run: async (data) => {
      const { clientId, userId, sessionName } = data as Logout
      await (await currentProvider()).postLogoutToken(clientId, userId, sessionName)
    },
  }
}
