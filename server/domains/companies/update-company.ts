import type { z } from 'zod'
import { updateCompanyShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { type CompanyFields, type CompanyRow, snapshotOf } from './company.ts'
import { checkCompany, companyChange } from './company-change.ts'
import { updateCompanyRow } from './company-queries.ts'

type Values = z.output<typeof updateCompanyShape>

const fieldsAfter = (row: CompanyRow, { name = row.name, code = row.code }: Values): CompanyFields => ({ name, code })

const isSame = (row: CompanyRow, values: Values) => {
  const fields = fieldsAfter(row, values)
  return fields.name === row.name && fields.code === row.code
}

/** B12: a company's name, and the code by which applications know it. */
export const updateCompany = defineKind<Values, CompanyRow>({
  ...companyChange,
  kind: 'company.update',
  shape: updateCompanyShape as unknown as z.ZodType<Values>,
  check: (context, row, values) => checkCompany(context, row.id, fieldsAfter(row, values)),
  effects: ({ name }) => ({ now: [{ code: 'company.updated', values: { name } }], tells: [] }),
  changesNothing: isSame,
  apply: async ({ tx }, row, values) => {
    if (isSame(row, values)) return null
    const fields = fieldsAfter(row, values)
    await updateCompanyRow(tx, row.id, fields)
    return { targetId: row.id, targetName: fields.name, before: snapshotOf(row), after: snapshotOf(fields) }
  },
  inverse: (entry) =>
    entry.target_id && entry.before ? { kind: 'company.update', target: entry.target_id, values: entry.before } : null,
  isStillAsLeft: (row, { after }) => row.name === after?.name && row.code === after?.code,
})
