import * as oidc from 'openid-client'
import type { Session } from './sessions.ts'

/** A program of an organization, which may ask what its people may do (`rights.evaluate`). */
export interface Asker {
  clientId: string
  clientSecret: string
}

/** Who asks, by the organization whose people are asked about. */
export type Askers = Record<string, Asker>

interface Token {
  text: string
  untilMs: number
}

// A token that is about to end is not used any more.
const marginMs = 30_000

/** Asks Guichet what somebody may do at this moment (OpenID AuthZEN Authorization API 1.0). */
export class Access {
  readonly #issuer: string
  readonly #askers: Askers
  readonly #tokens = new Map<string, Promise<Token>>()
  #endpoint: Promise<string> | undefined

  constructor(issuer: string, askers: Askers) {
    this.#issuer = issuer
    this.#askers = askers
  }

  /** Where several questions are asked at once. The document must be about the very address that it was read from. */
  async #findEndpoint(): Promise<string> {
    const answer = await fetch(`${this.#issuer}/.well-known/authzen-configuration`)
    const found = (await answer.json()) as { policy_decision_point?: string; access_evaluations_endpoint?: string }
    if (found.policy_decision_point !== this.#issuer || !found.access_evaluations_endpoint) {
      throw new Error('Guichet does not say where to ask')
    }
    return found.access_evaluations_endpoint
  }

  async #newToken({ clientId, clientSecret }: Asker): Promise<Token> {
    const execute = this.#issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
    const issuer = new URL(this.#issuer)
    const client = await oidc.discovery(issuer, clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
      execute,
    })
    const { access_token: text, expires_in: seconds = 0 } = await oidc.clientCredentialsGrant(client)
    return { text, untilMs: Date.now() + seconds * 1000 - marginMs }
  }

  async #token(organization: string, asker: Asker): Promise<string> {
    const known = await this.#tokens.get(organization)?.catch(() => undefined)
    if (known && known.untilMs > Date.now()) return known.text
    const asked = this.#newToken(asker)
    this.#tokens.set(organization, asked)
    return (await asked).text
  }

  /**
   * Which of these rights of the application the person has now. Null where nobody of their organization lets this
   * program ask. Throws when Guichet cannot be asked: then nothing may be done either.
   */
  async mayNow({ application, subject, claims }: Session, permissions: string[]): Promise<Set<string> | null> {
    const organization = (claims['urn:guichet:organization'] as { id?: string } | undefined)?.id ?? ''
    const asker = this.#askers[organization]
    if (!asker) return null
    if (permissions.length === 0) return new Set()
    this.#endpoint ??= this.#findEndpoint()
    const answer = await fetch(await this.#endpoint, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.#token(organization, asker)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        subject: { type: 'user', id: subject },
        resource: { type: 'application', id: application },
        evaluations: permissions.map((name) => ({ action: { name } })),
      }),
    })
    if (!answer.ok) throw new Error(`Guichet answered ${answer.status}`)
    const { evaluations } = (await answer.json()) as { evaluations: { decision: boolean }[] }
    return new Set(permissions.filter((_, index) => evaluations[index]?.decision === true))
  }
}
