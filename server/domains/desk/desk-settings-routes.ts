import { deskSettingsShape, outcomeShape, updateDeskSettingsShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { findDeskSettings } from './desk-settings-queries.ts'

const address = '/api/v1/provider/desk-settings'
const access = { permission: 'settings.manage', ofProvider: true as const }

/** When the desk works and what it promises: read and changed by the vendor's administrators. */
export function registerDeskSettingsRoutes(app: HttpServer, road: Road): void {
  app.get(
    address,
    { config: { access, operation: 'desk.settings.get' }, schema: { response: { 200: deskSettingsShape } } },
    async (request, reply) => {
      const row = await inOrganization(road.db, actorOf(request).organizationId, findDeskSettings)
      return reply.header('etag', entityTag(row.version)).send(row)
    },
  )
  app.patch(
    address,
    {
      config: { access, operation: 'desk.settings.update' },
      schema: { body: updateDeskSettingsShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const edit = { kind: 'desk.settings', target: actor.organizationId, values: { ...request.body } }
      return submitChange(road, actor, { ...edit, expectedVersion: expectedVersion(request) }, { via: wayIn(request) })
    },
  )
}
