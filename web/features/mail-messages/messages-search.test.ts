import { describe, expect, it } from 'vitest'
import { isFiltered, parseMessagesSearch } from './messages-search.ts'

const user = '0195f7a0-0000-7000-8000-000000000001'

describe('M12: the filters of the messages', () => {
  it('M12: leaves out what is no filter', () => {
    expect(parseMessagesSearch({ status: 'lost', user: 'me' })).toEqual({})
    expect(parseMessagesSearch({ status: [1, null], user: [user] })).toEqual({})
    expect(isFiltered(parseMessagesSearch({}))).toBe(false)
  })

  it('M12: reads one status, several of them, and a person', () => {
    expect(parseMessagesSearch({ status: 'failed' })).toEqual({ status: ['failed'] })
    const search = parseMessagesSearch({ status: ['uncertain', 'queued', 'queued'], user })
    expect(search).toEqual({ status: ['queued', 'uncertain'], user })
    expect(isFiltered(search)).toBe(true)
  })
})
