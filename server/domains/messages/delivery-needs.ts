import type { Database } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { SmtpPools } from '../../platform/mail/index.ts'
import type { MailTokens, SendingAccount } from '../mail-accounts/index.ts'

/** What messages are delivered with. */
export interface DeliveryNeeds {
  database: Database
  /** Rejects when a token cannot be had at this moment; a `failure` of the error says why. */
  sendingAccount: (organizationId: string, userId: string) => Promise<SendingAccount | null>
  /** For an access token that the server did not take. */
  tokens: MailTokens
  pools: SmtpPools
  log: Pick<Log, 'error'>
  /** How long a server that fails is first left alone. */
  outageMs?: number
}
