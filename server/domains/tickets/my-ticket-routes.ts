import { ticketCountsShape, ticketPageShape, ticketQueryShape } from '../../../contract/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { ticketCounts } from './count-tickets.ts'
import { ticketPage } from './list-tickets.ts'

/** F5: one's own requests, and how many wait for an answer. */
export function registerMyTicketRoutes(
  app: HttpServer,
  { database, translate }: { database: Database; translate: Translate },
): void {
  app.get(
    '/api/v1/me/tickets',
    {
      config: { access: { signedIn: 'what one has asked for oneself' }, operation: 'me.tickets' },
      schema: { querystring: ticketQueryShape, response: { 200: ticketPageShape } },
    },
    async (request) => ticketPage(database, actorOf(request), translate, { ...request.query, mine: 'true' }),
  )
  app.get(
    '/api/v1/me/ticket-counts',
    {
      config: { access: { signedIn: 'numbers of what one may see anyway' }, operation: 'me.ticketCounts' },
      schema: { response: { 200: ticketCountsShape } },
    },
    async (request) => ticketCounts(database.db, actorOf(request)),
  )
}
