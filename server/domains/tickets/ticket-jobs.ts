import { acrossOrganizations } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { deleteOldLoose } from './attachment-queries.ts'
import { type Telling, tellQueue } from './record-event.ts'
import { type TicketLetterNeeds, tellOfEvent } from './ticket-letter.ts'

/** Work of tickets outside requests: their letters, and files that nobody sent. */
export function ticketJobs(needs: TicketLetterNeeds): JobDefinition<object>[] {
  return [
    { queue: tellQueue, isPatient: true, run: (data) => tellOfEvent(needs, data as Telling) },
    {
      queue: 'ticket.forget-files',
      schedule: '41 * * * *',
      run: () => acrossOrganizations(needs.db, deleteOldLoose),
    },
  ]
}
