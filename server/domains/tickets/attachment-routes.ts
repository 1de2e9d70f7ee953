import { v7 as uuidv7 } from 'uuid'
import {
  attachmentQueryShape,
  attachmentShape,
  organizationParams,
  ticketAttachmentParams,
} from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { actorOf, broken, forbidden, type HttpServer, notFound, Problem } from '../../platform/http/index.ts'
import { findAttachment, hasAsked, insertLoose, presentAttachment } from './attachment-queries.ts'
import { typeOf } from './attachment-type.ts'
import { downloadHeaders } from './download.ts'
import { seeTicket } from './see-ticket.ts'

const base = '/api/v1/organizations/:org/tickets'
const mostBytes = 5 * 1024 * 1024
const mostLoose = 20

const ownWords: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'fileTooLarge'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'fileExpected'],
}

/** Files of conversations: kept first, sent with a message then, downloaded by whoever may see the ticket. */
export async function registerAttachmentRoutes(app: HttpServer, { db }: Database): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error) => {
      const known = ownWords[(error as { code?: string }).code ?? '']
      throw known ? new Problem(...known) : error
    })
    registerUpload(scope as unknown as HttpServer, db)
  })
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
      const { name } = request.query
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const judged = await typeOf(name, content)
      if ('fault' in judged) throw broken([{ field: '/name', code: judged.fault }])
      const file = { organizationId, id: uuidv7(), name, type: judged.type, content, uploadedBy: userId }
      const isKept = await inOrganization(db, organizationId, async (tx) => {
        if (!permissions.has('users.view') && !(await hasAsked(tx, userId))) throw forbidden()
        return insertLoose(tx, file, mostLoose)
      })
      if (!isKept) throw broken([{ field: '', code: 'tooManyFiles', values: { most: mostLoose } }])
      return reply.code(201).send(presentAttachment(file))
    },
  )
}
