import {
  effectivePermissionPageShape,
  organizationItemParams,
  organizationParams,
  rightsComparisonQuery,
  rightsComparisonShape,
  rightsPreviewShape,
  userRightsShape,
} from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, notFound } from '../../platform/http/index.ts'
import { databaseTime } from '../rights/index.ts'
import { compareRights } from './compare-rights.ts'
import { effectivePermissions } from './effective-permissions.ts'
import { findHeld } from './held-queries.ts'
import { previewRights } from './preview-rights.ts'
import { findVisible } from './visible-user.ts'

const base = '/api/v1/organizations/:org'
const access = { permission: 'users.view' }

/** What a person may do and why. Throws 404 for somebody who is not to be seen. */
async function effectiveOf(tx: Db, actor: Actor, id: string) {
  if (!(await findVisible(tx, actor, id))) throw notFound()
  const items = await effectivePermissions(tx, actor, await findHeld(tx, id), await databaseTime(tx))
  return { items, nextCursor: null, count: items.length, countIsCapped: false }
}

/** The read side of rights: why somebody may do something, what a change would do, and comparisons. */
export function registerGrantRoutes(app: HttpServer, db: Db): void {
  app.get(
    `${base}/users/:id/effective-permissions`,
    {
      config: { access, operation: 'users.effectivePermissions' },
      schema: { params: organizationItemParams, response: { 200: effectivePermissionPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      return inOrganization(db, actor.organizationId, (tx) => effectiveOf(tx, actor, request.params.id))
    },
  )
  app.post(
    `${base}/users/:id/rights-preview`,
    {
      config: { access, operation: 'users.rightsPreview' },
      schema: { params: organizationItemParams, body: userRightsShape, response: { 200: rightsPreviewShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { id } = request.params
      return inOrganization(db, actor.organizationId, async (tx) => {
        if (!(await findVisible(tx, actor, id))) throw notFound()
        return previewRights(tx, actor, id, request.body)
      })
    },
  )
  app.get(
    `${base}/rights-comparison`,
    {
      config: { access, operation: 'rights.compare' },
      schema: {
        params: organizationParams,
        querystring: rightsComparisonQuery,
        response: { 200: rightsComparisonShape },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return inOrganization(db, actor.organizationId, (tx) => compareRights(tx, actor, request.query))
    },
  )
}
