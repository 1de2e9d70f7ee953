import { describe, expect, it } from 'vitest'
import { isFiltered, journalQuery, parseJournalSearch, startOf } from './journal-search.ts'

describe('parseJournalSearch', () => {
  it('drops what is no filter', () => {
    expect(isFiltered(parseJournalSearch({ category: 'secrets', period: ['week'], search: '', page: 4 }))).toBe(false)
  })

  it('keeps what is', () => {
    expect(parseJournalSearch({ category: 'signIns', period: 'week', search: 'Yann' })).toMatchObject({
      category: 'signIns',
      period: 'week',
      search: 'Yann',
    })
  })
})

describe('journalQuery', () => {
  it('turns a period into the instant it begins', () => {
    const query = journalQuery({ period: 'today', category: 'accounts' })
    expect(query).toEqual({ category: ['accounts'], since: startOf('today') })
  })
})

describe('startOf', () => {
  it('begins at midnight, seven days back for a week', () => {
    const now = new Date(2026, 10, 22, 16, 42)
    expect(startOf('today', now)).toBe(new Date(2026, 10, 22).toISOString())
    expect(new Date(startOf('week', now)).getTime()).toBe(new Date(2026, 10, 22).getTime() - 7 * 24 * 3_600_000)
  })
})
