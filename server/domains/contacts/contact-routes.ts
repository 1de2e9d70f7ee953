import {
  contactPageShape,
  contactQueryShape,
  contactShape,
  createContactShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  updateContactShape,
} from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import { creation, deletion, edit, type Road } from '../changes/index.ts'
import { presentContact } from './contact.ts'
import { findContact } from './contact-queries.ts'
import { contactPage } from './list-contacts.ts'

const base = '/api/v1/organizations/:org/contacts'
const item = `${base}/:id`
const view = { permission: 'users.view' }
const manage = { permission: 'users.manage' }

/** The contact cards of an organization (B2). Each writing route is a change by another name. */
export function registerContactRoutes(app: HttpServer, road: Road, database: Database): void {
  registerReadingRoutes(app, database)
  registerWritingRoutes(app, road)
}

function registerReadingRoutes(app: HttpServer, database: Database): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'contacts.list' },
      schema: { params: organizationParams, querystring: contactQueryShape, response: { 200: contactPageShape } },
    },
    async (request) => contactPage(database, actorOf(request), request.query),
  )
  app.get(
    item,
    {
      config: { access: view, operation: 'contacts.get' },
      schema: { params: organizationItemParams, response: { 200: contactShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = request.params
      const row = await inOrganization(database.db, actor.organizationId, (tx) => findContact(tx, id))
      if (!row) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentContact(row, actor))
    },
  )
}

function registerWritingRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access: manage, operation: 'contacts.create' },
      schema: { params: organizationParams, body: createContactShape, response: { 201: outcomeShape } },
    },
    creation(road, 'contact.create'),
  )
  app.patch(
    item,
    {
      config: { access: manage, operation: 'contacts.update' },
      schema: { params: organizationItemParams, body: updateContactShape, response: { 200: outcomeShape } },
    },
    edit(road, 'contact.update'),
  )
  app.delete(
    item,
    {
      config: { access: manage, operation: 'contacts.delete' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    deletion(road, 'contact.delete'),
  )
}
