import { NIL } from 'uuid'
import { nameProposalQueryShape, nameProposalShape, organizationParams } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { findSettings } from '../settings/index.ts'
import { proposeSignInName } from './propose-sign-in-name.ts'
import { foldName, skeletonOf } from './sign-in-name.ts'
import { findNeighbours } from './user-queries.ts'

/** Whether a name is somebody's, looks like one, or is somebody's address. */
async function isTaken(tx: Db, name: string): Promise<boolean> {
  const wanted = { folded: foldName(name), skeleton: skeletonOf(name), emailFolded: null, exceptId: NIL }
  return (await findNeighbours(tx, wanted)).length > 0
}

/** `GET /sign-in-name-proposals`: the name that the organization's convention gives a person (B6). */
export function registerSignInNameRoutes(app: HttpServer, db: Db): void {
  app.get(
    '/api/v1/organizations/:org/sign-in-name-proposals',
    {
      config: { access: { permission: 'users.manage' }, operation: 'signInNames.propose' },
      schema: { params: organizationParams, querystring: nameProposalQueryShape, response: { 200: nameProposalShape } },
    },
    async (request) => {
      const { organizationId } = actorOf(request)
      const signInName = await inOrganization(db, organizationId, async (tx) => {
        const { naming_convention: convention } = await findSettings(tx, organizationId)
        return convention === null ? null : proposeSignInName(convention, request.query, (name) => isTaken(tx, name))
      })
      return { signInName }
    },
  )
}
