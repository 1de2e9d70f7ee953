import { expect, test } from '@playwright/test'
import { watchForFaults } from './watch-for-faults.ts'

test('planted faults are seen: a console error, an exception, a style and a script that the policy refuses', async ({
  page,
}) => {
  const faults = await watchForFaults(page)
  await page.goto('/sign-in')
  expect(faults).toEqual([])
  await page.evaluate(() => {
    console.error('planted error')
    queueMicrotask(() => {
      throw new Error('planted exception')
    })
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">planted style</p>')
  })
  await expect
    .poll(() => faults.join('\n'))
    .toMatch(/planted error[^]*planted exception|planted exception[^]*planted error/)
  await expect.poll(() => faults.join('\n')).toContain('securitypolicyviolation')
})
