import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import type { EndAccess } from '../../domains/sessions/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { equalSecrets, hashToken, newOrganizationToken, type Seal } from '../../platform/secrets/index.ts'
import { type Connectors, comparedSecret } from './clients.ts'
import { consoleSessionOf, sessionCookie } from './console-session.ts'
import type { SendLogout } from './logout-sender.ts'
import { readSigningKeys } from './signing-keys.ts'

export interface ProviderNeeds {
  issuer: string
  configuration: Configuration
  database: Database
  seal: Seal
  endAccess: EndAccess
  sendLogout: SendLogout
  connectors: Connectors
  log: Log
}

/** The provider as it is at this moment; its own sending of logout tokens is kept for the job that does it. */
export interface CurrentProvider {
  provider: Provider
  /** Answers a request at one of its addresses. */
  answer: ReturnType<Provider['callback']>
  postLogoutToken: (clientId: string, userId: string, sessionName: string) => Promise<void>
}

const keysReadEveryMs = 60_000
const noteUseEveryMs = 60_000

type ClientPrototype = {
  compareClientSecret: (this: { clientSecret?: string }, shown: string) => boolean
  backchannelLogout: (this: unknown, userId: string, sessionName: string) => Promise<void>
}

/** Where the library would compare, make or send something in its own way, it does it in ours. */
function adapt(provider: Provider, { database, sendLogout }: ProviderNeeds): CurrentProvider['postLogoutToken'] {
  const client = provider.Client.prototype as unknown as ClientPrototype
  client.compareClientSecret = function compare(shown) {
    return this.clientSecret !== undefined && equalSecrets(this.clientSecret, comparedSecret(hashToken(shown)))
  }
  const post = client.backchannelLogout
  client.backchannelLogout = async function send(this: unknown, userId, sessionName) {
    const { clientId } = this as { clientId: string }
    await acrossOrganizations(database.db, (tx) => sendLogout(tx, { clientId, userId, sessionName }))
  }
  // The identifier follows the console's, which is new at each sign-in: it is not the library's to change.
  Object.assign(provider.Session.prototype, { resetIdentifier: () => undefined })
  // A program's token names its organization, so that it is looked up among that organization's only.
  const program = provider.ClientCredentials.prototype as unknown as { generateTokenId: () => string }
  const generate = program.generateTokenId
  program.generateTokenId = function name() {
    // The library settles the token's format there.
    generate.call(this)
    return newOrganizationToken(String(Provider.ctx?.oidc.client?.organization_id)).token
  }
  return async (clientId, userId, sessionName) => {
    const found = await provider.Client.find(clientId)
    if (found?.backchannelLogoutUri) await post.call(found, userId, sessionName)
  }
}

/** Signing out through an application ends the console's session too. The browser keeps the console's cookie only. */
function followSessions(provider: Provider, { database, endAccess }: ProviderNeeds): void {
  provider.use(async (ctx, next) => {
    await next()
    const session = consoleSessionOf(ctx.req)
    if (!session) return
    const set = [ctx.response.get('set-cookie')].flat().filter((cookie) => cookie && !cookie.startsWith(sessionCookie))
    if (set.length > 0) ctx.set('set-cookie', set)
    else ctx.remove('set-cookie')
    const { oidc } = ctx as unknown as Partial<KoaContextWithOIDC>
    const isOver = (oidc?.session as { destroyed?: boolean } | undefined)?.destroyed === true
    if (oidc?.route !== 'end_session_confirm' || !isOver) return
    const { organizationId, tokenHash } = session
    await inOrganization(database.db, organizationId, (tx) => endAccess.ofToken(tx, organizationId, tokenHash))
  })
}

/** Tells that a program used its secret, so that one that nobody uses any more is seen. */
function noteProgramUse(provider: Provider, { connectors }: ProviderNeeds): void {
  const notedAtMs = new Map<string, number>()
  provider.use(async (ctx, next) => {
    await next()
    const { oidc } = ctx as unknown as Partial<KoaContextWithOIDC>
    if (!oidc?.entities.ClientCredentials || !oidc.client) return
    const { clientId, organization_id: organizationId } = oidc.client
    if (Date.now() - (notedAtMs.get(clientId) ?? 0) < noteUseEveryMs) return
    notedAtMs.set(clientId, Date.now())
    await connectors.noteUse({ clientId, organizationId: String(organizationId) })
  })
}

/**
 * Keeps one provider with the signing keys as they are. Keys are looked at once a minute; when they or their order
 * changed, here or on another node, a new provider takes over. The first use makes them.
 */
export function providerKeeper(needs: ProviderNeeds): () => Promise<CurrentProvider> {
  let current: (CurrentProvider & { version: string }) | null = null
  let readAtMs = 0
  return async () => {
    if (current && Date.now() - readAtMs < keysReadEveryMs) return current
    const { version, keys } = await readSigningKeys(needs.database, needs.seal)
    readAtMs = Date.now()
    if (current?.version === version) return current
    const provider = new Provider(needs.issuer, { ...needs.configuration, jwks: { keys: keys() as never } })
    // Whether a request came by https is for the configuration to say, not for a header of it.
    provider.proxy = true
    provider.on('server_error', (_ctx, error) => needs.log.error({ err: error }, 'the OpenID Connect provider failed'))
    followSessions(provider, needs)
    noteProgramUse(provider, needs)
    current = { version, provider, answer: provider.callback(), postLogoutToken: adapt(provider, needs) }
    return current
  }
}
