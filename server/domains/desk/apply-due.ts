import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { applyNow } from './apply-ticket.ts'
import { type DeskActor, placeOf } from './desk-actor.ts'
import { tellDesk } from './desk-letter.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { promisedAnew } from './desk-ticket-queries.ts'
import { listToApply } from './due-queries.ts'
import { withTicket } from './hold-ticket.ts'

const pageSize = 200
const clock = { id: null, name: 'Guichet', side: 'system' as const }

const isDue = ({ status, applied_at, applies_at }: TicketRow) =>
  status === 'inProgress' && applied_at === null && applies_at !== null && applies_at.getTime() <= Date.now()

/** Whoever approved it, in whose name it is applied. */
const approverOf = (ticket: TicketRow): DeskActor => ({
  userId: ticket.decided_by ?? ticket.organization_id,
  name: ticket.decided_by_name ?? '',
  language: 'fr',
  ...(ticket.decided_by === null && { isRule: true }),
})

/** What stands against it: the ticket is to be decided again, by people who know why. */
async function giveBack(needs: DeskNeeds, tx: Db, ticket: TicketRow, problem: Problem): Promise<void> {
  const { detail, problems = [] } = needs.present(problem, 'fr')
  await updateTicket(tx, ticket.id, {
    ...{ decided_at: null, decided_by: null, decided_by_name: null, decision_note: null, applies_at: null },
    ...{ first_approval: null, line_states: '{}', overdue_told_at: null },
    due_at: promisedAnew,
  })
  const text = [detail, ...problems.map(({ message }) => message)].join(' ')
  await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'couldNotApply', author: clock, text })
  await tellDesk(needs.sendJob, tx, { ...placeOf(ticket), what: 'couldNotApply', text })
}

/** Applies one approved ticket whose day has come. What was withdrawn, or applied by another node, is left alone. */
async function applyOne(needs: DeskNeeds, id: string): Promise<void> {
  try {
    await withTicket(needs, id, async (tx, ticket) => {
      if (!isDue(ticket)) return
      await updateTicket(tx, id, await applyNow(needs, tx, ticket, approverOf(ticket), false))
      await recordEvent(tx, needs, { ...placeOf(ticket), kind: 'applied', author: clock })
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    await withTicket(needs, id, async (tx, ticket) => {
      if (isDue(ticket)) await giveBack(needs, tx, ticket, error)
    })
  }
}

/**
 * Applies the tickets that were approved for a day that has come (F8), each in its own transaction; what stands against one
 * by now gives it back to the desk. Throws at the end for what failed otherwise, so that the job is tried again.
 */
export async function applyDueTickets(needs: DeskNeeds): Promise<void> {
  const failures: unknown[] = []
  const due = await acrossOrganizations(needs.road.db, (tx) => listToApply(tx, pageSize))
  for (const { id } of due) await applyOne(needs, id).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} tickets could not be applied`)
}
