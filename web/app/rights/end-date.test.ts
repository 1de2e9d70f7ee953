import { expect, test } from 'vitest'
import { dayOf, lastMoment, untilAfter } from './end-date.ts'

test('a right ends after its last day, and says that day again', () => {
  const until = untilAfter('2026-12-31')
  expect(until).toBe(new Date(2027, 0, 1).toISOString())
  expect(dayOf(lastMoment(until ?? ''))).toBe('2026-12-31')
})

test('a field that was cleared is no end', () => {
  expect(untilAfter('')).toBeNull()
  expect(untilAfter('2026-xx-01')).toBeNull()
})
