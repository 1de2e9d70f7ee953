import { z } from 'zod'
import {
  codeSentShape,
  passkeyOptionsShape,
  proofShape,
  proofStateShape,
  sendCodeShape,
} from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { FactorNeeds } from './factor-needs.ts'
import { sendCode } from './one-time-code.ts'
import { boundTo, proofState, prove } from './proof.ts'
import { assertionOptions } from './use-passkey.ts'

const access = { signedIn: 'everybody proves who they are for themselves', during: ['factorSetup' as const] }

/** `GET` and `POST /session/proof`, `/session/proof/send` and `/options`. */
export function registerProofRoutes(app: HttpServer, needs: FactorNeeds): void {
  app.get(
    '/api/v1/session/proof',
    { config: { access, operation: 'session.proof.get' }, schema: { response: { 200: proofStateShape } } },
    async (request) => proofState(needs, actorOf(request)),
  )
  app.post(
    '/api/v1/session/proof',
    { config: { access, operation: 'session.proof' }, schema: { body: proofShape, response: { 204: z.null() } } },
    async (request, reply) => {
      await prove(needs, actorOf(request), request.ip, request.body)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/v1/session/proof/send',
    {
      config: { access, operation: 'session.proof.send' },
      schema: { body: sendCodeShape, response: { 202: codeSentShape } },
    },
    async (request, reply) => {
      const sent = await sendCode(needs, boundTo(actorOf(request), 'proof'), request.body.method)
      return reply.code(202).send(sent)
    },
  )
  app.post(
    '/api/v1/session/proof/options',
    { config: { access, operation: 'session.proof.options' }, schema: { response: { 200: passkeyOptionsShape } } },
    async (request) => assertionOptions(needs, boundTo(actorOf(request), 'proof')),
  )
}
