import { z } from 'zod'
import { changeMyEmailShape } from '../../../contract/index.ts'
import { actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { requireProof } from '../factors/index.ts'

const access = { signedIn: 'everybody may look after their own address' }

/** `POST /me/email` asks for another address, `DELETE` takes the request back. */
export function registerMyEmailRoutes(app: HttpServer, road: Road): void {
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
