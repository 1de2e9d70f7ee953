import { describe, expect, it } from 'vitest'
import {
  formatAt,
  formatBy,
  formatDaysAway,
  formatElapsed,
  formatLongMoment,
  formatMinutes,
  formatMoment,
  formatMomentAfter,
} from './moments.ts'

// Without a time zone: the moment of the reader's own clock.
const now = new Date('2026-11-20T15:00:00')
const iso = (local: string) => new Date(local).toISOString()
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('moments', () => {
  it('names the days around today and dates the others', () => {
    expect(plain(formatMoment(iso('2026-11-19T16:42:00'), 'fr', now))).toBe('hier, 16 h 42')
    expect(plain(formatMoment(iso('2026-11-20T08:54:00'), 'fr', now))).toBe('aujourd’hui, 8 h 54')
    expect(plain(formatMoment(iso('2026-11-18T09:12:00'), 'en', now))).toBe('18 Nov, 09:12')
    expect(plain(formatMoment(iso('2025-11-18T09:12:00'), 'fr', now))).toBe('18 nov. 2025, 9 h 12')
  })

  it('stands in a sentence', () => {
    expect(plain(formatAt(iso('2026-12-01T09:00:00'), 'fr', now))).toBe('le 1er décembre à 9 h 00')
    expect(plain(formatAt(iso('2026-11-21T09:00:00'), 'fr', now))).toBe('demain à 9 h 00')
    expect(plain(formatAt(iso('2026-11-11T09:00:00'), 'en', now))).toBe('11 November at 09:00')
  })

  it('leaves out the hour of a whole day', () => {
    expect(plain(formatAt(iso('2026-12-01T00:00:00'), 'fr', now))).toBe('le 1er décembre')
    expect(plain(formatLongMoment(iso('2026-12-01T00:00:00'), 'en', now))).toBe('Tuesday 1 December')
  })

  it('says by when', () => {
    expect(plain(formatBy(iso('2026-11-20T17:00:00'), 'fr', now))).toBe('aujourd’hui à 17 h 00')
    expect(plain(formatBy(iso('2026-11-21T17:00:00'), 'fr', now))).toBe('demain')
    expect(plain(formatBy(iso('2026-11-25T17:00:00'), 'en', now))).toBe('25 November')
  })

  it('says that something followed on the same day', () => {
    const asked = iso('2026-11-18T09:12:00')
    expect(plain(formatLongMoment(asked, 'fr', now))).toBe('mercredi 18 novembre, 9 h 12')
    expect(plain(formatMomentAfter(iso('2026-11-18T10:03:00'), asked, 'fr', now))).toBe('le même jour, 10 h 03')
    expect(plain(formatMomentAfter(iso('2026-11-19T10:03:00'), asked, 'fr', now))).toBe('jeudi 19 novembre, 10 h 03')
  })

  it('says how far a day is', () => {
    expect(plain(formatDaysAway(iso('2026-12-01T09:00:00'), 'fr', now))).toBe('dans 11 jours')
    expect(formatDaysAway(iso('2026-11-20T09:00:00'), 'fr', now)).toBeUndefined()
  })

  it('says how long something took', () => {
    const asked = '2026-11-18T09:12:00.000Z'
    expect(plain(formatElapsed(asked, '2026-11-18T09:37:00.000Z', 'fr'))).toBe('25 min')
    expect(plain(formatElapsed(asked, '2026-11-20T10:00:00.000Z', 'fr'))).toBe('2 jours')
  })

  it('gives lengths of time in hours and minutes', () => {
    expect(plain(formatMinutes(25, 'fr'))).toBe('25 min')
    expect(plain(formatMinutes(630, 'fr'))).toBe('10 h 30')
    expect(plain(formatMinutes(1440, 'en'))).toBe('24 h')
    expect(plain(formatMinutes(605, 'en'))).toBe('10 h 5 min')
  })
})
