import type { Generated } from 'kysely'

interface GroupsTable {
  organization_id: string
  id: string
  name: string
  description: string | null
  created_at: Generated<Date>
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
