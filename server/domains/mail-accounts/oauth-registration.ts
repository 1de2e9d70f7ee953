import type { OauthProvider } from '../../../contract/index.ts'

/** The columns of an organization's mail settings that make its registration. */
export interface RegistrationColumns {
  oauth_provider: OauthProvider | null
  oauth_client_id: string | null
  oauth_secret_sealed: string | null
  oauth_tenant: string | null
  oauth_authorization_endpoint: string | null
  oauth_token_endpoint: string | null
  oauth_scope: string | null
}

/** An organization's registration at its mail provider, with the addresses that belong to it (RFC 6749, section 2). */
export interface Registration {
  /** Which one it is: tokens of another registration, or of one whose token endpoint moved, are not used with it. */
  client: string
  provider: OauthProvider
  clientId: string
  secretSealed: string | null
  authorizationEndpoint: string
  tokenEndpoint: string
  scope: string
  /** Besides what RFC 6749 asks for. */
  extraParameters: Record<string, string>
}

type Endpoints = Pick<Registration, 'authorizationEndpoint' | 'tokenEndpoint' | 'scope' | 'extraParameters'>

function microsoft(tenant: string | null): Endpoints {
  const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant || 'organizations')}/oauth2/v2.0`
  return {
    authorizationEndpoint: `${base}/authorize`,
    tokenEndpoint: `${base}/token`,
    scope: 'https://outlook.office.com/SMTP.Send offline_access',
    extraParameters: {},
  }
}

const google: Endpoints = {
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  scope: 'https://mail.google.com/',
  // Without both, Google gives a token for an hour and no way to a next one.
  extraParameters: { access_type: 'offline', prompt: 'consent' },
}

function endpointsOf(columns: RegistrationColumns): Endpoints | null {
  if (columns.oauth_provider === 'microsoft') return microsoft(columns.oauth_tenant)
  if (columns.oauth_provider === 'google') return google
  const { oauth_authorization_endpoint: authorizationEndpoint, oauth_token_endpoint: tokenEndpoint } = columns
  if (!authorizationEndpoint || !tokenEndpoint) return null
  // Nobody signs in here by it: an ID token would only be something more to go wrong.
  const scope = (columns.oauth_scope ?? '').split(/\s+/).filter((word) => word !== 'openid')
  return { authorizationEndpoint, tokenEndpoint, scope: scope.join(' ').trim(), extraParameters: {} }
}

/** The registration in an organization's mail settings; null where there is none that could be used. */
export function registrationOf(columns: RegistrationColumns): Registration | null {
  const { oauth_provider: provider, oauth_client_id: clientId, oauth_secret_sealed: secretSealed } = columns
  const endpoints = endpointsOf(columns)
  if (!provider || !clientId || !endpoints) return null
  const client = `${provider}:${clientId}@${endpoints.tokenEndpoint}`
  return { client, provider, clientId, secretSealed, ...endpoints }
}
