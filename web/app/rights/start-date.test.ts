import { expect, test } from 'vitest'
import { dayOf } from './end-date.ts'
import { fromStartOf } from './start-date.ts'

test('B11: a right begins with the first moment of its first day', () => {
  const from = fromStartOf('2026-03-29')
  expect(from).toBe(new Date(2026, 2, 29).toISOString())
  expect(dayOf(from ?? '')).toBe('2026-03-29')
})

test('a field that is empty or half typed is no start', () => {
  expect([fromStartOf(''), fromStartOf('0002-01-01')]).toEqual([null, null])
})
