import type { Page } from '@playwright/test'
import type { Outcome } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, readAccount, unique } from './sample-account.ts'

/** Makes a contact card of boreale without the console. Returns its id. */
async function makeCard(page: Page, lastName: string): Promise<string> {
  const response = await page.context().request.post('/api/v1/organizations/boreale/contacts', {
    data: { firstName: 'Anaïs', lastName, position: 'Métreuse' },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  expect(response.status(), await response.text()).toBe(201)
  const { targetId }: Outcome = await response.json()
  return targetId ?? ''
}

test.describe('contact cards', () => {
  test('B2: a card is made, found by its name, and deleted', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    await page.goto('/users')
    await page.getByRole('link', { name: 'Contacts' }).click()
    await page.getByRole('button', { name: 'Nouvelle fiche contact' }).click()
    const drawer = page.getByRole('dialog', { name: 'Nouvelle fiche contact' })
    await drawer.getByRole('button', { name: 'Créer la fiche' }).click()
    await expect(drawer.getByText('Saisissez le nom.')).toBeVisible()
    const lastName = unique('Zabriskie')
    await drawer.getByLabel('Prénom').fill('Noé')
    await drawer.getByLabel('Nom', { exact: true }).fill(lastName)
    await expectNoAxeViolations(page)
    await drawer.getByRole('button', { name: 'Créer la fiche' }).click()
    await expect(drawer).toBeHidden()
    await page.getByRole('searchbox').fill(lastName)
    await expect(page.getByText('1 fiche', { exact: true })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Supprimer la fiche de Noé ${lastName}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer la fiche' }).click()
    await expect(page.getByText('Aucune fiche ne convient')).toBeVisible()
  })

  test('B2: changing a card says whose account follows, and the account does', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const lastName = unique('Lindqvist')
    const contact = await makeCard(page, lastName)
    const { id } = await makeAccount(page, { contact })
    await page.goto(`/contacts?search=${lastName}`)
    await page.getByRole('button', { name: `Supprimer la fiche de Anaïs ${lastName}` }).click()
    await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('Cette fiche est liée à')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
    await page.getByRole('button', { name: `Anaïs ${lastName}`, exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Fiche contact' })
    await expect(drawer.getByText('Un compte suit cette fiche')).toBeVisible()
    await drawer.getByLabel('Fonction').fill('Économiste')
    await expect(drawer.getByText('les comptes liés suivent', { exact: false })).toBeVisible()
    await drawer.getByRole('button', { name: 'Enregistrer la fiche' }).click()
    await expect(drawer).toBeHidden()
    expect((await readAccount(page, id)).position).toBe('Économiste')
  })
})
