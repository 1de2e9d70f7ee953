import type { Ticket, TicketLine } from '../../../contract/ticket-shapes.ts'
import { phaseOf } from './ticket-phase.ts'

/** A line as it stands after the vendor's adjustment, beside what was asked. */
export type LinePair = {
  line: TicketLine
  /** As asked; null for what the vendor added. */
  asked: TicketLine | null
  change: 'same' | 'changed' | 'added' | 'dropped'
}

/** The lines of one application; those of none are about the account itself. */
export type LineGroup = { key: string; application: TicketLine['application']; pairs: LinePair[] }

export type ShownState = TicketLine['state'] | 'applied' | 'withdrawn'

function isSame(one: TicketLine, other: TicketLine): boolean {
  return one.action === other.action && one.name === other.name && one.detail === other.detail
}

/** Takes the lines as asked and, if the vendor adjusted them, as adjusted; returns them side by side. */
export function pairLines(asked: readonly TicketLine[], adjusted: readonly TicketLine[] | null): LinePair[] {
  if (adjusted === null) return asked.map((line) => ({ line, asked: line, change: 'same' }))
  const left = new Map(adjusted.map((line) => [line.id, line]))
  const pairs = asked.map((line): LinePair => {
    const now = left.get(line.id)
    left.delete(line.id)
    if (now === undefined) return { line, asked: line, change: 'dropped' }
    return { line: now, asked: line, change: isSame(now, line) ? 'same' : 'changed' }
  })
  return [...pairs, ...[...left.values()].map((line): LinePair => ({ line, asked: null, change: 'added' }))]
}

/** Takes lines side by side; returns them by application, in the order in which the applications first occur. */
export function groupPairs(pairs: readonly LinePair[]): LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const pair of pairs) {
    const { application } = pair.line
    const key = application?.key ?? ''
    const group = groups.get(key) ?? { key, application, pairs: [] }
    group.pairs.push(pair)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Returns the word that stands on a line: what was decided of it, and whether that has been applied. */
export function stateOf(
  { state }: Pick<TicketLine, 'state'>,
  ticket: Pick<Ticket, 'status' | 'decidedAt' | 'appliedAt'>,
): ShownState {
  const phase = phaseOf(ticket)
  if (phase === 'withdrawn') return 'withdrawn'
  if (phase === 'refused') return 'refused'
  if (ticket.appliedAt !== null && (state === 'approved' || state === 'asked')) return 'applied'
  if (state === 'asked' && (phase === 'scheduled' || phase === 'done')) return 'approved'
  return state
}

/** Says whether nothing comes of a line: it was refused, left out or withdrawn, or could not be set. */
export function isOffTable({ line, change }: LinePair, ticket: Parameters<typeof stateOf>[1]): boolean {
  const state = stateOf(line, ticket)
  return change === 'dropped' || state === 'refused' || state === 'withdrawn' || state === 'couldNot'
}
