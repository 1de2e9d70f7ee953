import type { z } from 'zod'
import { updateApplicationShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import {
  type ApplicationFields,
  type ApplicationRow,
  columnsOf,
  differenceOf,
  fieldsOf,
  snapshotOf,
  valuesOf,
} from './application.ts'
import { applicationChange } from './application-change.ts'
import { applicationFaults } from './application-checks.ts'
import { deleteSecret, replacePermissions, updateApplicationRow } from './application-queries.ts'

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
    if (values.permissions) await replacePermissions(tx, row.id, fields.permissions)
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

/** Whether two values are equal; what comes from jsonb has its keys in another order. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  const part = (of: object, key: string) => (of as Record<string, unknown>)[key]
  return [...keys].every((key) => isSame(part(left, key), part(right, key)))
}
