import { expect, test } from 'vitest'
import { firstWish, noWords, requestBody } from './request-words.ts'

const now = new Date(2026, 11, 31, 15)

test('F8: what is empty is not sent', () => {
  expect(requestBody(noWords, now)).toEqual({})
  expect(requestBody({ reason: '  ', note: ' Elle arrive lundi. ', day: '' }, now)).toEqual({
    note: 'Elle arrive lundi.',
  })
})

test('F8: a wished day is its first moment; a day that has begun is no wish', () => {
  const day = (text: string) => requestBody({ ...noWords, day: text }, now).effectiveAt
  expect(day('2027-01-04')).toBe(new Date(2027, 0, 4).toISOString())
  expect(day('2026-12-31')).toBeUndefined()
  expect(day('2026-12')).toBeUndefined()
})

test('the first day to wish for is tomorrow', () => {
  expect(firstWish(now)).toBe('2027-01-01')
})
