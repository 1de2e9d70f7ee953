import type { Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, unique } from './sample-account.ts'

async function fillIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Code de connexion ou adresse e-mail').fill(name)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

test.describe('the sign-in page', () => {
  test('says which field is empty, and the same of a wrong password and an unknown name', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page.getByText('Saisissez votre mot de passe.')).toBeVisible()
    for (const name of [unique('personne'), 'admin@dumas.example']) {
      await page.goto('/sign-in')
      await fillIn(page, name, 'un mot de passe faux')
      await expect(
        page.getByText('Vérifiez le code de connexion et le mot de passe, majuscules comprises.'),
      ).toBeVisible()
    }
  })

  test('opens the console with a name or an address, whatever the case (M1, B7)', async ({ page }) => {
    await page.goto('/sign-in')
    await fillIn(page, 'ADMIN@Dumas.example', demoPassword)
    await expect(page.getByRole('heading', { name: /Bastien/ })).toBeVisible()
  })

  test('leads back to where somebody wanted to go, and only inside the console', async ({ page }) => {
    await page.goto('/journal')
    await expect(page).toHaveURL(/\/sign-in/)
    await fillIn(page, 'admin@dumas.example', demoPassword)
    await expect(page.getByRole('heading', { name: 'Journal' })).toBeVisible()
  })

  test('asks for a new password after one that somebody else set (B13)', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('premiere')
    await makeAccount(page, { signInName, password: 'donné par quelqu’un', mustChange: true })
    const context = await browser.newContext({ locale: 'fr-FR' })
    const fresh = await context.newPage()
    await fresh.goto('/sign-in')
    await fillIn(fresh, signInName, 'donné par quelqu’un')
    await expect(fresh.getByRole('heading', { name: 'Choisissez votre mot de passe' })).toBeVisible()
    await fresh.getByLabel('Nouveau mot de passe', { exact: true }).fill('quatre mots bien à moi')
    await fresh.getByLabel('Nouveau mot de passe, encore une fois').fill('quatre mots bien à moi')
    const received = fresh.getByLabel('Mot de passe reçu', { exact: true })
    if (await received.isVisible()) await received.fill('donné par quelqu’un')
    await fresh.getByRole('button', { name: 'Enregistrer et continuer' }).click()
    await expect(fresh.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await context.close()
  })

  test('speaks French and English (M14)', async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
    await page.getByText('English', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`shows nothing that axe objects to (${theme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.goto('/sign-in')
      await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
      await expectNoAxeViolations(page)
    })
  }
})
