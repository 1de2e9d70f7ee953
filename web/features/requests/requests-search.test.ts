import { describe, expect, it } from 'vitest'
import { isFiltered, parseRequestsSearch, requestsQuery, withoutValue, withValue } from './requests-search.ts'

describe('F5: the filters of the requests in the address', () => {
  it('reads what it knows and leaves out the rest', () => {
    expect(parseRequestsSearch({ status: ['waiting', 'lost'], turn: 'organization', kind: 'rights', x: 1 })).toEqual({
      status: ['waiting'],
      turn: 'organization',
      kind: ['rights'],
    })
    expect(parseRequestsSearch({ turn: 'nobody', status: 'lost', kind: {} })).toEqual({})
  })

  it('takes a bare number for the words that were typed', () => {
    expect(parseRequestsSearch({ search: 2026 })).toEqual({ search: '2026' })
    expect(parseRequestsSearch({ search: '  ' })).toEqual({})
  })

  it('says whether anything is filtered', () => {
    expect(isFiltered({})).toBe(false)
    expect(isFiltered({ turn: 'provider' })).toBe(true)
  })

  it('asks for pages of fifty, and for each kind of change that a word stands for', () => {
    expect(requestsQuery({ search: '0418' })).toEqual({ search: '0418', limit: 50 })
    expect(requestsQuery({ kind: ['rights', 'group'] }).kind).toEqual([
      'user.rights',
      'group.create',
      'group.update',
      'group.delete',
    ])
  })

  it('adds and removes one value of a filter', () => {
    expect(withValue(undefined, 'open')).toEqual(['open'])
    expect(withValue(['open', 'done'], 'open')).toEqual(['done', 'open'])
    expect(withoutValue(['open', 'done'], 'open')).toEqual(['done'])
    expect(withoutValue(['open'], 'open')).toBeUndefined()
  })
})
