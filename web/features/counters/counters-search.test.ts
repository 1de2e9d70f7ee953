import { describe, expect, it } from 'vitest'
import { parseCountersSearch, withoutFilter } from './counters-search.ts'

describe('M2: the address of the list of counters', () => {
  it('M2: leaves out what means nothing', () => {
    expect(parseCountersSearch({ status: 'gone', attention: ['overdue'], search: ' ', other: 1 })).toEqual({})
  })

  it('M2: keeps the words and the filters that exist', () => {
    const address = { search: 56, status: 'suspended', attention: 'neverUsed' }
    expect(parseCountersSearch(address)).toEqual({ search: '56', status: 'suspended', attention: 'neverUsed' })
  })

  it('M2: takes one filter away and leaves the others', () => {
    expect(withoutFilter({ search: 'mairie', status: 'open' }, 'status')).toEqual({ search: 'mairie' })
  })
})
