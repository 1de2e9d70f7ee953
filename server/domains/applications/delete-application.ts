import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { type ApplicationRow, fieldsOf } from './application.ts'
import { applicationChange } from './application-change.ts'
import { deleteApplicationRow } from './application-queries.ts'
import { snapshotOf } from './application-snapshot.ts'

/**
 * The vendor takes an application out of the suite: nobody signs in to it any more. What groups hold of it stays in
 * them, without effect, and counts again when the key is registered anew. There is no way back: the secret is gone.
 */
export const deleteApplication = defineKind<Record<string, never>, ApplicationRow>({
  ...applicationChange,
  kind: 'application.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async () => ({ problems: [], warnings: [] }),
  effects: ({ name_fr: name }) => ({ now: [{ code: 'application.deleted', values: { name } }], tells: [] }),
  apply: async ({ tx }, row) => {
    await deleteApplicationRow(tx, row.id)
    return { targetId: row.id, targetName: row.name_fr, before: snapshotOf(fieldsOf(row)), after: null }
  },
})
