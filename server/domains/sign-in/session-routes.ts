import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Session, sessionShape, signInShape } from '../../../contract/index.ts'
import { type Database, inOrganization, oneStatement } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { foldName } from '../users/index.ts'
import { deviceMark, isKnownDevice } from './known-device.ts'
import { presentSelf } from './present-self.ts'
import { selectSelf } from './self-queries.ts'
import { readSessionToken } from './session.ts'
import type { Cookies } from './session-cookies.ts'
import { deleteSession } from './session-queries.ts'
import { signIn } from './sign-in.ts'
import type { Throttle } from './throttle.ts'

export interface SignInRoutesNeeds {
  database: Database
  throttle: Throttle
  cookies: Cookies
  secretKey: string
}

/** The session as its owner sees it. Throws 404 when the account is gone. */
export async function presentSession(
  needs: Pick<SignInRoutesNeeds, 'database'>,
  session: { organizationId: string; userId: string; stage: 'signedIn' | 'passwordChange' },
): Promise<Session> {
  const { database } = needs
  const [self] = await oneStatement(database, session.organizationId, selectSelf(database.db, session.userId))
  if (!self) throw notFound()
  return { state: session.stage, user: presentSelf(self) }
}

/** Ends the session that a request still carries, before a new one begins: a new identifier at each sign-in. */
async function endCarriedSession(needs: SignInRoutesNeeds, request: FastifyRequest): Promise<void> {
  const carried = readSessionToken(needs.cookies.readSession(request))
  if (!carried) return
  await inOrganization(needs.database.db, carried.organizationId, (tx) => deleteSession(tx, carried.tokenHash))
}

/** `POST`, `GET` and `DELETE /session`. */
export function registerSessionRoutes(app: HttpServer, needs: SignInRoutesNeeds): void {
  const own = { signedIn: 'people may see and end their own session', duringPasswordChange: true as const }
  app.post(
    '/api/v1/session',
    {
      config: { access: { public: 'signing in comes before anything else' }, operation: 'session.open' },
      schema: { body: signInShape, response: { 200: sessionShape } },
    },
    async (request, reply) => {
      const folded = foldName(request.body.signInName)
      const result = await signIn(needs, {
        ...request.body,
        address: request.ip,
        via: wayIn(request),
        isKnownDevice: isKnownDevice(needs.secretKey, folded, needs.cookies.readDevice(request)),
      })
      if (result.state === 'chooseOrganization') return result
      await endCarriedSession(needs, request)
      needs.cookies.writeSession(reply, result.token, result.expiresAt)
      needs.cookies.writeDevice(reply, deviceMark(needs.secretKey, folded))
      const session = await presentSession(needs, { ...result, stage: result.state })
      return { ...session, expiresAt: result.expiresAt.toISOString() }
    },
  )
  app.get(
    '/api/v1/session',
    {
      config: { access: own, operation: 'session.get' },
      schema: { response: { 200: sessionShape } },
    },
    async (request) => presentSession(needs, actorOf(request)),
  )
  app.delete(
    '/api/v1/session',
    {
      config: { access: { public: 'ending a session that is over already is no error' }, operation: 'session.end' },
      schema: { response: { 204: z.null() } },
    },
    async (request, reply) => {
      await endCarriedSession(needs, request)
      needs.cookies.clearSession(reply)
      return reply.code(204).send(null)
    },
  )
}
