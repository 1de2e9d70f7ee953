import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import type { CompanyFields, CompanyRow } from './company.ts'
import { findCompanyForUpdate, findTaken } from './company-queries.ts'

async function loadCompany({ tx }: ChangeContext, target: string | undefined): Promise<CompanyRow> {
  const row = target && (await findCompanyForUpdate(tx, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of companies share. */
export const companiesChange = {
  category: 'settings' as const,
  permission: 'settings.manage',
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a company that is there. */
export const companyChange = {
  ...companiesChange,
  hasTarget: true,
  load: loadCompany,
  versionOf: (row: CompanyRow) => row.version,
}

/** Whether name and code are free of the other companies'. Values are the fields as they would be. */
export async function checkCompany({ tx }: ChangeContext, id: string, fields: CompanyFields): Promise<Findings> {
  const { isNameTaken, isCodeTaken } = await findTaken(tx, fields, id)
  const problems = [
    ...(isNameTaken ? [{ field: '/name', code: 'companyNameTaken' }] : []),
    ...(isCodeTaken ? [{ field: '/code', code: 'companyCodeTaken' }] : []),
  ]
  return { problems, warnings: [] }
}
