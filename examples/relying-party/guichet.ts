import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import type { Askers } from './access.ts'
import type { Attempt, Session } from './sessions.ts'

/** How this program is registered with Guichet: once for each application it stands for. */
export interface Registration {
  clientId: string
  name: string
  /** Absent for an application that cannot keep one. */
  clientSecret?: string
  /** What there is to do in it; absent, what the token says that the person may. */
  permissions?: { key: string; name: { fr: string; en: string } }[]
  /** The vendor lets it send mail in the name of the people who use it. */
  maySendMail?: boolean
}

export interface Settings {
  issuer: string
  /** Where this program itself is reached. */
  address: string
  registrations: Registration[]
  /** As whom it asks what somebody may do, organization by organization. */
  askers: Askers
}

const scope = 'openid profile email phone guichet'
const mailScope = 'mail.send'
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

function sessionOf(application: string, tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>): Session {
  const claims = tokens.claims()
  if (!claims || tokens.id_token === undefined) throw new Error('no ID token came')
  return {
    application,
    subject: claims.sub,
    name: typeof claims.sid === 'string' ? claims.sid : undefined,
    claims,
    idToken: tokens.id_token,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    maySendMail: tokens.scope?.split(' ').includes(mailScope) ?? false,
    expiresAt: new Date(Date.now() + (tokens.expiresIn() ?? 0) * 1000),
  }
}

/** Everything this program says to Guichet, through openid-client. */
export class Guichet {
  readonly #settings: Settings
  readonly #configurations = new Map<string, Promise<oidc.Configuration>>()
  #keys: ReturnType<typeof createRemoteJWKSet> | undefined

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** The application of this name, or the first one. */
  registration(application: string | null): Registration {
    const { registrations } = this.#settings
    const found = registrations.find(({ clientId }) => clientId === application) ?? registrations[0]
    if (!found) throw new Error('this program is registered as no application')
    return found
  }

  #configuration({ clientId, clientSecret }: Registration): Promise<oidc.Configuration> {
    const known = this.#configurations.get(clientId)
    if (known) return known
    // Guichet on this very machine speaks plain http.
    const execute = this.#settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
    const authentication = clientSecret === undefined ? oidc.None() : undefined
    const server = new URL(this.#settings.issuer)
    const found = oidc.discovery(server, clientId, clientSecret, authentication, { execute })
    this.#configurations.set(clientId, found)
    found.catch(() => this.#configurations.delete(clientId))
    return found
  }

  /** The address that asks Guichet who somebody is, and what must come back. */
  async begin(application: string | null, language: string): Promise<{ address: URL; attempt: Attempt }> {
    const registration = this.registration(application)
    const configuration = await this.#configuration(registration)
    const verifier = oidc.randomPKCECodeVerifier()
    const attempt = {
      application: registration.clientId,
      verifier,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    }
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.#settings.address}/callback`,
      scope: registration.maySendMail ? `${scope} ${mailScope}` : scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
      ui_locales: language,
    })
    return { address, attempt }
  }

  /** Turns what came back into a session. Throws when it is not what was asked for. */
  async finish(attempt: Attempt, address: URL): Promise<Session> {
    const configuration = await this.#configuration(this.registration(attempt.application))
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
    })
    return sessionOf(attempt.application, tokens)
  }

  /** A session with new tokens and what Guichet says of the person now. Throws when access has ended. */
  async refresh(session: Session): Promise<Session> {
    const configuration = await this.#configuration(this.registration(session.application))
    const tokens = await oidc.refreshTokenGrant(configuration, session.refreshToken ?? '')
    return { ...sessionOf(session.application, tokens), name: session.name }
  }

  /** The address that signs somebody out of Guichet, and from there of everything. */
  async signOutAddress(session: Session, language: string): Promise<URL> {
    const configuration = await this.#configuration(this.registration(session.application))
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: session.idToken,
      post_logout_redirect_uri: `${this.#settings.address}/signed-out`,
      ui_locales: language,
    })
  }

  /** Reads a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6). Throws when it is not one of Guichet's. */
  async readLogoutToken(token: string): Promise<{ application: string; subject?: string; name?: string }> {
    const registration = this.registration(null)
    const configuration = await this.#configuration(registration)
    this.#keys ??= createRemoteJWKSet(new URL(configuration.serverMetadata().jwks_uri ?? ''))
    const { payload } = await jwtVerify(token, this.#keys, {
      issuer: this.#settings.issuer,
      audience: this.#settings.registrations.map(({ clientId }) => clientId),
      algorithms: ['RS256', 'ES256'],
      maxTokenAge: '5 minutes',
      requiredClaims: ['iat', 'jti', 'events'],
    })
    if (!isLogout(payload)) throw new Error('this is no logout token')
    return {
      application: String([payload.aud].flat()[0]),
      ...(payload.sub !== undefined && { subject: payload.sub }),
      ...(typeof payload.sid === 'string' && { name: payload.sid }),
    }
  }
}

function isLogout(payload: JWTPayload): boolean {
  const events = payload.events as Record<string, unknown> | undefined
  const names = payload.sub !== undefined || payload.sid !== undefined
  return names && payload.nonce === undefined && typeof events?.[logoutEvent] === 'object'
}
