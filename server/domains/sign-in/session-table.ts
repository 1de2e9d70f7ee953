import type { Generated } from 'kysely'

interface SessionsTable {
  organization_id: string
  token_hash: Buffer
  user_id: string
  stage: 'signedIn' | 'passwordChange'
  created_at: Generated<Date>
  last_seen_at: Generated<Date>
  expires_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sessions: SessionsTable
  }
}
