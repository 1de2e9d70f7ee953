import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import { record } from '../journal/index.ts'
import { displayNameOf, findUser } from '../users/index.ts'
import { noteFailed } from './oauth-lease-queries.ts'
import type { Reconnection } from './reconnect-letter.ts'

interface Needs {
  sendJob: SendJob
  canMail: boolean
}

/**
 * A mailbox has to be connected again: the provider took its permission back. Noted once, in the journal too, and told
 * to the person once. With a lease, only whoever holds it may say so.
 */
export async function loseConnection(
  tx: Db,
  { sendJob, canMail }: Needs,
  { organizationId, userId, lease }: { organizationId: string; userId: string; lease?: string },
): Promise<void> {
  const isNew = await noteFailed(tx, userId, lease)
  const user = isNew ? await findUser(tx, userId) : undefined
  if (!user) return
  await record(tx, {
    ...{ organizationId, kind: 'user.mailConnection.lost', category: 'accounts', via: 'system' },
    actor: { id: null, name: 'Guichet' },
    target: { id: user.id, name: displayNameOf(user) },
  })
  const letter: Reconnection = { organizationId, userId }
  if (canMail && user.email !== null) await sendJob(tx, 'mail-accounts.reconnect', letter)
}
