import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import type { Query } from '../../app/api.ts'

export const categories = ['accounts', 'signIns', 'settings'] as const
export const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** The filters of the journal, as they stand in the address. */
export type JournalSearch = {
  search?: string
  category?: JournalEntry['category']
  period?: Period
  target?: string
  actor?: string
}

const dayMs = 24 * 60 * 60_000
const daysOfPeriod: Record<Period, number> = { today: 0, week: 7, month: 30 }

function textOf(value: unknown): string | undefined {
  // The router reads a bare number in the address as a number.
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Takes the search parameters of the address, whatever was typed there; returns the filters they mean. */
export function parseJournalSearch(raw: Record<string, unknown>): JournalSearch {
  return {
    search: textOf(raw.search),
    category: categories.find((category) => category === raw.category),
    period: periods.find((period) => period === raw.period),
    target: textOf(raw.target),
    actor: textOf(raw.actor),
  }
}

/** Says whether any filter is in force. */
export function isFiltered(search: JournalSearch): boolean {
  return Object.values(search).some((value) => value !== undefined)
}

/** Returns the instant a period begins, at midnight, so that the same filter is the same query all day. */
export function startOf(period: Period, now: Date = new Date()): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  return new Date(midnight - daysOfPeriod[period] * dayMs).toISOString()
}

/** Takes the filters; returns the query of `GET /journal`. */
export function journalQuery({ period, category, ...others }: JournalSearch): Query {
  return {
    ...others,
    ...(category === undefined ? {} : { category: [category] }),
    ...(period === undefined ? {} : { since: startOf(period) }),
  }
}
