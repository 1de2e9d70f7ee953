import type { z } from 'zod'
import { ticketMessageShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { attach } from './attachment-queries.ts'
import { recordEvent, type Tellers } from './record-event.ts'
import { fileFaults, ticketChange } from './ticket-change.ts'
import { resumed, type TicketRow, updateTicket } from './ticket-queries.ts'

type Values = z.output<typeof ticketMessageShape>

/**
 * F5: a message of those who asked. To a ticket that waits for them it is the answer: the vendor's clock runs on, with
 * the working time that was left. The journal keeps that somebody wrote; what they wrote stands with the ticket.
 */
export const writeMessage = (tellers: Tellers) =>
  defineKind<Values, TicketRow>({
    ...ticketChange,
    kind: 'ticket.message',
    shape: ticketMessageShape as unknown as z.ZodType<Values>,
    check: async (context, _row, { attachments }) => ({
      problems: await fileFaults(context, attachments),
      warnings: [],
    }),
    effects: () => ({ now: [{ code: 'ticketMessageSent' }], tells: [] }),
    apply: async ({ tx, actor }, row, { text, attachments }) => {
      const isAnswer = row.status === 'waiting'
      const eventId = await recordEvent(tx, tellers, {
        organizationId: actor.organizationId,
        ticketId: row.id,
        kind: isAnswer ? 'answer' : 'message',
        author: { id: actor.userId, name: actor.name, side: 'organization' },
        text,
      })
      await attach(tx, attachments, { ticketId: row.id, eventId })
      await updateTicket(tx, row.id, isAnswer ? resumed(row) : {})
      return { targetId: row.id, targetName: row.number, before: null, after: {}, ticketId: row.id }
    },
  })
