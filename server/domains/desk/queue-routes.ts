import { deskCountsShape, deskQueryShape, deskTicketPageShape } from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { type QueueMemory, queueCounts, queuePage } from './queue.ts'

const base = '/api/v1/provider/tickets'
const access = { permission: 'tickets.decide', ofProvider: true as const }

/** F9: the queue of the vendor's desk, over all its customers. */
export function registerQueueRoutes(app: HttpServer, { database, road: { translate } }: DeskNeeds): void {
  const memory: QueueMemory = new Map()
  app.get(
    base,
    {
      config: { access, operation: 'desk.tickets.list' },
      schema: { querystring: deskQueryShape, response: { 200: deskTicketPageShape } },
    },
    async (request) => queuePage(database, actorOf(request), request.query, { translate, memory }),
  )
  app.get(
    `${base}/counts`,
    { config: { access, operation: 'desk.tickets.counts' }, schema: { response: { 200: deskCountsShape } } },
    async (request) => queueCounts(database, actorOf(request).userId, memory),
  )
}
