import type { DeskSettings } from '../../../contract/desk-shapes.ts'

/** What the screen edits: everything but the version. */
export type DeskDraft = Omit<DeskSettings, 'version'>

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const dayMinutes = 24 * 60

/** Takes a minute of the day; returns it as a time field shows it: "08:30". Midnight at the end of the day is "00:00". */
export function timeOf(minute: number): string {
  const [hours, minutes] = [Math.floor((minute % dayMinutes) / 60), minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Takes what a time field holds; returns the minute of the day, NaN while it holds no time. */
export function minuteOf(time: string, isEnd = false): number {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined) return Number.NaN
  const minute = hours * 60 + minutes
  return isEnd && minute === 0 ? dayMinutes : minute
}

/** Takes the settings as read and as they are to be; returns the fields that differ. */
export function deskEdits(settings: DeskSettings, draft: DeskDraft): Partial<DeskDraft> {
  const entries = Object.entries(draft) as [keyof DeskDraft, unknown][]
  return Object.fromEntries(
    entries.filter(([field, value]) => JSON.stringify(settings[field]) !== JSON.stringify(value)),
  )
}

/** Returns the fields that hold what is no number, no time or no choice. */
export function unsoundFields({
  workingDays,
  dayFromMinute,
  dayUntilMinute,
  ...draft
}: DeskDraft): (keyof DeskDraft)[] {
  const isHours = (hours: number) => hours >= 1 && hours <= 400
  return [
    ...(workingDays.length === 0 ? (['workingDays'] as const) : []),
    ...(Number.isNaN(dayFromMinute) ? (['dayFromMinute'] as const) : []),
    ...(Number.isNaN(dayUntilMinute) ? (['dayUntilMinute'] as const) : []),
    ...(isHours(draft.promiseHours) ? [] : (['promiseHours'] as const)),
    ...(isHours(draft.remindAfterHours) ? [] : (['remindAfterHours'] as const)),
  ]
}

/** Takes days (`2026-12-25`) and one more; returns them in order, each once. */
export const withDay = (days: readonly string[], day: string): string[] => [...new Set([...days, day])].toSorted()
