import type { MailAccountState } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { fromOf, stateOf } from './mail-account.ts'
import { findMailAccount } from './mail-account-queries.ts'
import { limitsOf } from './mail-settings.ts'

/** Whether somebody can send, from which address, and how much. Nothing secret. */
export interface Sender {
  name: string
  address: string | null
  /** Where answers go unless the message says otherwise; null: to the sender. */
  replyTo: string | null
  state: MailAccountState
  limits: ReturnType<typeof limitsOf>
}

/** M12: as whom somebody of the transaction's organization would send; undefined when there is no such person. */
export async function findSender(tx: Db, userId: string): Promise<Sender | undefined> {
  const account = await findMailAccount(tx, userId)
  return (
    account && {
      name: account.displayName,
      address: fromOf(account),
      replyTo: account.settings.reply_to,
      state: stateOf(account),
      limits: limitsOf(account.settings),
    }
  )
}
