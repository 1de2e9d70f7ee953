import type { TicketColumns } from '../tickets/index.ts'
import type { DeskActor } from './desk-actor.ts'
import { now } from './desk-ticket-queries.ts'

/** What every decision writes on a ticket. */
export const decidedBy = ({ userId, name, isRule }: DeskActor, note: string | null): TicketColumns => ({
  paused_at: null,
  paused_minutes: null,
  decided_at: now,
  decided_by: isRule ? null : userId,
  decided_by_name: name,
  decision_note: note,
})
