import {
  groupPageShape,
  groupQueryShape,
  groupShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  updateGroupShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { findListedGroup } from './group-page-queries.ts'
import { groupPage } from './list-groups.ts'
import { presentGroup } from './present-group.ts'

const base = '/api/v1/organizations/:org/groups'
const view = { permission: 'users.view' }

/** `GET /groups` and `/groups/{id}`, and the writing routes of groups. */
export function registerGroupRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'groups.list' },
      schema: { params: organizationParams, querystring: groupQueryShape, response: { 200: groupPageShape } },
    },
    async (request) => groupPage(road.db, actorOf(request), request.query),
  )
  app.get(
    `${base}/:id`,
    {
      config: { access: view, operation: 'groups.get' },
      schema: { params: organizationItemParams, response: { 200: groupShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const row = await inOrganization(road.db, actor.organizationId, (tx) => findListedGroup(tx, request.params.id))
      if (!row) throw notFound()
      reply.header('etag', entityTag(row.version))
      return presentGroup(row, actor)
    },
  )
  app.patch(
    `${base}/:id`,
    {
      config: { access: { permission: 'settings.manage' }, operation: 'groups.update' },
      schema: { params: organizationItemParams, body: updateGroupShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const { id: target } = request.params
      const expected = expectedVersion(request)
      const proposed = { kind: 'group.update', target, values: { ...request.body }, expectedVersion: expected }
      return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
    },
  )
}
