import { expect, test } from 'vitest'
import { isFiltered, nextSort, parseUsersSearch, withoutFilters } from './users-search.ts'

const id = '0199e6a4-7c3b-7d11-8f00-0123456789ab'

test('whatever stands in the address becomes a search the server accepts', () => {
  const raw = {
    search: 42,
    status: 'active',
    type: ['internal', 'wizard', 'internal'],
    group: [id, "' or 1=1"],
    sort: 'x',
  }
  expect(parseUsersSearch(raw)).toEqual({ search: '42', status: ['active'], type: ['internal'], group: [id] })
  expect(parseUsersSearch({ search: '', status: {}, tag: null, sort: 'lastName', other: 1 })).toEqual({})
  expect(parseUsersSearch({ search: 'a'.repeat(500), sort: '-email' })).toEqual({
    search: 'a'.repeat(200),
    sort: '-email',
  })
})

test('the order is no filter and survives clearing them', () => {
  expect(isFiltered({ sort: '-email' })).toBe(false)
  expect(isFiltered({ search: 'é' })).toBe(true)
  expect(isFiltered({ tag: [id] })).toBe(true)
  expect(withoutFilters({ search: 'é', status: ['active'], sort: '-email' })).toEqual({ sort: '-email' })
})

test('a header sorts upwards first, then downwards', () => {
  expect(nextSort(undefined, 'lastName')).toBe('-lastName')
  expect(nextSort('-lastName', 'lastName')).toBe('lastName')
  expect(nextSort('-lastName', 'email')).toBe('email')
})
