import type { z } from 'zod'
import type { updateDeskSettingsShape } from '../../../contract/index.ts'

/** How the vendor's desk works: what promises are counted in. */
export interface DeskSettingsFields {
  timeZone: string
  workingDays: number[]
  dayFromMinute: number
  dayUntilMinute: number
  closedDays: string[]
  promiseHours: number
  remindAfterHours: number
  mailbox: string | null
}

export type DeskSettingsRow = DeskSettingsFields & { version: number }
export type DeskSettingsValues = z.output<typeof updateDeskSettingsShape>

/** What holds until the vendor writes something else. The same as the table's own defaults. */
export const initialDeskSettings: DeskSettingsRow = {
  timeZone: 'Europe/Paris',
  workingDays: [1, 2, 3, 4, 5],
  dayFromMinute: 540,
  dayUntilMinute: 1080,
  closedDays: [],
  promiseHours: 27,
  remindAfterHours: 27,
  mailbox: null,
  version: 1,
}

const ordered = <Value extends string | number>(values: Value[]): Value[] =>
  [...new Set(values)].sort((one, other) => (one < other ? -1 : 1))

/** The fields that would differ from what holds, with their new values; days once each and in order. */
export function movedSettings(row: DeskSettingsRow, values: DeskSettingsValues): Partial<DeskSettingsFields> {
  const wanted = {
    ...values,
    ...(values.workingDays && { workingDays: ordered(values.workingDays) }),
    ...(values.closedDays && { closedDays: ordered(values.closedDays) }),
  }
  const moved = Object.entries(wanted).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(row[field as keyof DeskSettingsFields]),
  )
  return Object.fromEntries(moved) as Partial<DeskSettingsFields>
}
