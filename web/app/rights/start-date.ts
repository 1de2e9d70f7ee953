/** Takes the first day with a right, as a date field gives it ("2026-12-31"); returns its first moment, null for none. */
export function fromStartOf(firstDay: string): string | null {
  const [year = Number.NaN, month = 1, day = 1] = firstDay.split('-').map(Number)
  const moment = new Date(year, month - 1, day)
  return Number.isNaN(moment.getTime()) || year < 1900 ? null : moment.toISOString()
}
