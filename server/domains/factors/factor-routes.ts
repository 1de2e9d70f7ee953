import type { HttpServer } from '../../platform/http/index.ts'
import { registerMyFactorRoutes } from './my-factor-routes.ts'
import type { MyFactorNeeds } from './my-factors.ts'
import { registerProofRoutes } from './proof-routes.ts'
import { registerSecurityRoutes } from './security-routes.ts'

/** All routes of second factors but those of signing in. */
export function registerFactorRoutes(app: HttpServer, needs: MyFactorNeeds): void {
  registerMyFactorRoutes(app, needs)
  registerProofRoutes(app, needs.factors)
  registerSecurityRoutes(app, needs.road)
}
