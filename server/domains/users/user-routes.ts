import {
  deactivateUserShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  patchUserShape,
  postUserShape,
  reactivateUserShape,
  setPasswordShape,
} from '../../../contract/index.ts'
import { actorOf, expectedVersion, type HttpServer, idempotencyKey, wayIn } from '../../platform/http/index.ts'
import { answered, type Road, submitChange, submitTogether, waitingOutcomes } from '../changes/index.ts'
import { registerInvitationRoutes } from './invitation-routes.ts'
import { creationOf, updateOf } from './split-user-form.ts'
import { registerTagRoutes } from './tag-routes.ts'

const access = { permission: 'users.manage' }
const base = '/api/v1/organizations/:org/users'
const item = `${base}/:id`

/** The writing routes of users. Each is a change by another name. */
export function registerUserRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access, operation: 'users.create' },
      schema: { params: organizationParams, body: postUserShape, response: { ...waitingOutcomes, 201: outcomeShape } },
    },
    async (request, reply) => {
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      const outcome = await submitTogether(road, actorOf(request), creationOf(request.body), submission)
      return answered(reply, outcome, 201)
    },
  )
  app.patch(
    item,
    {
      config: { access, operation: 'users.update' },
      schema: { params: organizationItemParams, body: patchUserShape, response: waitingOutcomes },
    },
    async (request, reply) => {
      const proposals = updateOf(request.params.id, request.body, expectedVersion(request))
      return answered(reply, await submitTogether(road, actorOf(request), proposals, { via: wayIn(request) }))
    },
  )
  app.delete(
    item,
    {
      config: { access, operation: 'users.delete' },
      schema: { params: organizationItemParams, response: waitingOutcomes },
    },
    async (request, reply) => {
      const { id: target } = request.params
      const proposed = { kind: 'user.delete', target, values: {}, expectedVersion: expectedVersion(request) }
      return answered(reply, await submitChange(road, actorOf(request), proposed, { via: wayIn(request) }))
    },
  )
  registerStatusRoutes(app, road)
  registerTagRoutes(app, road)
  registerInvitationRoutes(app, road)
}

function registerStatusRoutes(app: HttpServer, road: Road): void {
  app.post(
    `${item}/deactivate`,
    {
      config: { access, operation: 'users.deactivate' },
      schema: { params: organizationItemParams, body: deactivateUserShape, response: waitingOutcomes },
    },
    async (request, reply) => {
      const { id: target } = request.params
      const proposed = { kind: 'user.deactivate', target, values: {}, ...request.body }
      return answered(reply, await submitChange(road, actorOf(request), proposed, { via: wayIn(request) }))
    },
  )
  app.post(
    `${item}/reactivate`,
    {
      config: { access, operation: 'users.reactivate' },
      schema: { params: organizationItemParams, body: reactivateUserShape, response: waitingOutcomes },
    },
    async (request, reply) => {
      const proposed = { kind: 'user.reactivate', target: request.params.id, values: {}, ...request.body }
      return answered(reply, await submitChange(road, actorOf(request), proposed, { via: wayIn(request) }))
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
