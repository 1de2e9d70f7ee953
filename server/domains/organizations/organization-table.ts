import type { Generated, GeneratedAlways } from 'kysely'

interface OrganizationsTable {
  id: string
  slug: string
  name: string
  kind: 'customer' | 'provider'
  created_at: Generated<Date>
  municipality: string | null
  email_domains: Generated<string[]>
  status: Generated<'open' | 'suspended' | 'closed'>
  status_reason: string | null
  delete_after: Date | null
  is_decided_by_provider: Generated<boolean>
  version: Generated<number>
  search: GeneratedAlways<string>
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
