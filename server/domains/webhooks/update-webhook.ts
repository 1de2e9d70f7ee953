import type { z } from 'zod'
import { updateWebhookShape } from '../../../contract/index.ts'
import { onCommit } from '../../platform/database/index.ts'
import { defineKind } from '../changes/index.ts'
import { differenceOf, isAsLeft } from '../journal/index.ts'
import { addressFaults } from './address-faults.ts'
import { fieldsOf, nameOf, snapshotOf, type WebhookFields, type WebhookRow } from './webhook.ts'
import { tidied, webhookChange } from './webhook-change.ts'
import { updateWebhookRow } from './webhook-queries.ts'

type Values = Partial<WebhookFields>

const afterwards = (row: WebhookRow, values: Values): WebhookFields => tidied({ ...fieldsOf(row), ...values })

/** The vendor changes where a webhook leads, what it is told, or whether it is. The new address is checked like a first one. */
export const updateWebhook = (allowsPrivate: boolean, onChange: () => void) =>
  defineKind<Values, WebhookRow>({
    ...webhookChange,
    kind: 'webhook.update',
    shape: updateWebhookShape as unknown as z.ZodType<Values>,
    check: async (_context, row, values) => ({
      problems: addressFaults(afterwards(row, values).url, allowsPrivate),
      warnings: [],
    }),
    effects: (row) => ({ now: [{ code: 'webhook.updated', values: { name: nameOf(row) } }], tells: [] }),
    changesNothing: (row, values) =>
      differenceOf(snapshotOf(fieldsOf(row)), snapshotOf(afterwards(row, values))) === null,
    apply: async ({ tx }, row, values) => {
      const fields = afterwards(row, values)
      const difference = differenceOf(snapshotOf(fieldsOf(row)), snapshotOf(fields))
      if (!difference) return null
      await updateWebhookRow(tx, row.id, fields)
      onCommit(tx, onChange)
      return { targetId: row.id, targetName: nameOf(fields), ...difference }
    },
    inverse: (entry) =>
      entry.target_id && entry.before
        ? { kind: 'webhook.update', target: entry.target_id, values: entry.before }
        : null,
    isStillAsLeft: (row, { after }) => isAsLeft(snapshotOf(fieldsOf(row)), after),
  })
