import type { z } from 'zod'
import { updateApplicationShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { type ApplicationFields, type ApplicationRow, columnsOf, fieldsOf } from './application.ts'
import { applicationChange } from './application-change.ts'
import { applicationFaults } from './application-checks.ts'
import { deleteSecret, updateApplicationRow } from './application-queries.ts'
import { differenceOf, isSame, snapshotOf, valuesOf } from './application-snapshot.ts'
import { replaceDeclared } from './declared-queries.ts'

type Values = Partial<Omit<ApplicationFields, 'key'>>

const afterwards = (row: ApplicationRow, values: Values): ApplicationFields => ({ ...fieldsOf(row), ...values })

/** The vendor changes an application. Its key never changes: it is its client id, and groups hold rights by it. */
export const updateApplication = defineKind<Values, ApplicationRow>({
  ...applicationChange,
  kind: 'application.update',
  shape: updateApplicationShape as unknown as z.ZodType<Values>,
  check: async (_context, row, values) => ({ problems: applicationFaults(afterwards(row, values)), warnings: [] }),
  effects: ({ name_fr: name }) => ({ now: [{ code: 'application.updated', values: { name } }], tells: [] }),
  changesNothing: (row, values) => differenceOf(fieldsOf(row), afterwards(row, values)) === null,
  apply: async ({ tx }, row, values) => {
    const fields = afterwards(row, values)
    const difference = differenceOf(fieldsOf(row), fields)
    if (!difference) return null
    const { key: _immutable, ...columns } = columnsOf(fields)
    await updateApplicationRow(tx, row.id, columns)
    await replaceDeclared(tx, row.id, values)
    if (fields.clientAuth === 'none') await deleteSecret(tx, row.id)
    return { targetId: row.id, targetName: fields.name.fr, ...difference }
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'application.update', target: entry.target_id, values: { ...valuesOf(entry.before) } }
      : null,
  isStillAsLeft: (row, entry) => {
    const current: Record<string, unknown> = { ...snapshotOf(fieldsOf(row)) }
    return Object.entries(entry.after ?? {}).every(([key, left]) => isSame(current[key], left))
  },
})
