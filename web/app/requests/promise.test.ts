import { expect, test } from 'vitest'
import { promised } from './promise.ts'

test('F6: a promise reads in days where it is whole days, else in hours', () => {
  expect(promised(24)).toEqual({ unit: 'days', count: 3 })
  expect(promised(16)).toEqual({ unit: 'days', count: 2 })
  expect(promised(8)).toEqual({ unit: 'hours', count: 8 })
  expect(promised(20)).toEqual({ unit: 'hours', count: 20 })
})
