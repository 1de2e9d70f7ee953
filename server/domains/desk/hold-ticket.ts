import { type Db, inOrganization } from '../../platform/database/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import { findTicketForUpdate, type TicketRow } from '../tickets/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { findPlace } from './desk-ticket-queries.ts'

/**
 * Does something with a ticket, in a transaction of its own organization that holds its row: whoever comes at the same
 * moment waits, and then sees what was done. Throws 404.
 */
export async function withTicket<Result>(
  { database }: Pick<DeskNeeds, 'database'>,
  id: string,
  act: (tx: Db, ticket: TicketRow) => Promise<Result>,
): Promise<Result> {
  const organizationId = await findPlace(database, id)
  if (organizationId === undefined) throw notFound()
  return inOrganization(database.db, organizationId, async (tx) => {
    const ticket = await findTicketForUpdate(tx, id)
    if (!ticket) throw notFound()
    return act(tx, ticket)
  })
}

/** Throws 409 when the ticket is over or approved already, naming who was faster. */
export function refuseDecided(ticket: Pick<TicketRow, 'status' | 'decided_at' | 'decided_by_name'>): void {
  if (ticket.status === 'withdrawn') throw new Problem(409, 'alreadyWithdrawn')
  if (ticket.decided_at === null && ticket.status !== 'done' && ticket.status !== 'refused') return
  throw new Problem(409, 'alreadyDecided', { values: { name: ticket.decided_by_name ?? '' } })
}
