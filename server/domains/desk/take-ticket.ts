import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { refuseDecided } from './hold-ticket.ts'

/**
 * F9: takes a ticket. Taking one's own again changes nothing. Throws 409 `alreadyTaken` with the name of who was
 * faster: from a colleague it is handed over.
 */
export async function takeTicket(needs: DeskNeeds, tx: Db, ticket: TicketRow, actor: DeskActor): Promise<void> {
  refuseDecided(ticket)
  if (ticket.assigned_to === actor.userId) return
  if (ticket.assigned_to !== null) {
    throw new Problem(409, 'alreadyTaken', { values: { name: ticket.assigned_to_name ?? '' } })
  }
  const status = ticket.status === 'open' ? 'inProgress' : ticket.status
  await updateTicket(tx, ticket.id, { ...takenBy(actor, ticket), status })
  await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'taken', author: authorOf(actor) })
}
