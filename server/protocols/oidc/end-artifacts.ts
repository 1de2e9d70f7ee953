import type { Elsewhere } from '../../domains/sessions/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { deleteArtifactsOf, listOpenApplications, type Whose } from './artifact-queries.ts'
import type { SendLogout } from './logout-sender.ts'

interface Authorizations {
  [clientId: string]: { sid?: string }
}

/** Ends what was opened in applications, in the caller's transaction; who has to be told is noted before it is gone. */
export function artifactEnder(sendLogout: SendLogout): Elsewhere {
  const end = async (tx: Db, whose: Whose) => {
    for (const { user_id: userId, payload } of await listOpenApplications(tx, whose)) {
      const authorizations = (payload.authorizations ?? {}) as Authorizations
      for (const [clientId, { sid: sessionName }] of Object.entries(authorizations)) {
        if (userId && sessionName) await sendLogout(tx, { clientId, userId, sessionName })
      }
    }
    await deleteArtifactsOf(tx, whose)
  }
  return {
    endUser: (tx, _organizationId, userId, { exceptSessionId }) => end(tx, { userId, exceptSessionId }),
    endSession: (tx, _organizationId, sessionId) => end(tx, { sessionId }),
  }
}
