import type { Generated, JSONColumnType } from 'kysely'
import type { Outcome } from '../../../contract/index.ts'

interface IdempotencyKeysTable {
  organization_id: string
  user_id: string
  key: string
  request_hash: string
  answer: JSONColumnType<Outcome | null>
  created_at: Generated<Date>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    idempotency_keys: IdempotencyKeysTable
  }
}
