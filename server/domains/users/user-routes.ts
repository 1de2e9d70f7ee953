import {
  createTagShape,
  createUserShape,
  deactivateUserShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  setPasswordShape,
  tagShape,
  updateUserShape,
} from '../../../contract/index.ts'
import { actorOf, expectedVersion, type HttpServer, idempotencyKey, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { registerInvitationRoutes } from './invitation-routes.ts'

const access = { permission: 'users.manage' }
const base = '/api/v1/organizations/:org/users'
const item = `${base}/:id`

/** The writing routes of users. Each is a change by another name. */
export function registerUserRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access, operation: 'users.create' },
      schema: { params: organizationParams, body: createUserShape, response: { 201: outcomeShape } },
    },
    async (request, reply) => {
      const proposed = { kind: 'user.create', values: { ...request.body } }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return reply.code(201).send(await submitChange(road, actorOf(request), proposed, submission))
    },
  )
  app.patch(
    item,
    {
      config: { access, operation: 'users.update' },
      schema: { params: organizationItemParams, body: updateUserShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const version = expectedVersion(request)
      const proposed = { kind: 'user.update', target, values: { ...request.body }, expectedVersion: version }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  app.delete(
    item,
    {
      config: { access, operation: 'users.delete' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const proposed = { kind: 'user.delete', target, values: {}, expectedVersion: expectedVersion(request) }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  registerStatusRoutes(app, road)
  registerTagRoutes(app, road)
  registerInvitationRoutes(app, road)
}

function registerTagRoutes(app: HttpServer, road: Road): void {
  app.post(
    '/api/v1/organizations/:org/tags',
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
}

function registerStatusRoutes(app: HttpServer, road: Road): void {
  app.post(
    `${item}/deactivate`,
    {
      config: { access, operation: 'users.deactivate' },
      schema: { params: organizationItemParams, body: deactivateUserShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const proposed = { kind: 'user.deactivate', target, values: {}, ...request.body }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  app.post(
    `${item}/reactivate`,
    {
      config: { access, operation: 'users.reactivate' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const proposed = { kind: 'user.reactivate', target: request.params.id, values: {} }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
  app.post(
    `${item}/password`,
    {
      config: { access, operation: 'users.password.set' },
      schema: { params: organizationItemParams, body: setPasswordShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const proposed = { kind: 'user.password.set', target: request.params.id, values: { ...request.body } }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
}
