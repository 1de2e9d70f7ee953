import {
  attachmentQueryShape,
  attachmentShape,
  organizationParams,
  ticketAttachmentParams,
} from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { actorOf, forbidden, type HttpServer, notFound } from '../../platform/http/index.ts'
import { findAttachment, hasAsked } from './attachment-queries.ts'
import { downloadHeaders } from './download.ts'
import { keepFile, mostBytes, registerFileRoutes } from './keep-file.ts'
import { seeTicket } from './see-ticket.ts'

const base = '/api/v1/organizations/:org/tickets'
/** Files of conversations: kept first, sent with a message then, downloaded by whoever may see the ticket. */
export async function registerAttachmentRoutes(app: HttpServer, { db }: Database): Promise<void> {
  await registerFileRoutes(app, (scope) => registerUpload(scope, db))
  app.get(
    `${base}/:id/attachments/:attachment`,
    {
      config: {
        access: { signedIn: 'a file of one’s own request; of others’, whoever sees that request' },
        operation: 'tickets.attachment',
      },
      schema: { params: ticketAttachmentParams },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id, attachment } = request.params
      const file = await inOrganization(db, actor.organizationId, async (tx) => {
        await seeTicket(tx, id, actor)
        return findAttachment(tx, actor.organizationId, id, attachment)
      })
      if (!file) throw notFound()
      return reply.headers(downloadHeaders(file.name)).send(Buffer.from(file.content))
    },
  )
}

function registerUpload(scope: HttpServer, db: Database['db']): void {
  scope.post(
    `${base}/attachments`,
    {
      bodyLimit: mostBytes,
      config: {
        access: { signedIn: 'goes with a message about one’s own request, or an administrator’s' },
        operation: 'tickets.attach',
      },
      schema: { params: organizationParams, querystring: attachmentQueryShape, response: { 201: attachmentShape } },
    },
    async (request, reply) => {
      const { userId, organizationId, permissions } = actorOf(request)
      const sent = { organizationId, uploadedBy: userId, name: request.query.name, body: request.body }
      const file = await keepFile(sent, (keep) =>
        inOrganization(db, organizationId, async (tx) => {
          if (!permissions.has('users.view') && !(await hasAsked(tx, userId))) throw forbidden()
          return keep(tx)
        }),
      )
      return reply.code(201).send(file)
    },
  )
}
