import type { Generated } from 'kysely'
import type { Mode } from '../../../contract/index.ts'

/** From when until when, by whom, and on which ticket something was given. */
interface Given {
  valid_from: Date | null
  valid_until: Date | null
  given_by: string | null
  given_by_name: string | null
  given_at: Generated<Date>
  ticket_id: string | null
  reminded_at: Date | null
}

interface UserGroupsTable extends Given {
  organization_id: string
  user_id: string
  group_id: string
}

interface UserPermissionsTable extends Given {
  organization_id: string
  user_id: string
  application: string
  permission: string
}

interface UserManagedGroupsTable {
  organization_id: string
  user_id: string
  group_id: string
}

interface GroupRightsView {
  organization_id: string
  group_id: string
  application: string
  permission: string
}

interface HeldPermissionsView {
  organization_id: string
  user_id: string
  application: string
  permission: string
  source: 'primary' | 'secondary' | 'single'
  group_id: string | null
  valid_from: Date | null
  valid_until: Date | null
  given_by: string | null
  given_by_name: string | null
  given_at: Date | null
  ticket_id: string | null
}

interface OfferedPermissionsView {
  organization_id: string
  application: string
  permission: string
  mode: Mode
  application_id: string
  place: number
}

type CurrentPermissionsView = Pick<
  HeldPermissionsView,
  'organization_id' | 'user_id' | 'application' | 'permission' | 'source' | 'group_id'
>

interface OrganizationModesTable {
  organization_id: string
  application: string
  permission: string
  mode: Mode
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    user_groups: UserGroupsTable
    user_permissions: UserPermissionsTable
    user_managed_groups: UserManagedGroupsTable
    group_rights: GroupRightsView
    held_permissions: HeldPermissionsView
    offered_permissions: OfferedPermissionsView
    current_permissions: CurrentPermissionsView
    organization_modes: OrganizationModesTable
  }
}
