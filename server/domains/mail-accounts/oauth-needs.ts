import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { IsAllowed } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import type { Road } from '../changes/index.ts'

export interface MailTokensNeeds {
  db: Db
  seal: Seal
  isAllowed: IsAllowed
  sendJob: SendJob
  canMail: boolean
}

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
