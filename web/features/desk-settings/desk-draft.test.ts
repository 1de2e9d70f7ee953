import { describe, expect, it } from 'vitest'
import { deskEdits, minuteOf, timeOf, unsoundFields, withDay } from './desk-draft.ts'

const settings = {
  timeZone: 'Europe/Paris',
  workingDays: [1, 2, 3, 4, 5],
  dayFromMinute: 480,
  dayUntilMinute: 1080,
  closedDays: ['2026-12-25'],
  promiseHours: 24,
  remindAfterHours: 48,
  mailbox: null,
  version: 3,
}
const { version: _version, ...draft } = settings

describe('F9: when the desk works', () => {
  it('F9: a day that ends at midnight ends at minute 1440', () => {
    expect(timeOf(510)).toBe('08:30')
    expect(timeOf(1440)).toBe('00:00')
    expect(minuteOf('00:00', true)).toBe(1440)
    expect(minuteOf('00:00')).toBe(0)
    expect(minuteOf('')).toBeNaN()
  })

  it('F9: saves what differs and nothing else', () => {
    expect(deskEdits(settings, draft)).toEqual({})
    expect(deskEdits(settings, { ...draft, closedDays: withDay(draft.closedDays, '2026-05-01') })).toEqual({
      closedDays: ['2026-05-01', '2026-12-25'],
    })
  })

  it('F9: names what cannot be saved', () => {
    expect(unsoundFields(draft)).toEqual([])
    expect(unsoundFields({ ...draft, workingDays: [], promiseHours: Number.NaN })).toEqual([
      'workingDays',
      'promiseHours',
    ])
  })
})
