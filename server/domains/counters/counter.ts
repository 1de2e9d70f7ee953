import type { Counter, CounterSummary, OrganizationStatus } from '../../../contract/index.ts'
import type { Snapshot } from '../journal/index.ts'

/** A customer's organization as the vendor looks after it. */
export interface CounterRow {
  id: string
  slug: string
  name: string
  municipality: string | null
  email_domains: string[]
  status: OrganizationStatus
  status_reason: string | null
  delete_after: Date | null
  is_decided_by_provider: boolean
  created_at: Date
  version: number
}

/** With what is counted of it, and its place in the list. */
export interface CountedRow extends CounterRow {
  sort_name: string
  users: number
  never_signed_in: number
  active: number
  administrators: number
  open_tickets: number
  overdue_tickets: number
  applications: number
}

/** Somebody who looks after a customer's counter. */
export interface AdministratorRow {
  id: string
  name: string
  email: string | null
  status: string
  last_sign_in_at: Date | null
}

/** A row of the overview. */
export function presentSummary(row: CountedRow): CounterSummary {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    municipality: row.municipality,
    status: row.status,
    deleteAt: row.delete_after?.toISOString() ?? null,
    isDecidedByProvider: row.is_decided_by_provider,
    figures: {
      users: row.users,
      neverSignedIn: row.never_signed_in,
      activeLast30Days: row.active,
      administrators: row.administrators,
      openTickets: row.open_tickets,
      overdueTickets: row.overdue_tickets,
      applications: row.applications,
    },
    createdAt: row.created_at.toISOString(),
  }
}

/** The page of one counter. */
export function presentCounter(row: CountedRow, administrators: AdministratorRow[]): Counter {
  return {
    ...presentSummary(row),
    emailDomains: row.email_domains,
    statusReason: row.status_reason,
    administrators: administrators.map(({ last_sign_in_at: lastSignInAt, ...person }) => ({
      ...person,
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    })),
    version: row.version,
  }
}

/** What the vendor writes of a counter, as the journal keeps it. */
export function counterSnapshot(row: CounterRow): Snapshot {
  return {
    name: row.name,
    municipality: row.municipality,
    emailDomains: row.email_domains,
    isDecidedByProvider: row.is_decided_by_provider,
  }
}
