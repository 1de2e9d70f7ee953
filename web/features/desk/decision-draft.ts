import type { ApproveTicket, DeskTicket } from '../../../contract/desk-shapes.ts'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import type { Adjustments } from './adjusted-changes.ts'
import { noAdjustments } from './adjusted-changes.ts'

/** What is decided on a line; `done` and `couldNot` for what is set by hand elsewhere. */
export type Choice = 'approve' | 'adjust' | 'refuse' | 'done' | 'couldNot'
type LineChoice = { choice: Choice; note: string }

/** What somebody is about to decide on a ticket, not sent yet. */
export type DecisionDraft = {
  readonly lines: Readonly<Record<string, LineChoice>>
  readonly adjustments: Adjustments
  /** A word to the requester. */
  readonly note: string
  /** Not on the wished date, but at once. */
  readonly isAtOnce: boolean
}

export const emptyDecision: DecisionDraft = { lines: {}, adjustments: noAdjustments, note: '', isAtOnce: false }

/** Returns the lines that stand to be decided: as adjusted, else as asked. */
export function linesOf({ lines, adjustedLines }: Pick<DeskTicket, 'lines' | 'adjustedLines'>): TicketLine[] {
  return adjustedLines ?? lines
}

/** Returns what is decided on a line; null where a line set by hand has no answer yet. */
export function choiceOf({ lines }: DecisionDraft, { id, isByHand }: TicketLine): Choice | null {
  return lines[id]?.choice ?? (isByHand ? null : 'approve')
}

/** Returns the draft with another decision on a line. */
export function withChoice(draft: DecisionDraft, id: string, choice: Choice): DecisionDraft {
  return { ...draft, lines: { ...draft.lines, [id]: { note: '', ...draft.lines[id], choice } } }
}

/** Returns the draft with why a line is refused or could not be done. */
export function withLineNote(draft: DecisionDraft, line: TicketLine, note: string): DecisionDraft {
  const choice = choiceOf(draft, line) ?? 'couldNot'
  return { ...draft, lines: { ...draft.lines, [line.id]: { choice, note } } }
}

/** How many lines will be applied, left out, and still wait for an answer. */
export type Tally = { added: number; removed: number; changed: number; applied: number; left: number; open: number }

/** Counts what a draft would do with the lines of a ticket. */
export function tallyOf(lines: readonly TicketLine[], draft: DecisionDraft): Tally {
  const tally: Tally = { added: 0, removed: 0, changed: 0, applied: 0, left: 0, open: 0 }
  const counters = { add: 'added', remove: 'removed', change: 'changed' } as const
  for (const line of lines) {
    const choice = choiceOf(draft, line)
    if (choice === null) tally.open += 1
    else if (choice === 'refuse' || choice === 'couldNot') tally.left += 1
    else {
      tally.applied += 1
      tally[counters[line.action]] += 1
    }
  }
  tally.added += draft.adjustments.added.length
  tally.applied += draft.adjustments.added.length
  return tally
}

export type PrimaryAction = 'finish' | 'refuse' | 'anyway' | 'approveAdjusted' | 'approveSome' | 'approve'

/** Returns what the main button does: it names its result. */
export function primaryAction(ticket: DeskTicket, draft: DecisionDraft, isAdjusted: boolean): PrimaryAction {
  if (ticket.kind === 'question') return 'finish'
  const lines = linesOf(ticket)
  const { applied, left, open } = tallyOf(lines, draft)
  if (lines.length > 0 && applied === 0 && open === 0) return 'refuse'
  if (!ticket.checks.isUnchanged) return 'anyway'
  if (isAdjusted) return 'approveAdjusted'
  return left > 0 ? 'approveSome' : 'approve'
}

/** Takes a ticket and what is decided; returns the body of `approve`. Lines that are simply approved are not named. */
export function approval(ticket: DeskTicket, draft: DecisionDraft): ApproveTicket {
  const decided = linesOf(ticket).flatMap((line) => {
    const choice = choiceOf(draft, line)
    if (choice === null || choice === 'approve' || choice === 'adjust') return []
    const note = draft.lines[line.id]?.note.trim() ?? ''
    return [[line.id, { decision: choice, ...(note !== '' && { note }) }] as const]
  })
  const note = draft.note.trim()
  return {
    lines: Object.fromEntries(decided),
    ...(note !== '' && { note }),
    ...(draft.isAtOnce && { effectiveAt: null }),
    ...(!ticket.checks.isUnchanged && { acceptChanges: true }),
  }
}
