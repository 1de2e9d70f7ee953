import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type SessionStage, sessionShape, signInShape } from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { readOrganizationToken, type Signer } from '../../platform/secrets/index.ts'
import { type Cookies, type EndAccess, selfOf } from '../sessions/index.ts'
import { type BeginNeeds, type BegunSession, placeOf } from './begin-session.ts'
import { deviceMark } from './known-device.ts'
import { presentSession } from './present-session.ts'
import { signIn } from './sign-in.ts'
import type { Throttle } from './throttle.ts'

export interface SignInRoutesNeeds extends BeginNeeds {
  database: Database
  throttle: Throttle
  cookies: Cookies
  signer: Signer
  endAccess: EndAccess
}

/** At which stages people may see, finish and end their session. */
const everyStage: Exclude<SessionStage, 'signedIn'>[] = ['secondFactor', 'passwordChange', 'factorSetup']

/** Ends the session that a request still carries, before a new one begins: a new identifier at each sign-in. */
async function endCarriedSession(
  needs: Pick<SignInRoutesNeeds, 'database' | 'cookies' | 'endAccess'>,
  request: FastifyRequest,
): Promise<void> {
  const carried = readOrganizationToken(needs.cookies.readSession(request))
  if (!carried) return
  const { organizationId, tokenHash } = carried
  await inOrganization(needs.database.db, organizationId, (tx) =>
    needs.endAccess.ofToken(tx, organizationId, tokenHash),
  )
}

/** Hands a session just begun to the browser, in place of the one it carried. Returns what its owner sees of it. */
export async function handOver(
  needs: SignInRoutesNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  begun: BegunSession,
) {
  await endCarriedSession(needs, request)
  needs.cookies.writeSession(reply, begun.token, begun.expiresAt)
  const session = await presentSession(needs, { ...begun, stage: begun.state }, begun.self)
  return { ...session, expiresAt: begun.expiresAt.toISOString() }
}

/** `POST`, `GET` and `DELETE /session`. */
export function registerSessionRoutes(app: HttpServer, needs: SignInRoutesNeeds): void {
  app.post(
    '/api/v1/session',
    {
      config: { access: { public: 'signing in comes before anything else' }, operation: 'session.open' },
      schema: { body: signInShape, response: { 200: sessionShape } },
    },
    async (request, reply) => {
      const result = await signIn(needs, {
        ...request.body,
        place: placeOf(request, needs.cookies),
        deviceMark: needs.cookies.readDevice(request),
      })
      if (result.state === 'chooseOrganization') return result
      needs.cookies.writeDevice(reply, deviceMark(needs.signer, result.userId))
      return handOver(needs, request, reply, result)
    },
  )
  app.get(
    '/api/v1/session',
    {
      config: {
        access: { signedIn: 'people may see their own session', during: everyStage },
        operation: 'session.get',
      },
      schema: { response: { 200: sessionShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      return presentSession(needs, actor, selfOf(request))
    },
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
