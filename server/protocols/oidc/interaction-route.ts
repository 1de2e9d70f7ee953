import { z } from 'zod'
import { findApplicationPermissions, oidcPaths } from '../../domains/applications/index.ts'
import { type FoundSession, sessionOf } from '../../domains/sessions/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import type { HttpServer } from '../../platform/http/index.ts'
import type { OidcRoutesNeeds } from './oidc-routes.ts'

const params = z.strictObject({ uid: z.string().regex(/^[A-Za-z0-9_-]{10,100}$/) })

interface Interaction {
  iat: number
  prompt: { name: string; reasons: string[] }
  params: Record<string, unknown>
}

const wantsFresh = (interaction: Interaction) =>
  interaction.prompt.reasons.some((reason) => ['login_prompt', 'max_age', 'id_token_hint'].includes(reason))

/** The request as the application made it, without what signing in anew has satisfied. */
function authorizationAddress(interaction: Interaction, isFresh: boolean): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(interaction.params)) {
    if (value === undefined || value === null || (isFresh && name === 'max_age')) continue
    const text = String(value)
    const kept = name === 'prompt' && isFresh ? text.split(' ').filter((one) => one !== 'login') : [text]
    if (kept.length > 0) query.set(name, kept.join(' '))
  }
  return `${oidcPaths.authorization}?${query}`
}

/** Where the browser goes on from an interaction: always an address of this server. */
async function nextAddress(
  { database }: OidcRoutesNeeds,
  uid: string,
  interaction: Interaction,
  session: FoundSession | null,
): Promise<string> {
  const back = new URLSearchParams({ return: `/oidc/interaction/${uid}` })
  if (session?.stage !== 'signedIn') return `/sign-in?${back}`
  const isFresh = Math.floor(session.proved_at.getTime() / 1000) >= interaction.iat
  if (wantsFresh(interaction) && !isFresh) return `/sign-in?${back}&again=true`
  const application = String(interaction.params.client_id)
  const held = await inOrganization(database.db, session.organizationId, (tx) =>
    findApplicationPermissions(tx, session.user_id, application),
  )
  if (held.length === 0) return `/no-access?${new URLSearchParams({ application })}`
  return authorizationAddress(interaction, isFresh)
}

/**
 * `GET /oidc/interaction/{uid}`: the way through the console's own sign-in and back to the application's request. It is
 * nothing but that request, remembered; who holds its address can do no more than who made the request.
 */
export function registerInteractionRoute(app: HttpServer, needs: OidcRoutesNeeds): void {
  app.get(
    '/oidc/interaction/:uid',
    {
      config: { access: { public: 'it leads to sign-in, where nobody is known yet' }, operation: 'oidc.interaction' },
      schema: { params, hide: true },
    },
    async (request, reply) => {
      const { provider } = await needs.currentProvider()
      const interaction = (await provider.Interaction.find(request.params.uid)) as unknown as Interaction | undefined
      // Over, or never there: the tile opens it anew.
      if (!interaction) return reply.redirect('/', 303)
      const session = await sessionOf(needs.database, needs.cookies, request)
      return reply.redirect(await nextAddress(needs, request.params.uid, interaction, session), 303)
    },
  )
}
