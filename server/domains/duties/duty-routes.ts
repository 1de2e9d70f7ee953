import {
  declareDutyShape,
  dutyFields,
  dutyPageShape,
  organizationParams,
  outcomeShape,
  updateDutyShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, idempotencyKey, notFound, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { countValues, listDuties } from './duty-queries.ts'
import { findOwnDutyId } from './own-duty-queries.ts'
import { presentDuty } from './present-duty.ts'

const base = '/api/v1/organizations/:org/duties'
const access = { permission: 'settings.manage' }
const itemParams = organizationParams.extend({ key: dutyFields.key })

async function dutyPage(road: Road, actor: Actor) {
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    const counts = await countValues(tx)
    const items = (await listDuties(tx, actor.organizationId)).map((duty) => presentDuty(duty, actor, counts))
    return { items, nextCursor: null, count: items.length, countIsCapped: false }
  })
}

/** The organization's own duty of this key. Throws 404 where it declared none: applications' are the vendor's. */
async function targetOf(road: Road, { organizationId }: Actor, key: string): Promise<string> {
  const id = await inOrganization(road.db, organizationId, (tx) => findOwnDutyId(tx, key))
  if (id === undefined) throw notFound()
  return id
}

/** C7, C8: what an organization and its applications ask about people, and what it declares itself. */
export function registerDutyRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    {
      config: { access: { permission: 'users.view' }, operation: 'duties.list' },
      schema: { params: organizationParams, response: { 200: dutyPageShape } },
    },
    async (request) => dutyPage(road, actorOf(request)),
  )
  app.post(
    base,
    {
      config: { access, operation: 'duties.declare' },
      schema: { params: organizationParams, body: declareDutyShape, response: { 201: outcomeShape } },
    },
    async (request, reply) => {
      const proposed = { kind: 'duty.declare', values: { ...request.body } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return reply.code(201).send(await submitChange(road, actorOf(request), proposed, submission))
    },
  )
  app.patch(
    `${base}/:key`,
    {
      config: { access, operation: 'duties.update' },
      schema: { params: itemParams, body: updateDutyShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const target = await targetOf(road, actor, request.params.key)
      const proposed = { kind: 'duty.update', target, values: { ...request.body } }
      return submitChange(road, actor, proposed, { via: wayIn(request) })
    },
  )
  app.delete(
    `${base}/:key`,
    {
      config: { access, operation: 'duties.delete' },
      schema: { params: itemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const target = await targetOf(road, actor, request.params.key)
      return submitChange(road, actor, { kind: 'duty.delete', target, values: {} }, { via: wayIn(request) })
    },
  )
}
