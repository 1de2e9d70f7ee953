import { expect, test } from 'vitest'
import { dueOf, formatDueAt, formatLength, minutesSince } from './ticket-times.ts'

const now = new Date(2026, 10, 20, 14, 0)
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString()

test('F9: a due date is absolute until late, then relative', () => {
  const open = { status: 'open', isOverdue: false } as const
  expect(dueOf({ ...open, dueAt: at(20, 16) }, now)).toEqual({ state: 'soon', at: at(20, 16) })
  expect(dueOf({ ...open, dueAt: at(23, 11) }, now)).toEqual({ state: 'due', at: at(23, 11) })
  expect(dueOf({ ...open, isOverdue: true, dueAt: at(20, 12) }, now)).toEqual({ state: 'late', minutes: 120 })
  expect(dueOf({ status: 'waiting', isOverdue: false, dueAt: null }, now)).toEqual({ state: 'paused' })
  expect(dueOf({ status: 'done', isOverdue: true, dueAt: at(2, 12) }, now)).toEqual({ state: 'over' })
})

test('F9: the nearer a due date, the more exactly it is said', () => {
  expect(formatDueAt(at(20, 16), 'fr', now)).toBe('16\u00a0h')
  expect(formatDueAt(at(23, 11, 30), 'fr', now)).toBe('lundi 11\u00a0h\u00a030')
  expect(formatDueAt(at(23, 11), 'en', now)).toBe('Mon 11:00')
  expect(formatDueAt(at(30, 11), 'fr', now)).toBe('30 nov.')
})

test('F9: lengths of time are short', () => {
  expect(formatLength(12, 'fr')).toBe('12\u00a0min')
  expect(formatLength(22 * 60 + 59, 'fr')).toBe('22\u00a0h')
  expect(formatLength(3 * 24 * 60, 'fr')).toBe('3\u00a0j')
  expect(minutesSince(at(20, 13, 48), now)).toBe(12)
})
