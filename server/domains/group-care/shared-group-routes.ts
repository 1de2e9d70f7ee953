import { z } from 'zod'
import {
  createSharedGroupShape,
  idShape,
  sharedGroupPageShape,
  sharedGroupShape,
  updateSharedGroupShape,
} from '../../../contract/index.ts'
import { entityTag, type HttpServer } from '../../platform/http/index.ts'
import { type Road, registerItemRoutes } from '../changes/index.ts'
import { oneSharedGroup, sharedGroupPage } from './list-shared-groups.ts'

const access = { permission: 'applications.manage', ofProvider: true as const }
const base = '/api/v1/provider/groups'
const item = `${base}/:id`
const itemParams = z.strictObject({ id: idShape })

/** What the vendor's people do with the groups that they share with their customers. */
export function registerSharedGroupRoutes(app: HttpServer, road: Road): void {
  app.get(
    base,
    { config: { access, operation: 'sharedGroups.list' }, schema: { response: { 200: sharedGroupPageShape } } },
    async () => sharedGroupPage(road.db),
  )
  app.get(
    item,
    {
      config: { access, operation: 'sharedGroups.get' },
      schema: { params: itemParams, response: { 200: sharedGroupShape } },
    },
    async (request, reply) => {
      const group = await oneSharedGroup(road.db, request.params.id)
      return reply.header('etag', entityTag(group.version)).send(group)
    },
  )
  registerItemRoutes(app, road, {
    ...{ base, access, operation: 'sharedGroups', kind: 'sharedGroup' },
    create: createSharedGroupShape,
    update: updateSharedGroupShape,
  })
}
