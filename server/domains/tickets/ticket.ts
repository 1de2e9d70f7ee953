import type { TicketEvent, TicketLine, TicketStatus } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'

/** Words kept in both languages, so that a ticket reads the same for ever, whoever reads it. */
export type Words = Readonly<Record<Language, string>>

/** One thing that a ticket asks for, as it is kept. What was decided on it stands in `line_states`. */
export type StoredLine = Omit<TicketLine, 'application' | 'name' | 'detail' | 'managedIn' | 'state' | 'note'> & {
  application: { key: string; name: Words; icon: string; color: string } | null
  name: Words
  detail: Words | null
  managedIn: { name: Words; url: string | null } | null
}

/** What was decided on a line. A line without one is still only asked. */
export interface LineState {
  state: Exclude<TicketLine['state'], 'asked'>
  note: string | null
}

/** A change that is proposed, as plain data. */
export interface StoredProposal {
  kind: string
  target: string | null
  values: Record<string, unknown>
}

/** Where two people have to approve: the first of them, and what they decided. */
export interface FirstApproval {
  by: string
  name: string
  at: string
  lines: Record<string, { decision: 'approve' | 'refuse' | 'done' | 'couldNot'; note?: string | undefined }>
  note: string | null
  /** Absent: as the requester wished. */
  effectiveAt?: string | null | undefined
}

export type EventKind = TicketEvent['kind']
export type Side = TicketEvent['author']['side']

/** The kind of a ticket that proposes no change: somebody asks the vendor something. */
export const questionKind = 'question'

const openStatuses: ReadonlySet<TicketStatus> = new Set(['open', 'inProgress', 'waiting'])

/** Whether a ticket may still change. Takes its status. */
export const isOpen = (status: TicketStatus): boolean => openStatuses.has(status)
