import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { fieldsOf, nameOf, snapshotOf, type WebhookRow } from './webhook.ts'
import { webhookChange } from './webhook-change.ts'
import { deleteWebhookRow } from './webhook-queries.ts'

/** A system is told of nothing any more, and what it was told is forgotten. There is no way back: the secret is gone. */
export const deleteWebhook = defineKind<Record<string, never>, WebhookRow>({
  ...webhookChange,
  kind: 'webhook.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async () => ({ problems: [], warnings: [] }),
  effects: (row) => ({ now: [{ code: 'webhook.deleted', values: { name: nameOf(row) } }], tells: [] }),
  apply: async ({ tx }, row) => {
    await deleteWebhookRow(tx, row.id)
    return { targetId: row.id, targetName: nameOf(row), before: snapshotOf(fieldsOf(row)), after: null }
  },
})
