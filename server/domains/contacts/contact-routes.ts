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
import {
  actorOf,
  entityTag,
  expectedVersion,
  type HttpServer,
  idempotencyKey,
  notFound,
  wayIn,
} from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
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
    async (request, reply) => {
      const proposed = { kind: 'contact.create', values: { ...request.body } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return reply.code(201).send(await submitChange(road, actorOf(request), proposed, submission))
    },
  )
  app.patch(
    item,
    {
      config: { access: manage, operation: 'contacts.update' },
      schema: { params: organizationItemParams, body: updateContactShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const version = expectedVersion(request)
      const proposed = { kind: 'contact.update', target, values: { ...request.body }, expectedVersion: version }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  app.delete(
    item,
    {
      config: { access: manage, operation: 'contacts.delete' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const proposed = { kind: 'contact.delete', target, values: {}, expectedVersion: expectedVersion(request) }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
}
