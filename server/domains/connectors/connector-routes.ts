import { z } from 'zod'
import {
  connectorPageShape,
  connectorShape,
  createApiKeyShape,
  idShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  pageQuery,
} from '../../../contract/index.ts'
import { decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import {
  type Actor,
  actorOf,
  entityTag,
  expectedVersion,
  type HttpServer,
  idempotencyKey,
  notFound,
  Problem,
  wayIn,
} from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { type ConnectorRow, countConnectors, findConnector, listConnectors } from './connector-queries.ts'
import { presentConnector } from './present-connector.ts'

const base = '/api/v1/organizations/:org/connectors'
const view = { permission: 'users.view' }
const manage = { permission: 'users.manage' }

const query = z.strictObject(pageQuery)
const sort = 'connectors'

/** Somebody who looks after some main groups only knows of no other programs, but of themselves when they are one. */
const isOutOfSight = ({ userId, managedGroups }: Actor, row: ConnectorRow) =>
  managedGroups !== null && row.id !== userId && !managedGroups.has(row.primary_group_id ?? '')

async function connectorPage(road: Road, actor: Actor, { cursor: text, limit }: z.output<typeof query>) {
  const cursor = text === undefined ? null : decodeCursor(text, sort)
  if (text !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    const rows = await listConnectors(tx, actor.managedGroups, cursor, limit + 1)
    const count = cursor?.count ?? (await countConnectors(tx, actor.managedGroups))
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      items: shown.map((row) => presentConnector(row, actor)),
      nextCursor: last ? encodeCursor({ sort, value: last.sort_name, id: last.id, count, isCapped: false }) : null,
      count,
      countIsCapped: false,
    }
  })
}

/** B10: programs and their credentials. */
export function registerConnectorRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'connectors.list' },
      schema: { params: organizationParams, querystring: query, response: { 200: connectorPageShape } },
    },
    async (request) => connectorPage(road, actorOf(request), request.query),
  )
  app.get(
    `${base}/:id`,
    {
      config: { access: view, operation: 'connectors.get' },
      schema: { params: organizationItemParams, response: { 200: connectorShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const row = await inOrganization(road.db, actor.organizationId, (tx) => findConnector(tx, request.params.id))
      if (!row || isOutOfSight(actor, row)) throw notFound()
      return reply.header('etag', entityTag(row.version)).send(presentConnector(row, actor))
    },
  )
  registerCredentialRoutes(app, road)
}

function registerCredentialRoutes(app: HttpServer, road: Road): void {
  app.post(
    `${base}/:id/keys`,
    {
      config: { access: manage, operation: 'connectors.keys.create' },
      schema: { params: organizationItemParams, body: createApiKeyShape, response: { 201: outcomeShape } },
    },
    async (request, reply) => {
      const change = { kind: 'connector.key.create', target: request.params.id, values: { ...request.body } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return reply.code(201).send(await submitChange(road, actorOf(request), change, submission))
    },
  )
  app.delete(
    `${base}/:id/keys/:keyId`,
    {
      config: { access: manage, operation: 'connectors.keys.revoke' },
      schema: { params: organizationItemParams.extend({ keyId: idShape }), response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target, keyId: key } = request.params
      const change = { kind: 'connector.key.revoke', target, values: { key } }
      return submitChange(road, actorOf(request), change, { via: wayIn(request) })
    },
  )
  app.post(
    `${base}/:id/client-secret`,
    {
      config: { access: manage, operation: 'connectors.secret.create' },
      schema: { params: organizationItemParams, response: { 201: outcomeShape } },
    },
    async (request, reply) => {
      const { id: target } = request.params
      const change = { kind: 'connector.secret.create', target, values: {}, expectedVersion: expectedVersion(request) }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return reply.code(201).send(await submitChange(road, actorOf(request), change, submission))
    },
  )
  app.delete(
    `${base}/:id/client-secret`,
    {
      config: { access: manage, operation: 'connectors.secret.revoke' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const change = { kind: 'connector.secret.revoke', target: request.params.id, values: {} }
      return submitChange(road, actorOf(request), change, { via: wayIn(request) })
    },
  )
}
