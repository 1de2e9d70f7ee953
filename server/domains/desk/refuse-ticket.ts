import type { z } from 'zod'
import type { refuseTicketShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { record, type Via } from '../journal/index.ts'
import { findProviderName, type LineState, recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { decidedBy } from './decided-by.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { refuseDecided } from './hold-ticket.ts'

/**
 * F9: refuses a ticket with a reason, which the requester reads; the customer's journal keeps it. Throws 409 when
 * somebody was faster.
 */
export async function refuseTicket(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  { reason, note, via }: z.output<typeof refuseTicketShape> & { via: Via },
): Promise<void> {
  refuseDecided(ticket)
  const said = note ? `${reason}\n\n${note}` : reason
  const refused: LineState = { state: 'refused', note: null }
  const lines = ticket.adjusted_lines ?? ticket.lines
  await updateTicket(tx, ticket.id, {
    ...takenBy(actor, ticket),
    ...decidedBy(actor, said),
    status: 'refused',
    line_states: JSON.stringify(Object.fromEntries(lines.map(({ id }) => [id, refused]))),
  })
  await record(tx, {
    organizationId: ticket.organization_id,
    kind: 'ticket.refuse',
    category: 'accounts',
    via,
    actor: { id: actor.userId, name: `${actor.name} (${await findProviderName(tx)})` },
    target: { id: ticket.target_id ?? ticket.id, name: ticket.target_name || (ticket.subject ?? ticket.number) },
    reason,
    note: note ?? null,
    ticketId: ticket.id,
  })
  await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'refused', author: authorOf(actor), text: said })
}
