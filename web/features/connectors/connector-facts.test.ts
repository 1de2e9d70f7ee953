import { describe, expect, it } from 'vitest'
import type { ApiKey, Connector } from '../../../contract/connector-shapes.ts'
import { expiryOf, lastUseOf, looksLikeRange } from './connector-facts.ts'

const key = (lastUsedAt: string | null): ApiKey => ({
  id: '0198',
  name: 'Nightly',
  prefix: 'gk_1',
  permissions: null,
  addressRanges: [],
  createdBy: 'Claire',
  createdAt: '2026-11-01T00:00:00Z',
  expiresAt: null,
  lastUsedAt,
  isExpired: false,
})

const connector = (keys: ApiKey[], clientSecret: Connector['clientSecret'] = null): Connector => ({
  id: '0198',
  signInName: 'payroll',
  displayName: 'Payroll',
  status: 'active',
  primaryGroup: null,
  owner: null,
  permissions: [],
  clientId: '0198',
  clientSecret,
  keys,
  mayEdit: true,
  version: 1,
})

describe('lastUseOf', () => {
  it('B10: takes the latest use of any credential', () => {
    const secret = { prefix: 'gs', createdAt: '', lastUsedAt: '2026-11-20T08:00:00Z' }
    expect(lastUseOf(connector([key('2026-11-19T08:00:00Z'), key(null)], secret))).toBe('2026-11-20T08:00:00Z')
    expect(lastUseOf(connector([key(null)]))).toBeNull()
  })
})

describe('expiryOf', () => {
  const now = new Date(2026, 10, 22, 10)

  it('B10: counts 90 days and a year from now', () => {
    expect(expiryOf('90days', '', now)).toBe(new Date(2027, 1, 20, 10).toISOString())
    expect(expiryOf('year', '', now)).toBe(new Date(2027, 10, 22, 10).toISOString())
  })

  it('B10: lets a day count until its end', () => {
    expect(expiryOf('date', '2027-03-31', now)).toBe(new Date(2027, 2, 31, 23, 59, 59).toISOString())
  })

  it('B10: tells never from no day chosen', () => {
    expect(expiryOf('never', '', now)).toBeNull()
    expect(expiryOf('date', '', now)).toBeUndefined()
  })
})

describe('looksLikeRange', () => {
  it.each(['203.0.113.7', '203.0.113.0/24', '2001:db8::/32', '::1'])('B10: takes %s', (text) => {
    expect(looksLikeRange(text)).toBe(true)
  })
  it.each(['203.0.113', '203.0.113.256', '10.0.0.0/33', 'server.example', ''])('B10: refuses %j', (text) => {
    expect(looksLikeRange(text)).toBe(false)
  })
})
