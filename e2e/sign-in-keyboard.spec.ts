import type { Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { codeIn, letterAbout } from './letters.ts'
import { openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

/** Presses Tab until what it names has the focus; fails when it never does. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'checkbox', name: string | RegExp) {
  const target = page.getByRole(role, { name })
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 30; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

/** What every step must be on a phone: within its width, and without fault to axe. */
async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expectNoAxeViolations(page)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`M1, C5: one signs in by keyboard alone, on a phone, in English (${colorScheme})`, async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('keys')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, {
      signInName,
      email,
      language: 'en',
      password: demoPassword,
      mustChange: true,
      secondFactor: 'required',
    })
    const one = await openOther(browser, { locale: 'en-GB', colorScheme, viewport: { width: 390, height: 844 } })
    const { keyboard } = one.page
    await one.page.goto('/sign-in')
    await tabTo(one.page, 'textbox', 'Sign-in name or e-mail address')
    await expectSound(one.page)
    await keyboard.type(signInName)
    await tabTo(one.page, 'textbox', 'Password')
    await keyboard.type(demoPassword)
    await keyboard.press('Enter')

    await expect(one.page.getByRole('heading', { name: 'Your code, received by e-mail' })).toBeVisible()
    await expectSound(one.page)
    const code = await letterAbout(page.request, email, 'Your sign-in code')
    await tabTo(one.page, 'textbox', 'Six-digit code')
    await keyboard.type(codeIn(code))

    await expect(one.page.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
    await expectSound(one.page)
    const chosen = 'nine lanterns along the quay'
    await tabTo(one.page, 'textbox', /^New password$/)
    await keyboard.type(chosen)
    await tabTo(one.page, 'textbox', 'New password, once more')
    await keyboard.type(chosen)
    await keyboard.press('Enter')
    await expect(one.page.getByRole('heading', { name: 'Good day, Camille' })).toBeVisible()
    await expectSound(one.page)
    await one.close()
  })
}
