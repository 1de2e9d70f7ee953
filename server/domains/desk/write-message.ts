import type { z } from 'zod'
import type { ticketMessageShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { broken } from '../../platform/http/index.ts'
import { attach, countLoose, recordEvent, type TicketRow, updateTicket } from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { refuseDecided } from './hold-ticket.ts'

/** F9: says something to the customer without asking: the clock runs on. Throws 422 for files that are not the writer's to send. */
export async function writeMessage(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  { text, attachments }: z.output<typeof ticketMessageShape>,
): Promise<void> {
  refuseDecided(ticket)
  const files = [...new Set(attachments)]
  if ((await countLoose(tx, files, actor.userId)) < files.length) {
    throw broken([{ field: '/attachments', code: 'attachmentUnknown' }])
  }
  await updateTicket(tx, ticket.id, {})
  const event = { ...placeOf(ticket), kind: 'message' as const, author: authorOf(actor), text }
  await attach(tx, files, { ticketId: ticket.id, eventId: await recordEvent(tx, needs, event) })
}
