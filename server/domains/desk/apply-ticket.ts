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
  const { changeIds, outcome, targetId } = await carryOut(road, tx, ticket, { decider, proposals, acceptChanges })
  await tellOutside(tx, 'ticket.applied', placeOf(ticket))
  // An account or a group that was asked for exists from now on: the request leads to it.
  const target = ticket.target_id === null && targetId !== null ? { target_id: targetId } : {}
  return { ...done, ...target, outcome: JSON.stringify(outcome), change_ids: changeIds }
}
