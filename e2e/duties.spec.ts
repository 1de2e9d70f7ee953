import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { unique } from './sample-account.ts'

test.describe('information asked for', () => {
  test('C8: an organization asks something of its own, changes its words, and asks it no longer', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    await page.goto('/settings/duties')
    await page.getByRole('button', { name: 'Nouvelle question' }).click()
    const drawer = page.getByRole('dialog', { name: 'Nouvelle question' })
    await drawer.getByRole('button', { name: 'Ajouter la question' }).click()
    await expect(drawer.getByLabel('Question, en français')).toBeFocused()
    const name = unique('Secouriste ')
    await drawer.getByLabel('Question, en français').fill(name)
    await drawer.getByLabel('Question, en anglais').fill(`${name} en`)
    await drawer.getByText('Un choix').click()
    await drawer.getByRole('button', { name: 'Ajouter la question' }).click()
    await expect(drawer.getByText('Donnez au moins deux réponses au choix.')).toBeVisible()
    for (const [number, answer] of [
      [1, 'Formé'],
      [2, 'À former'],
    ] as const) {
      await drawer.getByRole('button', { name: 'Ajouter une réponse' }).click()
      await drawer.getByLabel(`Réponse ${number}, en français`).fill(answer)
      await drawer.getByLabel(`Réponse ${number}, en anglais`).fill(`${answer} en`)
    }
    await drawer.getByText('La personne aussi').click()
    await expectNoAxeViolations(page)
    await drawer.getByRole('button', { name: 'Ajouter la question' }).click()
    await expect(drawer).toBeHidden()
    const line = page.getByRole('listitem').filter({ hasText: name })
    await expect(line).toContainText('Formé, À former')
    await expect(line).toContainText('Rempli par la personne aussi')
    await page.getByRole('button', { name: `Modifier « ${name} »` }).click()
    const editor = page.getByRole('dialog')
    await expect(editor.getByLabel('Clé', { exact: true })).toHaveAttribute('readonly')
    await editor.getByLabel('Explication, en français').fill('Brevet à jour')
    await editor.getByLabel('Explication, en anglais').fill('Valid certificate')
    await editor.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(line).toContainText('Brevet à jour')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Retirer « ${name} »` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer la question' }).click()
    await expect(line).toBeHidden()
  })

  test('C7: what applications ask is shown with their name, and is not changed here', async ({ page }) => {
    await signIn(page, 'admin@sainte-aurore.example')
    await page.goto('/settings/duties')
    await expect(page.getByRole('heading', { name: 'Demandé par Alertes' })).toBeVisible()
    const list = page.getByRole('list', { name: 'Alertes' })
    await expect(list.getByRole('listitem').first()).toBeVisible()
    await expect(list.getByRole('button')).toHaveCount(0)
  })
})
