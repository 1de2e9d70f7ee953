import type { Generated } from 'kysely'

interface OrganizationsTable {
  id: string
  slug: string
  name: string
  kind: 'customer' | 'provider'
  created_at: Generated<Date>
}

interface ServerSettingsTable {
  name: string
  value: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    organizations: OrganizationsTable
    server_settings: ServerSettingsTable
  }
}
