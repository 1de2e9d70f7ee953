import { z } from 'zod'
import { deliveryPageShape, deliveryQueryShape, deliveryShape, idShape } from '../../../contract/index.ts'
import { type Db, decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, notFound, Problem } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { countDeliveries, listDeliveries } from './delivery-queries.ts'
import { presentDelivery } from './present-delivery.ts'
import { sendAgain, sendTest } from './send-again.ts'
import { findWebhook } from './webhook-queries.ts'

const access = { permission: 'settings.manage', ofProvider: true as const }
const item = '/api/v1/provider/webhooks/:id'
const itemParams = z.strictObject({ id: idShape })
const deliveryParams = itemParams.extend({ delivery: idShape })
const sort = 'deliveries'
const countCap = 1000

type Query = z.output<typeof deliveryQueryShape>

async function deliveryPage(tx: Db, road: Road, { language }: Actor, webhookId: string, query: Query) {
  const { cursor: text, limit, status } = query
  const cursor = text === undefined ? null : decodeCursor(text, sort)
  if (text !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  if (!(await findWebhook(tx, webhookId))) throw notFound()
  const rows = await listDeliveries(tx, { webhookId, status, before: cursor?.id, limit: limit + 1 })
  const counted = cursor?.count ?? (await countDeliveries(tx, { webhookId, status }, countCap))
  const isCapped = cursor?.isCapped ?? counted > countCap
  const count = Math.min(counted, countCap)
  const last = rows.length > limit ? rows.at(limit - 1) : undefined
  return {
    items: rows.slice(0, limit).map((row) => presentDelivery(row, language, road.translate)),
    nextCursor: last ? encodeCursor({ sort, value: '', id: last.id, count, isCapped }) : null,
    count,
    countIsCapped: isCapped,
  }
}

/** What a webhook was told, a message to try it, and telling something once more. */
export function registerDeliveryRoutes(app: HttpServer, road: Road): void {
  const { db, sendJob, translate } = road
  app.get(
    `${item}/deliveries`,
    {
      config: { access, operation: 'webhooks.deliveries.list' },
      schema: { params: itemParams, querystring: deliveryQueryShape, response: { 200: deliveryPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { params, query } = request
      return inOrganization(db, actor.organizationId, (tx) => deliveryPage(tx, road, actor, params.id, query))
    },
  )
  app.post(
    `${item}/test`,
    {
      config: { access, operation: 'webhooks.test' },
      schema: { params: itemParams, response: { 201: deliveryShape } },
    },
    async (request, reply) => {
      const { organizationId, language } = actorOf(request)
      const { id } = request.params
      const row = await inOrganization(db, organizationId, (tx) => sendTest(tx, sendJob, organizationId, id))
      return reply.code(201).send(presentDelivery(row, language, translate))
    },
  )
  app.post(
    `${item}/deliveries/:delivery/redeliver`,
    {
      config: { access, operation: 'webhooks.deliveries.redeliver' },
      schema: { params: deliveryParams, response: { 200: deliveryShape } },
    },
    async (request) => {
      const { organizationId, language } = actorOf(request)
      const named = { webhookId: request.params.id, id: request.params.delivery }
      const row = await inOrganization(db, organizationId, (tx) => sendAgain(tx, sendJob, organizationId, named))
      return presentDelivery(row, language, translate)
    },
  )
}
