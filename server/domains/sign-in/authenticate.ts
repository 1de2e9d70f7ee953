import { type Database, inOrganization } from '../../platform/database/index.ts'
import type { Authenticate } from '../../platform/http/index.ts'
import { readSessionToken } from './session.ts'
import type { Cookies } from './session-cookies.ts'
import { findSession, touchSession } from './session-queries.ts'

/** Finds the person behind a request's cookie, with what they may do at this moment. */
export function authenticator(database: Database, cookies: Cookies): Authenticate {
  return async (request) => {
    const token = readSessionToken(cookies.readSession(request))
    if (!token) return null
    const { organizationId, tokenHash } = token
    const session = await findSession(database, organizationId, tokenHash)
    if (!session) return null
    if (session.is_due) await inOrganization(database.db, organizationId, (tx) => touchSession(tx, tokenHash))
    return {
      userId: session.user_id,
      organizationId,
      organizationSlug: session.slug,
      name: session.name,
      language: session.language,
      permissions: new Set(session.permissions),
      stage: session.stage,
      tokenHash,
    }
  }
}
