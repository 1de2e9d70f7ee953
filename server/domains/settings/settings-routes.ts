import { organizationParams, outcomeShape, settingsShape, updateSettingsShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { type Channels, presentSettings } from './present-settings.ts'
import { findSettings } from './settings-queries.ts'

const address = '/api/v1/organizations/:org/settings'
const access = { permission: 'settings.manage' }

/** `GET` and `PATCH /settings` of an organization. */
export function registerSettingsRoutes(app: HttpServer, road: Road, channels: Channels): void {
  app.get(
    address,
    {
      config: { access, operation: 'settings.get' },
      schema: { params: organizationParams, response: { 200: settingsShape } },
    },
    async (request, reply) => {
      const { organizationId } = actorOf(request)
      const row = await inOrganization(road.db, organizationId, (tx) => findSettings(tx, organizationId))
      return reply.header('etag', entityTag(row.version)).send(presentSettings(row, channels))
    },
  )
  app.patch(
    address,
    {
      config: { access, operation: 'settings.update' },
      schema: { params: organizationParams, body: updateSettingsShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const target = actor.organizationId
      const expected = expectedVersion(request)
      const proposed = { kind: 'settings.update', target, values: { ...request.body }, expectedVersion: expected }
      return submitChange(road, actor, proposed, { via: wayIn(request) })
    },
  )
}
