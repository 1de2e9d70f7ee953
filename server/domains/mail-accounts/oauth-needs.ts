import type { Road } from '../changes/index.ts'
import type { MailTokensNeeds } from './oauth-tokens.ts'

export interface MailOauthNeeds extends MailTokensNeeds {
  road: Road
  /** Where this server is reached: the provider sends browsers back there and nowhere else. */
  baseUrl: string
  log: { warn: (facts: object, message: string) => void }
}

/** Who connects a mailbox, and in which session of the console: it comes back there, or is worth nothing. */
export interface Connecting {
  organizationId: string
  userId: string
  sessionId: string
}

/** What is remembered, sealed, while somebody is at their mail provider. */
export interface Remembered {
  verifier: string
  client: string
  place: string
}
