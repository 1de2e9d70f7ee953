import { expect, test } from 'vitest'
import { deskQuery, filtersOf, isFiltered, parseDeskSearch, searchOfView, withOption } from './desk-search.ts'

const id = '0198c0de-0000-7000-8000-000000000001'

test('F9: an address with nonsense in it shows what is to do', () => {
  const raw = {
    view: 'x',
    sort: '--',
    organization: 'x',
    kind: ['1', 3],
    assignee: '',
    olderThanDays: '-1',
    search: ' ',
  }
  expect(parseDeskSearch(raw)).toEqual({})
})

test('F9: what is the default does not stand in the address', () => {
  expect(parseDeskSearch({ view: 'todo', sort: 'dueAt' })).toEqual({})
})

test('F9: filters are kept, single or several, and a number is a search too', () => {
  const raw = {
    view: 'late',
    organization: id,
    kind: ['user.rights', 'user.rights'],
    assignee: ['nobody'],
    search: 418,
  }
  expect(parseDeskSearch({ ...raw, olderThanDays: '3' })).toEqual({
    view: 'late',
    organization: [id],
    kind: ['user.rights'],
    assignee: ['nobody'],
    search: '418',
    olderThanDays: 3,
  })
})

test('F9: a saved view keeps its filters, not the order, and opens under its own id', () => {
  const search = { view: 'mine', saved: id, sort: '-createdAt', kind: ['question'] } as const
  const parsed = parseDeskSearch(search)
  expect(filtersOf(parsed)).toEqual({ view: 'mine', kind: ['question'] })
  expect(searchOfView({ id, filters: filtersOf(parsed) })).toEqual({ view: 'mine', kind: ['question'], saved: id })
  expect(deskQuery({}).sort).toBe('dueAt')
  expect(deskQuery({ view: 'done' }).sort).toBe('-updatedAt')
  expect(deskQuery(parsed)).toEqual({ view: 'mine', sort: '-createdAt', kind: ['question'] })
})

test('F9: a filter value goes on and off', () => {
  const on = withOption({}, 'kind', 'question', true)
  expect(on).toEqual({ kind: ['question'] })
  expect(isFiltered(on)).toBe(true)
  expect(isFiltered(withOption(on, 'kind', 'question', false))).toBe(false)
})
