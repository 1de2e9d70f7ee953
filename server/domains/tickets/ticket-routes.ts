import {
  openTicketShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  ticketMessageShape,
  ticketPageShape,
  ticketQueryShape,
  ticketShape,
  withdrawTicketShape,
} from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { edit, type Road } from '../changes/index.ts'
import { askVendor } from './ask-vendor.ts'
import { ticketPage } from './list-tickets.ts'
import { presentTicket } from './present-ticket.ts'
import { seeTicket } from './see-ticket.ts'

/** What the routes of tickets are given. */
export interface TicketRoutesNeeds {
  database: Database
  translate: Translate
  road: Road
}

const base = '/api/v1/organizations/:org/tickets'
const item = `${base}/:id`
const view = { permission: 'users.view' }
const own = { signedIn: 'one’s own request; of others’, what one may see and do is asked again for each' }

/** F5: the requests of an organization, to those who asked and to those who see its people. */
export function registerTicketRoutes(app: HttpServer, needs: TicketRoutesNeeds): void {
  registerReadingRoutes(app, needs)
  registerWritingRoutes(app, needs)
}

function registerReadingRoutes(app: HttpServer, { database, translate }: TicketRoutesNeeds): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'tickets.list' },
      schema: { params: organizationParams, querystring: ticketQueryShape, response: { 200: ticketPageShape } },
    },
    async (request) => ticketPage(database, actorOf(request), translate, request.query),
  )
  app.get(
    item,
    {
      config: { access: own, operation: 'tickets.get' },
      schema: { params: organizationItemParams, response: { 200: ticketShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const ticket = await inOrganization(database.db, actor.organizationId, async (tx) => {
        const row = await seeTicket(tx, request.params.id, actor)
        return presentTicket(tx, row, { ...actor, translate })
      })
      return reply.header('etag', entityTag(ticket.version)).send(ticket)
    },
  )
}

function registerWritingRoutes(app: HttpServer, { road }: TicketRoutesNeeds): void {
  app.post(
    base,
    {
      config: { access: view, operation: 'tickets.open' },
      schema: { params: organizationParams, body: openTicketShape, response: { 200: outcomeShape, 201: outcomeShape } },
    },
    async (request, reply) => {
      const outcome = await askVendor(road, request, request.body)
      return reply.code(outcome.ticket ? 201 : 200).send(outcome)
    },
  )
  app.post(
    `${item}/messages`,
    {
      config: { access: own, operation: 'tickets.write' },
      schema: {
        params: organizationItemParams,
        body: ticketMessageShape,
        response: { 200: outcomeShape, 202: outcomeShape },
      },
    },
    edit(road, 'ticket.message'),
  )
  app.post(
    `${item}/withdraw`,
    {
      config: { access: own, operation: 'tickets.withdraw' },
      schema: {
        params: organizationItemParams,
        body: withdrawTicketShape,
        response: { 200: outcomeShape, 202: outcomeShape },
      },
    },
    edit(road, 'ticket.withdraw'),
  )
}
