import type { FastifyRequest } from 'fastify'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import type { Authenticate } from '../../platform/http/index.ts'
import { readOrganizationToken } from '../../platform/secrets/index.ts'
import type { Cookies } from './session-cookies.ts'
import { findSession, type SessionRow, touchSession } from './session-queries.ts'

/** A live session with the organization it was found in. */
export interface FoundSession extends SessionRow {
  organizationId: string
  tokenHash: Buffer
}

/** Finds the live session behind a browser's cookie, or null. Writes down, once a minute at most, that it is in use. */
export async function sessionOf(
  database: Database,
  cookies: Cookies,
  request: Pick<FastifyRequest, 'cookies'>,
): Promise<FoundSession | null> {
  const token = readOrganizationToken(cookies.readSession(request))
  if (!token) return null
  const { organizationId, tokenHash } = token
  const session = await findSession(database, organizationId, tokenHash)
  if (!session) return null
  if (session.is_due) await inOrganization(database.db, organizationId, (tx) => touchSession(tx, tokenHash))
  return { ...session, organizationId, tokenHash }
}

/**
 * Finds who is behind a request, with what they may do at this moment: a program by its bearer credentials, which
 * `ofProgram` knows, else the person by the browser's cookie.
 */
export function authenticator(database: Database, cookies: Cookies, ofProgram?: Authenticate): Authenticate {
  return async (request) => {
    if (ofProgram && request.headers.authorization !== undefined) return ofProgram(request)
    const session = await sessionOf(database, cookies, request)
    if (!session) return null
    return {
      userId: session.user_id,
      organizationId: session.organizationId,
      organizationSlug: session.slug,
      organizationKind: session.kind,
      name: session.name,
      language: session.language,
      permissions: new Set(session.permissions),
      stage: session.stage,
      session: { id: session.id, tokenHash: session.tokenHash, provedAt: session.proved_at, methods: session.methods },
    }
  }
}
