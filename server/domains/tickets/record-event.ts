import type { WebhookEvent } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import { addEvent, type NewEvent } from './event-queries.ts'
import type { TellOutside } from './tell-outside.ts'
import type { EventKind } from './ticket.ts'

export const tellQueue = 'ticket.tell'

/** How what happened is told, within the server and outside. */
export interface Tellers {
  sendJob: SendJob
  tellOutside: TellOutside
}

/** What the job of one letter is given: the event that it tells of. */
export interface Telling {
  organizationId: string
  ticketId: string
  eventId: string
}

const told: Partial<Record<EventKind, WebhookEvent>> = {
  opened: 'ticket.opened',
  taken: 'ticket.taken',
  question: 'ticket.asked',
  answer: 'ticket.answered',
  message: 'ticket.message',
  adjusted: 'ticket.adjusted',
  approved: 'ticket.decided',
  refused: 'ticket.decided',
  answered: 'ticket.decided',
  applied: 'ticket.applied',
  withdrawn: 'ticket.withdrawn',
}

/**
 * Adds an event to a ticket of the transaction's organization and has it told, once the transaction is committed: by a
 * letter to whom it concerns, and to the vendor's own systems. Returns the event's id.
 */
export async function recordEvent(tx: Db, { sendJob, tellOutside }: Tellers, event: NewEvent): Promise<string> {
  const eventId = await addEvent(tx, event)
  const { organizationId, ticketId, kind } = event
  // The event's own id is the job's: no event is told twice.
  await sendJob(tx, tellQueue, { organizationId, ticketId, eventId } satisfies Telling, eventId)
  const outside = told[kind]
  if (outside) await tellOutside(tx, outside, { organizationId, ticketId, data: { event: kind } })
  return eventId
}
