import type { HttpServer } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { closeCounter } from './close-counter.ts'
import { registerCounterListRoutes } from './counter-list-routes.ts'
import { registerCounterRoutes as registerOneCounterRoutes } from './counter-routes.ts'
import { createTemplate } from './create-template.ts'
import { deleteTemplate } from './delete-template.ts'
import { reopenCounter } from './reopen-counter.ts'
import { suspendCounter } from './suspend-counter.ts'
import { registerTemplateRoutes } from './template-routes.ts'
import { updateCounter } from './update-counter.ts'
import { updateTemplate } from './update-template.ts'

/** Every kind of change of customers' counters, and of what new ones begin with. */
export const counterKinds = (endAccess: EndAccess) => [
  updateCounter,
  suspendCounter(endAccess),
  reopenCounter(endAccess),
  closeCounter(endAccess),
  createTemplate,
  updateTemplate,
  deleteTemplate,
]

/** M2: the vendor opens, looks after and closes its customers' counters. */
export function registerCounterRoutes(app: HttpServer, road: Road): void {
  registerCounterListRoutes(app, road)
  registerOneCounterRoutes(app, road)
  registerTemplateRoutes(app, road)
}

export { counterTexts } from './counter-texts.ts'
export { deleteClosedJob } from './delete-closed.ts'
