import { acrossOrganizations } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { deleteExpiredConnections } from './oauth-queries.ts'
import { type ReconnectLetterNeeds, reconnectLetterJob } from './reconnect-letter.ts'

/** What tells people that their mailbox has to be connected again, and forgets who never came back from their provider. */
export const mailOauthJobs = (needs: ReconnectLetterNeeds): JobDefinition<object>[] => [
  reconnectLetterJob(needs),
  {
    queue: 'mail-accounts.forget-connections',
    schedule: '41 * * * *',
    run: () => acrossOrganizations(needs.db, deleteExpiredConnections),
  },
]
