import { acrossOrganizations, type Database, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Signer } from '../../platform/secrets/index.ts'
import { composeLetter, type Letterhead, letterheadOf, type Outbox } from '../mail/index.ts'
import { deleteOldCalls, storeCodeHash } from './call-queries.ts'
import { type CardRow, findCard } from './card-queries.ts'
import { codeHashes, newCode, sendCodeQueue } from './verify-caller.ts'

export interface CallerJobsNeeds {
  database: Database
  signer: Signer
  outbox: Outbox
  translate: Translate
}

async function deliver(
  { outbox, translate }: CallerJobsNeeds,
  card: CardRow,
  { code, channel, head }: { code: string; channel: 'mail' | 'sms'; head: Letterhead },
): Promise<void> {
  const { language, display_name: name, provider_name: provider } = card
  if (channel === 'sms') {
    if (card.mobile) await outbox.sms(card.mobile, translate(language, 'sms.callerCode', { code, provider }))
    return
  }
  if (!card.email) return
  await outbox.mail({ email: card.email, name }, composeLetter(translate, head, { provider, name, code }))
}

/** Makes the code, keeps its hash, sends it. When it is not taken it rejects, and the next try makes another. */
async function sendCode(
  needs: CallerJobsNeeds,
  { organizationId, callId, number }: { organizationId: string; callId: string; number: number },
): Promise<void> {
  const code = newCode()
  const [hash = ''] = codeHashes(needs.signer, callId, code)
  const { db } = needs.database
  const call = await inOrganization(db, organizationId, (tx) => storeCodeHash(tx, { id: callId, number, hash }))
  const channel = call?.channel
  if (!call || !channel) return
  const { card, head } = await acrossOrganizations(db, async (tx) => {
    const found = await findCard(tx, call.customer_id, call.user_id)
    return { card: found, head: found && (await letterheadOf(tx, call.customer_id, 'callerCode', found.language)) }
  })
  if (card && head) await deliver(needs, card, { code, channel, head })
}

/** Work of calls outside requests: sending codes, and clearing away what is over. */
export function callerJobs(needs: CallerJobsNeeds): JobDefinition<object>[] {
  return [
    { queue: sendCodeQueue, run: (data) => sendCode(needs, data as Parameters<typeof sendCode>[1]) },
    {
      queue: 'callers.clear',
      schedule: '41 3 * * *',
      run: () => acrossOrganizations(needs.database.db, deleteOldCalls),
    },
  ]
}
