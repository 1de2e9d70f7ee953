import type { HttpServer } from '../../platform/http/index.ts'
import type { MessageNeeds } from './message-needs.ts'
import { registerOrganizationMessageRoutes } from './message-routes.ts'
import { registerMyMessageRoutes } from './my-message-routes.ts'
import { registerProgramMessageRoutes } from './program-routes.ts'

/** Everything that can be asked about messages. */
export function registerMessageRoutes(app: HttpServer, needs: MessageNeeds): void {
  registerProgramMessageRoutes(app, needs)
  registerOrganizationMessageRoutes(app, needs)
  registerMyMessageRoutes(app, needs)
}

export { createDelivery, type Delivery } from './delivery.ts'
export { messageJobs } from './message-jobs.ts'
export type { MessageNeeds } from './message-needs.ts'
export { messageTexts } from './message-texts.ts'
