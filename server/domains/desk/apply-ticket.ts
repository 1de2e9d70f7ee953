import type { Db } from '../../platform/database/index.ts'
import { carryOut, proposalsWithout, type TicketColumns, type TicketRow } from '../tickets/index.ts'
import { type DeskActor, placeOf } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { now } from './desk-ticket-queries.ts'
import { leftOut } from './judge-lines.ts'

/**
 * Does what was approved of a ticket, in the caller's transaction, which holds it. Returns what is to be written on the
 * ticket. Throws what stands against it now (409), and then nothing was done.
 */
export async function applyNow(
  { road, tellOutside }: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  { userId, name, language }: DeskActor,
  acceptChanges: boolean,
): Promise<TicketColumns> {
  const proposals = proposalsWithout(ticket.adjusted ?? ticket.proposals, leftOut(ticket.line_states))
  const done = { status: 'done' as const, applied_at: now }
  if (proposals.length === 0) return done
  const decider = { id: userId, name, language }
  const { changeIds, outcome } = await carryOut(road, tx, ticket, { decider, proposals, acceptChanges })
  await tellOutside(tx, 'ticket.applied', placeOf(ticket))
  return { ...done, outcome: JSON.stringify(outcome), change_ids: changeIds }
}
