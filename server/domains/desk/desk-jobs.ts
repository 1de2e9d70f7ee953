import type { JobDefinition } from '../../platform/jobs/index.ts'
import { applyDueTickets } from './apply-due.ts'
import { type Opened, openedQueue, receiveTicket } from './apply-rules.ts'
import { type DeskLetterNeeds, type DeskTelling, tellDeskQueue, writeToDesk } from './desk-letter.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { remindOfQuestions, tellOfLateTickets } from './watch-promises.ts'

/** Work of the desk outside requests: rules, what was approved for a later day, promises and reminders. */
export function deskJobs(needs: DeskNeeds & Omit<DeskLetterNeeds, 'db' | 'translate'>): JobDefinition<object>[] {
  const { db, translate } = needs.road
  const letters = { db, translate, outbox: needs.outbox, baseUrl: needs.baseUrl }
  return [
    { queue: openedQueue, run: (data) => receiveTicket(needs, data as Opened) },
    { queue: tellDeskQueue, isPatient: true, run: (data) => writeToDesk(letters, data as DeskTelling) },
    { queue: 'desk.apply', schedule: '* * * * *', run: () => applyDueTickets(needs) },
    {
      queue: 'desk.promises',
      schedule: '*/10 * * * *',
      run: async () => {
        await tellOfLateTickets(needs)
        await remindOfQuestions(needs)
      },
    },
  ]
}
