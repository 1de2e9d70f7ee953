import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, unique } from './sample-account.ts'

test.describe('a person’s preferences', () => {
  test('change the language of the whole console, which stays after a reload (M14, B8)', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/preferences')
    await page.getByText('English', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('change the appearance at once', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/preferences')
    await page.getByText('Sombre', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('take a new password with its confirmation, and only with the current one', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('soimeme')
    await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    await signIn(page, signInName)
    await page.goto('/preferences')
    const fill = async (current: string, again: string) => {
      await page.getByLabel('Mot de passe actuel', { exact: true }).fill(current)
      await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('quatre mots bien à moi')
      await page.getByLabel('Nouveau mot de passe, encore une fois').fill(again)
      await page.getByRole('button', { name: 'Changer mon mot de passe' }).click()
    }
    await fill(demoPassword, 'autre chose')
    await expect(page.getByText('Les deux mots de passe ne sont pas identiques.')).toBeVisible()
    await fill('ce n’est pas le bon', 'quatre mots bien à moi')
    await expect(page.getByText('Ce n’est pas votre mot de passe actuel.')).toBeVisible()
    await fill(demoPassword, 'quatre mots bien à moi')
    await expect(page.getByText('Votre mot de passe est changé.').first()).toBeVisible()
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['fr', 'en'] as const) {
      test(`shows nothing that axe objects to, nor does the home page (${theme}, ${language})`, async ({ page }) => {
        await signIn(page, 'admin@leroy.example', { theme, language })
        await page.goto('/preferences')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectNoAxeViolations(page)
        await page.goto('/')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectNoAxeViolations(page)
      })
    }
  }
})
