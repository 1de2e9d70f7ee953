import { z } from 'zod'
import {
  idShape,
  templatePageShape,
  templateShape,
  updateTemplateShape,
  writeTemplateShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { type Road, registerItemRoutes } from '../changes/index.ts'
import { presentTemplate } from './template.ts'
import { findTemplate, listTemplates } from './template-queries.ts'

const base = '/api/v1/provider/organization-templates'
const item = `${base}/:id`
const access = { permission: 'organizations.manage', ofProvider: true as const }
const itemParams = z.strictObject({ id: idShape })

/** What new counters can begin with (M2). Each writing route is a change by another name. */
export function registerTemplateRoutes(app: HttpServer, road: Road): void {
  registerReadingRoutes(app, road)
  registerItemRoutes(app, road, {
    ...{ base, access, operation: 'organizationTemplates', kind: 'organizationTemplate' },
    create: writeTemplateShape,
    update: updateTemplateShape,
  })
}

function registerReadingRoutes(app: HttpServer, { db }: Road): void {
  app.get(
    base,
    {
      config: { access, operation: 'organizationTemplates.list' },
      schema: { response: { 200: templatePageShape } },
    },
    async (request) => {
      const { organizationId } = actorOf(request)
      const rows = await inOrganization(db, organizationId, (tx) => listTemplates(tx, organizationId))
      return { items: rows.map(presentTemplate), nextCursor: null, count: rows.length, countIsCapped: false }
    },
  )
  app.get(
    item,
    {
      config: { access, operation: 'organizationTemplates.get' },
      schema: { params: itemParams, response: { 200: templateShape } },
    },
    async (request, reply) => {
      const { organizationId } = actorOf(request)
      const row = await inOrganization(db, organizationId, (tx) => findTemplate(tx, organizationId, request.params.id))
      if (!row) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentTemplate(row))
    },
  )
}
