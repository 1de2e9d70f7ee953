import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { unique } from './sample-account.ts'

test.describe('connectors', () => {
  test('B10: a program gets an account and a key, which works until it is revoked', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/connectors')
    await page.getByRole('button', { name: 'Nouveau connecteur' }).click()
    const name = unique('paie')
    await page.getByLabel('Nom du programme').fill(name)
    await page.getByLabel('Code de connexion').fill(name)
    await page
      .getByRole('button', { name: /Groupe/ })
      .last()
      .click()
    await page.getByRole('option', { name: 'Administrateur', exact: true }).click()
    await page.getByRole('button', { name: 'Créer le connecteur' }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.getByRole('button', { name: 'Nouvelle clé' }).click()
    await page.getByRole('button', { name: 'Faire la clé' }).click()
    await expect(page.getByLabel('À quoi sert cette clé', { exact: false })).toBeFocused()
    await page.getByLabel('À quoi sert cette clé', { exact: false }).fill('Export de nuit')
    await page.getByText('Jamais', { exact: true }).click()
    await expect(page.getByText('Une clé oubliée', { exact: false })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Faire la clé' }).click()
    const key = (await page.getByRole('group', { name: 'Export de nuit' }).textContent()) ?? ''
    expect(key.length).toBeGreaterThan(30)
    const call = () =>
      fetch(new URL('/api/v1/organizations/leroy/users?limit=1', page.url()), {
        headers: { authorization: `Bearer ${key}` },
      })
    expect((await call()).status).toBe(200)
    await page.getByRole('button', { name: 'Je l’ai copiée' }).click()
    await page.getByRole('button', { name: 'Révoquer la clé Export de nuit' }).click()
    await page.getByRole('button', { name: 'Révoquer', exact: true }).last().click()
    await expect(page.getByText('Aucune encore.', { exact: false })).toBeVisible()
    expect((await call()).status).toBe(401)
  })

  test('B10: a client secret is made, shown once, and revoked', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/connectors')
    await page
      .locator('tbody')
      .getByRole('button', { name: /Passerelle de données/ })
      .click()
    // The drawer has an address of its own.
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/)
    await page.reload()
    await page.getByRole('button', { name: 'Faire un secret client' }).click()
    await expect(page.getByRole('group', { name: 'Secret client' })).toHaveText(/^\S{32,}$/)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await page
      .locator('tbody')
      .getByRole('button', { name: /Passerelle de données/ })
      .click()
    await expect(page.getByRole('group', { name: 'Secret client' })).toBeHidden()
    await page.getByRole('button', { name: 'Révoquer', exact: true }).click()
    await page.getByRole('button', { name: 'Révoquer', exact: true }).last().click()
    await expect(page.getByRole('button', { name: 'Faire un secret client' })).toBeVisible()
  })
})
