import { z } from 'zod'
import {
  createTicketRuleShape,
  idShape,
  outcomeShape,
  ticketRulePageShape,
  ticketRuleShape,
  updateTicketRuleShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { creation, deletion, edit, type Road } from '../changes/index.ts'
import { presentRule } from './ticket-rule.ts'
import { findRule, listRules } from './ticket-rule-queries.ts'

const base = '/api/v1/provider/ticket-rules'
const item = `${base}/:id`
const params = z.strictObject({ id: idShape })
const access = { permission: 'settings.manage', ofProvider: true as const }

/** The rules that approve safe cases alone (F9). Each writing route is a change by another name. */
export function registerRuleRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    { config: { access, operation: 'desk.rules.list' }, schema: { response: { 200: ticketRulePageShape } } },
    async (request) => {
      const rows = await inOrganization(road.db, actorOf(request).organizationId, listRules)
      return { items: rows.map(presentRule), nextCursor: null, count: rows.length, countIsCapped: false }
    },
  )
  app.get(
    item,
    { config: { access, operation: 'desk.rules.get' }, schema: { params, response: { 200: ticketRuleShape } } },
    async (request, reply) => {
      const { id } = request.params
      const row = await inOrganization(road.db, actorOf(request).organizationId, (tx) => findRule(tx, id))
      if (!row) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentRule(row))
    },
  )
  app.post(
    base,
    {
      config: { access, operation: 'desk.rules.create' },
      schema: { body: createTicketRuleShape, response: { 201: outcomeShape } },
    },
    creation(road, 'ticket-rule.create'),
  )
  app.patch(
    item,
    {
      config: { access, operation: 'desk.rules.update' },
      schema: { params, body: updateTicketRuleShape, response: { 200: outcomeShape } },
    },
    edit(road, 'ticket-rule.update'),
  )
  app.delete(
    item,
    { config: { access, operation: 'desk.rules.delete' }, schema: { params, response: { 200: outcomeShape } } },
    deletion(road, 'ticket-rule.delete'),
  )
}
