import { acrossOrganizations, type Database, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, type Outbox } from '../mail/index.ts'
import { deleteOldCalls, storeCodeHash } from './call-queries.ts'
import { type CardRow, findCard } from './card-queries.ts'
import { codeHash, newCode, sendCodeQueue } from './verify-caller.ts'

export interface CallerJobsNeeds {
  database: Database
  secretKey: string
  outbox: Outbox
  translate: Translate
}

async function deliver(
  { outbox, translate }: CallerJobsNeeds,
  card: CardRow,
  { code, channel }: { code: string; channel: 'mail' | 'sms' },
): Promise<void> {
  const { language, display_name: name, provider_name: provider, organization_name: organization } = card
  if (channel === 'sms') {
    if (card.mobile) await outbox.sms(card.mobile, translate(language, 'sms.callerCode', { code, provider }))
    return
  }
  const letter = composeLetter(translate, language, 'callerCode', { organization, provider, name, code })
  if (card.email) await outbox.mail({ email: card.email, name }, letter)
}

/** Makes the code, keeps its hash, sends it. When it is not taken it rejects, and the next try makes another. */
async function sendCode(
  needs: CallerJobsNeeds,
  { organizationId, callId, number }: { organizationId: string; callId: string; number: number },
): Promise<void> {
  const code = newCode()
  const hash = codeHash(needs.secretKey, callId, code)
  const { db } = needs.database
  const call = await inOrganization(db, organizationId, (tx) => storeCodeHash(tx, { id: callId, number, hash }))
  const channel = call?.channel
  if (!call || !channel) return
  const card = await acrossOrganizations(db, (tx) => findCard(tx, call.customer_id, call.user_id))
  if (card) await deliver(needs, card, { code, channel })
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
