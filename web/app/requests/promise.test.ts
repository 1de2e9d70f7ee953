import { expect, test } from 'vitest'
import { promised } from './promise.ts'

test('F6: a promise reads in days where it is several whole days of the desk, else in hours', () => {
  expect(promised(27)).toEqual({ unit: 'days', count: 3 })
  expect(promised(18)).toEqual({ unit: 'days', count: 2 })
  expect(promised(9)).toEqual({ unit: 'hours', count: 9 })
  expect(promised(20)).toEqual({ unit: 'hours', count: 20 })
})
