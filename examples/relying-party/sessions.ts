import { randomBytes } from 'node:crypto'

/** What the application remembers of somebody who is signed in to it. */
export interface Session {
  application: string
  subject: string
  /** What Guichet calls this session (`sid`), to end it by. */
  name: string | undefined
  claims: Record<string, unknown>
  idToken: string
  accessToken: string
  refreshToken: string | undefined
  /** Guichet lets this program send mail in the person's name. */
  maySendMail: boolean
  expiresAt: Date
}

/** A sign-in under way: what must come back with it. */
export interface Attempt {
  application: string
  verifier: string
  state: string
  nonce: string
}

/** The sessions of the sample application, in memory: a real one would keep them where all its nodes see them. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()
  readonly #attempts = new Map<string, Attempt>()
  readonly #ended = new Set<string>()

  open(session: Session): string {
    const key = randomBytes(24).toString('base64url')
    this.#sessions.set(key, session)
    return key
  }

  find(key: string | undefined): Session | undefined {
    return key === undefined ? undefined : this.#sessions.get(key)
  }

  replace(key: string, session: Session): void {
    this.#sessions.set(key, session)
  }

  end(key: string | undefined): void {
    if (key !== undefined) this.#sessions.delete(key)
  }

  /** Ends what a logout token names: one session, or all of a person in an application. Returns how many. */
  endNamed(application: string, named: { subject?: string | undefined; name?: string | undefined }): number {
    const keys = [...this.#sessions].filter(
      ([, session]) =>
        session.application === application &&
        (named.name === undefined ? session.subject === named.subject : session.name === named.name),
    )
    for (const [key] of keys) {
      this.#sessions.delete(key)
      this.#ended.add(key)
    }
    return keys.length
  }

  /** Whether Guichet ended this session, told once. */
  wasEnded(key: string | undefined): boolean {
    return key !== undefined && this.#ended.delete(key)
  }

  begin(attempt: Attempt): void {
    // An attempt that nobody finishes must not stay for ever.
    if (this.#attempts.size > 1000) this.#attempts.clear()
    this.#attempts.set(attempt.state, attempt)
  }

  /** The attempt that this state belongs to; each is good once. */
  take(state: string | null): Attempt | undefined {
    if (state === null) return undefined
    const attempt = this.#attempts.get(state)
    this.#attempts.delete(state)
    return attempt
  }
}
