import type { Generated } from 'kysely'
import type { SecondFactorPolicy } from '../../../contract/index.ts'

interface GroupsTable {
  organization_id: string
  id: string
  name: string
  description: string | null
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
