import type { Connection } from '../../../contract/index.ts'

/** The paths of the OpenID Connect provider, below the issuer. */
export const oidcPaths = {
  discovery: '/.well-known/openid-configuration',
  authorization: '/oidc/auth',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  jwks: '/oidc/jwks',
  introspection: '/oidc/introspection',
  revocation: '/oidc/revocation',
  endSession: '/oidc/session/end',
} as const

/** M12: what a token needs to send mail in its person's name; only of applications that the vendor lets. */
export const mailScope = 'mail.send'

/** The scopes an application may ask for. */
export const oidcScopes = ['openid', 'profile', 'email', 'phone', 'guichet', 'offline_access', mailScope]

/** What the vendor copies into an application's configuration. */
export function connectionOf(issuer: string): Connection {
  return {
    issuer,
    discovery: `${issuer}${oidcPaths.discovery}`,
    authorizationEndpoint: `${issuer}${oidcPaths.authorization}`,
    tokenEndpoint: `${issuer}${oidcPaths.token}`,
    userinfoEndpoint: `${issuer}${oidcPaths.userinfo}`,
    jwksUri: `${issuer}${oidcPaths.jwks}`,
    endSessionEndpoint: `${issuer}${oidcPaths.endSession}`,
    scopes: oidcScopes,
  }
}
