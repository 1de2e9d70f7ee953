import { describe, expect, it } from 'vitest'
import { isAddressRange, isWithinRanges } from './address-ranges.ts'

describe('address ranges', () => {
  it.each(['', 'x', '1.2.3', '203.0.113.7/33', '203.0.113.256', '203.0.113.0/24/8'])('refuse %j', (text) => {
    expect(isAddressRange(text)).toBe(false)
  })

  it('keep out addresses of the other family, beside the range, or unreadable', () => {
    expect(isWithinRanges('198.51.100.1', ['203.0.113.0/24'])).toBe(false)
    expect(isWithinRanges('2001:db8::1', ['203.0.113.0/24'])).toBe(false)
    expect(isWithinRanges('nowhere', ['0.0.0.0/0'])).toBe(false)
  })

  it('let in single addresses, ranges, and IPv4 callers on a socket for both families', () => {
    expect(isWithinRanges('203.0.113.7', ['203.0.113.7'])).toBe(true)
    expect(isWithinRanges('::ffff:203.0.113.7', ['203.0.113.0/24'])).toBe(true)
    expect(isWithinRanges('2001:db8::7', ['198.51.100.0/24', '2001:db8::/32'])).toBe(true)
    expect(isWithinRanges('198.51.100.1', [])).toBe(true)
  })
})
