import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkSleepingTests } from './sleeping-tests.ts'

test.each(['setTimeout(resolve, 500)', 'await page.waitForTimeout(100)', 'globalThis.setTimeout(done)'])(
  '%s in a test is found',
  (text) => {
    expect(checkSleepingTests(plant({ 'e2e/users.spec.ts': text }))).toHaveLength(1)
  },
)

test('raising a limit, and timers of the product, are allowed', () => {
  const files = plant({ 'e2e/users.spec.ts': 'test.setTimeout(90_000)', 'web/app/a.ts': 'setTimeout(close, 8000)' })
  expect(checkSleepingTests(files)).toEqual([])
})
