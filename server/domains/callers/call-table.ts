import type { Generated } from 'kysely'
import type { Tables } from '../../platform/database/index.ts'

export type OrganizationStatus = Tables['organizations']['status'] extends Generated<infer Status> ? Status : never

export interface CallerCallsTable {
  organization_id: string
  id: string
  agent_id: string
  customer_id: string
  user_id: string
  reason: string
  opened_at: Generated<Date>
  ends_at: Date
  channel: 'mail' | 'sms' | null
  /** Null until the code is made, which is when it is sent. */
  code_hash: string | null
  /** Where the code went, partly hidden. */
  code_hint: string | null
  code_sent_at: Date | null
  code_expires_at: Date | null
  codes_sent: Generated<number>
  /** How often the code was mistyped. */
  tries: Generated<number>
  verified_at: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    caller_calls: CallerCallsTable
  }
}
