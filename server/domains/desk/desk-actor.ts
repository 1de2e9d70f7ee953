import type { Actor } from '../../platform/http/index.ts'
import type { NewEvent, TicketColumns, TicketRow } from '../tickets/index.ts'
import { now } from './desk-ticket-queries.ts'

/** Whoever acts for the vendor: one of its people, or a rule by its name. */
export type DeskActor = Pick<Actor, 'userId' | 'name' | 'language'> & {
  /** A rule: `userId` is its id, and is nobody's. */
  isRule?: true
}

/** Who is behind an event. */
export const authorOf = ({ userId, name, isRule }: DeskActor): NewEvent['author'] =>
  isRule ? { id: null, name, side: 'system' } : { id: userId, name, side: 'provider' }

/** Where a ticket is. */
export const placeOf = (ticket: Pick<TicketRow, 'organization_id' | 'id'>) => ({
  organizationId: ticket.organization_id,
  ticketId: ticket.id,
})

/** What taking a ticket writes. Deciding something, or asking back, takes it too where nobody has it. */
export function takenBy({ userId, name, isRule }: DeskActor, ticket: TicketRow): TicketColumns {
  if (isRule || ticket.assigned_to !== null) return {}
  return { assigned_to: userId, assigned_to_name: name, taken_at: now }
}
