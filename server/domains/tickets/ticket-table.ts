import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { TicketStatus } from '../../../contract/index.ts'
import type { EventKind, FirstApproval, LineState, Side, StoredLine, StoredProposal, Words } from './ticket.ts'

/** Read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>
type JsonOrNull<Value> = ColumnType<Value | null, string | null | undefined, string | null>
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>

interface TicketCountersTable {
  organization_id: string
  year: number
  last_number: number
}

interface TicketsTable {
  organization_id: string
  id: string
  number: string
  kind: string
  target_id: string | null
  target_name: string | null
  subject: string | null
  status: Generated<TicketStatus>
  proposals: Json<StoredProposal[]>
  lines: Json<StoredLine[]>
  adjusted: JsonOrNull<StoredProposal[]>
  adjusted_lines: JsonOrNull<StoredLine[]>
  line_states: JsonWithDefault<Record<string, LineState>>
  basis: JsonOrNull<Record<string, unknown>>
  applied_at_once: JsonWithDefault<Words[]>
  applications: Generated<string[]>
  /** Each as `application:permission`. */
  permissions: Generated<string[]>
  fingerprint: string
  reason: string | null
  note: string | null
  effective_at: Date | null
  via: 'console' | 'api' | 'system'
  requested_by: string | null
  requested_by_name: string
  opened_by_name: string | null
  assigned_to: string | null
  assigned_to_name: string | null
  taken_at: Date | null
  needs_four_eyes: Generated<boolean>
  first_approval: JsonOrNull<FirstApproval>
  promise_minutes: number
  due_at: Date | null
  paused_at: Date | null
  paused_minutes: number | null
  overdue_told_at: Date | null
  reminded_at: Date | null
  decided_at: Date | null
  decided_by: string | null
  decided_by_name: string | null
  decision_note: string | null
  applies_at: Date | null
  applied_at: Date | null
  outcome: JsonWithDefault<Words[]>
  change_ids: Generated<string[]>
  created_at: Generated<Date>
  updated_at: Generated<Date>
  version: Generated<number>
  search: GeneratedAlways<string>
}

interface TicketEventsTable {
  organization_id: string
  id: string
  ticket_id: string
  at: Generated<Date>
  kind: EventKind
  author_id: string | null
  author_name: string
  side: Side
  text: string | null
  data: JsonWithDefault<EventData>
}

/** What an event keeps besides its text. */
export interface EventData {
  quickAnswers?: string[]
  [more: string]: unknown
}

interface TicketAttachmentsTable {
  organization_id: string
  id: string
  ticket_id: string | null
  event_id: string | null
  name: string
  type: string
  content: ColumnType<Uint8Array, Buffer, never>
  uploaded_by: string | null
  created_at: Generated<Date>
}

interface TicketNotesTable {
  organization_id: string
  id: string
  customer_id: string
  ticket_id: string
  at: Generated<Date>
  author_id: string | null
  author_name: string
  text: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ticket_counters: TicketCountersTable
    tickets: TicketsTable
    ticket_events: TicketEventsTable
    ticket_attachments: TicketAttachmentsTable
    ticket_notes: TicketNotesTable
  }
}
