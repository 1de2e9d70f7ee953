import type { FastifyRequest } from 'fastify'
import type { SessionStage } from '../../../contract/index.ts'
import type { Language } from '../language/index.ts'
import { Problem } from './problem.ts'

/** Who is asking. Read anew from the database at each request, never from the browser. */
export interface Actor {
  userId: string
  organizationId: string
  organizationSlug: string
  name: string
  language: Language
  permissions: ReadonlySet<string>
  organizationKind: 'customer' | 'provider'
  /** The main groups whose people they look after; null: everybody's. */
  managedGroups: ReadonlySet<string> | null
  /** How far the sign-in came; all but `signedIn` may only finish it. */
  stage: SessionStage
  /** The session in a browser; null for a program. */
  session: { id: string; tokenHash: Buffer; provedAt: Date; methods: string[] } | null
  /** The application that acts for the person, with the access token they gave it. Such an actor has no permissions. */
  application?: { key: string; name: string }
}

/** Finds out who is asking; null when nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>

/**
 * Who may call a route. Every route says it in its own config; one that does not keeps the server from starting.
 * - `public`: anybody, and why; `otherSites`: why pages of other sites may call it too
 * - `signedIn`: any person signed in, and why no permission is needed; `during`: at which unfinished stages already
 * - `permission`: a permission of the built-in application, in the organization of the address; `ofProvider`: for the
 *   vendor's own people only; `ofProgram`: for programs only, in their own organization; `scope`: also for
 *   an application that shows a person's access token with this scope (RFC 6749, section 3.3)
 */
export type Access =
  | { public: string; otherSites?: string }
  | { signedIn: string; during?: Exclude<SessionStage, 'signedIn'>[] }
  | { permission: string; ofProvider?: true; ofProgram?: true; scope?: string }

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
  }
  interface FastifyContextConfig {
    access?: Access
    operation?: string
  }
  interface FastifyInstance {
    guichetRoutes: { method: string; url: string; access: Access; operation: string }[]
  }
}

/** The actor of a route that is not public. Throws 401 otherwise, which the guard has already done. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Problem(401, 'notSignedIn')
  return request.actor
}
