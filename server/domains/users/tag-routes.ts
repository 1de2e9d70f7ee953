import {
  createTagShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  tagShape,
  updateTagShape,
} from '../../../contract/index.ts'
import { actorOf, type HttpServer, idempotencyKey, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'

const access = { permission: 'users.manage' }
const base = '/api/v1/organizations/:org/tags'
const item = `${base}/:id`

/** The writing routes of tags (B9). Each is a change by another name. */
export function registerTagRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access, operation: 'tags.create' },
      schema: { params: organizationParams, body: createTagShape, response: { 201: tagShape } },
    },
    async (request, reply) => {
      const proposed = { kind: 'tag.create', values: { ...request.body } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      const { targetId } = await submitChange(road, actorOf(request), proposed, submission)
      return reply.code(201).send({ id: targetId ?? '', name: request.body.name, userCount: 0 })
    },
  )
  app.patch(
    item,
    {
      config: { access, operation: 'tags.update' },
      schema: { params: organizationItemParams, body: updateTagShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const proposed = { kind: 'tag.update', target: request.params.id, values: { ...request.body } }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  app.delete(
    item,
    {
      config: { access, operation: 'tags.delete' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const proposed = { kind: 'tag.delete', target: request.params.id, values: {} }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
}
