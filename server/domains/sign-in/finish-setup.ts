import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FactorMethod } from '../../../contract/index.ts'
import { continueSession } from './continue-session.ts'
import { methodReferences } from './method-references.ts'

/** Goes on with a sign-in that waited for a second factor to be set up, once one of this kind is. */
export const finishSetup =
  (needs: Parameters<typeof continueSession>[0]) =>
  (request: FastifyRequest, reply: FastifyReply, method: FactorMethod): Promise<unknown> =>
    continueSession(needs, request, reply, { methods: methodReferences(method) })
