import type { Page } from '@playwright/test'
import type { Outcome } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { editAccount, makeAccount, unique } from './sample-account.ts'

const organization = '/api/v1/organizations/boreale'

/** Makes something of boreale without the console. Returns its id. */
async function make(page: Page, what: 'companies' | 'tags', data: Record<string, unknown>): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await page.context().request.post(`${organization}/${what}`, { data, headers })
  expect(response.status(), await response.text()).toBe(201)
  const answer: Partial<Outcome> & { id?: string } = await response.json()
  return answer.targetId ?? answer.id ?? ''
}

test.describe('companies and tags', () => {
  test('B12: a company is created, renamed and deleted, and its deletion taken back', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Sociétés' }).click()
    await page.getByRole('button', { name: 'Nouvelle société' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nouvelle société' })
    await dialog.getByRole('button', { name: 'Créer la société' }).click()
    await expect(dialog.getByText('Donnez un nom.')).toBeVisible()
    const name = unique('Boréale Sud ')
    await dialog.getByLabel('Nom').fill(name)
    await dialog.getByRole('button', { name: 'Créer la société' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: `Modifier ${name}` }).click()
    await page.getByRole('dialog').getByLabel('Nom').fill(`${name} bis`)
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('heading', { name: `${name} bis` })).toBeVisible()
    await page.getByRole('button', { name: `Supprimer ${name} bis` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer la société' }).click()
    await expect(page.getByRole('heading', { name: `${name} bis`, exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
    await expect(page.getByRole('heading', { name: `${name} bis`, exact: true })).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('B12: a company that somebody belongs to is not deleted, and its count leads to them', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const name = unique('Boréale Nord ')
    const company = await make(page, 'companies', { name })
    const { id, displayName } = await makeAccount(page)
    await editAccount(page, id, { mainCompany: company })
    await page.goto('/settings/companies')
    await page.getByRole('button', { name: `Supprimer ${name}` }).click()
    await expect(page.getByText('Cette société sert encore', { exact: false })).toBeVisible()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: '1 personne' }).click()
    await expect(page).toHaveURL(/\/users\?/)
    await expect(page.getByText(displayName).first()).toBeVisible()
  })

  test('B9: a tag says how many carry it before it is deleted, and is renamed for all of them', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const name = unique('formation ')
    const tag = await make(page, 'tags', { name })
    const { displayName } = await makeAccount(page, { tags: [tag] })
    await page.goto('/settings/tags')
    await page.getByRole('button', { name: `Renommer ${name}` }).click()
    await page.getByRole('dialog').getByLabel('Nom').fill(`${name} 2026`)
    await page.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click()
    const line = page.getByRole('listitem').filter({ hasText: `${name} 2026` })
    await expect(line).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Supprimer ${name} 2026` }).click()
    await expect(page.getByText('Une personne la porte et la perd.', { exact: false })).toBeVisible()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
    await line.getByRole('link', { name: '1 personne' }).click()
    await expect(page.getByText(displayName).first()).toBeVisible()
  })

  test('F3: whoever changes the settings decides what lists begin with', async ({ page }) => {
    await signIn(page, 'admin@boreale.example', { theme: 'dark' })
    await page.goto('/settings')
    await page.getByRole('switch', { name: 'Les listes commencent par', exact: false }).click()
    const footer = page.getByRole('region', { name: 'Ce que fait l’enregistrement' })
    await expect(footer.getByRole('button', { name: 'Enregistrer' })).toBeVisible()
    await expectNoAxeViolations(page)
    await footer.getByRole('button', { name: 'Abandonner' }).click()
    await expect(footer).toBeHidden()
  })
})
