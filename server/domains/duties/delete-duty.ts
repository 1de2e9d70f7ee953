import { z } from 'zod'
import { defineKind, type Effect } from '../changes/index.ts'
import { dutyChange } from './duty-change.ts'
import { fieldsOf, snapshotOf, valuesOf } from './duty-fields.ts'
import { countPeople, deleteOwnDuty, type OwnDutyRow } from './own-duty-queries.ts'

type State = OwnDutyRow & { people: number }

/** An organization removes one of its fields. What people had in it counts no longer; undoing brings it back. */
export const deleteDuty = defineKind<Record<string, never>, State>({
  ...dutyChange,
  kind: 'duty.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  load: async (context, target) => {
    const row = await dutyChange.load(context, target)
    return { ...row, people: await countPeople(context.tx, row.duty) }
  },
  check: async () => ({ problems: [], warnings: [] }),
  effects: ({ label_fr: name, people: count }) => {
    const now: Effect[] = [{ code: 'duty.deleted', values: { name } }]
    if (count > 0) now.push({ code: 'duty.valuesHidden', values: { count } })
    return { now, tells: [] }
  },
  apply: async ({ tx, actor }, row) => {
    await deleteOwnDuty(tx, row.id)
    const fields = fieldsOf(row)
    return { targetId: row.id, targetName: fields.label[actor.language], before: snapshotOf(fields), after: null }
  },
  inverse: (entry) => (entry.before ? { kind: 'duty.declare', values: valuesOf(entry.before) } : null),
})
