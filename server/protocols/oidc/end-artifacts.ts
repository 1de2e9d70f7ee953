import type { Elsewhere } from '../../domains/sessions/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import {
  deleteArtifactsIn,
  deleteArtifactsOf,
  listLeftBehind,
  listOpenApplications,
  type Whose,
} from './artifact-queries.ts'
import { logoutSender } from './logout-sender.ts'

interface Authorizations {
  [clientId: string]: { sid?: string }
}

const endOrganizationQueue = 'oidc.end-organization'

function endingOf(sendJob: SendJob) {
  const sendLogout = logoutSender(sendJob)
  return async (tx: Db, whose: Whose) => {
    for (const { user_id: userId, payload } of await listOpenApplications(tx, whose)) {
      const authorizations = (payload.authorizations ?? {}) as Authorizations
      for (const [clientId, { sid: sessionName }] of Object.entries(authorizations)) {
        if (userId && sessionName) await sendLogout(tx, { clientId, userId, sessionName })
      }
    }
    await deleteArtifactsOf(tx, whose)
  }
}

/** Ends what was opened in applications, in the caller's transaction; who has to be told is noted before it is gone. */
export function artifactEnder(sendJob: SendJob): Elsewhere {
  const end = endingOf(sendJob)
  return {
    endUser: (tx, _organizationId, userId, { exceptSessionId }) => end(tx, { userId, exceptSessionId }),
    endSession: (tx, _organizationId, sessionId) => end(tx, { sessionId }),
    endOrganization: async (tx, organizationId) => {
      await deleteArtifactsIn(tx, organizationId)
      // Whom to tell of thousands of sessions is found out afterwards: nobody waits for that to be out.
      await sendJob(tx, endOrganizationQueue, { organizationId })
    },
  }
}

const atOnce = 200

/** Tells the applications about everybody who was signed in to them when an organization was closed, some at a time. */
export function endOrganizationJob(db: Db, sendJob: SendJob): JobDefinition<object> {
  const end = endingOf(sendJob)
  const endSome = (organizationId: string) =>
    inOrganization(db, organizationId, async (tx) => {
      const sessions = await listLeftBehind(tx, atOnce)
      for (const sessionId of sessions) await end(tx, { sessionId })
      return sessions.length
    })
  return {
    queue: endOrganizationQueue,
    run: async (data) => {
      const { organizationId } = data as { organizationId: string }
      while ((await endSome(organizationId)) === atOnce);
    },
  }
}
