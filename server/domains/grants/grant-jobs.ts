import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { Road } from '../changes/index.ts'
import { endGrants } from './end-grants.ts'
import { type Reminder, reminderQueue, remindOfEnds } from './remind.ts'
import { type ReminderNeeds, sendReminder } from './reminder-letter.ts'

/** Work of ends: clearing away what is over, and telling of it a week before. Without a mail server nobody is told. */
export function grantJobs(needs: ReminderNeeds & { road: Road; sendJob: SendJob }): JobDefinition<object>[] {
  const { db, road, sendJob, outbox } = needs
  return [
    { queue: 'grants.end', schedule: '3 * * * *', run: () => endGrants(road) },
    {
      queue: 'grants.remind',
      schedule: '13 * * * *',
      run: async () => {
        if (outbox.canMail) await remindOfEnds(db, sendJob)
      },
    },
    { queue: reminderQueue, isPatient: true, run: (data) => sendReminder(needs, data as Reminder) },
  ]
}
