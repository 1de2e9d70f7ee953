import { describe, expect, it } from 'vitest'
import { firstDay, lastDay, momentAfterLastDay, momentOfFirstDay } from './day-bounds.ts'

describe('the days of a right', () => {
  it('B11: the last day is kept whole: without it begins with the next', () => {
    const until = momentAfterLastDay('2026-12-31')
    expect(until).toBe(new Date(2027, 0, 1).toISOString())
    expect(lastDay(until)).toBe('2026-12-31')
  })

  it('begins with the first moment of its first day', () => {
    const from = momentOfFirstDay('2026-03-29')
    expect(from).toBe(new Date(2026, 2, 29).toISOString())
    expect(firstDay(from)).toBe('2026-03-29')
  })

  it('takes an empty or half-typed field for no date', () => {
    expect([momentOfFirstDay(''), momentAfterLastDay(''), momentOfFirstDay('0002-01-01')]).toEqual([null, null, null])
    expect([firstDay(null), lastDay(null)]).toEqual(['', ''])
  })
})
