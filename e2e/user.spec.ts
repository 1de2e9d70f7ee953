import type { Page } from '@playwright/test'
import { mailPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { editAccount, makeAccount, readAccount } from './sample-account.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true })
const footer = (page: Page) => page.getByRole('region', { name: 'Modifications non enregistrées' })

async function openAccount(page: Page, id: string): Promise<void> {
  await page.goto(`/users/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test.describe('an account', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('has three parts side by side, stacked on a phone (B5)', async ({ page }) => {
    const user = await makeAccount(page)
    await openAccount(page, user.id)
    const parts = ['Informations personnelles', 'Droits', 'Sécurité'].map((name) =>
      page.getByRole('region', { name, exact: true }),
    )
    const tops = async () => Promise.all(parts.map(async (part) => Math.round((await part.boundingBox())?.y ?? -1)))
    await expect(page.getByRole('region', { name: 'Sécurité' })).toBeVisible()
    expect(new Set(await tops()).size).toBe(1)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(async () => new Set(await tops()).size).toBe(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('lacks a password until it is set: the list says so and leads there (M13)', async ({ page }) => {
    const user = await makeAccount(page)
    await openAccount(page, user.id)
    const readiness = page.getByRole('region', { name: 'Ce qu’il faut à ce compte' })
    await expect(readiness).toContainText('Compte presque prêt')
    await readiness.getByRole('button', { name: 'Compléter' }).click()
    const set = page.getByRole('button', { name: 'Définir un mot de passe' })
    await expect(set).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('checkbox')).toBeChecked()
    await dialog.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('abc')
    await dialog.getByRole('button', { name: 'Définir le mot de passe' }).click()
    await expect(dialog).toContainText('12 caractères au moins')
    await dialog.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('abricot nuage lanterne')
    await dialog.getByRole('button', { name: 'Définir le mot de passe' }).click()
    await expect(dialog).toBeHidden()
    // What is left is the mail account, which follows a sign-in name only where that is an address.
    await expect(readiness).toContainText('nom d’utilisateur manquant')
    await readiness.getByRole('button', { name: 'Compléter' }).click()
    const userName = page.getByRole('textbox', { name: 'Nom d’utilisateur' })
    await expect(userName).toBeFocused()
    await userName.fill('camille@boreale.example')
    await page.getByLabel(/^Mot de passe de messagerie/).fill(mailPassword)
    await page.getByRole('button', { name: 'Enregistrer la messagerie' }).click()
    await expect(readiness).toContainText('Compte prêt')
  })

  test('is changed field by field after a preview in words (C11, B8, B10)', async ({ page }) => {
    const user = await makeAccount(page)
    await openAccount(page, user.id)
    await field(page, 'Fonction').fill('Cheffe de chantier')
    await page.getByText('Extranet', { exact: true }).click()
    await page.getByRole('button', { name: /Langue$/ }).click()
    await page.getByRole('option', { name: 'Anglais' }).click()
    await expect(footer(page)).toContainText(`Le compte de ${user.displayName} est modifié`)
    const sent = page.waitForRequest((request) => request.method() === 'PATCH')
    await save(page).click()
    expect((await sent).postDataJSON()).toEqual({ position: 'Cheffe de chantier', type: 'extranet', language: 'en' })
    await expect(footer(page)).toBeHidden()
    await expect(page.getByRole('region', { name: 'Historique' })).toContainText(
      `a modifié le compte de ${user.displayName}`,
    )
    await page.reload()
    await expect(field(page, 'Fonction')).toHaveValue('Cheffe de chantier')
    await expect(page.getByRole('radio', { name: 'Extranet' })).toBeChecked()
  })

  test('says beside the field what is wrong, and puts the focus there', async ({ page }) => {
    const user = await makeAccount(page)
    await openAccount(page, user.id)
    await field(page, 'Téléphone mobile').fill('12')
    await expect(page.getByText('Ce n’est pas un numéro de téléphone.').first()).toBeVisible()
    await field(page, 'Fonction').fill('Monteur')
    await save(page).click()
    await expect(field(page, 'Téléphone mobile')).toBeFocused()
    await expect(field(page, 'Téléphone mobile')).toHaveAttribute('aria-invalid', 'true')
    expect((await readAccount(page, user.id)).version).toBe(user.version)
  })

  test('takes a change back from its history', async ({ page }) => {
    const user = await makeAccount(page, { position: 'Grutier' })
    await editAccount(page, user.id, { position: 'Chef grutier' })
    await openAccount(page, user.id)
    await expect(field(page, 'Fonction')).toHaveValue('Chef grutier')
    await page
      .getByRole('region', { name: 'Historique' })
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click()
    await expect(field(page, 'Fonction')).toHaveValue('Grutier')
  })

  test('edited by two administrators at once is merged by the second', async ({ page }) => {
    const user = await makeAccount(page, { position: 'Maçon' })
    await openAccount(page, user.id)
    await field(page, 'Fonction').fill('Maçon coffreur')
    await field(page, 'Prénom').fill('Camilla')
    await editAccount(page, user.id, { position: 'Chef maçon', mobile: '+33 6 12 34 56 78' })
    await save(page).click()
    const dialog = page.getByRole('dialog', { name: 'Ce compte a changé entre-temps' })
    await expect(dialog).toContainText('Chef maçon')
    await expect(dialog).toContainText('+33612345678')
    await expectNoAxeViolations(page)
    await dialog.getByText('Enregistré entre-temps', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Enregistrer la fusion' }).click()
    await expect(dialog).toBeHidden()
    await expect(footer(page)).toBeHidden()
    const merged = await readAccount(page, user.id)
    expect(merged).toMatchObject({ position: 'Chef maçon', mobile: '+33612345678', firstName: 'Camilla' })
  })

  test('keeps unsaved edits from a stray click', async ({ page }) => {
    const user = await makeAccount(page)
    await openAccount(page, user.id)
    await field(page, 'Fonction').fill('Métreuse')
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    const question = page.getByRole('alertdialog')
    await question.getByRole('button', { name: 'Continuer la saisie' }).click()
    await expect(field(page, 'Fonction')).toHaveValue('Métreuse')
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await question.getByRole('button', { name: 'Abandonner' }).click()
    await expect(page).toHaveURL(/\/journal$/)
  })

  test('is deactivated with a reason, reactivated, and deleted after a question (C12)', async ({ page }) => {
    const user = await makeAccount(page, { password: 'abricot nuage lanterne' })
    await openAccount(page, user.id)
    const act = async (name: string) => {
      await page.getByRole('button', { name: 'Actions', exact: true }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    await act('Désactiver')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Désactiver' }).click()
    await expect(dialog).toContainText('Donnez une raison')
    await dialog.getByRole('textbox', { name: 'Raison' }).fill('Fin de mission')
    await dialog.getByRole('button', { name: 'Désactiver' }).click()
    await expect(dialog).toBeHidden()
    expect((await readAccount(page, user.id)).status).toBe('deactivated')
    await act('Réactiver')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Actif')
    await act('Supprimer')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
    await expect(page).toHaveURL(/\/users$/)
    await page.goto(`/users/${user.id}`)
    await expect(page.getByText('Cette personne n’est pas ici')).toBeVisible()
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['fr', 'en'] as const) {
      test(`shows nothing that axe objects to (${theme}, ${language})`, async ({ page }) => {
        await signIn(page, 'admin@boreale.example', { theme, language })
        const user = await makeAccount(page)
        await openAccount(page, user.id)
        await page.locator('[name=position]').fill('Métreuse')
        await expect(page.getByRole('button', { name: /^(Enregistrer|Save)$/ })).toBeVisible()
        await expectNoAxeViolations(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await expectNoAxeViolations(page)
      })
    }
  }
})
