import { acrossOrganizations, type Database, type Db } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import { askLink, countLastHour } from '../links/index.ts'
import { holdRecoverable, type Recoverable } from './recovery-queries.ts'

// Whoever asks again and again fills no box.
const mostAnHour = 5

/** The job that looks for whom a forgotten name means. It holds what was typed, folded; nothing secret. */
export interface FindJob {
  queue: 'recovery.find'
  data: { name: string }
}

async function writeTo(tx: Db, account: Recoverable, sendJob: SendJob): Promise<void> {
  const purpose = account.status === 'active' ? ('passwordReset' as const) : ('invitation' as const)
  if ((await countLastHour(tx, account.id, purpose)) >= mostAnHour) return
  const job = await askLink(tx, {
    organizationId: account.organization_id,
    userId: account.id,
    purpose,
    email: account.email,
    createdByName: account.inviter ?? account.name,
  })
  await sendJob(tx, job.queue, job.data)
}

/**
 * Finds the accounts behind a name or address and writes to each: a reset to people with access, the invitation once
 * more to people who were invited. Done by a worker, so that the answer takes as long whether there are any or not.
 */
export function findAccountsJob(needs: {
  database: Database
  canMail: boolean
  sendJob: SendJob
}): JobDefinition<object> {
  return {
    queue: 'recovery.find',
    run: async (data) => {
      const { name } = data as FindJob['data']
      if (!needs.canMail) return
      await acrossOrganizations(needs.database.db, async (tx) => {
        for (const account of await holdRecoverable(tx, name)) await writeTo(tx, account, needs.sendJob)
      })
    },
  }
}
