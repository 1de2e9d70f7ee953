import { z } from 'zod'
import {
  applicationPageShape,
  applicationShape,
  connectionShape,
  createApplicationShape,
  idShape,
  outcomeShape,
  updateApplicationShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, idempotencyKey, notFound, wayIn } from '../../platform/http/index.ts'
import { type Road, registerItemRoutes, submitChange } from '../changes/index.ts'
import { findApplication, listApplications } from './application-queries.ts'
import { connectionOf } from './connection.ts'
import { registerCustomerRoutes } from './customer-routes.ts'
import { registerOrganizationApplicationRoutes } from './organization-application-routes.ts'
import { presentApplication } from './present-application.ts'

const access = { permission: 'applications.manage', ofProvider: true as const }
const base = '/api/v1/provider/applications'
const item = `${base}/:id`
const itemParams = z.strictObject({ id: idShape })

interface Needs {
  road: Road
  baseUrl: string
}

/** What the vendor's people do with the applications of the suite, and what organizations see of them. */
export function registerApplicationRoutes(app: HttpServer, needs: Needs): void {
  registerReadingRoutes(app, needs)
  registerWritingRoutes(app, needs)
  registerCustomerRoutes(app, needs.road)
  registerOrganizationApplicationRoutes(app, needs.road)
}

function registerReadingRoutes(app: HttpServer, { road, baseUrl }: Needs): void {
  app.get(
    base,
    { config: { access, operation: 'applications.list' }, schema: { response: { 200: applicationPageShape } } },
    async (request) => {
      const rows = await inOrganization(road.db, actorOf(request).organizationId, listApplications)
      return { items: rows.map(presentApplication), nextCursor: null, count: rows.length, countIsCapped: false }
    },
  )
  app.get(
    item,
    {
      config: { access, operation: 'applications.get' },
      schema: { params: itemParams, response: { 200: applicationShape } },
    },
    async (request, reply) => {
      const { id } = request.params
      const row = await inOrganization(road.db, actorOf(request).organizationId, (tx) => findApplication(tx, id))
      if (!row) throw notFound()
      reply.header('etag', entityTag(row.version))
      return presentApplication(row)
    },
  )
  app.get(
    '/api/v1/provider/connection',
    { config: { access, operation: 'applications.connection' }, schema: { response: { 200: connectionShape } } },
    async () => connectionOf(baseUrl),
  )
}

function registerWritingRoutes(app: HttpServer, { road }: Needs): void {
  registerItemRoutes(app, road, {
    ...{ base, access, operation: 'applications', kind: 'application' },
    create: createApplicationShape,
    update: updateApplicationShape,
  })
  app.post(
    `${item}/secret`,
    {
      config: { access, operation: 'applications.secret.renew' },
      schema: { params: itemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const proposed = { kind: 'application.secret', target: request.params.id, values: {} }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return submitChange(road, actorOf(request), proposed, submission)
    },
  )
}
