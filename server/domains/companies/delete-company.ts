import { z } from 'zod'
import type { FieldFault } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { type CompanyRow, snapshotOf } from './company.ts'
import { companyChange } from './company-change.ts'
import { deleteCompanyRow } from './company-queries.ts'

function useFaults({ userCount, contactCount }: CompanyRow): FieldFault[] {
  if (userCount + contactCount === 0) return []
  return [{ field: '', code: 'companyInUse', values: { users: userCount, contacts: contactCount } }]
}

/** B12: removes a company. Nobody loses a level in passing: it is refused while people or contacts point to it. */
export const deleteCompany = defineKind<Record<string, never>, CompanyRow>({
  ...companyChange,
  kind: 'company.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async (_context, row) => ({ problems: useFaults(row), warnings: [] }),
  effects: ({ name }) => ({ now: [{ code: 'company.deleted', values: { name } }], tells: [] }),
  apply: async ({ tx }, row) => {
    await deleteCompanyRow(tx, row.id)
    return { targetId: row.id, targetName: row.name, before: snapshotOf(row), after: null }
  },
  inverse: (entry) => (entry.before ? { kind: 'company.create', values: entry.before } : null),
  isStillAsLeft: (row, { after }) => row.name === after?.name && row.code === after?.code,
})
