import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { declareDutyShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { declaringChange } from './duty-change.ts'
import { columnsOf, type DutyFields, declarationFaults, snapshotOf } from './duty-fields.ts'
import { countOwnDuties, findOwnDutyId, forgetValues, insertOwnDuty } from './own-duty-queries.ts'

const most = 100

/** C7, C8: an organization declares a field of its own for its people. Undoing a removal brings back what they had. */
export const declareDuty = defineKind<DutyFields, { id: string }>({
  ...declaringChange,
  kind: 'duty.declare',
  shape: declareDutyShape as unknown as z.ZodType<DutyFields>,
  hasTarget: false,
  load: async ({ undoOf }) => ({ id: undoOf?.target_id ?? uuidv7() }),
  check: async (context, _state, fields) => {
    const { tx } = context
    const problems = declarationFaults(context, fields)
    if ((await findOwnDutyId(tx, fields.key)) !== undefined) problems.push({ field: '/key', code: 'dutyTaken' })
    if ((await countOwnDuties(tx)) >= most) problems.push({ field: '', code: 'dutiesTooMany', values: { most } })
    return { problems, warnings: [] }
  },
  effects: (_state, { label }) => ({ now: [{ code: 'duty.declared', values: { name: label.fr } }], tells: [] }),
  apply: async ({ tx, actor, undoOf }, { id }, fields) => {
    if (!undoOf) await forgetValues(tx, fields.key)
    await insertOwnDuty(tx, { organization_id: actor.organizationId, id, ...columnsOf(fields) })
    return { targetId: id, targetName: fields.label[actor.language], before: null, after: snapshotOf(fields) }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'duty.delete', target: entry.target_id, values: {} } : null),
})
