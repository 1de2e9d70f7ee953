import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { type Cookies, type FoundSession, sessionOf } from '../../domains/sessions/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { hashToken, type Signer } from '../../platform/secrets/index.ts'
import { renameSession, storeSession } from './artifact-queries.ts'

interface Needs {
  database: Database
  cookies: Cookies
  signer: Signer
}

/** The provider's own cookie. Browsers never get it for a console session, which has its own. */
export const sessionCookie = 'guichet-oidc'
export const sessionSeconds = 7 * 24 * 3600

/** How sure the console is of somebody, as applications are told (`acr`). */
export const assurance = { oneFactor: 'urn:guichet:acr:1', twoFactors: 'urn:guichet:acr:2' }

const byRequest = new WeakMap<IncomingMessage, FoundSession>()

/** The console session that a request to the provider was made from. */
export const consoleSessionOf = (request: IncomingMessage): FoundSession | undefined => byRequest.get(request)

function withoutCookie(header: string | undefined): string[] {
  return (header ?? '').split(/;\s*/).filter((pair) => pair !== '' && !pair.startsWith(`${sessionCookie}=`))
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)

/**
 * Makes the console's session the provider's session for this request (decision 0012): the provider finds a session of
 * its own under an identifier that only this server can derive from the console's, and that names the same person.
 * Without a console session, or before its sign-in is finished, the provider knows nobody: browsers never get such an
 * identifier, and a session of the provider's own has nobody in it.
 */
export async function adoptConsoleSession({ database, cookies, signer }: Needs, request: FastifyRequest) {
  const { raw } = request
  const session = await sessionOf(database, cookies, request)
  if (session?.stage !== 'signedIn') return
  byRequest.set(raw, session)
  const [id = '', ...earlierIds] = signer.signatures('oidc.session', session.tokenHash.toString('hex'))
  // What applications were told of this session stays with it when the key is replaced.
  if (earlierIds.length > 0) await renameSession(database, earlierIds.map(hashToken), hashToken(id))
  raw.headers.cookie = [...withoutCookie(raw.headers.cookie), `${sessionCookie}=${id}`].join('; ')
  const provedAt = seconds(session.proved_at)
  await storeSession(database, {
    idHash: hashToken(id),
    organizationId: session.organizationId,
    userId: session.user_id,
    sessionId: session.id,
    ttlSeconds: sessionSeconds,
    payload: {
      kind: 'Session',
      uid: session.id,
      accountId: session.user_id,
      loginTs: provedAt,
      amr: session.methods,
      acr: session.methods.includes('mfa') ? assurance.twoFactors : assurance.oneFactor,
      iat: seconds(session.created_at),
      exp: Math.floor(Date.now() / 1000) + sessionSeconds,
    },
  })
}
