import {
  organizationItemParams,
  organizationParams,
  tagPageShape,
  type User,
  userPageShape,
  userQueryShape,
  userShape,
} from '../../../contract/index.ts'
import { type Database, inOrganization, oneStatement } from '../../platform/database/index.ts'
import { type Actor, actorOf, entityTag, type HttpServer, notFound } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { listTags } from '../users/index.ts'
import { type ListMemory, userPage } from './list-users.ts'
import { selectPerson } from './person-queries.ts'
import { presentUsers } from './present-user.ts'

const base = '/api/v1/organizations/:org'
const view = { permission: 'users.view' }

interface Needs {
  database: Database
  translate: Translate
}

const wholePage = <Item>(items: Item[]) => ({ items, nextCursor: null, count: items.length, countIsCapped: false })

/** Somebody who looks after some main groups only knows of nobody else; of themselves they do. */
const isOutOfSight = ({ userId, managedGroups }: Actor, user: User) =>
  managedGroups !== null && user.id !== userId && !managedGroups.has(user.primaryGroup?.id ?? '')

/** The read side of the people: `GET /users`, `/users/{id}` and `/tags`. */
export function registerDirectoryRoutes(app: HttpServer, needs: Needs): void {
  const memory: ListMemory = { counts: new Map(), sizes: new Map() }
  app.get(
    `${base}/users`,
    {
      config: { access: view, operation: 'users.list' },
      schema: { params: organizationParams, querystring: userQueryShape, response: { 200: userPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      return userPage(needs.database, actor, request.query, { translate: needs.translate, memory })
    },
  )
  app.get(
    `${base}/users/:id`,
    {
      config: { access: view, operation: 'users.get' },
      schema: { params: organizationItemParams, response: { 200: userShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { database, translate } = needs
      const statement = selectPerson(database.db, request.params.id, actor.language)
      const [user] = presentUsers(await oneStatement(database, actor.organizationId, statement), actor, translate)
      if (!user || isOutOfSight(actor, user)) throw notFound()
      return reply.header('etag', entityTag(user.version)).send(user)
    },
  )
  registerTagRoutes(app, needs)
}

function registerTagRoutes(app: HttpServer, { database: { db } }: Needs): void {
  app.get(
    `${base}/tags`,
    {
      config: { access: view, operation: 'tags.list' },
      schema: { params: organizationParams, response: { 200: tagPageShape } },
    },
    async (request) => wholePage(await inOrganization(db, actorOf(request).organizationId, listTags)),
  )
}
