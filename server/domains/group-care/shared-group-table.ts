import type { Generated } from 'kysely'

interface SharedGroupsTable {
  id: string
  name: string
  description: string | null
  for_all: boolean
  created_at: Generated<Date>
  version: Generated<number>
}

interface SharedGroupPermissionsTable {
  shared_group_id: string
  application: string
  permission: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    shared_groups: SharedGroupsTable
    shared_group_permissions: SharedGroupPermissionsTable
  }
}
