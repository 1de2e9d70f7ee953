import { sampleUrl } from './addresses.ts'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { enter, openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

test.describe('an application that one may not use', () => {
  test('M3: says so after signing in, names whom to ask, and leads back to what one may use', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('sansdevis')
    await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    const one = await openOther(browser)
    await one.page.goto(`${sampleUrl}/?application=devis`)
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Vous n’avez pas accès à Devis' })).toBeFocused()
    await expect(one.page.getByText('À qui vous adresser dans votre organisation')).toBeVisible()
    await expect(one.page.getByRole('listitem').filter({ hasText: 'Hélène Castaing' })).toBeVisible()
    await expectNoAxeViolations(one.page)
    await one.page.getByRole('link', { name: 'Revenir à mes applications' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await expect(one.page.getByRole('link', { name: 'Devis' })).toHaveCount(0)
    await one.close()
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`shows nothing that axe objects to on a phone, in English (${theme})`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await signIn(page, 'admin@boreale.example')
      const signInName = unique('noquotes')
      await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
      await signIn(page, signInName, { language: 'en', theme })
      await page.goto(`${sampleUrl}/?application=devis`)
      await expect(page.getByRole('heading', { name: 'You have no access to Quotes' })).toBeFocused()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await expectNoAxeViolations(page)
      await page.goto('/no-access?application=nothing-such')
      await expect(page.getByRole('heading', { name: 'This application does not exist' })).toBeVisible()
      await expectNoAxeViolations(page)
    })
  }
})
