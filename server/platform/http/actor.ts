import type { FastifyRequest } from 'fastify'
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
  /** `passwordChange`: the person must choose a password before anything else. */
  stage: 'signedIn' | 'passwordChange'
  tokenHash: Buffer
}

/** Finds out who is asking; null when nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>

/**
 * Who may call a route. Every route says it in its own config; one that does not keeps the server from starting.
 * - `public`: anybody, and why
 * - `signedIn`: any person signed in, and why no permission is needed
 * - `permission`: a permission of the built-in application, in the organization of the address
 */
export type Access = { public: string } | { signedIn: string; duringPasswordChange?: true } | { permission: string }

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
