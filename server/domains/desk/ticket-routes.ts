import { z } from 'zod'
import {
  attachmentQueryShape,
  attachmentShape,
  deskBatchResultShape,
  deskBatchShape,
  deskOptionsShape,
  deskTicketShape,
  idShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { downloadHeaders, findAttachment, keepFile, mostBytes, registerFileRoutes } from '../tickets/index.ts'
import { adjustOptions } from './adjust-options.ts'
import { deskBatch } from './desk-batch.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { deskTicket } from './desk-ticket.ts'
import { findPlace } from './desk-ticket-queries.ts'

const base = '/api/v1/provider/tickets'
const params = z.strictObject({ id: idShape })
const access = { permission: 'tickets.decide', ofProvider: true as const }

/** F9: one ticket at the desk, its files, and many tickets at once. */
export async function registerDeskTicketRoutes(app: HttpServer, needs: DeskNeeds): Promise<void> {
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
  await registerFileRoutes(app, (scope) => registerUpload(scope, needs))
  app.post(
    `${base}/batch`,
    {
      config: { access, operation: 'desk.tickets.batch' },
      schema: { body: deskBatchShape, response: { 200: deskBatchResultShape } },
    },
    async (request) => deskBatch(needs, actorOf(request), request.body, { via: wayIn(request), log: request.log }),
  )
}

/** A file of the desk's is the customer's from the start: it lies with the ticket that it is sent about. */
function registerUpload(scope: HttpServer, { database }: DeskNeeds): void {
  scope.post(
    `${base}/:id/attachments`,
    {
      bodyLimit: mostBytes,
      config: { access, operation: 'desk.tickets.attach' },
      schema: { params, querystring: attachmentQueryShape, response: { 201: attachmentShape } },
    },
    async (request, reply) => {
      const organizationId = await findPlace(database, request.params.id)
      if (organizationId === undefined) throw notFound()
      const { userId: uploadedBy } = actorOf(request)
      const sent = { organizationId, uploadedBy, name: request.query.name, body: request.body }
      const file = await keepFile(sent, (keep) => inOrganization(database.db, organizationId, keep))
      return reply.code(201).send(file)
    },
  )
}
