import type { HttpServer } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import type { SignInRoutesNeeds } from '../sign-in/index.ts'
import { registerForgottenRoute } from './forgotten-routes.ts'
import { registerInvitationListRoute } from './invitation-list-routes.ts'
import { createLinkLimits } from './link-limits.ts'
import { registerLinkRoutes } from './link-routes.ts'
import { registerMyEmailRoutes } from './my-email-routes.ts'

/** Everything about mailed links: invitations, forgotten passwords, new addresses. */
export function registerRecoveryRoutes(app: HttpServer, given: SignInRoutesNeeds & { road: Road }): void {
  const needs = { ...given, limits: createLinkLimits(given.database) }
  registerLinkRoutes(app, needs)
  registerForgottenRoute(app, needs)
  registerInvitationListRoute(app, needs)
  registerMyEmailRoutes(app, needs.road)
}
