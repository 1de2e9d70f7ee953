import type { Application, Connection } from '../../../contract/application-shapes.ts'

type Settings = Pick<Application, 'clientId' | 'clientAuth' | 'redirectUris'>

/** Returns a start with openid-client for a relying party. The secret is read from the environment, never written down. */
export function snippetFor({ issuer, scopes }: Connection, { clientId, clientAuth, redirectUris }: Settings): string {
  const insecure = issuer.startsWith('http:') ? ',\n  { execute: [client.allowInsecureRequests] }' : ''
  const authentication =
    clientAuth === 'secret' ? 'process.env.CLIENT_SECRET,\n  undefined' : 'undefined,\n  client.None()'
  return `import * as client from 'openid-client'

const config = await client.discovery(
  new URL('${issuer}'),
  '${clientId}',
  ${authentication}${insecure},
)

const codeVerifier = client.randomPKCECodeVerifier()
const state = client.randomState()
const address = client.buildAuthorizationUrl(config, {
  redirect_uri: '${redirectUris[0] ?? 'https://…/callback'}',
  scope: '${scopes.join(' ')}',
  code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
  code_challenge_method: 'S256',
  state,
})
// Keep codeVerifier and state in the visitor's session and send the browser to address. Then, at redirect_uri:
const tokens = await client.authorizationCodeGrant(config, currentUrl, {
  pkceCodeVerifier: codeVerifier,
  expectedState: state,
})
console.log(tokens.claims())`
}
