import { Readable } from 'node:stream'
import { z } from 'zod'
import {
  addAdministratorShape,
  type Counter,
  closeCounterShape,
  counterShape,
  idShape,
  openCounterShape,
  openedCounterShape,
  suspendCounterShape,
  updateCounterShape,
} from '../../../contract/index.ts'
import { acrossOrganizations } from '../../platform/database/index.ts'
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
import { addAdministrator } from './add-administrator.ts'
import { presentCounter } from './counter.ts'
import { findCounted, listAdministrators } from './counter-queries.ts'
import { exportedText, recordExport } from './export-counter.ts'
import { openCounter } from './open-counter.ts'

const base = '/api/v1/provider/organizations'
const item = `${base}/:id`
const access = { permission: 'organizations.manage', ofProvider: true as const }
const params = z.strictObject({ id: idShape })

/** One customer's counter with its figures and administrators. Throws 404. */
async function counterOf({ db }: Road, id: string): Promise<Counter> {
  return acrossOrganizations(db, async (tx) => {
    const row = await findCounted(tx, id)
    if (!row) throw notFound()
    return presentCounter(row, await listAdministrators(tx, id))
  })
}

type Asked = Parameters<typeof actorOf>[0]

/** Submits a change of a counter and answers with the counter as it then is. */
async function changed(road: Road, request: Asked, id: string, kind: string, body: object): Promise<Counter> {
  const { reason } = body as { reason?: string }
  const proposed = { kind, target: id, values: { ...body }, reason, expectedVersion: expectedVersion(request) }
  const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
  await submitChange(road, actorOf(request), proposed, submission)
  return counterOf(road, id)
}

/** M2: customers' counters, each by itself. Every writing route is written in the vendor's journal and the customer's. */
export function registerCounterRoutes(app: HttpServer, road: Road): void {
  registerOpening(app, road)
  registerStatusRoutes(app, road)
  app.get(
    item,
    { config: { access, operation: 'counters.get' }, schema: { params, response: { 200: counterShape } } },
    async (request, reply) => {
      const counter = await counterOf(road, request.params.id)
      return reply.header('etag', entityTag(counter.version)).send(counter)
    },
  )
  app.patch(
    item,
    {
      config: { access, operation: 'counters.update' },
      schema: { params, body: updateCounterShape, response: { 200: counterShape } },
    },
    async (request) => changed(road, request, request.params.id, 'organization.update', request.body),
  )
  app.get(
    `${item}/export`,
    { config: { access, operation: 'counters.export' }, schema: { params } },
    async (request, reply) => {
      const { id } = request.params
      const slug = await recordExport(road, actorOf(request), id, wayIn(request))
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${slug}.json"`,
        'cache-control': 'private, no-store',
      }
      return reply.headers(headers).send(Readable.from(exportedText(road.db, id)))
    },
  )
}

function registerOpening(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access, operation: 'counters.open' },
      schema: { body: openCounterShape, response: { 201: openedCounterShape } },
    },
    async (request, reply) =>
      reply.code(201).send(await openCounter(road, actorOf(request), request.body, wayIn(request))),
  )
  app.post(
    `${item}/administrators`,
    {
      config: { access, operation: 'counters.administrators.add' },
      schema: { params, body: addAdministratorShape, response: { 201: counterShape } },
    },
    async (request, reply) => {
      const { id } = request.params
      await addAdministrator(road, actorOf(request), id, request.body, wayIn(request))
      return reply.code(201).send(await counterOf(road, id))
    },
  )
}

function registerStatusRoutes(app: HttpServer, road: Road): void {
  app.post(
    `${item}/suspend`,
    {
      config: { access, operation: 'counters.suspend' },
      schema: { params, body: suspendCounterShape, response: { 200: counterShape } },
    },
    async (request) => changed(road, request, request.params.id, 'organization.suspend', request.body),
  )
  app.post(
    `${item}/reopen`,
    {
      config: { access, operation: 'counters.reopen' },
      schema: { params, response: { 200: counterShape } },
    },
    async (request) => changed(road, request, request.params.id, 'organization.reopen', {}),
  )
  app.post(
    `${item}/close`,
    {
      config: { access, operation: 'counters.close' },
      schema: { params, body: closeCounterShape, response: { 200: counterShape } },
    },
    async (request) => changed(road, request, request.params.id, 'organization.close', request.body),
  )
}
