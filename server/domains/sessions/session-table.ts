import type { Generated } from 'kysely'
import type { SessionStage } from '../../../contract/index.ts'

interface SessionsTable {
  organization_id: string
  id: string
  token_hash: Buffer
  user_id: string
  stage: SessionStage
  /** How the person proved who they are, as RFC 8176 names it. */
  methods: string[]
  user_agent: string
  address: string
  /** When the person last proved to be the one who signed in. */
  proved_at: Generated<Date>
  created_at: Generated<Date>
  last_seen_at: Generated<Date>
  expires_at: Date
}

interface TrustedDevicesTable {
  organization_id: string
  id: string
  user_id: string
  token_hash: Buffer
  created_at: Generated<Date>
  expires_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sessions: SessionsTable
    trusted_devices: TrustedDevicesTable
  }
}
