import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JournalCategory = 'accounts' | 'signIns' | 'settings'
export type Via = 'console' | 'api' | 'system'
/** What a thing looked like, by field. Names stand beside ids, so that an entry reads the same for ever. */
export type Snapshot = Record<string, unknown>

export interface JournalTable {
  organization_id: string
  id: string
  at: Generated<Date>
  kind: string
  category: JournalCategory
  via: Via
  actor_id: string | null
  actor_name: string
  target_id: string | null
  target_name: string | null
  before: ColumnType<Snapshot | null, string | null, never>
  after: ColumnType<Snapshot | null, string | null, never>
  reason: string | null
  note: string | null
  undoes: string | null
  ticket_id: string | null
  search: GeneratedAlways<string>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    journal: JournalTable
  }
}
