import { expect, it } from 'vitest'
import { formatSeconds, formatSecondsAgo } from './format-seconds.ts'

it('M10: tells how long a test took in the reader’s language', () => {
  expect(formatSeconds(812, 'fr')).toBe('0,8\u00a0s')
  expect(formatSeconds(12_340, 'en')).toBe('12.3\u00a0s')
  expect(formatSeconds(3, 'en')).toBe('0.1\u00a0s')
})

it('M10: tells how long ago a test was, to the second and then to the minute', () => {
  const at = '2026-11-22T16:00:00.000Z'
  const after = (seconds: number) => new Date(at).getTime() + seconds * 1000
  expect(formatSecondsAgo(at, 'fr', after(12))).toBe('il y a 12 secondes')
  expect(formatSecondsAgo(at, 'en', after(185))).toBe('3 minutes ago')
  // The clock of the server may be ahead.
  expect(formatSecondsAgo(at, 'en', after(-40))).toBe('1 second ago')
})
