import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'

afterEach(() => vi.unstubAllEnvs())

test.each(['/nowhere/chromium', import.meta.filename])('CHROMIUM_PATH=%s is refused in one sentence', (wrong) => {
  vi.stubEnv('CHROMIUM_PATH', wrong)
  expect(() => findChromium()).toThrow(`CHROMIUM_PATH is ${wrong}, which does not run`)
})

test('CHROMIUM_PATH comes before every other', () => {
  vi.stubEnv('CHROMIUM_PATH', '/usr/bin/true')
  expect(findChromium()).toBe('/usr/bin/true')
})
