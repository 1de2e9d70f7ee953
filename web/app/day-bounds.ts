/** Days as people write them in a date field, and the moments between which something holds. Days are those of this browser. */

const twoDigits = (value: number) => String(value).padStart(2, '0')

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

function startOf(day: string, plusDays: number): string | null {
  const [year = Number.NaN, month = 1, date = 1] = day.split('-').map(Number)
  const moment = new Date(year, month - 1, date + plusDays)
  return Number.isNaN(moment.getTime()) || year < 1900 ? null : moment.toISOString()
}

/** Takes the first moment of something; returns its first day for a date field, "" for none. */
export function firstDay(from: string | null): string {
  return from === null ? '' : dayOf(new Date(from))
}

/** Takes the first moment without something; returns its last day for a date field, "" for none. */
export function lastDay(until: string | null): string {
  return until === null ? '' : dayOf(new Date(new Date(until).getTime() - 1))
}

/** Takes a first day; returns the moment at which it begins, null for none. */
export function momentOfFirstDay(day: string): string | null {
  return startOf(day, 0)
}

/** Takes a last day; returns the first moment after it, null for none. */
export function momentAfterLastDay(day: string): string | null {
  return startOf(day, 1)
}
