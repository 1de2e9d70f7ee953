import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { isDecided } from './ticket-phase.ts'

type Promised = Pick<Ticket, 'status' | 'decidedAt' | 'isOverdue' | 'promise' | 'dueAt'>

export type PromiseFacts = {
  state: 'paused' | 'running' | 'late' | 'kept' | 'missed' | 'decided'
  /** How much of the promised time is used up, from 0 to 1; null where that is not known. */
  share: number | null
  /** Working minutes used up; null where that is not known. */
  usedMinutes: number | null
}

function stateOf(ticket: Promised, left: number | null): PromiseFacts['state'] {
  if (isDecided(ticket)) return left === null ? 'decided' : left < 0 ? 'missed' : 'kept'
  if (ticket.promise.isPaused) return 'paused'
  return ticket.isOverdue ? 'late' : 'running'
}

/** Takes a ticket; returns what there is to say about the vendor's promise. */
export function promiseFacts(ticket: Promised): PromiseFacts {
  const { workingMinutes, remainingMinutes: left } = ticket.promise
  const state = stateOf(ticket, left)
  if (left === null) return { state, share: state === 'late' ? 1 : null, usedMinutes: null }
  const usedMinutes = workingMinutes - left
  return { state, share: Math.min(1, Math.max(0, usedMinutes / Math.max(1, workingMinutes))), usedMinutes }
}
