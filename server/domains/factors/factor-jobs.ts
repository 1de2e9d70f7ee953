import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, type Letterhead, letterheadOf, type Outbox } from '../mail/index.ts'
import { deleteOldChallenges } from './challenge-queries.ts'
import { type CodeToSend, deleteOldCodes, findCodeToSend, storeCodeHash } from './code-queries.ts'
import type { FactorNeeds } from './factor-needs.ts'
import { createGuessLimits } from './guess-limits.ts'
import { codeHashes, newCode, sendCodeQueue } from './one-time-code.ts'
import { deleteUnconfirmed } from './own-factor-queries.ts'

/** The queue that forgets a person's wrong guesses, after an administrator helped. */
export const forgiveQueue = 'factors.forgive'

export interface FactorJobsNeeds extends Pick<FactorNeeds, 'database' | 'signer'> {
  outbox: Outbox
  translate: Translate
}

async function deliver(
  { outbox, translate }: FactorJobsNeeds,
  code: string,
  { to, head }: { to: CodeToSend; head: Letterhead },
): Promise<void> {
  const { language, name, destination } = to
  if (to.method === 'sms') return outbox.sms(destination, translate(language, 'sms.code', { code }))
  return outbox.mail({ email: destination, name }, composeLetter(translate, head, { name, code }))
}

/** Makes the code, keeps its hash, sends it. When it is not taken it rejects, and the next try makes another. */
async function sendCode(needs: FactorJobsNeeds, data: { organizationId: string; codeId: string }): Promise<void> {
  const code = newCode()
  const { organizationId } = data
  const sending = await inOrganization(needs.database.db, organizationId, async (tx) => {
    const found = await findCodeToSend(tx, data.codeId)
    if (!found) return undefined
    const bound = { userId: found.user_id, sessionId: found.session_id, purpose: found.purpose }
    await storeCodeHash(tx, found.id, codeHashes(needs.signer, bound, found.method, code).current)
    return { to: found, head: await letterheadOf(tx, organizationId, `code.${found.purpose}`, found.language) }
  })
  if (sending) await deliver(needs, code, sending)
}

/** Work of second factors outside requests: sending codes, forgiving guesses, clearing away what is over. */
export function factorJobs(needs: FactorJobsNeeds): JobDefinition<object>[] {
  const limits = createGuessLimits(needs.database)
  return [
    {
      queue: sendCodeQueue,
      run: (data) => sendCode(needs, data as { organizationId: string; codeId: string }),
    },
    { queue: forgiveQueue, run: (data) => limits.forgive((data as { userId: string }).userId) },
    {
      queue: 'factors.clear',
      schedule: '*/10 * * * *',
      run: () =>
        acrossOrganizations(needs.database.db, async (tx) => {
          await deleteOldCodes(tx)
          await deleteOldChallenges(tx)
          await deleteUnconfirmed(tx)
        }),
    },
  ]
}
