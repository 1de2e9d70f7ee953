import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatDay, formatNumber, formatRelative, formatTime } from './format.ts'

// Built from local parts, so that the tests hold in any time zone.
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()
const now = new Date(2026, 10, 22, 16, 42)

describe('dates and times', () => {
  const instant = at(2026, 10, 22, 14, 5)

  it('are written the French way', () => {
    expect(formatDate(instant, 'fr')).toBe('22 novembre 2026')
    expect(formatDate(instant, 'fr', 'short')).toBe('22 nov. 2026')
    expect(formatTime(instant, 'fr')).toBe('14\u00a0h\u00a005')
    expect(formatDateTime(instant, 'fr')).toBe('22 nov. 2026, 14\u00a0h\u00a005')
    expect(formatDay(now, 'fr')).toBe('dimanche 22 novembre')
  })

  it('are written the English way', () => {
    expect(formatDate(instant, 'en')).toBe('22 November 2026')
    expect(formatTime(instant, 'en')).toBe('14:05')
  })
})

describe('formatNumber', () => {
  it('separates thousands', () => {
    expect(formatNumber(12345, 'fr')).toBe('12\u202f345')
    expect(formatNumber(12345, 'en')).toBe('12,345')
  })
})

describe('formatRelative', () => {
  const cases = [
    { iso: at(2026, 10, 22, 16, 42), fr: 'à l’instant', en: 'just now' },
    { iso: at(2026, 10, 22, 16, 12), fr: 'il y a 30\u00a0min', en: '30\u00a0min ago' },
    { iso: at(2026, 10, 22, 14, 40), fr: 'il y a 2\u00a0h', en: '2\u00a0h ago' },
    { iso: at(2026, 10, 21, 23, 50), fr: 'hier', en: 'yesterday' },
    { iso: at(2026, 10, 17, 9, 0), fr: '17 nov.', en: '17 Nov' },
    { iso: at(2025, 6, 2, 9, 0), fr: '2 juil. 2025', en: '2 Jul 2025' },
  ]
  it.each(cases)('says $fr and $en', ({ iso, fr, en }) => {
    expect(formatRelative(iso, 'fr', now)).toBe(fr)
    expect(formatRelative(iso, 'en', now)).toBe(en)
  })

  it('never says that something is still to come when clocks differ a little', () => {
    expect(formatRelative(at(2026, 10, 22, 16, 43), 'en', now)).toBe('just now')
  })
})
