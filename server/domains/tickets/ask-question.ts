import type { z } from 'zod'
import { questionShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { addTicket } from './open-ticket.ts'
import type { Tellers } from './record-event.ts'
import { questionKind } from './ticket.ts'
import { fileFaults } from './ticket-change.ts'

type Values = z.output<typeof questionShape>

/** A free question to the vendor: a ticket that proposes no change. */
export const askQuestion = (tellers: Tellers) =>
  defineKind<Values, null>({
    kind: 'ticket.question',
    category: 'accounts',
    permission: 'users.view',
    shape: questionShape as unknown as z.ZodType<Values>,
    hasTarget: false,
    needsReason: false,
    load: async () => null,
    authorize: () => [],
    check: async (context, _state, { attachments }) => ({
      problems: await fileFaults(context, attachments),
      warnings: [],
    }),
    effects: () => ({ now: [{ code: 'questionSent' }], tells: [] }),
    apply: async ({ tx, actor }, _state, { subject, text, attachments }) => {
      const row = await addTicket(tx, actor.organizationId, tellers, {
        ...{ kind: questionKind, subject, text, proposals: [], lines: [], about: null, basis: {}, appliedAtOnce: [] },
        ...{ reason: null, note: null, effectiveAt: null, via: 'console' },
        requester: { id: actor.userId, name: actor.name },
        files: attachments,
        isRecorded: true,
      })
      return { targetId: row.id, targetName: subject, before: null, after: {}, ticketId: row.id }
    },
  })
