import { z } from 'zod'
import { mailConnectionStartShape, organizationItemParams, outcomeShape } from '../../../contract/index.ts'
import { type Authenticate, actorOf, forbidden, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { deletion, submitChange } from '../changes/index.ts'
import { beginConnection } from './oauth-begin.ts'
import { type ConnectionEnd, finishConnection } from './oauth-finish.ts'
import type { MailOauthNeeds } from './oauth-needs.ts'

const own = { signedIn: 'everybody connects and disconnects their own mailbox' }

// Whatever a provider adds is of no interest. Longer text than any of them sends is not looked at.
const text = z.string().min(1).max(4096)
const brought = z.object({ state: text, code: text.optional(), error: text.optional() })

/** Where the browser goes afterwards: always to the person's own preferences, with no word of anybody else's. */
const backWith = (end: ConnectionEnd) => `/preferences?mail=${end}`

/** Connecting and disconnecting mailboxes (OAuth 2.0, RFC 6749). */
export function registerMailOauthRoutes(app: HttpServer, needs: MailOauthNeeds, authenticate: Authenticate): void {
  registerConnecting(app, needs, authenticate)
  app.delete(
    '/api/v1/me/mail-account/connection',
    { config: { access: own, operation: 'me.mailAccount.disconnect' }, schema: { response: { 200: outcomeShape } } },
    async (request) =>
      submitChange(
        needs.road,
        actorOf(request),
        { kind: 'self.mailDisconnection', values: {} },
        { via: wayIn(request) },
      ),
  )
  app.delete(
    '/api/v1/organizations/:org/users/:id/mail-account/connection',
    {
      config: { access: { permission: 'users.manage' }, operation: 'users.mailAccount.disconnect' },
      schema: { params: organizationItemParams, response: { 200: outcomeShape } },
    },
    deletion(needs.road, 'user.mailDisconnection'),
  )
}

function registerConnecting(app: HttpServer, needs: MailOauthNeeds, authenticate: Authenticate): void {
  app.post(
    '/api/v1/me/mail-account/connect',
    {
      config: { access: own, operation: 'me.mailAccount.connect' },
      schema: { response: { 200: mailConnectionStartShape } },
    },
    async (request) => {
      const { organizationId, userId, session } = actorOf(request)
      // It goes through a browser and back: a program has none.
      if (!session) throw forbidden()
      return { url: await beginConnection(needs, { organizationId, userId, sessionId: session.id }) }
    },
  )
  app.get(
    '/api/v1/mail/oauth/callback',
    {
      config: {
        access: { public: 'a browser comes back from elsewhere; who is not signed in is only led on' },
        operation: 'mail.oauth.callback',
      },
    },
    async (request, reply) => {
      const read = brought.safeParse(request.query)
      const actor = request.headers.authorization === undefined ? await authenticate(request) : null
      const session = actor?.stage === 'signedIn' ? actor.session : null
      const end =
        actor && session && read.success ? await finishConnection(needs, actor, session.id, read.data) : 'failed'
      // The code and the state stay in no history and in no Referer.
      return reply
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .redirect(backWith(end), 303)
    },
  )
}
