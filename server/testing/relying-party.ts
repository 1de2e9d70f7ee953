import * as oidc from 'openid-client'
import { returnAddress } from './suite-application.ts'
import type { WebBrowser } from './web-browser.ts'

/** A sign-in under way: where it goes, and what must come back. */
export interface Begun {
  verifier: string
  state: string
  nonce: string
  url: URL
}

/** A real relying party, by openid-client: as the applications of the suite are. */
export interface RelyingParty {
  configuration: oidc.Configuration
  begin: (parameters?: Record<string, string>) => Promise<Begun>
  finish: (begun: Begun, url: URL) => ReturnType<typeof oidc.authorizationCodeGrant>
  /** The whole way, for somebody who is signed in. */
  signIn: (browser: WebBrowser, parameters?: Record<string, string>) => ReturnType<typeof oidc.authorizationCodeGrant>
}

/** Discovers the provider as this client; without a secret it is one that has none. */
export async function relyingParty(baseUrl: string, clientId: string, secret?: string): Promise<RelyingParty> {
  const configuration = await oidc.discovery(
    new URL(baseUrl),
    clientId,
    secret,
    secret === undefined ? oidc.None() : undefined,
    { execute: [oidc.allowInsecureRequests] },
  )
  const begin = async (parameters: Record<string, string> = {}): Promise<Begun> => {
    const verifier = oidc.randomPKCECodeVerifier()
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnAddress,
      scope: 'openid profile email phone guichet',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...parameters,
    })
    return { verifier, state, nonce, url }
  }
  const finish: RelyingParty['finish'] = (begun, url) =>
    oidc.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
    })
  const signIn: RelyingParty['signIn'] = async (browser, parameters) => {
    const begun = await begin(parameters)
    return finish(begun, (await browser.visit(begun.url)).url)
  }
  return { configuration, begin, finish, signIn }
}
