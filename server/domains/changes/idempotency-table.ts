import type { ColumnType, Generated } from 'kysely'
import type { Outcome } from '../../../contract/index.ts'

interface IdempotencyKeysTable {
  organization_id: string
  user_id: string
  key: string
  request_hash: string
  answer: ColumnType<Outcome | null, string | null, string>
  created_at: Generated<Date>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    idempotency_keys: IdempotencyKeysTable
  }
}
