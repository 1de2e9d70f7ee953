import { acrossOrganizations } from '../../platform/database/index.ts'
import { recordEvent } from '../tickets/index.ts'
import { placeOf } from './desk-actor.ts'
import { tellDesk } from './desk-letter.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { findDeskSettings } from './desk-settings-queries.ts'
import { listNewlyLate, listUnanswered, takeLate, takeUnanswered } from './due-queries.ts'
import { withTicket } from './hold-ticket.ts'

const pageSize = 500
const clock = { id: null, name: 'Guichet', side: 'system' as const }

/** F9: tells, once, of each ticket whose promise was not kept: who looks after it, else the desk's mailbox. */
export async function tellOfLateTickets(needs: DeskNeeds): Promise<void> {
  const late = await acrossOrganizations(needs.road.db, (tx) => listNewlyLate(tx, pageSize))
  for (const { id } of late) {
    await withTicket(needs, id, async (tx, ticket) => {
      if (!(await takeLate(tx, id))) return
      await tellDesk(needs.sendJob, tx, { ...placeOf(ticket), what: 'overdue' })
      await needs.tellOutside(tx, 'ticket.overdue', placeOf(ticket))
    })
  }
}

/** F5: reminds whoever asked, once, of a question that waits for their answer for longer than the desk says. */
export async function remindOfQuestions(needs: DeskNeeds): Promise<void> {
  const { hours, unanswered } = await acrossOrganizations(needs.road.db, async (tx) => {
    const { remindAfterHours } = await findDeskSettings(tx)
    return { hours: remindAfterHours, unanswered: await listUnanswered(tx, remindAfterHours, pageSize) }
  })
  for (const { id } of unanswered) {
    await withTicket(needs, id, async (tx, ticket) => {
      if (!(await takeUnanswered(tx, id, hours))) return
      await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'reminded', author: clock })
    })
  }
}
