import * as oauth from 'openid-client'
import { fetchOutside, type IsAllowed } from '../../platform/outside/index.ts'
import type { Registration } from './oauth-registration.ts'

/** A registration with its secret opened; null for one that has none. */
export type OpenRegistration = Registration & { secret: string | null }

/** What a mail provider gave. */
export interface GivenTokens {
  accessToken: string
  /** Null: the one from before still serves. */
  refreshToken: string | null
  expiresInSeconds: number
}

/** The provider answered, and said no (RFC 6749, sections 4.1.2.1 and 5.2). `code` is its own. */
export class ProviderRefusal extends Error {
  readonly code: string
  constructor(code: string) {
    // Whatever an address that calls itself a provider answers may end up in a log.
    const known = /^[a-z_]{1,60}$/.test(code) ? code : 'unknown'
    super(`the mail provider refused: ${known}`)
    this.code = known
  }
}

const timeoutMs = 15_000
const maxBytes = 256 * 1024
// RFC 6749, section 5.1 leaves it to be known otherwise: a token that ends sooner is renewed when it is refused.
const usualLifeSeconds = 3600

function configurationOf(registration: OpenRegistration, isAllowed: IsAllowed): oauth.Configuration {
  const { authorizationEndpoint, tokenEndpoint, clientId, secret } = registration
  const configuration = new oauth.Configuration(
    {
      issuer: new URL(tokenEndpoint).origin,
      authorization_endpoint: authorizationEndpoint,
      token_endpoint: tokenEndpoint,
    },
    clientId,
    secret ?? undefined,
  )
  // Who may have an endpoint without https is decided where the settings are written.
  if ([authorizationEndpoint, tokenEndpoint].some((endpoint) => !endpoint.startsWith('https:'))) {
    oauth.allowInsecureRequests(configuration)
  }
  configuration[oauth.customFetch] = async (url, { method, headers, body }) => {
    if (method !== 'POST') throw new Error('only tokens are asked for')
    const {
      status,
      headers: told,
      text,
    } = await fetchOutside(url, { method, headers, body: String(body ?? ''), timeoutMs, maxBytes }, isAllowed)
    const contentType = told['content-type']
    return new Response(text, { status, headers: contentType ? { 'content-type': contentType } : {} })
  }
  return configuration
}

/** The way to the provider's page, for one browser, once: authorization code with PKCE (RFC 6749, 4.1; RFC 7636). */
export async function authorizationUrl(
  registration: Registration,
  asked: { redirectUri: string; state: string; verifier: string; loginHint: string | null },
): Promise<string> {
  const url = oauth.buildAuthorizationUrl(
    configurationOf({ ...registration, secret: null }, () => false),
    {
      redirect_uri: asked.redirectUri,
      ...(registration.scope && { scope: registration.scope }),
      state: asked.state,
      code_challenge: await oauth.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      ...(asked.loginHint && { login_hint: asked.loginHint }),
      ...registration.extraParameters,
    },
  )
  return url.href
}

/** A new verifier (RFC 7636, section 4.1) and a new state. */
export const newSecrets = () => ({ verifier: oauth.randomPKCECodeVerifier(), state: oauth.randomState() })

/** Turns the code that a browser brought back into tokens. Throws ProviderRefusal, or whatever kept it from being asked. */
export async function redeemCode(
  registration: OpenRegistration,
  isAllowed: IsAllowed,
  brought: { redirectUri: string; code: string; state: string; verifier: string },
): Promise<GivenTokens> {
  const returned = new URL(brought.redirectUri)
  // Nothing else of what the browser brought is looked at.
  returned.search = new URLSearchParams({ code: brought.code, state: brought.state }).toString()
  const checks = { pkceCodeVerifier: brought.verifier, expectedState: brought.state }
  return given(() => oauth.authorizationCodeGrant(configurationOf(registration, isAllowed), returned, checks))
}

/** Turns a refresh token into a new access token (RFC 6749, section 6). Throws as `redeemCode` does. */
export async function refreshTokens(
  registration: OpenRegistration,
  isAllowed: IsAllowed,
  refreshToken: string,
): Promise<GivenTokens> {
  return given(() => oauth.refreshTokenGrant(configurationOf(registration, isAllowed), refreshToken))
}

async function given(act: () => ReturnType<typeof oauth.refreshTokenGrant>): Promise<GivenTokens> {
  try {
    const answer = await act()
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? null,
      expiresInSeconds: answer.expires_in ?? usualLifeSeconds,
    }
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) throw new ProviderRefusal(error.error)
    throw error
  }
}
