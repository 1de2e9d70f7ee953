import type { Page } from '@playwright/test'
import type { User } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { editAccount, makeAccount, readAccount, unique } from './sample-account.ts'
import { cell, count, openFilter, openListOf, toast } from './users-page.ts'

test.describe('the rights of several people', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  async function openThree(page: Page): Promise<User[]> {
    const lastName = unique('Equipe')
    const users: User[] = []
    for (const firstName of ['Ada', 'Bela', 'Cleo']) users.push(await makeAccount(page, { firstName, lastName }))
    await openListOf(page, lastName)
    await page.getByRole('checkbox', { name: 'Sélectionner toutes les personnes chargées' }).check()
    return users
  }
  const press = (page: Page, name: string) =>
    page.getByRole('region', { name: 'Personnes sélectionnées' }).getByRole('button', { name }).click()

  test('are given together, with who really changes and a result for each (B3, F6)', async ({ page }) => {
    const [first, , third] = await openThree(page)
    if (first === undefined || third === undefined) throw new Error('three people are expected')
    await editAccount(page, first.id, { permissions: { add: [{ application: 'devis', permission: 'discount' }] } })
    await page.reload()
    await page.getByRole('checkbox', { name: 'Sélectionner toutes les personnes chargées' }).check()
    await press(page, 'Droits…')
    const dialog = page.getByRole('dialog', { name: 'Droits de 3 personnes' })
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog).toContainText('Choisissez d’abord ce qui doit changer.')
    await dialog.getByRole('button', { name: /Application/ }).click()
    await page.getByRole('option', { name: 'Devis' }).click()
    await dialog.getByRole('checkbox', { name: 'Accorder une remise' }).check()
    await expect(dialog).toContainText('Cela change pour 2 personnes.')
    await expect(dialog).toContainText('Rien ne change pour 1 personne.')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    const results = page.getByRole('dialog', { name: '2 personnes modifiées' })
    await expect(results.getByRole('listitem').filter({ hasText: first.displayName })).toContainText('inchangé')
    await expect(results.getByRole('listitem').filter({ hasText: third.displayName })).toContainText('fait')
    await expectNoAxeViolations(page)
    await results.getByRole('button', { name: 'Fermer' }).last().click()
    await expect(cell(page, 'Devis', third)).toHaveAccessibleName(`Devis, 1 droit, ${third.displayName}`)
  })

  test('come with another group, besides the main one or in its place (B3)', async ({ page }) => {
    const [first] = await openThree(page)
    if (first === undefined) throw new Error('three people are expected')
    await press(page, 'Groupes…')
    const dialog = page.getByRole('dialog', { name: 'Groupes de 3 personnes' })
    await dialog.getByRole('button', { name: /Choisir un groupe/ }).click()
    await page.getByRole('option', { name: /Estimation/ }).click()
    await expect(dialog).toContainText('Cela change pour 3 personnes.')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    const results = page.getByRole('dialog', { name: '3 personnes modifiées' })
    await results.getByRole('button', { name: 'Annuler' }).click()
    await expect(toast(page, '3 changements annulés')).toBeVisible()
    expect((await readAccount(page, first.id)).secondaryGroups).toEqual([])
  })

  test('are made the same as somebody else’s (B3)', async ({ page }) => {
    const model = await makeAccount(page, { firstName: 'Modèle', lastName: unique('Dupont') })
    await editAccount(page, model.id, { permissions: { add: [{ application: 'devis', permission: 'view' }] } })
    const [first] = await openThree(page)
    if (first === undefined) throw new Error('three people are expected')
    await press(page, 'Droits…')
    const dialog = page.getByRole('dialog', { name: 'Droits de 3 personnes' })
    await dialog.getByText('Comme…').click()
    await dialog.getByRole('button', { name: /Les mêmes droits que/ }).click()
    await page.getByRole('searchbox', { name: 'Chercher', exact: true }).fill(model.lastName)
    await page.getByRole('option', { name: model.displayName }).click()
    await expect(dialog).toContainText('Cela change pour 3 personnes.')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('dialog', { name: '3 personnes modifiées' })).toBeVisible()
    expect((await readAccount(page, first.id)).permissions).toMatchObject([
      { application: 'devis', permission: 'view' },
    ])
  })

  test('have tags added and taken together (B9)', async ({ page }) => {
    const [first] = await openThree(page)
    if (first === undefined) throw new Error('three people are expected')
    await press(page, 'Étiquettes…')
    const dialog = page.getByRole('dialog', { name: 'Étiquettes de 3 personnes' })
    await dialog.getByRole('button', { name: /Ajouter/ }).click()
    await page.getByRole('option', { name: 'Chantier Nord' }).click()
    await page.keyboard.press('Escape')
    await expect(dialog).toContainText('Cela change pour 3 personnes.')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('dialog', { name: '3 personnes modifiées' })).toBeVisible()
    expect((await readAccount(page, first.id)).tags).toMatchObject([{ name: 'Chantier Nord' }])
    await page.keyboard.press('Escape')
    const filters = await openFilter(page, 'Étiquette')
    await filters.getByRole('checkbox', { name: 'Chantier Nord' }).check()
    await expect(count(page)).toHaveText(/^3 sur /)
  })
})
