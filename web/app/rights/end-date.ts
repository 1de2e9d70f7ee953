const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Takes the last day with a right, as a date field gives it ("2026-12-31"); returns the first moment without it. */
export function untilAfter(lastDay: string): string | null {
  const [year, month, day] = lastDay.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(year, month - 1, day + 1)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Takes the first moment without a right; returns the last moment with it, for the words. */
export function lastMoment(until: string): string {
  return new Date(new Date(until).getTime() - 1).toISOString()
}

/** Takes a moment; returns its day as a date field wants it, here and not in Greenwich. */
export function dayOf(iso: string): string {
  const date = new Date(iso)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
