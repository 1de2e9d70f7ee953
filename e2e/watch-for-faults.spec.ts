import { expect, test } from '@playwright/test'
import { watchForFaults } from './watch-for-faults.ts'

test('planted faults are seen: a console error, an exception, a style that the policy refuses', async ({ page }) => {
  const faults = await watchForFaults(page)
  await page.goto('/sign-in')
  expect(faults).toEqual([])
  await page.evaluate(() => {
    console.error('planted error')
    queueMicrotask(() => {
      throw new Error('planted exception')
    })
    document.body.setAttribute('style', 'color: red')
  })
  const kinds = () => faults.map((fault) => /planted error|planted exception|securitypolicyviolation/.exec(fault)?.[0])
  await expect
    .poll(kinds)
    .toEqual(expect.arrayContaining(['planted error', 'planted exception', 'securitypolicyviolation']))
})
