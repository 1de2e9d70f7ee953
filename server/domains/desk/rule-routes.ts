import { z } from 'zod'
import {
  createTicketRuleShape,
  idShape,
  ticketRulePageShape,
  ticketRuleShape,
  updateTicketRuleShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { type Road, registerItemRoutes } from '../changes/index.ts'
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
  registerItemRoutes(app, road, {
    ...{ base, access, operation: 'desk.rules', kind: 'ticket-rule' },
    create: createTicketRuleShape,
    update: updateTicketRuleShape,
  })
}
