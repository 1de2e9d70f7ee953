import { nameProposalQueryShape, nameProposalShape, organizationParams } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { findSettings } from '../settings/index.ts'
import { freeSignInName } from './free-sign-in-name.ts'

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
        return convention === null ? null : freeSignInName(tx, convention, request.query)
      })
      return { signInName }
    },
  )
}
