import { z } from 'zod'
import {
  deskBatchResultShape,
  deskBatchShape,
  deskOptionsShape,
  deskTicketShape,
  idShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { downloadHeaders, findAttachment } from '../tickets/index.ts'
import { adjustOptions } from './adjust-options.ts'
import { deskBatch } from './desk-batch.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { deskTicket } from './desk-ticket.ts'
import { findPlace } from './desk-ticket-queries.ts'

const base = '/api/v1/provider/tickets'
const params = z.strictObject({ id: idShape })
const access = { permission: 'tickets.decide', ofProvider: true as const }

/** F9: one ticket at the desk, its files, and many tickets at once. */
export function registerDeskTicketRoutes(app: HttpServer, needs: DeskNeeds): void {
  const { database } = needs
  app.get(
    `${base}/:id`,
    { config: { access, operation: 'desk.tickets.get' }, schema: { params, response: { 200: deskTicketShape } } },
    async (request) => deskTicket(needs, actorOf(request), request.params.id),
  )
  app.get(
    `${base}/:id/options`,
    { config: { access, operation: 'desk.tickets.options' }, schema: { params, response: { 200: deskOptionsShape } } },
    async (request) => adjustOptions(needs, actorOf(request), request.params.id),
  )
  app.get(
    `${base}/:id/attachments/:attachment`,
    {
      config: { access, operation: 'desk.tickets.attachment' },
      schema: { params: params.extend({ attachment: idShape }) },
    },
    async (request, reply) => {
      const { id, attachment } = request.params
      const place = await findPlace(database, id)
      if (place === undefined) throw notFound()
      const file = await inOrganization(database.db, place, (tx) => findAttachment(tx, place, id, attachment))
      if (!file) throw notFound()
      return reply.headers(downloadHeaders(file.name)).send(Buffer.from(file.content))
    },
  )
  app.post(
    `${base}/batch`,
    {
      config: { access, operation: 'desk.tickets.batch' },
      schema: { body: deskBatchShape, response: { 200: deskBatchResultShape } },
    },
    async (request) => deskBatch(needs, actorOf(request), request.body, { via: wayIn(request), log: request.log }),
  )
}
