import { organizationItemParams, outcomeShape } from '../../../contract/index.ts'
import { actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'

const access = { permission: 'users.manage' }
const path = '/api/v1/organizations/:org/users/:id/invitation'
const schema = { params: organizationItemParams, response: { 200: outcomeShape } }

/** Sending an invitation (again), and taking it back. */
export function registerInvitationRoutes(app: HttpServer, road: Road): void {
  app.post(path, { config: { access, operation: 'users.invite' }, schema }, async (request) => {
    const proposed = { kind: 'user.invite', target: request.params.id, values: {} }
    return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
  })
  app.delete(path, { config: { access, operation: 'users.invitation.cancel' }, schema }, async (request) => {
    const proposed = { kind: 'user.invitation.cancel', target: request.params.id, values: {} }
    return submitChange(road, actorOf(request), proposed, { via: wayIn(request) })
  })
}
