import type { JobDefinition } from '../../platform/jobs/index.ts'
import { type Logout, logoutQueue } from './logout-sender.ts'
import type { CurrentProvider } from './provider.ts'

/** Tells applications of sign-outs (OpenID Connect Back-Channel Logout 1.0), again when they did not answer. */
export function backChannelJob(currentProvider: () => Promise<CurrentProvider>): JobDefinition<object> {
  return {
    queue: logoutQueue,
    isPatient: true,
    run: async (data) => {
      const { clientId, userId, sessionName } = data as Logout
      await (await currentProvider()).postLogoutToken(clientId, userId, sessionName)
    },
  }
}
