import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { oidcPaths, oidcScopes } from '../../domains/applications/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { accountFinder, claimsByScope } from './account.ts'
import { artifactAdapter } from './artifact-adapter.ts'
import type { FindClient } from './clients.ts'
import { assurance, sessionCookie, sessionSeconds } from './console-session.ts'
import { suitePolicy } from './interaction-policy.ts'
import { oidcPages } from './pages.ts'

const minute = 60
const day = 24 * 60 * minute

/** How long each thing lasts. A grant, renewed by no refresh, is the longest an application goes on by itself. */
const ttl = {
  AccessToken: 10 * minute,
  AuthorizationCode: minute,
  ClientCredentials: 10 * minute,
  Grant: 30 * day,
  IdToken: 60 * minute,
  Interaction: 60 * minute,
  RefreshToken: 14 * day,
  Session: sessionSeconds,
}

const off = { enabled: false }

/** The grant a session has with an application, made at its first use: there is nobody to ask for consent. */
async function grantOf(ctx: KoaContextWithOIDC) {
  const { client, session, account, provider, params } = ctx.oidc
  if (!client || !session || !account) return undefined
  const known = session.grantIdFor(client.clientId)
  const found = known ? await provider.Grant.find(known) : undefined
  const grant = found ?? new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  const wanted = String(params?.scope ?? '').split(' ')
  const missing = oidcScopes.filter(
    (scope) => wanted.includes(scope) && !grant.getOIDCScope().split(' ').includes(scope),
  )
  if (missing.length > 0 || !found) {
    grant.addOIDCScope(missing.join(' ') || 'openid')
    await grant.save()
  }
  return grant
}

/** An application in the browser may call from its own pages, and from nowhere else. */
function isOwnOrigin(origin: string, redirectUris: readonly string[] | undefined): boolean {
  return (redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin)
}

type Pages = ReturnType<typeof oidcPages>

/** What of the library is switched on; what is its own default is said here too, so that an upgrade changes nothing. */
function features(logoutSource: Pages['logoutSource'], postLogoutSuccessSource: Pages['postLogoutSuccessSource']) {
  return {
    devInteractions: off,
    registration: off,
    dPoP: off,
    requestObjects: off,
    pushedAuthorizationRequests: off,
    resourceIndicators: off,
    claimsParameter: off,
    clientCredentials: { enabled: true },
    userinfo: { enabled: true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    introspection: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => client.clientAuthMethod !== 'none' && client.clientId === token.clientId,
    },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
  } satisfies Configuration['features']
}

export interface ConfigurationNeeds {
  database: Database
  findClient: FindClient
  translate: Translate
  isHttps: boolean
  /** The first one signs; what any of them signed is believed. */
  cookieKeys: string[]
}

/** Everything the library is told: code with PKCE, refresh and client credentials, and nothing else (RFC 9700). */
export function oidcConfiguration({
  database,
  findClient,
  translate,
  isHttps,
  cookieKeys,
}: ConfigurationNeeds): Configuration {
  const { renderError, logoutSource, postLogoutSuccessSource } = oidcPages(translate)
  const prefix = isHttps ? '__Secure-' : ''
  const cookie = { httpOnly: true, sameSite: 'lax' as const, secure: isHttps }
  return {
    adapter: artifactAdapter(database, findClient),
    findAccount: accountFinder(database),
    claims: claimsByScope,
    scopes: oidcScopes,
    acrValues: Object.values(assurance),
    // Applications get by with the ID token alone.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
    extraClientMetadata: { properties: ['organization_id'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    enableHttpPostMethods: false,
    acceptQueryParamAccessTokens: false,
    clockTolerance: 5,
    ttl,
    // A refresh token comes with every sign-in and lasts as long as the console's session, with `offline_access` longer.
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async (_ctx, source) => !source.scopes.has('offline_access'),
    rotateRefreshToken: () => true,
    revokeGrantPolicy: () => true,
    loadExistingGrant: grantOf,
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientAuthMethod === 'none' && isOwnOrigin(origin, client.redirectUris),
    interactions: { policy: suitePolicy(), url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
    cookies: {
      names: { session: sessionCookie, interaction: `${prefix}guichet-interaction`, resume: `${prefix}guichet-resume` },
      long: { ...cookie, signed: false },
      short: { ...cookie, signed: true },
      keys: cookieKeys,
    },
    routes: {
      authorization: oidcPaths.authorization,
      token: oidcPaths.token,
      userinfo: oidcPaths.userinfo,
      jwks: oidcPaths.jwks,
      introspection: oidcPaths.introspection,
      revocation: oidcPaths.revocation,
      end_session: oidcPaths.endSession,
    },
    // Only logout tokens are posted, to addresses that the vendor wrote: applications often live in a private network,
    // which the library would keep out.
    fetch: (address, options) => {
      const { dispatcher: _refusing, ...plain } = options as RequestInit & { dispatcher?: unknown }
      return globalThis.fetch(address, plain)
    },
    discovery: { ui_locales_supported: ['fr', 'en'] },
    renderError,
    features: features(logoutSource, postLogoutSuccessSource),
  }
}
