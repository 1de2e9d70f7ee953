import type { MailAccountState } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { MailAddress, SmtpPools, SmtpServer } from '../../platform/mail/index.ts'

/** A mail account that is ready for use, secrets and all; or why it is not. */
export type SendingAccount =
  | { state: Exclude<MailAccountState, 'ready'> }
  | { from: MailAddress; server: SmtpServer; place: string }

/** What messages are delivered with. */
export interface DeliveryNeeds {
  db: Db
  /** Rejects when a token cannot be had at this moment; a `failure` of the error says why. */
  sendingAccount: (organizationId: string, userId: string) => Promise<SendingAccount>
  pools: SmtpPools
  log: Pick<Log, 'error'>
  /** How long a server that fails is first left alone. */
  outageMs?: number
}
