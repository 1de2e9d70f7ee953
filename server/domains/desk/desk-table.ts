import type { ColumnType, Generated } from 'kysely'

interface DeskSettingsTable {
  organization_id: string
  time_zone: Generated<string>
  working_days: Generated<number[]>
  day_from_minute: Generated<number>
  day_until_minute: Generated<number>
  closed_days: ColumnType<unknown, string[] | undefined, string[]>
  promise_hours: Generated<number>
  remind_after_hours: Generated<number>
  mailbox: string | null
  version: Generated<number>
}

interface DeskViewsTable {
  organization_id: string
  id: string
  user_id: string
  name: string
  is_shared: boolean
  filters: ColumnType<Record<string, unknown>, string, string>
  created_at: Generated<Date>
}

interface TicketRulesTable {
  organization_id: string
  id: string
  name: string
  is_active: boolean
  kinds: string[]
  /** Each as `application:permission`. */
  permissions: string[]
  groups: boolean
  customers: string[] | null
  own_domain_only: boolean
  approved_count: Generated<number>
  created_at: Generated<Date>
  version: Generated<number>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    desk_settings: DeskSettingsTable
    desk_views: DeskViewsTable
    ticket_rules: TicketRulesTable
  }
}
