import type { z } from 'zod'
import { updateDutyShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { dutyChange } from './duty-change.ts'
import { columnsOf, type DutyFields, declarationFaults, fieldsOf, snapshotOf, valuesOf } from './duty-fields.ts'
import { type OwnDutyRow, optionsInUse, updateOwnDuty } from './own-duty-queries.ts'

type Values = z.output<typeof updateDutyShape>

const afterwards = (row: OwnDutyRow, values: Values): DutyFields => ({
  ...fieldsOf(row),
  ...(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<DutyFields>),
})

/** The fields that would differ, as the journal keeps them on each side; null when none would. */
function differenceOf(row: OwnDutyRow, values: Values) {
  const [before, after] = [snapshotOf(fieldsOf(row)), snapshotOf(afterwards(row, values))]
  const changed = Object.keys(values).filter((field) => !isSame(before[field], after[field]))
  if (changed.length === 0) return null
  const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { before: pick(before), after: pick(after) }
}

/** Whether two values are equal; what comes from jsonb has its keys in another order. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  const part = (of: object, key: string) => (of as Record<string, unknown>)[key]
  return [...keys].every((key) => isSame(part(left, key), part(right, key)))
}

async function lostAnswers(tx: Db, row: OwnDutyRow, { options }: Values): Promise<FieldFault[]> {
  if (!options) return []
  const lost = row.options.map(({ key }) => key).filter((key) => !options.some((option) => option.key === key))
  return (await optionsInUse(tx, row.duty, lost)).length > 0 ? [{ field: '/options', code: 'dutyOptionInUse' }] : []
}

/** An organization changes the words of one of its fields, who fills it in and who sees it. Its key and kind stay. */
export const updateDuty = defineKind<Values, OwnDutyRow>({
  ...dutyChange,
  kind: 'duty.update',
  shape: updateDutyShape as unknown as z.ZodType<Values>,
  check: async (context, row, values) => ({
    problems: [...declarationFaults(context, afterwards(row, values)), ...(await lostAnswers(context.tx, row, values))],
    warnings: [],
  }),
  changesNothing: (row, values) => differenceOf(row, values) === null,
  effects: (row) => ({ now: [{ code: 'duty.updated', values: { name: row.label_fr } }], tells: [] }),
  apply: async ({ tx, actor }, row, values) => {
    const difference = differenceOf(row, values)
    if (!difference) return null
    const fields = afterwards(row, values)
    const { duty: _key, kind: _kind, ...columns } = columnsOf(fields)
    await updateOwnDuty(tx, row.id, columns)
    return { targetId: row.id, targetName: fields.label[actor.language], ...difference }
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'duty.update', target: entry.target_id, values: valuesOf(entry.before) }
      : null,
  isStillAsLeft: (row, entry) => {
    const current = snapshotOf(fieldsOf(row))
    return Object.entries(entry.after ?? {}).every(([field, left]) => isSame(current[field], left))
  },
})
