import { organizationApplicationPageShape, organizationParams } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { byName } from './application-order.ts'
import { isEnabled } from './offered-application.ts'
import { findGuichet, findHeldNow, listOffered } from './offered-queries.ts'
import { presentOffered } from './present-offered.ts'

/** `GET /organizations/{org}/applications`: what there is to give here, the built-in application first. */
export function registerOrganizationApplicationRoutes(app: HttpServer, road: Road): void {
  app.get(
    '/api/v1/organizations/:org/applications',
    {
      config: { access: { permission: 'users.view' }, operation: 'organization.applications.list' },
      schema: { params: organizationParams, response: { 200: organizationApplicationPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { organizationId, organizationKind, userId } = actor
      const { guichet, others, held } = await inOrganization(road.db, organizationId, async (tx) => ({
        guichet: await findGuichet(tx, organizationId, organizationKind),
        others: await listOffered(tx, organizationId),
        held: await findHeldNow(tx, userId),
      }))
      const giver = { ...actor, held }
      const present = [guichet, ...others.filter(isEnabled).sort(byName(actor.language))]
      const items = present.map((application) => presentOffered(application, giver))
      return { items, nextCursor: null, count: items.length, countIsCapped: false }
    },
  )
}
