import {
  companyPageShape,
  companyShape,
  createCompanyShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  updateCompanyShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { creation, deletion, edit, type Road } from '../changes/index.ts'
import { presentCompany } from './company.ts'
import { findCompany, listCompanies } from './company-queries.ts'

const base = '/api/v1/organizations/:org/companies'
const item = `${base}/:id`
const view = { permission: 'users.view' }
const manage = { permission: 'settings.manage' }

/** The companies of an organization (B12). Reading is for everybody who sees people. Each writing route is a change by another name. */
export function registerCompanyRoutes(app: HttpServer, road: Road): void {
  registerReadingRoutes(app, road)
  registerWritingRoutes(app, road)
}

function registerReadingRoutes(app: HttpServer, { db }: Road): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'companies.list' },
      schema: { params: organizationParams, response: { 200: companyPageShape } },
    },
    async (request) => {
      const rows = await inOrganization(db, actorOf(request).organizationId, listCompanies)
      return { items: rows.map(presentCompany), nextCursor: null, count: rows.length, countIsCapped: false }
    },
  )
  app.get(
    item,
    {
      config: { access: view, operation: 'companies.get' },
      schema: { params: organizationItemParams, response: { 200: companyShape } },
    },
    async (request, reply) => {
      const { id } = request.params
      const row = await inOrganization(db, actorOf(request).organizationId, (tx) => findCompany(tx, id))
      if (!row) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentCompany(row))
    },
  )
}

function registerWritingRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access: manage, operation: 'companies.create' },
      schema: { params: organizationParams, body: createCompanyShape, response: { 201: outcomeShape } },
    },
    creation(road, 'company.create'),
  )
  app.patch(
    item,
    {
      config: { access: manage, operation: 'companies.update' },
      schema: { params: organizationItemParams, body: updateCompanyShape, response: { 200: outcomeShape } },
    },
    edit(road, 'company.update'),
  )
  app.delete(
    item,
    {
      config: { access: manage, operation: 'companies.delete' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    deletion(road, 'company.delete'),
  )
}
