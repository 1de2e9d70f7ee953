import { expect, test } from 'vitest'
import {
  endOf,
  isFiltered,
  nextSort,
  parseUsersSearch,
  usersQuery,
  withDefaults,
  withoutFilter,
  withoutFilters,
} from './users-search.ts'

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

test('F1, B4: filters by application, right, duty, company and end stand in the address', () => {
  const raw = {
    company: id,
    application: ['alerte', 'not an application'],
    permission: ['alerte:alerts.trigger', 'alerte'],
    duty: [':mission', 'alerte:callBack=yes', 'nothing'],
    access: 'some',
    ends: '30d',
  }
  const search = {
    company: [id],
    application: ['alerte'],
    permission: ['alerte:alerts.trigger'],
    duty: [':mission', 'alerte:callBack=yes'],
    access: 'some',
    ends: '30d',
  }
  expect(parseUsersSearch(raw)).toEqual(search)
  expect(parseUsersSearch({ access: 'maybe', ends: '2026-13-45' })).toEqual({})
  expect(parseUsersSearch({ ends: 'soon' })).toEqual({})
})

test('an end is asked for up to the end of its day, midnight included', () => {
  const today = new Date(2026, 10, 22, 15, 30)
  expect(endOf('7d', today)).toBe(new Date(2026, 10, 30, 0, 0, 1).toISOString())
  expect(endOf('2026-12-31')).toBe(new Date(2027, 0, 1, 0, 0, 1).toISOString())
})

test('F3: the default is left by saying so, and what is sent is what the server knows', () => {
  const demanding = { listsOnlyWithAccess: true }
  expect(withDefaults({ search: 'é' }, demanding)).toEqual({ search: 'é', access: 'some' })
  expect(withDefaults({ access: 'all' }, demanding)).toEqual({ access: 'all' })
  expect(withDefaults({}, { listsOnlyWithAccess: false })).toEqual({})
  expect(withoutFilter({ access: 'some', search: 'é' }, 'access')).toEqual({ access: 'all', search: 'é' })
  expect(isFiltered({ access: 'all' })).toBe(false)
  expect(withoutFilters({ access: 'some', tag: [id] })).toEqual({ access: 'all' })
  expect(usersQuery({ access: 'some' })).toMatchObject({ hasAccess: 'true' })
  expect(usersQuery({ access: 'all', sort: '-email' })).toEqual({
    sort: '-email',
    hasAccess: undefined,
    endsBefore: undefined,
  })
})
