import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { record } from '../journal/index.ts'
import { deleteCounter, findProvider, listToDelete } from './counter-status-queries.ts'

async function deleteOne(db: Db, row: { id: string; name: string }): Promise<void> {
  await acrossOrganizations(db, async (tx) => {
    if (!(await deleteCounter(tx, row.id))) return
    const provider = await findProvider(tx)
    if (!provider) return
    await record(tx, {
      organizationId: provider.id,
      kind: 'organization.deleted',
      category: 'settings',
      via: 'system',
      actor: { id: null, name: 'Guichet' },
      target: row,
    })
  })
}

/** M2: deletes everything of the customers that were closed, on the day that was said. The vendor's journal tells it. */
export function deleteClosedJob({ db }: { db: Db }): JobDefinition<object> {
  return {
    queue: 'counters.delete-closed',
    schedule: '41 2 * * *',
    run: async () => {
      for (const row of await acrossOrganizations(db, listToDelete)) await deleteOne(db, row)
    },
  }
}
