import {
  createGroupShape,
  deleteGroupShape,
  groupImpactQuery,
  groupImpactShape,
  groupPageShape,
  groupQueryShape,
  groupShape,
  organizationItemParams,
  organizationParams,
  outcomeShape,
  updateGroupShape,
} from '../../../contract/index.ts'
import { actorOf, entityTag, type HttpServer } from '../../platform/http/index.ts'
import { creation, deletion, edit, type Road, waitingOutcomes } from '../changes/index.ts'
import { impactOf } from './group-impact.ts'
import { groupPage, oneGroup } from './list-groups.ts'

const base = '/api/v1/organizations/:org/groups'
const view = { permission: 'users.view' }
const manage = { permission: 'groups.manage' }

/** Everything about the groups of an organization: reading, writing, and what a change of them would do. */
export function registerGroupRoutes(app: HttpServer, road: Road): void {
  registerReadingRoutes(app, road)
  registerWritingRoutes(app, road)
}

function registerReadingRoutes(app: HttpServer, { db }: Road): void {
  app.get(
    base,
    {
      config: { access: view, operation: 'groups.list' },
      schema: { params: organizationParams, querystring: groupQueryShape, response: { 200: groupPageShape } },
    },
    async (request) => groupPage(db, actorOf(request), request.query),
  )
  app.get(
    `${base}/:id`,
    {
      config: { access: view, operation: 'groups.get' },
      schema: { params: organizationItemParams, response: { 200: groupShape } },
    },
    async (request, reply) => {
      const group = await oneGroup(db, actorOf(request), request.params.id)
      return reply.header('etag', entityTag(group.version)).send(group)
    },
  )
  app.post(
    `${base}/impact`,
    {
      config: { access: manage, operation: 'groups.impact' },
      schema: { params: organizationParams, body: groupImpactQuery, response: { 200: groupImpactShape } },
    },
    async (request) => impactOf(db, actorOf(request), request.body.changes),
  )
}

function registerWritingRoutes(app: HttpServer, road: Road): void {
  app.post(
    base,
    {
      config: { access: manage, operation: 'groups.create' },
      schema: {
        params: organizationParams,
        body: createGroupShape,
        response: { ...waitingOutcomes, 201: outcomeShape },
      },
    },
    creation(road, 'group.create'),
  )
  app.patch(
    `${base}/:id`,
    {
      config: { access: manage, operation: 'groups.update' },
      schema: { params: organizationItemParams, body: updateGroupShape, response: waitingOutcomes },
    },
    edit(road, 'group.update'),
  )
  app.delete(
    `${base}/:id`,
    {
      config: { access: manage, operation: 'groups.delete' },
      schema: { params: organizationItemParams, querystring: deleteGroupShape, response: waitingOutcomes },
    },
    deletion(road, 'group.delete', ({ query }) => query),
  )
}
