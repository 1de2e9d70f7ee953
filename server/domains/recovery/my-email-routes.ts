import { z } from 'zod'
import { changeMyEmailShape, myEmailShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { requireProof } from '../factors/index.ts'
import { findPendingEmail } from '../links/index.ts'
import { findUser } from '../users/index.ts'

const access = { signedIn: 'everybody may look after their own address' }

/** `GET /me/email` tells one's address and the one that waits for its box to answer; `POST` asks for another one, `DELETE` takes the request back. */
export function registerMyEmailRoutes(app: HttpServer, road: Road): void {
  app.get(
    '/api/v1/me/email',
    { config: { access, operation: 'me.email' }, schema: { response: { 200: myEmailShape } } },
    async (request) => {
      const { organizationId, userId } = actorOf(request)
      return inOrganization(road.db, organizationId, async (tx) => ({
        email: (await findUser(tx, userId))?.email ?? null,
        pendingEmail: await findPendingEmail(tx, userId),
      }))
    },
  )
  app.post(
    '/api/v1/me/email',
    {
      config: { access, operation: 'me.email.change' },
      schema: { body: changeMyEmailShape, response: { 202: z.strictObject({ email: z.string() }) } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      requireProof(actor)
      const proposed = { kind: 'self.email.request', values: { ...request.body } }
      await submitChange(road, actor, proposed, { via: wayIn(request) })
      return reply.code(202).send(request.body)
    },
  )
  app.delete(
    '/api/v1/me/email',
    { config: { access, operation: 'me.email.cancel' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      const proposed = { kind: 'self.email.cancel', values: {} }
      await submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
      return reply.code(204).send(null)
    },
  )
}
