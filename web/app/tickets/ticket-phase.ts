import type { Ticket, TicketStatus } from '../../../contract/ticket-shapes.ts'

/** From which side a ticket is looked at: by the customer, or at the vendor's desk. */
export type Side = 'organization' | 'provider'

/** Where a ticket stands; `scheduled`: approved, and to be applied at a later moment. */
export type Phase = TicketStatus | 'scheduled'

/** Takes a ticket, short or in full; returns where it stands. */
export function phaseOf({ status, decidedAt }: Pick<Ticket, 'status' | 'decidedAt'>): Phase {
  return status === 'inProgress' && decidedAt !== null ? 'scheduled' : status
}

/** Says whether a decision has been made, be it applied or not. */
export function isDecided(ticket: Pick<Ticket, 'status' | 'decidedAt'>): boolean {
  const phase = phaseOf(ticket)
  return phase === 'scheduled' || phase === 'done' || phase === 'refused'
}

/** Returns the question that still waits for its answer; undefined when there is none. */
export function openQuestion({
  status,
  events,
}: Pick<Ticket, 'status' | 'events'>): Ticket['events'][number] | undefined {
  return status === 'waiting' ? events.findLast(({ kind }) => kind === 'question') : undefined
}
