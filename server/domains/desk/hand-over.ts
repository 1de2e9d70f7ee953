import type { Db } from '../../platform/database/index.ts'
import { recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import type { DeskPerson } from './desk-people-queries.ts'
import { now } from './desk-ticket-queries.ts'
import { refuseDecided } from './hold-ticket.ts'

/** F9: gives a ticket to a colleague who may decide it, or back to everybody (`to` is null). */
export async function handOver(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  to: Pick<DeskPerson, 'id' | 'name'> | null,
): Promise<void> {
  refuseDecided(ticket)
  if (ticket.assigned_to === (to?.id ?? null)) return
  const status = ticket.status === 'waiting' ? 'waiting' : to ? 'inProgress' : 'open'
  await updateTicket(tx, ticket.id, {
    status,
    assigned_to: to?.id ?? null,
    assigned_to_name: to?.name ?? null,
    taken_at: to ? now : null,
  })
  const event = { kind: 'handedOver' as const, author: authorOf(actor), text: to?.name ?? null }
  await recordEvent(tx, needs, { ...placeOf(ticket), ...event })
}
