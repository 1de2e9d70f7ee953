import type { HttpServer } from '../../platform/http/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { registerDeskSettingsRoutes } from './desk-settings-routes.ts'
import { registerDeskViewRoutes } from './desk-view-routes.ts'
import { registerQueueRoutes } from './queue-routes.ts'
import { registerRuleRoutes } from './rule-routes.ts'
import { registerDecisionRoutes, registerTicketActRoutes } from './ticket-act-routes.ts'
import { registerDeskTicketRoutes } from './ticket-routes.ts'

/** F9: everything the vendor's desk can ask and do. */
export async function registerDeskRoutes(app: HttpServer, needs: DeskNeeds): Promise<void> {
  registerQueueRoutes(app, needs)
  await registerDeskTicketRoutes(app, needs)
  registerTicketActRoutes(app, needs)
  registerDecisionRoutes(app, needs)
  registerDeskViewRoutes(app, needs)
  registerDeskSettingsRoutes(app, needs.road)
  registerRuleRoutes(app, needs.road)
}
