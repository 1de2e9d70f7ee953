import type { MailAccountState, UserStatus } from '../../../contract/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { fromOf, stateOf } from './mail-account.ts'
import { readMailAccount } from './mail-account-queries.ts'
import { limitsOf } from './mail-settings.ts'

/** Whether somebody can send, from which address, and how much. Nothing secret. */
export interface Sender {
  name: string
  status: UserStatus
  /** A program has no mail account of its own. */
  isProgram: boolean
  /** The main group, by which some look after people. */
  groupId: string | null
  address: string | null
  /** Where answers go unless the message says otherwise; null: to the sender. */
  replyTo: string | null
  state: MailAccountState
  limits: ReturnType<typeof limitsOf>
}

/** M12: as whom somebody of this organization would send; undefined when there is no such person. One round trip. */
export async function findSender(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  userId: string,
): Promise<Sender | undefined> {
  const account = await readMailAccount(database, organizationId, userId)
  return (
    account && {
      name: account.displayName,
      status: account.status,
      isProgram: account.type === 'connector',
      groupId: account.groupId,
      address: fromOf(account),
      replyTo: account.settings.reply_to,
      state: stateOf(account),
      limits: limitsOf(account.settings),
    }
  )
}
