import type { Generated, GeneratedAlways } from 'kysely'
import type { SecondFactorPolicy } from '../../../contract/index.ts'

interface GroupsTable {
  organization_id: string
  id: string
  name: string
  name_folded: GeneratedAlways<string>
  description: string | null
  /** The vendor's group that this one shows in its organization; null for the organization's own. */
  shared_id: string | null
  /** The group's own rule; null: as the organization (C5). */
  second_factor: SecondFactorPolicy | null
  created_at: Generated<Date>
  version: Generated<number>
}

interface GroupPermissionsTable {
  organization_id: string
  group_id: string
  application: string
  permission: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    groups: GroupsTable
    group_permissions: GroupPermissionsTable
  }
}
