import {
  mailAccountShape,
  organizationItemParams,
  outcomeShape,
  updateMailAccountShape,
  updateMyMailAccountShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { edit, type Road, submitChange } from '../changes/index.ts'
import { presentMailAccount } from './present-mail-account.ts'
import { ownAccount, seenAccount } from './seen-account.ts'

const address = '/api/v1/organizations/:org/users/:id/mail-account'
const mine = '/api/v1/me/mail-account'
const own = { signedIn: 'everybody has a mail account of their own' }

/** M7, M9: the mail account of a person, for administrators. */
export function registerMailAccountRoutes(app: HttpServer, road: Road): void {
  app.get(
    address,
    {
      config: { access: { permission: 'users.view' }, operation: 'users.mailAccount.get' },
      schema: { params: organizationItemParams, response: { 200: mailAccountShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = request.params
      const account = await inOrganization(road.db, actor.organizationId, async (tx) =>
        presentMailAccount(await seenAccount(tx, actor, id)),
      )
      return reply.header('etag', entityTag(account.version)).send(account)
    },
  )
  app.patch(
    address,
    {
      config: { access: { permission: 'users.manage' }, operation: 'users.mailAccount.update' },
      schema: { params: organizationItemParams, body: updateMailAccountShape, response: { 200: outcomeShape } },
    },
    edit(road, 'user.mailAccount'),
  )
  registerMyMailAccountRoutes(app, road)
}

/** M11: one's own. */
function registerMyMailAccountRoutes(app: HttpServer, road: Road): void {
  app.get(
    mine,
    { config: { access: own, operation: 'me.mailAccount.get' }, schema: { response: { 200: mailAccountShape } } },
    async (request, reply) => {
      const { organizationId, userId } = actorOf(request)
      const account = await inOrganization(road.db, organizationId, (tx) => ownAccount(tx, userId))
      const presented = presentMailAccount(account)
      return reply.header('etag', entityTag(presented.version)).send(presented)
    },
  )
  app.patch(
    mine,
    {
      config: { access: own, operation: 'me.mailAccount.update' },
      schema: { body: updateMyMailAccountShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      // Named so that If-Match has something to be held against; it is one's own whatever is named.
      const own = { kind: 'self.mailAccount', target: actor.userId, values: { ...request.body } }
      const proposed = { ...own, expectedVersion: expectedVersion(request) }
      return submitChange(road, actor, proposed, { via: wayIn(request) })
    },
  )
}
