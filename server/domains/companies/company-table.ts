import type { Generated, GeneratedAlways } from 'kysely'
import type { CompanyLevel } from '../../../contract/index.ts'

interface CompaniesTable {
  organization_id: string
  id: string
  name: string
  /** The key by which applications know it. */
  code: string | null
  name_folded: GeneratedAlways<string>
  created_at: Generated<Date>
  version: Generated<number>
}

interface UserCompaniesTable {
  organization_id: string
  user_id: string
  company_id: string
  level: CompanyLevel
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    companies: CompaniesTable
    user_companies: UserCompaniesTable
  }
}
