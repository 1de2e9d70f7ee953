import { organizationItemParams, outcomeShape, updateGroupShape } from '../../../contract/index.ts'
import { actorOf, expectedVersion, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'

/** The writing routes of groups. Each is a change by another name. */
export function registerGroupRoutes(app: HttpServer, road: Road): void {
  app.patch(
    '/api/v1/organizations/:org/groups/:id',
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
