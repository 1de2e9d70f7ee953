import type { Generated } from 'kysely'

interface UserPasswordsTable {
  organization_id: string
  user_id: string
  hash: string
  must_change: boolean
  changed_at: Generated<Date>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    user_passwords: UserPasswordsTable
  }
}
