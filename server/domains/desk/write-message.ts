import type { Db } from '../../platform/database/index.ts'
import { recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { refuseDecided } from './hold-ticket.ts'

/** F9: says something to the customer without asking: the clock runs on. */
export async function writeMessage(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  text: string,
): Promise<void> {
  refuseDecided(ticket)
  await updateTicket(tx, ticket.id, {})
  await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'message', author: authorOf(actor), text })
}
