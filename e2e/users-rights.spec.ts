import type { Locator, Page } from '@playwright/test'
import type { User } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { editAccount, groupId, makeAccount, readAccount, unique } from './sample-account.ts'
import { cell, count, openFilter, openListOf, toast } from './users-page.ts'

const admin = 'admin@boreale.example'
const row = (page: Page, { displayName }: User) => page.getByRole('row', { name: displayName })
const rightsWindow = (page: Page, application: string) => page.getByRole('dialog', { name: application, exact: true })
const line = (dialog: Locator, name: string) => dialog.getByRole('listitem').filter({ hasText: name })

test.describe('the cells of the list', () => {
  test.beforeEach(async ({ page }) => signIn(page, admin))

  test('tell at a glance what a colleague has in each application (F1, F2)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await expect(page.getByRole('columnheader', { name: 'Chantiers', exact: true })).toBeVisible()
    await expect(cell(page, 'Chantiers', user)).toHaveAccessibleName(`Chantiers, 2 droits, ${user.displayName}`)
    await expect(cell(page, 'Devis', user)).toHaveAccessibleName(`Devis, aucun droit, ${user.displayName}`)
    expect(Math.round((await row(page, user).boundingBox())?.height ?? 0)).toBe(52)
    await expect(page.getByRole('list', { name: 'Légende' })).toContainText('a des droits')
    await expectNoAxeViolations(page)
  })

  test('are opened and left by the keyboard, and the focus returns (F6)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await cell(page, 'Chantiers', user).focus()
    await page.keyboard.press('Enter')
    const dialog = rightsWindow(page, 'Chantiers')
    await expect(dialog).toContainText(`Droits de ${user.displayName}`)
    await expect(dialog.getByRole('checkbox').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(cell(page, 'Chantiers', user)).toBeFocused()
  })

  test('give a right in place, with what it does, and take it back (F6)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await cell(page, 'Devis', user).click()
    const dialog = rightsWindow(page, 'Devis')
    await expect(dialog).toContainText('Rien n’est changé.')
    await dialog.getByRole('checkbox', { name: 'Accorder une remise' }).check()
    await expect(line(dialog, 'Accorder une remise')).toContainText('Donner')
    await expect(dialog).toContainText(/1 droit donné/)
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog).toBeHidden()
    await expect(cell(page, 'Devis', user)).toHaveAccessibleName(`Devis, 1 droit, ${user.displayName}`)
    await expect(cell(page, 'Devis', user)).toBeFocused()
    expect((await readAccount(page, user.id)).permissions).toMatchObject([
      { application: 'devis', permission: 'discount', until: null },
    ])
    await toast(page, `Droits de ${user.displayName} enregistrés`).getByRole('button', { name: 'Annuler' }).click()
    await expect(cell(page, 'Devis', user)).toHaveAccessibleName(`Devis, aucun droit, ${user.displayName}`)
  })

  test('say through which group a right comes; a single one has an end date of its own (F1)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await cell(page, 'Chantiers', user).click()
    const dialog = rightsWindow(page, 'Chantiers')
    const held = dialog.getByRole('checkbox', { name: 'Saisir les heures' })
    await expect(held).toBeChecked()
    await expect(held).toBeDisabled()
    await expect(line(dialog, 'Saisir les heures')).toContainText('par le groupe Chantier')
    await dialog.getByRole('checkbox', { name: 'Clore un chantier' }).check()
    await dialog.getByRole('button', { name: 'Date de fin : Clore un chantier' }).click()
    await dialog.getByLabel('Dernier jour').fill('2030-12-31')
    await expect(line(dialog, 'Clore un chantier')).toContainText('jusqu’au 31 déc. 2030')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog).toBeHidden()
    const [given] = (await readAccount(page, user.id)).permissions
    expect(given).toMatchObject({ permission: 'close', until: '2030-12-31T23:00:00.000Z' })
  })

  test('keep what is ticked when somebody else was quicker (F6)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await cell(page, 'Devis', user).click()
    const dialog = rightsWindow(page, 'Devis')
    await dialog.getByRole('checkbox', { name: 'Passer une commande' }).check()
    await editAccount(page, user.id, { position: 'Grutier' })
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog).toContainText('Quelqu’un a modifié ce compte entre-temps.')
    await expect(dialog.getByRole('checkbox', { name: 'Passer une commande' })).toBeChecked()
    await expect(async () => {
      await dialog.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(dialog).toBeHidden({ timeout: 1000 })
    }).toPass()
    expect((await readAccount(page, user.id)).permissions).toHaveLength(1)
  })

  test('are buttons of a card on a phone, and open as a sheet (F1)', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const user = await makeAccount(page)
    await page.goto(`/users?search=${user.lastName}`)
    expect(Math.round((await cell(page, 'Chantiers', user).boundingBox())?.height ?? 0)).toBe(48)
    await expect(cell(page, 'Chantiers', user)).toContainText('2 droits')
    await expect(cell(page, 'Devis', user)).toHaveCount(0)
    await page.getByRole('button', { name: /autres, sans droit$/ }).click()
    await expect(cell(page, 'Devis', user)).toContainText('Aucun droit')
    await expectNoAxeViolations(page)
    await cell(page, 'Chantiers', user).click()
    const dialog = rightsWindow(page, 'Chantiers')
    await expect(dialog.getByRole('checkbox').first()).toBeVisible()
    await expect
      .poll(async () => {
        const { x, y, width, height } = (await dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
        return { x, width, bottom: Math.round(y + height) }
      })
      .toEqual({ x: 0, width: 390, bottom: 844 })
    await expectNoAxeViolations(page)
  })
})

test('the cells and their window hold in the dark too (F1)', async ({ page }) => {
  await signIn(page, admin, { theme: 'dark', language: 'en' })
  const user = await makeAccount(page)
  await openListOf(page, user.lastName)
  await page
    .getByRole('button', { name: `Chantiers, 2 rights, ${user.displayName}` })
    .or(cell(page, 'Worksites', user))
    .click()
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
  await expectNoAxeViolations(page)
})

test.describe('a partner of a manufacturer', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@dumas.example'))

  test('sees what is managed elsewhere, and where, but cannot change it (F7)', async ({ page }) => {
    await page.goto('/users')
    await page
      .getByRole('button', { name: /^Contacts, 2 droits, gérés dans l’application, / })
      .first()
      .click()
    const dialog = rightsWindow(page, 'Contacts')
    await expect(dialog.getByText('Voir seulement')).toHaveCount(2)
    for (const box of await dialog.getByRole('checkbox').all()) await expect(box).toBeDisabled()
    await expect(dialog).toContainText('géré dans')
    await expect(dialog.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('learns which rights the vendor decides about', async ({ page }) => {
    await page.goto('/users')
    await page
      .getByRole('button', { name: /^Devis, aucun droit, / })
      .first()
      .click()
    const dialog = rightsWindow(page, 'Devis')
    await expect(line(dialog, 'Accorder une remise')).toContainText('décide, réponse sous')
    await expect(line(dialog, 'Accorder une remise')).toContainText('Demander')
    await expect(dialog.getByRole('checkbox', { name: 'Accorder une remise' })).toBeEnabled()
    await expect(dialog.getByRole('checkbox', { name: 'Consulter', exact: true })).toBeEnabled()
  })

  test('begins with the people who have an application, and may see everybody (F3)', async ({ page }) => {
    await page.goto('/users')
    await expect(count(page)).toHaveText(/^\d+ sur \d+ personnes$/)
    await expect(page.getByText('Au moins une application')).toBeVisible()
    await page.getByRole('button', { name: 'Retirer Accès Au moins une application' }).click()
    await expect(count(page)).toHaveText(/^\d+ personnes$/)
    await expect(page).toHaveURL(/access=all/)
    await page.reload()
    await expect(count(page)).toHaveText(/^\d+ personnes$/)
    const filters = await openFilter(page, 'Accès')
    await filters.getByRole('radio', { name: 'Aucune application' }).check()
    await expect(count(page)).toHaveText(/^\d+ sur \d+ personnes$/)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  })
})

test.describe('filters by what people may do', () => {
  test.beforeEach(async ({ page }) => signIn(page, admin))

  test('answer who may do something (B4)', async ({ page }) => {
    const lastName = unique('Remise')
    const one = await makeAccount(page, { lastName, firstName: 'Ada' })
    await makeAccount(page, { lastName, firstName: 'Bela' })
    await editAccount(page, one.id, { permissions: { add: [{ application: 'devis', permission: 'discount' }] } })
    await openListOf(page, lastName)
    const filters = await openFilter(page, 'Qui peut…')
    await filters.getByRole('button', { name: 'Devis' }).click()
    await filters.getByRole('checkbox', { name: 'Accorder une remise' }).check()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(count(page)).toHaveText(/^1 sur /)
    await expect(row(page, one)).toBeVisible()
    await expect(page).toHaveURL(/permission=/)
    await page.reload()
    await expect(page.getByText('Accorder une remise (Devis)')).toBeVisible()
    await page.getByRole('button', { name: 'Retirer Qui peut… Accorder une remise (Devis)' }).click()
    await expect(count(page)).toHaveText(/^2 sur /)
  })

  test('find those whose rights end soon (B4)', async ({ page }) => {
    const user = await makeAccount(page)
    const until = new Date(Date.now() + 10 * 86_400_000).toISOString()
    const add = [{ application: 'devis', permission: 'view', until }]
    await editAccount(page, user.id, { permissions: { add } })
    await openListOf(page, user.lastName)
    const filters = await openFilter(page, 'Se termine')
    await filters.getByRole('radio', { name: 'd’ici 7 jours' }).check()
    await expect(page.getByText('Personne ne correspond à ces filtres.')).toBeVisible()
    await filters.getByRole('radio', { name: 'd’ici 30 jours' }).check()
    await expect(row(page, user)).toBeVisible()
    await filters.getByLabel('Au plus tard le').fill('2040-01-01')
    await expect(page.getByText('au plus tard le 1 janv. 2040')).toBeVisible()
    await expect(row(page, user)).toBeVisible()
  })

  test('find the members of a secondary group too (B4)', async ({ page }) => {
    const user = await makeAccount(page)
    await editAccount(page, user.id, { secondaryGroups: { add: [await groupId(page, 'Estimation')] } })
    await openListOf(page, user.lastName)
    const filters = await openFilter(page, 'Groupe')
    await filters.getByRole('checkbox', { name: 'Estimation' }).check()
    await expect(page).toHaveURL(/group=/)
    await expect(row(page, user)).toContainText('+1')
  })
})
