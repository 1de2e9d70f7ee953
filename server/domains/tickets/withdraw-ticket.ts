import type { z } from 'zod'
import { withdrawTicketShape } from '../../../contract/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { recordEvent, type Tellers } from './record-event.ts'
import { ticketChange } from './ticket-change.ts'
import { type TicketRow, updateTicket } from './ticket-queries.ts'

type Values = z.output<typeof withdrawTicketShape>

/** F5: takes a request back. Also one that is approved for a day to come: nothing of it is done then. */
export const withdrawTicket = (tellers: Tellers) =>
  defineKind<Values, TicketRow>({
    ...ticketChange,
    kind: 'ticket.withdraw',
    shape: withdrawTicketShape as unknown as z.ZodType<Values>,
    check: async (_context, { applied_at, number }) => {
      if (applied_at !== null) throw new Problem(409, 'ticketOver', { values: { number } })
      return { problems: [], warnings: [] }
    },
    effects: (row) => ({ now: [{ code: 'ticketWithdrawn', values: { number: row.number } }], tells: [] }),
    apply: async ({ tx, actor }, row, { note = null }) => {
      const ended = { status: 'withdrawn' as const, paused_at: null, paused_minutes: null, applies_at: null }
      await updateTicket(tx, row.id, ended)
      await recordEvent(tx, tellers, {
        organizationId: actor.organizationId,
        ticketId: row.id,
        kind: 'withdrawn',
        author: { id: actor.userId, name: actor.name, side: 'organization' },
        text: note,
      })
      return { targetId: row.id, targetName: row.number, before: null, after: {}, ticketId: row.id }
    },
  })
