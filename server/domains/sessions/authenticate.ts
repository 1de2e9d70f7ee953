import type { FastifyRequest } from 'fastify'
import type { SessionStage } from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import type { Authenticate } from '../../platform/http/index.ts'
import { readOrganizationToken } from '../../platform/secrets/index.ts'
import { displayNameOf } from '../users/index.ts'
import type { SelfRow } from './self-queries.ts'
import type { Cookies } from './session-cookies.ts'
import { findSession, touchSession } from './session-queries.ts'

/** A live session, with the person it belongs to. */
export interface FoundSession {
  id: string
  organizationId: string
  user_id: string
  tokenHash: Buffer
  stage: SessionStage
  methods: string[]
  proved_at: Date
  created_at: Date
  self: SelfRow
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
  const row = await findSession(database, organizationId, tokenHash)
  if (!row) return null
  const { session_id: id, stage, methods, proved_at, signed_in_at: created_at, is_due: isDue, ...self } = row
  if (isDue) await inOrganization(database.db, organizationId, (tx) => touchSession(tx, tokenHash))
  return { id, organizationId, user_id: self.id, tokenHash, stage, methods, proved_at, created_at, self }
}

// The guard has read the person already: routes that show them need not ask the database again.
const readSelves = new WeakMap<FastifyRequest, SelfRow>()

/** The person behind a request, as the guard read them; undefined for a program. */
export function selfOf(request: FastifyRequest): SelfRow | undefined {
  return readSelves.get(request)
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
    const { self, stage, tokenHash } = session
    readSelves.set(request, self)
    return {
      userId: self.id,
      organizationId: self.organization_id,
      organizationSlug: self.organization_slug,
      organizationKind: self.organization_kind,
      name: displayNameOf(self),
      language: self.language,
      permissions: new Set(self.permissions),
      managedGroups: self.managed_groups && new Set(self.managed_groups),
      stage,
      session: { id: session.id, tokenHash, provedAt: session.proved_at, methods: session.methods },
    }
  }
}
