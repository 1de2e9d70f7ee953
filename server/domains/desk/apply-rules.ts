import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { findOpening, type TicketRow, tellQueue, touchedBy } from '../tickets/index.ts'
import { approveTicket } from './approve-ticket.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { needsFourEyes } from './desk-ticket-queries.ts'
import { withTicket } from './hold-ticket.ts'
import { covers } from './rule-covers.ts'
import { findRuleFacts } from './rule-facts-queries.ts'
import type { RuleRow } from './ticket-rule.ts'
import { countApproval, listActiveRules } from './ticket-rule-queries.ts'

export const openedQueue = 'ticket.opened'

/** The ticket that was opened. */
export interface Opened {
  organizationId: string
  ticketId: string
}

const isUntouched = (ticket: TicketRow) =>
  ticket.status === 'open' && ticket.assigned_to === null && ticket.adjusted === null && ticket.decided_at === null

/** The first rule that covers a ticket as it is now, or undefined. */
async function ruleFor(tx: Db, ticket: TicketRow, rules: RuleRow[]): Promise<RuleRow | undefined> {
  if (!isUntouched(ticket) || (await needsFourEyes(tx, ticket))) return undefined
  const { groups } = touchedBy(ticket.proposals)
  const facts = await findRuleFacts(tx, ticket.organization_id, { target: ticket.target_id, groups })
  return rules.find((rule) => covers(rule, ticket, facts))
}

/** Approves a ticket that a rule covers. Returns the rule; null when people have to look at it. */
async function approveByRule(needs: DeskNeeds, ticketId: string, rules: RuleRow[]): Promise<RuleRow | null> {
  return withTicket(needs, ticketId, async (tx, ticket) => {
    const rule = await ruleFor(tx, ticket, rules)
    if (!rule) return null
    const name = needs.road.translate('fr', 'desk.rule', { name: rule.name })
    const actor = { userId: rule.id, name, language: 'fr' as const, isRule: true as const }
    await approveTicket(needs, tx, ticket, actor, { lines: {}, acceptChanges: false })
    return rule
  }).catch((error: unknown) => {
    // What stands against it now, people will see.
    if (error instanceof Problem && error.status < 500) return null
    throw error
  })
}

/**
 * What follows when a ticket was opened: a rule approves it alone (F9), or the desk is told. Done twice, after a crash, it
 * approves and tells once.
 */
export async function receiveTicket(needs: DeskNeeds, { organizationId, ticketId }: Opened): Promise<void> {
  const { db } = needs.road
  const rules = await acrossOrganizations(db, listActiveRules)
  const rule = rules.length > 0 ? await approveByRule(needs, ticketId, rules) : null
  if (rule) await inOrganization(db, rule.organization_id, (tx) => countApproval(tx, rule.id))
  await inOrganization(db, organizationId, async (tx) => {
    const eventId = await findOpening(tx, ticketId)
    if (eventId) await needs.sendJob(tx, tellQueue, { organizationId, ticketId, eventId }, eventId)
  })
}
