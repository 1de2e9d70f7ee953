import type { FastifyRequest } from 'fastify'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import type { Actor, Authenticate } from '../../platform/http/index.ts'
import { isWithinRanges } from './address-ranges.ts'
import { readApiKey } from './credentials.ts'
import { findKeyHolder, findProgram, type ProgramRow, touchKey } from './program-queries.ts'

/** Finds the program that an OAuth access token was given to; null for any other token. Supplied by the wiring. */
export type FindTokenHolder = (token: string) => Promise<{ organizationId: string; userId: string } | null>

const bearer = /^Bearer ([\x21-\x7e]{1,500})$/i

function actorOf(program: ProgramRow, permissions: string[]): Actor {
  return {
    userId: program.id,
    organizationId: program.organization_id,
    organizationSlug: program.slug,
    organizationKind: program.kind,
    name: program.name,
    language: program.language,
    permissions: new Set(permissions),
    managedGroups: program.managed_groups && new Set(program.managed_groups),
    stage: 'signedIn',
    session: null,
  }
}

async function ofKey(database: Database, request: FastifyRequest, key: NonNullable<ReturnType<typeof readApiKey>>) {
  const found = await findKeyHolder(database, key.organizationId, key.keyHash)
  if (!found || !isWithinRanges(request.ip, found.ranges)) return null
  if (found.is_due) await inOrganization(database.db, key.organizationId, (tx) => touchKey(tx, found.key_id))
  const { key_permissions: narrowed, permissions } = found
  return actorOf(found, narrowed ? permissions.filter((permission) => narrowed.includes(permission)) : permissions)
}

/**
 * Finds the program behind the Authorization header (RFC 6750): an API key, or an access token that a program got for
 * itself. Tokens that people gave an application are refused: an application does not administer in their name.
 */
export function programAuthenticator(database: Database, findTokenHolder: FindTokenHolder): Authenticate {
  return async (request) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) return null
    const key = readApiKey(token)
    if (key) return ofKey(database, request, key)
    const holder = await findTokenHolder(token)
    const program = holder && (await findProgram(database, holder.organizationId, holder.userId))
    return program ? actorOf(program, program.permissions) : null
  }
}
