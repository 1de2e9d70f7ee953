import { organizationItemParams, outcomeShape, type UserSecurity, userSecurityShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { findVisible } from '../grants/index.ts'
import { findPendingEmail } from '../links/index.ts'
import { listDevices, presentDevice } from '../sessions/index.ts'
import { findFactorState } from './factor-queries.ts'
import { listPasskeys } from './passkey-queries.ts'
import { presentFactors } from './present-factors.ts'
import { findInvitation, type OpenInvitation } from './security-queries.ts'

const access = { permission: 'users.manage' }
const item = '/api/v1/organizations/:org/users/:id'

const presentInvitation = (invitation: OpenInvitation) => ({
  email: invitation.email,
  sentAt: invitation.sent_at?.toISOString() ?? null,
  expiresAt: invitation.expires_at.toISOString(),
})

/** What an administrator sees of an account's security. Throws 404 when there is none, or none to be seen. */
function userSecurity(road: Road, actor: Actor, userId: string): Promise<UserSecurity> {
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    if (!(await findVisible(tx, actor, userId))) throw notFound()
    const state = await findFactorState(tx, userId)
    const invitation = await findInvitation(tx, userId)
    return {
      secondFactor: { policy: state.policy, source: state.source },
      factors: presentFactors(road.translate, actor.language, state, await listPasskeys(tx, userId)),
      recoveryCodesLeft: state.recoveryCodesLeft,
      devices: (await listDevices(tx, userId)).map((device) => presentDevice(device, actor.session?.id)),
      invitation: invitation ? presentInvitation(invitation) : null,
      pendingEmail: await findPendingEmail(tx, userId),
    }
  })
}

/** `GET …/users/{id}/security` and `POST …/users/{id}/reset-factors`. */
export function registerSecurityRoutes(app: HttpServer, road: Road): void {
  app.get(
    `${item}/security`,
    {
      config: { access, operation: 'users.security' },
      schema: { params: organizationItemParams, response: { 200: userSecurityShape } },
    },
    async (request) => userSecurity(road, actorOf(request), request.params.id),
  )
  app.post(
    `${item}/reset-factors`,
    {
      config: { access, operation: 'users.factors.reset' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    async (request) => {
      const change = { kind: 'user.factors.reset', target: request.params.id, values: {} }
      return submitChange(road, actorOf(request), change, { via: wayIn(request) })
    },
  )
}
