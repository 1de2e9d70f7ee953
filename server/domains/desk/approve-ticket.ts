import type { z } from 'zod'
import type { approveTicketShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { questionKind, recordEvent, resumed, type TicketRow, updateTicket } from '../tickets/index.ts'
import { applyNow } from './apply-ticket.ts'
import { decidedBy } from './decided-by.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { needsFourEyes } from './desk-ticket-queries.ts'
import { refuseDecided } from './hold-ticket.ts'
import { bothDecided, judgeLines } from './judge-lines.ts'
import { scheduleTicket } from './schedule-ticket.ts'

export type Approval = z.output<typeof approveTicketShape>

/** Keeps the first of two approvals: nothing happens until somebody else approves, too. */
async function approveFirst(needs: DeskNeeds, tx: Db, ticket: TicketRow, actor: DeskActor, approval: Approval) {
  const { lines, note = null, effectiveAt } = approval
  const first = { by: actor.userId, name: actor.name, at: new Date().toISOString(), lines, note, effectiveAt }
  await updateTicket(tx, ticket.id, {
    ...takenBy(actor, ticket),
    ...(ticket.status === 'waiting' && resumed(ticket)),
    status: 'inProgress',
    first_approval: JSON.stringify(first),
  })
  const event = { kind: 'firstApproval' as const, author: authorOf(actor), text: note }
  await recordEvent(tx, needs, { ...placeOf(ticket), ...event })
}

/** What two people decided together. */
function together(first: NonNullable<TicketRow['first_approval']>, second: Approval): Approval {
  const effectiveAt = second.effectiveAt === undefined ? first.effectiveAt : second.effectiveAt
  const note = second.note ?? first.note ?? undefined
  return {
    ...second,
    lines: bothDecided(first.lines, second.lines),
    ...(effectiveAt !== undefined && { effectiveAt }),
    ...(note !== undefined && { note }),
  }
}

const wishedDate = (ticket: TicketRow, { effectiveAt }: Approval): Date | null =>
  effectiveAt === undefined ? ticket.effective_at : effectiveAt === null ? null : new Date(effectiveAt)

/**
 * F9: approves a ticket, all of it or line by line, and applies it in the caller's transaction, which holds the ticket;
 * at the wished date when that lies ahead. Where two people have to approve, the first approval is kept only. Throws 409
 * when somebody was faster, `needsAnother` for the same person twice, and what applying throws; 422 for the lines.
 */
export async function approveTicket(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  approval: Approval,
): Promise<void> {
  refuseDecided(ticket)
  const lines = ticket.adjusted_lines ?? ticket.lines
  const first = ticket.first_approval
  if (first?.by === actor.userId) throw new Problem(409, 'needsAnother')
  const decision = first ? together(first, approval) : approval
  const states = judgeLines(lines, decision.lines)
  if (!first && ticket.kind !== questionKind && (await needsFourEyes(tx, ticket))) {
    return approveFirst(needs, tx, ticket, actor, approval)
  }
  const at = wishedDate(ticket, decision)
  const { note = null, acceptChanges } = decision
  if (at && at.getTime() > Date.now()) {
    return scheduleTicket(needs, tx, ticket, actor, { note, states, at, acceptChanges })
  }
  const applied = await applyNow(needs, tx, { ...ticket, line_states: states }, actor, acceptChanges)
  const decided = { ...takenBy(actor, ticket), ...decidedBy(actor, note), line_states: JSON.stringify(states) }
  await updateTicket(tx, ticket.id, { ...decided, ...applied })
  const kind = ticket.kind === questionKind ? ('answered' as const) : ('approved' as const)
  await recordEvent(tx, needs, { ...placeOf(ticket), kind, author: authorOf(actor), text: note })
}
