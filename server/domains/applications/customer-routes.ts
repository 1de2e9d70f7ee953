import { z } from 'zod'
import {
  customerApplicationPageShape,
  customerPageShape,
  customerQueryShape,
  idShape,
  outcomeShape,
  permissionKeyShape,
  updateCustomerApplicationShape,
} from '../../../contract/index.ts'
import { acrossOrganizations, decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, idempotencyKey, notFound, Problem, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { byName } from './application-order.ts'
import { type CustomerRow, countCustomers, findCustomerName, listCustomers } from './customer-queries.ts'
import { findGuichet, listOffered } from './offered-queries.ts'
import { presentForCustomer } from './present-offered.ts'

const access = { permission: 'applications.manage', ofProvider: true as const }
const base = '/api/v1/provider/organizations'
const itemParams = z.strictObject({ id: idShape })
const sort = 'customers'

function presentCustomer({ id, slug, name, user_count, application_count }: CustomerRow) {
  return { id, slug, name, userCount: user_count, applicationCount: application_count }
}

async function customerPage(road: Road, { search, cursor: text, limit }: z.output<typeof customerQueryShape>) {
  const cursor = text === undefined ? null : decodeCursor(text, sort)
  if (text !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return acrossOrganizations(road.db, async (tx) => {
    const rows = await listCustomers(tx, { search, cursor, limit: limit + 1 })
    const count = cursor?.count ?? (await countCustomers(tx, search))
    const last = rows.length > limit ? rows.at(limit - 1) : undefined
    return {
      items: rows.slice(0, limit).map(presentCustomer),
      nextCursor: last ? encodeCursor({ sort, value: last.sort_name, id: last.id, count, isCapped: false }) : null,
      count,
      countIsCapped: false,
    }
  })
}

/** The vendor's customers, what each may use, and who decides there. The vendor's own organization is none of them. */
export function registerCustomerRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    {
      config: { access, operation: 'customers.list' },
      schema: { querystring: customerQueryShape, response: { 200: customerPageShape } },
    },
    async (request) => customerPage(road, request.query),
  )
  app.get(
    `${base}/:id/applications`,
    {
      config: { access, operation: 'customers.applications.list' },
      schema: { params: itemParams, response: { 200: customerApplicationPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { id } = request.params
      const { name, applications } = await inOrganization(road.db, actor.organizationId, async (tx) => {
        const found = await findCustomerName(tx, id)
        if (found === null) throw notFound()
        const others = await listOffered(tx, id)
        const guichet = await findGuichet(tx, id, 'customer')
        return { name: found, applications: [guichet, ...others.sort(byName(actor.language))] }
      })
      const items = applications.map((application) => presentForCustomer(application, actor))
      return { customer: { id, name }, items, nextCursor: null, count: items.length, countIsCapped: false }
    },
  )
  app.patch(
    `${base}/:id/applications/:key`,
    {
      config: { access, operation: 'customers.applications.update' },
      schema: {
        params: itemParams.extend({ key: permissionKeyShape }),
        body: updateCustomerApplicationShape,
        response: { 200: outcomeShape },
      },
    },
    async (request) => {
      const { id: target, key: application } = request.params
      const proposed = { kind: 'organization.application', target, values: { ...request.body, application } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return submitChange(road, actorOf(request), proposed, submission)
    },
  )
}
