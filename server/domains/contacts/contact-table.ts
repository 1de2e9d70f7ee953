import type { Generated, GeneratedAlways } from 'kysely'

interface ContactsTable {
  organization_id: string
  id: string
  first_name: string
  last_name: string
  email: string | null
  phone: string | null
  mobile: string | null
  position: string | null
  company_id: string | null
  sort_name: GeneratedAlways<string>
  search: GeneratedAlways<string>
  created_at: Generated<Date>
  updated_at: Generated<Date>
  version: Generated<number>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    contacts: ContactsTable
  }
}
