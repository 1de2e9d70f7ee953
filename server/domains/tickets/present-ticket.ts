import type { Ticket, TicketEvent, TicketLine } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { type EventRow, listEvents } from './event-queries.ts'
import { presentSummary, type TicketReader } from './present-summary.ts'
import { isOpen, type LineState, type StoredLine, type Words } from './ticket.ts'
import { accountOf, primaryGroupOf } from './ticket-account.ts'
import { findFacts, type TicketFacts } from './ticket-facts-queries.ts'
import type { TicketRow } from './ticket-queries.ts'

/** Who reads a ticket in full: what they may do with it depends on what they hold in its organization. */
export type TicketViewer = TicketReader & { organizationId: string; permissions: ReadonlySet<string> }

/** Whether this person acts for the side that asked: whoever asked, and who manages that organization's people. */
export function isOfAskingSide(
  row: Pick<TicketRow, 'organization_id' | 'requested_by'>,
  { userId, organizationId, permissions }: Omit<TicketViewer, keyof TicketReader> & { userId: string | null },
): boolean {
  if (organizationId !== row.organization_id) return false
  return (userId !== null && row.requested_by === userId) || permissions.has('users.manage')
}

/** Lines in the reader's words. A line that the vendor left out when adjusting is told as adjusted. */
function presentLines(
  lines: StoredLine[],
  states: Record<string, LineState>,
  left: ReadonlySet<string> | null,
  { language }: TicketReader,
): TicketLine[] {
  return lines.map(({ application, name, detail, managedIn, ...line }) => ({
    ...line,
    application: application && { ...application, name: application.name[language] },
    name: name[language],
    detail: detail?.[language] ?? null,
    managedIn: managedIn && { name: managedIn.name[language], url: managedIn.url },
    state: states[line.id]?.state ?? (left && !left.has(line.id) ? 'adjusted' : 'asked'),
    note: states[line.id]?.note ?? null,
  }))
}

const presentEvent = (event: EventRow, { userId }: TicketReader): TicketEvent => ({
  id: event.id,
  at: event.at.toISOString(),
  kind: event.kind,
  author: {
    name: event.author_name,
    side: event.side,
    isYou: event.author_id !== null && event.author_id === userId,
  },
  text: event.text,
  quickAnswers: event.data.quickAnswers ?? [],
  attachments: event.attachments,
})

const instant = (moment: Date | null) => moment?.toISOString() ?? null
const inWords = (all: Words[], { language }: TicketReader) => all.map((words) => words[language])

function promiseOf(row: TicketRow, { remaining }: TicketFacts): Ticket['promise'] {
  const isPaused = row.status === 'waiting'
  const left = isPaused ? row.paused_minutes : remaining
  return { workingMinutes: row.promise_minutes, remainingMinutes: isOpen(row.status) ? left : null, isPaused }
}

/** A ticket in full as this person may see it. In a transaction of its organization, or across all for the desk. */
export async function presentTicket(tx: Db, row: TicketRow, viewer: TicketViewer): Promise<Ticket> {
  const facts = await findFacts(tx, row, primaryGroupOf(row))
  const events = await listEvents(tx, row.organization_id, row.id)
  const isOurs = isOfAskingSide(row, viewer) && isOpen(row.status)
  const kept = row.adjusted_lines && new Set(row.adjusted_lines.map(({ id }) => id))
  return {
    ...presentSummary({ ...row, target_exists: facts.target_exists }, viewer),
    organization: facts.organization,
    provider: { name: facts.provider },
    reason: row.reason,
    note: row.note,
    subject: row.subject,
    effectiveAt: instant(row.effective_at),
    targetPerson: facts.person,
    account: accountOf(row, facts.group),
    change: row.proposals,
    adjusted: row.adjusted,
    lines: presentLines(row.lines, row.line_states, kept, viewer),
    adjustedLines: row.adjusted_lines && presentLines(row.adjusted_lines, row.line_states, null, viewer),
    appliedAtOnce: inWords(row.applied_at_once, viewer),
    promise: promiseOf(row, facts),
    events: events.map((event) => presentEvent(event, viewer)),
    decidedBy: row.decided_by_name,
    decisionNote: row.decision_note,
    appliesAt: instant(row.applies_at),
    appliedAt: instant(row.applied_at),
    outcome: inWords(row.outcome, viewer),
    mayWithdraw: isOurs && row.applied_at === null,
    mayAnswer: isOurs,
    takenAt: instant(row.taken_at),
  }
}
