import type { Language } from '../../../contract/basic-shapes.ts'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import { formatDay } from '../../app/format.ts'

/** The entries of one day, newest first, under the day's local midnight. */
export type Day = { midnight: number; entries: JournalEntry[] }

const midnightOf = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Takes entries, newest first; returns them by day of the reader's own time zone. */
export function groupByDay(entries: readonly JournalEntry[]): Day[] {
  const days: Day[] = []
  for (const entry of entries) {
    const midnight = midnightOf(new Date(entry.at))
    const last = days.at(-1)
    if (last?.midnight === midnight) last.entries.push(entry)
    else days.push({ midnight, entries: [entry] })
  }
  return days
}

/** Names a day: its date with the weekday, the year where it is not this one, and whether it is today or yesterday. */
export function nameOfDay(midnight: number, language: Language, now: Date = new Date()) {
  const date = new Date(midnight)
  const day = formatDay(date, language)
  const yesterday = midnightOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))
  return {
    date: date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`,
    relation:
      midnight === midnightOf(now) ? ('today' as const) : midnight === yesterday ? ('yesterday' as const) : undefined,
  }
}
