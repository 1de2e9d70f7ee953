import type { Page, Route } from '@playwright/test'
import type { JournalPage, User } from '../contract/index.ts'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { groupId, makeAccount, readAccount, unique } from './sample-account.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Rechercher un utilisateur' })
const count = (page: Page) => page.getByRole('main').getByRole('status').first()
const row = (page: Page, { displayName }: User) => page.getByRole('row', { name: displayName })
const toast = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** Answers a request in the server's place with a refusal. */
const refuse = (route: Route, status: number) =>
  route.fulfill({ status, json: { type: 'about:blank', title: 'Non', status, detail: 'Pas maintenant.', code: 'no' } })

/** Opens the list with only the people whose name holds `text`. */
async function openListOf(page: Page, text: string): Promise<void> {
  await page.goto(`/users?search=${encodeURIComponent(text)}`)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

test.describe('the list of users', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('shows name, e-mail, sign-in name, role and applications, one line a person (F2)', async ({ page }) => {
    await openListOf(page, 'admin@boreale')
    const columns = ['Personne', 'Adresse e-mail', 'Groupes', 'Chantiers', 'Devis', 'Connexion', 'Actif']
    for (const name of columns) await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible()
    const self = page.getByRole('row').nth(1)
    await expect(self).toContainText('Hélène Castaing')
    await expect(self.getByText('admin@boreale.example')).toHaveCount(2)
    await expect(self).toContainText('Administration')
    await expect(self.getByRole('button', { name: 'Chantiers, tous les droits, Hélène Castaing' })).toBeVisible()
    expect(Math.round((await self.boundingBox())?.height ?? 0)).toBe(52)
    await expectNoAxeViolations(page)
  })

  test('says when there is no address', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await expect(row(page, user)).toContainText('Sans adresse')
    await expect(row(page, user)).toContainText('jamais')
  })

  test('shows everybody and draws only the rows in view (B3)', async ({ page }) => {
    await page.goto('/users')
    await expect(count(page)).toHaveText(/^\d+ personnes$/)
    const all = Number.parseInt((await count(page).textContent()) ?? '', 10)
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(all + 1))
    expect(await page.getByRole('row').count()).toBeLessThan(40)
    const pencil = page
      .getByRole('row')
      .nth(1)
      .getByRole('link', { name: /^Modifier/ })
    await pencil.click()
    await expect(page).toHaveURL(/\/users\/[\da-f-]{36}$/)
  })

  test('is searched as one types, whatever the accents and the case', async ({ page }) => {
    const user = await makeAccount(page, { firstName: 'Éloïse', lastName: unique('Brûlé') })
    await page.goto('/users')
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type(`ELOISE ${user.lastName.replace('û', 'u').replace('é', 'e').toUpperCase()}`, { delay: 20 })
    await expect(count(page)).toHaveText(/^1 sur \d+ personnes$/)
    await expect(row(page, user)).toBeVisible()
    await expect(page).toHaveURL(/search=ELOISE/)
    await page.keyboard.press('Escape')
    await expect(count(page)).toHaveText(/^\d+ personnes$/)
  })

  test('is filtered by status; the chips stand in the address and come off (B4)', async ({ page }) => {
    await page.goto('/users')
    await page.getByRole('button', { name: 'Filtre', exact: true }).click()
    const filters = page.getByRole('dialog', { name: 'Filtres' })
    await filters.getByRole('button', { name: 'Statut' }).click()
    await filters.getByRole('checkbox', { name: 'Désactivé' }).check()
    await expect(page).toHaveURL(/status=/)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(filters).toBeHidden()
    await expect(count(page)).toHaveText(/ sur /)
    await expect(page.getByRole('row').nth(1)).toContainText('désactivé')
    for (const each of await page.getByRole('switch').all()) await expect(each).not.toBeChecked()
    await page.reload()
    await expect(count(page)).toHaveText(/ sur /)
    await page.getByRole('button', { name: 'Retirer Statut Désactivé' }).click()
    await expect(count(page)).toHaveText(/^\d+ personnes$/)
    await expect(page).toHaveURL(/\/users$/)
    await page.goBack()
    await expect(page.getByText('Statut', { exact: true })).toBeVisible()
  })

  test('is filtered by group (B4)', async ({ page }) => {
    await page.goto('/users')
    await page.getByRole('button', { name: 'Filtre', exact: true }).click()
    const filters = page.getByRole('dialog', { name: 'Filtres' })
    await filters.getByRole('button', { name: 'Groupe' }).click()
    await filters.getByRole('checkbox', { name: 'Comptabilité' }).check()
    await page.keyboard.press('Escape')
    await expect(count(page)).toHaveText(/ sur /)
    await expect(page.getByRole('row').nth(1)).toContainText('Comptabilité')
    await expect(page.getByRole('cell', { name: 'Chantier', exact: true })).toHaveCount(0)
  })

  test('says that nobody matches, and leads back to everybody', async ({ page }) => {
    await page.goto('/users?search=zzzzzz')
    await expect(page.getByText('Personne ne correspond à ces filtres.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Afficher tout le monde' }).click()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await expect(search(page)).toHaveValue('')
  })

  test('is sorted by its headers, one way and the other', async ({ page }) => {
    await page.goto('/users')
    const person = page.getByRole('columnheader', { name: 'Personne', exact: true })
    await expect(person).toHaveAttribute('aria-sort', 'ascending')
    const first = page.getByRole('row').nth(1)
    const before = await first.textContent()
    await person.getByRole('button').click()
    await expect(person).toHaveAttribute('aria-sort', 'descending')
    await expect(page).toHaveURL(/sort=-lastName/)
    await expect(first).not.toHaveText(before ?? '')
    await page.getByRole('columnheader', { name: 'Adresse e-mail' }).getByRole('button').click()
    await expect(person).toHaveAttribute('aria-sort', 'none')
  })

  test('has the button for a new user above it on the right (C3, B3)', async ({ page }) => {
    await page.goto('/users?search=a')
    const button = page.getByRole('link', { name: 'Nouvel utilisateur' })
    const [buttonBox, tableBox] = [await button.boundingBox(), await page.getByRole('table').boundingBox()]
    if (buttonBox === null || tableBox === null) throw new Error('button or table is not there')
    expect(buttonBox.y + buttonBox.height).toBeLessThan(tableBox.y)
    expect(buttonBox.x + buttonBox.width).toBeGreaterThan((page.viewportSize()?.width ?? 0) - 40)
    await button.click()
    await expect(page).toHaveURL(/\/users\/new\?search=a$/)
    await expect(page.getByRole('dialog', { name: 'Nouvel utilisateur' })).toBeVisible()
  })

  test('says why it could not be loaded and tries again', async ({ page }) => {
    const address = /\/organizations\/boreale\/users\?/
    await page.route(address, (route) => refuse(route, 429))
    await page.goto('/users')
    await expect(page.getByText('La liste n’a pas pu être chargée')).toBeVisible()
    await page.unroute(address)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  })

  test('is a list of cards on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const user = await makeAccount(page)
    await page.goto(`/users?search=${user.lastName}`)
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('table')).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectNoAxeViolations(page)
    await page.getByRole('article').click({ position: { x: 40, y: 30 } })
    await expect(page).toHaveURL(new RegExp(`/users/${user.id}$`))
  })
})

test.describe('one person of the list', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('is deleted after a question, which can be taken back (C12)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    const bin = row(page, user).getByRole('button', { name: `Supprimer ${user.displayName}` })
    const question = page.getByRole('alertdialog', { name: `Supprimer ${user.displayName}` })
    await bin.click()
    await expect(question).toContainText('Son accès s’arrête tout de suite.')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(bin).toBeFocused()
    await bin.click()
    await question.getByRole('button', { name: 'Supprimer' }).click()
    await expect(row(page, user)).toHaveCount(0)
    await toast(page, `${user.displayName} supprimé`).getByRole('button', { name: 'Annuler' }).click()
    await expect(row(page, user)).toBeVisible()
  })

  test('is switched off with a reason and a note, and back on (F8)', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    const toggle = row(page, user).getByRole('switch')
    const dialog = page.getByRole('dialog', { name: `Désactiver ${user.displayName}` })
    await toggle.click()
    await expect(dialog.getByRole('textbox', { name: 'Raison' })).toBeFocused()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Désactiver' }).click()
    await expect(dialog).toContainText('Donnez une raison')
    await page.keyboard.press('Escape')
    await expect(toggle).toBeChecked()

    await toggle.click()
    await dialog.getByRole('textbox', { name: 'Raison' }).fill('Départ à la retraite')
    await dialog.getByRole('textbox', { name: /^Note/ }).fill('Badge rendu.')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Désactiver' }).click()
    await expect(dialog).toBeHidden()
    await expect(toggle).not.toBeChecked()
    expect((await readAccount(page, user.id)).status).toBe('deactivated')
    const history = await page.context().request.get(`/api/v1/organizations/boreale/users/${user.id}/history`)
    const { items }: JournalPage = await history.json()
    expect(items[0]).toMatchObject({ reason: 'Départ à la retraite', note: 'Badge rendu.' })

    await toggle.click()
    await expect(toggle).toBeChecked()
    await expect(toast(page, `${user.displayName} réactivé`)).toBeVisible()
    await expect.poll(async () => (await readAccount(page, user.id)).status).not.toBe('deactivated')
  })

  test('keeps its switch where it was when the server refuses', async ({ page }) => {
    const user = await makeAccount(page)
    await page.context().request.post(`/api/v1/organizations/boreale/users/${user.id}/deactivate`, {
      data: { reason: 'Contrat terminé' },
    })
    await openListOf(page, user.lastName)
    await page.route('**/reactivate', (route) => refuse(route, 409))
    await row(page, user).getByRole('switch').click()
    await expect(toast(page, `${user.displayName} reste désactivé`)).toBeVisible()
    await expect(row(page, user).getByRole('switch')).not.toBeChecked()
  })
})

test('an account of higher rank is shown, not changed, and the row says why (B3)', async ({ page }) => {
  await signIn(page, 'admin@boreale.example')
  const primaryGroup = await groupId(page, 'Gestion des comptes')
  const { signInName } = await makeAccount(page, { primaryGroup, password: demoPassword, mustChange: false })
  await signIn(page, signInName)
  await openListOf(page, 'admin@boreale')
  const self = page.getByRole('row').nth(1)
  await expect(self.getByRole('switch')).toBeDisabled()
  await expect(self.getByRole('checkbox')).toBeDisabled()
  await expect(self.getByRole('img', { name: /^Vous pouvez consulter ce compte, pas le modifier/ })).toBeVisible()
  await expect(self.getByRole('button', { name: /^Supprimer/ })).toHaveCount(0)
})

test.describe('several people of the list', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('are deactivated, reactivated and deleted together, with a result for each', async ({ page }) => {
    const lastName = unique('Groupement')
    for (const firstName of ['Ada', 'Bela', 'Cleo']) await makeAccount(page, { firstName, lastName })
    await openListOf(page, lastName)
    const boxes = page.getByRole('row').getByRole('checkbox')
    await boxes.nth(1).check()
    await boxes.nth(3).click({ modifiers: ['Shift'] })
    const bar = page.getByRole('region', { name: 'Personnes sélectionnées' })
    await expect(bar).toContainText('3personnes sélectionnées')
    await expectNoAxeViolations(page)
    await bar.getByRole('button', { name: 'Désactiver…' }).click()
    const question = page.getByRole('dialog', { name: 'Désactiver 3 personnes' })
    await question.getByRole('textbox', { name: 'Raison' }).fill('Fin de chantier')
    await question.getByRole('button', { name: 'Désactiver' }).click()
    const results = page.getByRole('dialog', { name: '3 personnes désactivées' })
    await expect(results.getByRole('listitem')).toHaveCount(3)
    await expectNoAxeViolations(page)
    await results.getByRole('button', { name: 'Annuler' }).click()
    await expect(toast(page, '3 changements annulés')).toBeVisible()
    await expect(page.getByRole('row').getByRole('switch', { checked: true })).toHaveCount(3)

    await page.getByRole('checkbox', { name: 'Sélectionner toutes les personnes chargées' }).check()
    await bar.getByRole('button', { name: 'Supprimer…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
    await expect(page.getByRole('dialog', { name: '3 personnes supprimées' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Personne ne correspond à ces filtres.')).toBeVisible()
  })

  test('that cannot be changed stay ticked, with the reason', async ({ page }) => {
    const user = await makeAccount(page)
    await openListOf(page, user.lastName)
    await page.getByRole('checkbox', { name: `Sélectionner ${user.displayName}` }).check()
    await search(page).fill('admin@boreale')
    await expect(page.getByRole('row').nth(1)).toContainText('Hélène Castaing')
    await page.getByRole('checkbox', { name: 'Sélectionner Hélène Castaing' }).check()
    const bar = page.getByRole('region', { name: 'Personnes sélectionnées' })
    await expect(bar).toContainText('2personnes sélectionnées')
    await bar.getByRole('button', { name: 'Supprimer…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
    const results = page.getByRole('dialog', { name: '1 personne supprimée' })
    await expect(results.getByRole('listitem').first()).toContainText('Hélène Castaing')
    await expect(results.getByRole('listitem').first()).toContainText('pas fait')
    await results.getByRole('button', { name: 'Fermer' }).last().click()
    await expect(bar).toContainText('1personne sélectionnée')
  })
})
