import {
  mailReminderShape,
  mailSettingsShape,
  organizationParams,
  outcomeShape,
  updateMailSettingsShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { groupAccounts } from './account-figures-queries.ts'
import { findMailSettings } from './mail-settings-queries.ts'
import { presentMailSettings } from './present-mail-settings.ts'
import { remindPeople } from './remind.ts'

const address = '/api/v1/organizations/:org/settings/mail'
const access = { permission: 'settings.manage' }

/** M8: `GET` and `PATCH /settings/mail` of an organization, and writing to those who cannot send yet. */
export function registerMailSettingsRoutes(app: HttpServer, road: Road, baseUrl: string): void {
  app.get(
    address,
    {
      config: { access, operation: 'settings.mail.get' },
      schema: { params: organizationParams, response: { 200: mailSettingsShape } },
    },
    async (request, reply) => {
      const { organizationId } = actorOf(request)
      const settings = await inOrganization(road.db, organizationId, async (tx) => {
        const row = await findMailSettings(tx, organizationId)
        return presentMailSettings(row, await groupAccounts(tx), baseUrl)
      })
      return reply.header('etag', entityTag(settings.version)).send(settings)
    },
  )
  app.patch(
    address,
    {
      config: { access, operation: 'settings.mail.update' },
      schema: { params: organizationParams, body: updateMailSettingsShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const asked = { target: actor.organizationId, values: { ...request.body } }
      const proposed = { kind: 'mail.settings.update', ...asked, expectedVersion: expectedVersion(request) }
      return submitChange(road, actor, proposed, { via: wayIn(request) })
    },
  )
  app.post(
    `${address}/remind`,
    {
      config: { access, operation: 'settings.mail.remind' },
      schema: { params: organizationParams, response: { 202: mailReminderShape } },
    },
    async (request, reply) => reply.code(202).send(await remindPeople(road, actorOf(request), wayIn(request))),
  )
}
