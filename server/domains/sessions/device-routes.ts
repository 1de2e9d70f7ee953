import { z } from 'zod'
import { deviceListShape, idShape, organizationItemParams, outcomeShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { presentDevice } from './present-device.ts'
import { listDevices } from './session-queries.ts'

const own = { signedIn: 'everybody may see and end their own sessions' }

/** `GET`, `DELETE /me/devices`, `DELETE /me/devices/{id}`, and `POST …/users/{id}/sign-out`. */
export function registerDeviceRoutes(app: HttpServer, road: Road): void {
  app.get(
    '/api/v1/me/devices',
    { config: { access: own, operation: 'me.devices' }, schema: { response: { 200: deviceListShape } } },
    async (request) => {
      const { organizationId, userId, session } = actorOf(request)
      const rows = await inOrganization(road.db, organizationId, (tx) => listDevices(tx, userId))
      return { items: rows.map((row) => presentDevice(row, session?.id)) }
    },
  )
  app.delete(
    '/api/v1/me/devices/:id',
    {
      config: { access: own, operation: 'me.devices.end' },
      schema: { params: z.strictObject({ id: idShape }), response: { 204: z.null() } },
    },
    async (request, reply) => {
      const change = { kind: 'self.session.end', values: { session: request.params.id } }
      await submitChange(road, actorOf(request), change, { via: wayIn(request) })
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/v1/me/devices',
    { config: { access: own, operation: 'me.devices.endOthers' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      const actor = actorOf(request)
      const values = actor.session ? { keep: actor.session.id } : {}
      await submitChange(road, actor, { kind: 'self.session.end', values }, { via: wayIn(request) })
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/v1/organizations/:org/users/:id/sign-out',
    {
      config: { access: { permission: 'users.manage' }, operation: 'users.signOut' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const change = { kind: 'user.signOut', target: request.params.id, values: {} }
      return submitChange(road, actorOf(request), change, { via: wayIn(request) })
    },
  )
}
