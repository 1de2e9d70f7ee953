import { z } from 'zod'
import {
  askForCallerShape,
  callShape,
  checkCallerCodeShape,
  foundTicketShape,
  idShape,
  lookShape,
  sendCallerCodeShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, notFound } from '../../platform/http/index.ts'
import { askForCaller } from './ask-for-caller.ts'
import { endCall } from './call-queries.ts'
import { type CallerNeeds, callerLimits } from './caller-needs.ts'
import { sendResetLink, unlockCaller } from './help-caller.ts'
import { keyOf, openCall, ownCall } from './open-call.ts'
import { presentCall } from './present-call.ts'
import { checkCallerCode, sendCallerCode } from './verify-caller.ts'

const access = { permission: 'callers.help', ofProvider: true as const }
const base = '/api/v1/provider/calls/:id'
const params = z.strictObject({ id: idShape })
const personParams = z.strictObject({ organization: idShape, id: idShape })
const response = { 200: callShape }

function registerVerification(app: HttpServer, needs: CallerNeeds): void {
  const limits = callerLimits(needs.database)
  app.post(
    `${base}/code`,
    { config: { access, operation: 'calls.code' }, schema: { params, body: sendCallerCodeShape, response } },
    async (request) =>
      sendCallerCode(needs, limits, actorOf(request), { id: request.params.id, channel: request.body.channel }),
  )
  app.post(
    `${base}/check`,
    { config: { access, operation: 'calls.check' }, schema: { params, body: checkCallerCodeShape, response } },
    async (request) =>
      checkCallerCode(needs, limits, actorOf(request), { id: request.params.id, typed: request.body.code }),
  )
}

function registerHelp(app: HttpServer, needs: CallerNeeds): void {
  app.post(
    `${base}/reset-link`,
    { config: { access, operation: 'calls.resetLink' }, schema: { params, response } },
    async (request) => sendResetLink(needs, actorOf(request), request.params.id),
  )
  app.post(
    `${base}/unlock`,
    { config: { access, operation: 'calls.unlock' }, schema: { params, response } },
    async (request) => unlockCaller(needs, actorOf(request), request.params.id),
  )
  app.post(
    `${base}/ticket`,
    {
      config: { access, operation: 'calls.ticket' },
      schema: { params, body: askForCallerShape, response: { 201: foundTicketShape } },
    },
    async (request, reply) =>
      reply.code(201).send(await askForCaller(needs, actorOf(request), { ...request.body, id: request.params.id })),
  )
}

/** C10: a caller's card, opened for a reason and for a while; the verification by a code, and what helps at once. */
export function registerCallRoutes(app: HttpServer, needs: CallerNeeds): void {
  app.post(
    '/api/v1/provider/people/:organization/:id/look',
    {
      config: { access, operation: 'callers.look' },
      schema: { params: personParams, body: lookShape, response: { 201: callShape } },
    },
    async (request, reply) => {
      const call = await openCall(needs, actorOf(request), { ...request.params, reason: request.body.reason })
      return reply.code(201).send(call)
    },
  )
  app.get(base, { config: { access, operation: 'calls.get' }, schema: { params, response } }, async (request) => {
    const actor = actorOf(request)
    return presentCall(needs, actor, await ownCall(needs, actor, request.params.id))
  })
  registerVerification(app, needs)
  registerHelp(app, needs)
  app.post(
    `${base}/end`,
    { config: { access, operation: 'calls.end' }, schema: { params, response: { 204: z.null() } } },
    async (request, reply) => {
      const actor = actorOf(request)
      const end = (tx: Parameters<typeof endCall>[0]) => endCall(tx, keyOf(actor, request.params.id))
      if (!(await inOrganization(needs.database.db, actor.organizationId, end))) throw notFound()
      return reply.code(204).send(null)
    },
  )
}
