import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createCompanyShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { type CompanyFields, snapshotOf } from './company.ts'
import { checkCompany, companiesChange } from './company-change.ts'
import { insertCompany } from './company-queries.ts'

type Values = z.output<typeof createCompanyShape>

const fieldsOf = ({ name, code = null }: Values): CompanyFields => ({ name, code })

/** B12: a new company. Undoing a deletion brings the same one back. */
export const createCompany = defineKind<Values, { id: string }>({
  ...companiesChange,
  kind: 'company.create',
  shape: createCompanyShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  load: async ({ undoOf }) => ({ id: undoOf?.target_id ?? uuidv7() }),
  check: (context, { id }, values) => checkCompany(context, id, fieldsOf(values)),
  effects: (_state, { name }) => ({ now: [{ code: 'company.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, { id }, values) => {
    const fields = fieldsOf(values)
    await insertCompany(tx, actor.organizationId, id, fields)
    return { targetId: id, targetName: fields.name, before: null, after: snapshotOf(fields) }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'company.delete', target: entry.target_id, values: {} } : null),
})
