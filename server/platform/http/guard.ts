import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Access, Actor, Authenticate } from './actor.ts'
import { forbidden, notFound, Problem } from './problem.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what another site makes a browser send (Fetch Metadata; RFC 6454 origins for browsers without it). */
function refuseOtherSites(request: FastifyRequest, ownOrigin: string | null): void {
  if (safeMethods.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Problem(403, 'otherSite')
    return
  }
  const origin = request.headers.origin
  if (origin === undefined) return
  const expected = ownOrigin ?? `${request.protocol}://${request.host}`
  if (origin !== expected) throw new Problem(403, 'otherSite')
}

function refuseWrongOrganization(request: FastifyRequest, actor: Actor): void {
  const asked = (request.params as { org?: string } | undefined)?.org
  if (asked === undefined) return
  if (asked.toLowerCase() !== actor.organizationId && asked !== actor.organizationSlug) throw notFound()
}

type ClosedAccess = Exclude<Access, { public: string }>

function refuseByAccess(request: FastifyRequest, access: ClosedAccess): void {
  const { actor } = request
  if (!actor) throw new Problem(401, 'notSignedIn')
  refuseUnfinished(actor, 'signedIn' in access ? (access.during ?? []) : [])
  refuseWrongOrganization(request, actor)
  if (!('permission' in access)) return
  // Whose token has the scope was found out with the token.
  if (access.scope !== undefined && actor.application) return
  if (access.ofProvider && actor.organizationKind !== 'provider') throw forbidden()
  // Whatever a person may do: a page in their browser must not ask in a program's place.
  if (access.ofProgram && actor.session !== null) throw forbidden()
  if (!actor.permissions.has(access.permission)) throw forbidden()
}

/** A session whose sign-in is not finished opens nothing but what finishes it. */
function refuseUnfinished({ stage }: Actor, allowed: Actor['stage'][]): void {
  if (stage === 'signedIn' || allowed.includes(stage)) return
  if (stage === 'secondFactor') throw new Problem(401, 'notSignedIn')
  throw new Problem(403, stage === 'passwordChange' ? 'passwordChangeNeeded' : 'factorSetupNeeded')
}

/** Default deny: collects every route's access rule, refuses routes without one, and applies the rules before anything is parsed. */
export function registerGuard(
  app: FastifyInstance,
  options: { authenticate: Authenticate; ownOrigin: string | null },
): void {
  app.decorateRequest('actor', null)
  app.decorate('guichetRoutes', [])
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    for (const { method, url, config } of routes) {
      const { access, operation } = config ?? {}
      if (!access || !operation) throw new Error(`${String(method)} ${url} names no access rule or no operation`)
      for (const one of [method].flat()) app.guichetRoutes.push({ method: one, url, access, operation })
    }
  })
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (!access || !('otherSites' in access)) refuseOtherSites(request, options.ownOrigin)
    // Fastify's own not-found handler has no rule and answers 404 to everybody.
    if (!access || 'public' in access) return
    request.actor = await options.authenticate(request)
    refuseByAccess(request, access)
  })
}
