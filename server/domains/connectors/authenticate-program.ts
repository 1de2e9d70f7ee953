import type { FastifyRequest } from 'fastify'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import type { Actor, Authenticate } from '../../platform/http/index.ts'
import { isWithinRanges } from './address-ranges.ts'
import { readApiKey } from './credentials.ts'
import { findKeyHolder, findProgram, type ProgramRow, touchKey } from './program-queries.ts'

/** Finds the program that an OAuth access token was given to; null for any other token. Supplied by the wiring. */
export type FindTokenHolder = (token: string) => Promise<{ organizationId: string; userId: string } | null>

/** The person whose access token this is, if it has the scope; null for any other token. Supplied by the wiring. */
export type FindPerson = (token: string, scope: string) => Promise<Person | null>

interface Person {
  userId: string
  organizationId: string
  slug: string
  kind: Actor['organizationKind']
  name: string
  language: Actor['language']
  application: string
  applicationName: string
}

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

/** An application that acts for a person: as that person, without any of their permissions. */
const actorOfPerson = (person: Person): Actor => ({
  userId: person.userId,
  organizationId: person.organizationId,
  organizationSlug: person.slug,
  organizationKind: person.kind,
  name: person.name.trim(),
  language: person.language,
  permissions: new Set(),
  managedGroups: new Set(),
  stage: 'signedIn',
  session: null,
  application: { key: person.application, name: person.applicationName },
})

async function ofKey(database: Database, request: FastifyRequest, key: NonNullable<ReturnType<typeof readApiKey>>) {
  const found = await findKeyHolder(database, key.organizationId, key.keyHash)
  if (!found || !isWithinRanges(request.ip, found.ranges)) return null
  if (found.is_due) await inOrganization(database.db, key.organizationId, (tx) => touchKey(tx, found.key_id))
  const { key_permissions: narrowed, permissions } = found
  return actorOf(found, narrowed ? permissions.filter((permission) => narrowed.includes(permission)) : permissions)
}

/**
 * Finds the program behind the Authorization header (RFC 6750): an API key, or an access token that a program got for
 * itself. Tokens that people gave an application count only where the route asks for a scope: an application does not
 * administer in their name.
 */
export function programAuthenticator(
  database: Database,
  findTokenHolder: FindTokenHolder,
  findPerson: FindPerson,
): Authenticate {
  return async (request) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) return null
    const key = readApiKey(token)
    if (key) return ofKey(database, request, key)
    const holder = await findTokenHolder(token)
    const program = holder && (await findProgram(database, holder.organizationId, holder.userId))
    if (program) return actorOf(program, program.permissions)
    const { access } = request.routeOptions.config
    const scope = access && 'permission' in access ? access.scope : undefined
    const person = scope === undefined ? null : await findPerson(token, scope)
    return person && actorOfPerson(person)
  }
}
