import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import {
  checkTicket,
  type LineState,
  proposalsWithout,
  recordEvent,
  type TicketRow,
  updateTicket,
} from '../tickets/index.ts'
import { decidedBy } from './decided-by.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { leftOut } from './judge-lines.ts'

interface Scheduled {
  at: Date
  note: string | null
  states: Record<string, LineState>
  acceptChanges: boolean
}

/** Throws 409 for what would keep it from being applied today: nobody should learn of that on the day itself. */
async function refuseHopeless({ road }: DeskNeeds, tx: Db, ticket: TicketRow, actor: DeskActor, scheduled: Scheduled) {
  const adjusted = proposalsWithout(ticket.adjusted ?? ticket.proposals, leftOut(scheduled.states))
  const decider = { id: actor.userId, name: actor.name, language: actor.language }
  const { mayAsk, isUnchanged, problems } = await checkTicket(road, tx, { ...ticket, adjusted }, decider)
  if (!mayAsk) throw new Problem(409, 'requesterMayNotAsk')
  if (!isUnchanged && !scheduled.acceptChanges) throw new Problem(409, 'targetChanged')
  if (problems.length > 0) throw new Problem(409, 'noLongerPossible')
}

/** F8: approves a ticket for a moment that lies ahead. Until then it can be withdrawn; then a job applies it. */
export async function scheduleTicket(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  scheduled: Scheduled,
): Promise<void> {
  await refuseHopeless(needs, tx, ticket, actor, scheduled)
  await updateTicket(tx, ticket.id, {
    ...takenBy(actor, ticket),
    ...decidedBy(actor, scheduled.note),
    status: 'inProgress',
    line_states: JSON.stringify(scheduled.states),
    applies_at: scheduled.at,
    // What was seen to have changed, and approved all the same, does not stand against it later.
    ...(scheduled.acceptChanges && { basis: null }),
  })
  const event = { kind: 'approved' as const, author: authorOf(actor), text: scheduled.note }
  await recordEvent(tx, needs, { ...placeOf(ticket), ...event })
}
