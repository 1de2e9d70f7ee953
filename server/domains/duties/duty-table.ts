import type { ColumnType, Generated } from 'kysely'
import type { DeclaredDuty } from '../../../contract/index.ts'

export interface OrganizationDutiesTable {
  organization_id: string
  /** What the journal and the changes point to; everywhere else a duty goes by its key. */
  id: Generated<string>
  duty: string
  kind: DeclaredDuty['kind']
  label_fr: string
  label_en: string
  help_fr: string | null
  help_en: string | null
  options: ColumnType<DeclaredDuty['options'], string, string>
  edited_by: DeclaredDuty['editedBy']
  is_seen_by_person: boolean
  is_seen_by_provider: boolean
  place: number
}

interface UserDutiesTable {
  organization_id: string
  user_id: string
  /** Empty for the organization's own. */
  application: string
  duty: string
  /** `true` or `false`, an option's key, a date as 2026-11-22, or text. */
  value: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    organization_duties: OrganizationDutiesTable
    user_duties: UserDutiesTable
  }
}
