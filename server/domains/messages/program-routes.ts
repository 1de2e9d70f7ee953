import { z } from 'zod'
import {
  idShape,
  mailMessagePageShape,
  mailMessageQueryShape,
  mailMessageShape,
  sendMessageShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, idempotencyKey, notFound } from '../../platform/http/index.ts'
import type { MessageNeeds } from './message-needs.ts'
import { messagePage } from './message-page.ts'
import { findMessage } from './message-queries.ts'
import { presentMessage } from './present-message.ts'
import { callerOf, sendMessage } from './send-message.ts'

const base = '/api/v1/mail/messages'
const access = { permission: 'mail.send', ofProgram: true as const, scope: 'mail.send' }
// Attachments of 25 MB in base64, the texts beside them, and what JSON adds.
const bodyLimit = 45 * 1024 * 1024
// Only the organization's own list is narrowed by person.
const querystring = mailMessageQueryShape.omit({ user: true })

/** M12: applications send in people's names, and see what became of what they sent. */
export function registerProgramMessageRoutes(app: HttpServer, needs: MessageNeeds): void {
  app.post(
    base,
    {
      bodyLimit,
      config: { access, operation: 'mail.messages.send' },
      schema: { body: sendMessageShape, response: { 202: mailMessageShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const row = await sendMessage(needs, { actor, message: request.body, key: idempotencyKey(request) })
      return reply.code(202).send(presentMessage(row, needs, { language: actor.language, isPerson: false }))
    },
  )
  app.get(
    base,
    {
      config: { access, operation: 'mail.messages.list' },
      schema: { querystring, response: { 200: mailMessagePageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const filter = { status: request.query.status, caller: callerOf(actor) }
      return messagePage(needs, actor, { language: actor.language, isPerson: false }, filter, request.query)
    },
  )
  app.get(
    `${base}/:id`,
    {
      config: { access, operation: 'mail.messages.get' },
      schema: { params: z.strictObject({ id: idShape }), response: { 200: mailMessageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { organizationId, language } = actor
      const filter = { caller: callerOf(actor) }
      const row = await inOrganization(needs.database.db, organizationId, (tx) =>
        findMessage(tx, request.params.id, filter),
      )
      if (!row) throw notFound()
      return presentMessage(row, needs, { language, isPerson: false })
    },
  )
}
