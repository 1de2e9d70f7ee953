import { z } from 'zod'
import {
  createWebhookShape,
  idShape,
  outcomeShape,
  updateWebhookShape,
  webhookPageShape,
  webhookShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { edit, type Road, registerItemRoutes } from '../changes/index.ts'
import { registerDeliveryRoutes } from './delivery-routes.ts'
import { presentWebhook } from './webhook.ts'
import { findWebhook, listWebhooks } from './webhook-queries.ts'

const access = { permission: 'settings.manage', ofProvider: true as const }
const base = '/api/v1/provider/webhooks'
const item = `${base}/:id`
const itemParams = z.strictObject({ id: idShape })

/** The vendor's own systems that are told of tickets. Each writing route is a change by another name. */
export function registerWebhookRoutes(app: HttpServer, road: Road): void {
  registerReadingRoutes(app, road)
  registerWritingRoutes(app, road)
  registerDeliveryRoutes(app, road)
}

function registerReadingRoutes(app: HttpServer, { db }: Road): void {
  app.get(
    base,
    { config: { access, operation: 'webhooks.list' }, schema: { response: { 200: webhookPageShape } } },
    async (request) => {
      const rows = await inOrganization(db, actorOf(request).organizationId, listWebhooks)
      return { items: rows.map(presentWebhook), nextCursor: null, count: rows.length, countIsCapped: false }
    },
  )
  app.get(
    item,
    {
      config: { access, operation: 'webhooks.get' },
      schema: { params: itemParams, response: { 200: webhookShape } },
    },
    async (request, reply) => {
      const { id } = request.params
      const row = await inOrganization(db, actorOf(request).organizationId, (tx) => findWebhook(tx, id))
      if (!row) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentWebhook(row))
    },
  )
}

function registerWritingRoutes(app: HttpServer, road: Road): void {
  registerItemRoutes(app, road, {
    ...{ base, access, operation: 'webhooks', kind: 'webhook' },
    create: createWebhookShape,
    update: updateWebhookShape,
  })
  app.post(
    `${item}/rotate-secret`,
    {
      config: { access, operation: 'webhooks.secret.renew' },
      schema: { params: itemParams, response: { 200: outcomeShape } },
    },
    edit(road, 'webhook.secret'),
  )
}
