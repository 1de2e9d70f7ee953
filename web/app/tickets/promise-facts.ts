import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { isDecided } from './ticket-phase.ts'

type Promised = Pick<Ticket, 'status' | 'decidedAt' | 'isOverdue' | 'promise' | 'dueAt'>

export type PromiseFacts = {
  state: 'paused' | 'running' | 'late' | 'kept' | 'missed' | 'decided'
  /** How much of the promised time is used up, from 0 to 1; null once it is over, or where that is not known. */
  share: number | null
}

function stateOf({ decidedAt, dueAt, promise, isOverdue, ...ticket }: Promised): PromiseFacts['state'] {
  if (isDecided({ decidedAt, ...ticket })) {
    if (decidedAt === null || dueAt === null) return 'decided'
    return new Date(decidedAt) <= new Date(dueAt) ? 'kept' : 'missed'
  }
  if (promise.isPaused) return 'paused'
  return isOverdue ? 'late' : 'running'
}

/** Takes a ticket; returns what there is to say about the vendor's promise. */
export function promiseFacts(ticket: Promised): PromiseFacts {
  const { workingMinutes, remainingMinutes: left } = ticket.promise
  const state = stateOf(ticket)
  if (isDecided(ticket) || left === null) return { state, share: null }
  return { state, share: Math.min(1, Math.max(0, 1 - left / Math.max(1, workingMinutes))) }
}
