import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Language } from '../../platform/language/index.ts'
import { checkDecided, type Decider, type Road, submitDecided } from '../changes/index.ts'
import { effectWords } from './open-ticket.ts'
import { findProviderName } from './open-ticket-queries.ts'
import type { StoredProposal, Words } from './ticket.ts'
import type { TicketRow } from './ticket-queries.ts'

/** Whoever decides: one of the vendor's people, or a rule of theirs by its name and id. */
export interface DeskDecider {
  id: string
  name: string
  language: Language
}

/** The decider as the road knows them: in the customer's organization, by their name and the vendor's. */
async function deciderOf(tx: Db, ticket: TicketRow, decider: DeskDecider): Promise<Decider> {
  if (ticket.requested_by === null) throw new Problem(409, 'requesterMayNotAsk')
  return {
    userId: decider.id,
    organizationId: ticket.organization_id,
    organizationKind: 'customer',
    name: `${decider.name} (${await findProviderName(tx)})`,
    language: decider.language,
    permissions: new Set(),
    decision: { ticketId: ticket.id, requestedBy: ticket.requested_by },
  }
}

const proposed = (proposals: StoredProposal[]) =>
  proposals.map(({ kind, target, values }) => ({ kind, target: target ?? undefined, values }))

/**
 * Does what a ticket asks, as it was decided: by the same road as everything else, in the caller's transaction, which
 * holds the ticket. Writes nothing on the ticket itself. Throws 409 `requesterMayNotAsk`, `targetChanged` or
 * `noLongerPossible`, also where the target is gone; then nothing was done.
 */
export async function carryOut(
  road: Road,
  tx: Db,
  ticket: TicketRow,
  { decider, proposals, acceptChanges }: { decider: DeskDecider; proposals: StoredProposal[]; acceptChanges: boolean },
): Promise<{ changeIds: string[]; outcome: Words[]; targetId: string | null }> {
  const actor = await deciderOf(tx, ticket, decider)
  const { reason, basis } = ticket
  const asked = { proposals: proposed(proposals), reason, basis }
  const done = await submitDecided(road, tx, actor, asked, { via: 'console', acceptChanges })
  const outcome = done.effects.map((effect) => effectWords(road.translate, effect))
  return { changeIds: done.changeIds, outcome, targetId: done.targetId }
}

/** What stands against a ticket today, in the decider's words. Writes nothing. */
export async function checkTicket(
  road: Road,
  tx: Db,
  ticket: TicketRow,
  decider: DeskDecider,
): Promise<{ mayAsk: boolean; isUnchanged: boolean; problems: string[] }> {
  if (ticket.requested_by === null) return { mayAsk: false, isUnchanged: true, problems: [] }
  const actor = await deciderOf(tx, ticket, decider)
  const proposals = proposed(ticket.adjusted ?? ticket.proposals)
  const { mayAsk, isUnchanged, faults } = await checkDecided(road, tx, actor, {
    proposals,
    reason: ticket.reason,
    basis: ticket.basis,
  })
  const problems = faults.map(({ code, values }) => road.translate(decider.language, `field.${code}`, values))
  return { mayAsk, isUnchanged, problems: [...new Set(problems)] }
}
