import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, unique } from './sample-account.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const create = (page: Page) => page.getByRole('button', { name: 'Créer', exact: true })

async function chooseGroup(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Groupe principal$/ }).click()
  await page.getByRole('option', { name }).click()
}

async function openDrawer(page: Page): Promise<void> {
  await page.goto('/users/new')
  await expect(page.getByRole('dialog', { name: 'Nouvel utilisateur' })).toBeVisible()
}

test.describe('a new account', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('takes a name, a sign-in name, a group and a password, and signs in (M5, C4, C6, B8)', async ({
    page,
    browser,
  }) => {
    const signInName = unique('lmarchetti')
    const lastName = unique('Marchetti')
    await openDrawer(page)
    await expect(field(page, 'Prénom')).toBeFocused()
    await field(page, 'Prénom').fill('Lucie')
    await field(page, 'Nom').fill(lastName)
    await field(page, 'Code de connexion').fill(signInName)
    await chooseGroup(page, 'Gestion des comptes')
    await page.getByLabel('Mot de passe', { exact: true }).fill('abricot nuage lanterne')
    await expect(page.getByRole('region', { name: 'Ce qui va se passer' })).toContainText(
      `Le compte de Lucie ${lastName} est créé`,
    )
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/users'),
    )
    await create(page).click()
    const { user } = await (await answered).json()
    expect(user).toMatchObject({ email: null, language: 'fr', type: 'internal', status: 'active' })
    await expect(page).toHaveURL(/\/users$/)
    await expect(page.getByText(`Compte de Lucie ${lastName} créé`)).toBeVisible()

    const other = await browser.newContext()
    const session = await other.request.post('/api/v1/session', {
      data: { signInName, password: 'abricot nuage lanterne', organization: 'boreale' },
    })
    expect(session.status()).toBe(200)
    expect((await session.json()).state).toBe('passwordChange')
    await other.close()
  })

  test('may come without access, and is taken back at once', async ({ page }) => {
    const lastName = unique('Sansacces')
    await openDrawer(page)
    await field(page, 'Prénom').fill('Ahmed')
    await field(page, 'Nom').fill(lastName)
    await field(page, 'Code de connexion').fill(unique('asansacces'))
    await chooseGroup(page, 'Chantier')
    await page.getByText('Plus tard', { exact: true }).click()
    await create(page).click()
    await expect(page).toHaveURL(/\/users$/)
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect(page.getByText('C’est annulé')).toBeVisible()
    const found = await page.context().request.get(`/api/v1/organizations/boreale/users?search=${lastName}`)
    expect((await found.json()).items).toEqual([])
  })

  test('may be a program, which has no password (B10)', async ({ page }) => {
    await openDrawer(page)
    await page.getByText('Connecteur', { exact: true }).click()
    await expect(page.getByText('Un connecteur est un programme')).toBeVisible()
    await expect(page.getByLabel('Mot de passe', { exact: true })).toBeHidden()
  })

  test('is told what is missing, from the first field on', async ({ page }) => {
    await openDrawer(page)
    await create(page).click()
    await expect(page.getByText('Saisissez le prénom.')).toBeVisible()
    await expect(page.getByText('Choisissez un groupe.')).toBeVisible()
    await expect(field(page, 'Prénom')).toBeFocused()
  })

  test('refuses spaces and twins in the sign-in name while it is typed (B6)', async ({ page }) => {
    const existing = await makeAccount(page)
    await openDrawer(page)
    await field(page, 'Code de connexion').fill('lucie marchetti')
    await expect(page.getByText('Un code de connexion ne contient pas d’espace.')).toBeVisible()
    await field(page, 'Code de connexion').fill(existing.signInName.toUpperCase())
    await expect(page.getByText('a déjà ce code de connexion')).toBeVisible()
    await field(page, 'Code de connexion').fill(unique('libre'))
    await expect(page.getByText('a déjà ce code de connexion')).toBeHidden()
  })

  test('is not lost by a stray click outside the drawer', async ({ page }) => {
    await openDrawer(page)
    await field(page, 'Prénom').fill('Lucie')
    await page.mouse.click(300, 500)
    const question = page.getByRole('alertdialog')
    await question.getByRole('button', { name: 'Continuer la saisie' }).click()
    await expect(field(page, 'Prénom')).toHaveValue('Lucie')
    await expect(field(page, 'Prénom')).toBeFocused()
    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: 'Abandonner' }).click()
    await expect(page).toHaveURL(/\/users$/)
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['fr', 'en'] as const) {
      test(`shows nothing that axe objects to (${theme}, ${language})`, async ({ page }) => {
        await signIn(page, 'admin@boreale.example', { theme, language })
        await page.goto('/users/new')
        await page.getByRole('button', { name: /^(Créer|Create)$/ }).click()
        await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
        await expectNoAxeViolations(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await expectNoAxeViolations(page)
      })
    }
  }
})
