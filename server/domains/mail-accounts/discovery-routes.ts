import { mailDiscoveryQueryShape, mailDiscoveryShape, organizationParams } from '../../../contract/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import { createLimiter } from '../../platform/throttle/index.ts'
import { discoverServer } from './discover-server.ts'

export interface DiscoveryNeeds {
  database: Database
  mailTargets: Targets
}

// Each one asks name servers and web servers of others.
const limit = { points: 20, durationSeconds: 60 }

/** M8: `GET /settings/mail/discovery`: which server an address may be served by. Proposals; nothing is changed. */
export function registerDiscoveryRoute(app: HttpServer, { database, mailTargets }: DiscoveryNeeds): void {
  const limiter = createLimiter(database, 'mailDiscovery', limit)
  app.get(
    '/api/v1/organizations/:org/settings/mail/discovery',
    {
      config: { access: { permission: 'settings.manage' }, operation: 'settings.mail.discover' },
      schema: {
        params: organizationParams,
        querystring: mailDiscoveryQueryShape,
        response: { 200: mailDiscoveryShape },
      },
    },
    async (request) => {
      await limiter.take(actorOf(request).userId)
      return { proposals: await discoverServer(request.query.address, mailTargets) }
    },
  )
}
