import type { z } from 'zod'
import type { askBackShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { minutesLeft, now } from './desk-ticket-queries.ts'
import { refuseDecided } from './hold-ticket.ts'

/**
 * F9: asks the customer something. The clock stands still until the answer: what is left of the promise is kept. Another
 * question while one waits stops nothing that stands already.
 */
export async function askBack(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  { text, quickAnswers }: z.output<typeof askBackShape>,
): Promise<void> {
  refuseDecided(ticket)
  const pause = ticket.status !== 'waiting' && {
    status: 'waiting' as const,
    paused_at: now,
    paused_minutes: minutesLeft,
    due_at: null,
  }
  await updateTicket(tx, ticket.id, { ...takenBy(actor, ticket), ...pause, reminded_at: null })
  const question = { kind: 'question' as const, author: authorOf(actor), text, data: { quickAnswers } }
  await recordEvent(tx, needs, { ...placeOf(ticket), ...question })
}
