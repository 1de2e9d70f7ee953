import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Delivery } from './delivery.ts'
import { firstIdAt, keptDays } from './message.ts'
import { forgetMessages } from './message-queries.ts'

const dayMs = 86_400_000

/** Looks each minute for messages that are due or were left behind, and each night forgets those that are old. */
export const messageJobs = (db: Db, delivery: Delivery): JobDefinition<object>[] => [
  { queue: 'messages.sweep', schedule: '* * * * *', run: () => delivery.sweep() },
  {
    queue: 'messages.forget',
    schedule: '41 3 * * *',
    run: () => acrossOrganizations(db, (tx) => forgetMessages(tx, firstIdAt(new Date(Date.now() - keptDays * dayMs)))),
  },
]
