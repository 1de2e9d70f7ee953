import type { Db } from '../../platform/database/index.ts'
import { deleteSession, deleteSessionOf, deleteSessionsIn, deleteSessionsOf } from './session-queries.ts'
import { deleteTrustedDevicesIn, deleteTrustedDevicesOf } from './trusted-device-queries.ts'

/** What else ends with sessions: the tokens of applications. Supplied by the wiring, protocols rank above domains. */
export interface Elsewhere {
  endUser: (tx: Db, organizationId: string, userId: string, options: { exceptSessionId?: string }) => Promise<void>
  endSession: (tx: Db, organizationId: string, sessionId: string) => Promise<void>
  endOrganization: (tx: Db, organizationId: string) => Promise<void>
}

export interface Person {
  organizationId: string
  userId: string
}

/** The ways to end access, each within the caller's transaction, so that they hold on every node at its commit. */
export interface EndAccess {
  /** Ends every session of a person, trusted browsers and application tokens; `exceptSessionId` stays signed in. */
  ofUser: (tx: Db, person: Person, exceptSessionId?: string) => Promise<void>
  /** Ends one session of a person. Returns whether there was one. */
  ofSession: (tx: Db, person: Person, sessionId: string) => Promise<boolean>
  /** Ends the session behind a cookie, if it is still one. */
  ofToken: (tx: Db, organizationId: string, tokenHash: Buffer) => Promise<void>
  /** Ends everything of everybody in an organization. The transaction must span organizations. */
  ofOrganization: (tx: Db, organizationId: string) => Promise<void>
}

/** Makes the ways to end access, given what ends elsewhere. */
export function endAccessWith(elsewhere: Elsewhere): EndAccess {
  return {
    ofUser: async (tx, { organizationId, userId }, exceptSessionId) => {
      await elsewhere.endUser(tx, organizationId, userId, exceptSessionId ? { exceptSessionId } : {})
      await deleteSessionsOf(tx, userId, exceptSessionId)
      await deleteTrustedDevicesOf(tx, userId)
    },
    ofSession: async (tx, { organizationId, userId }, sessionId) => {
      if (!(await deleteSessionOf(tx, userId, sessionId))) return false
      await elsewhere.endSession(tx, organizationId, sessionId)
      return true
    },
    ofToken: async (tx, organizationId, tokenHash) => {
      const ended = await deleteSession(tx, tokenHash)
      if (ended) await elsewhere.endSession(tx, organizationId, ended.id)
    },
    ofOrganization: async (tx, organizationId) => {
      await elsewhere.endOrganization(tx, organizationId)
      await deleteSessionsIn(tx, organizationId)
      await deleteTrustedDevicesIn(tx, organizationId)
    },
  }
}
