import type { Page } from '@playwright/test'
import type { CreateUser, Page as ListPage, Outcome, User } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { unique } from './sample-account.ts'

type Named = { id: string; name: string; displayName: string }
const leroy = '/api/v1/organizations/leroy'
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true })
const footer = (page: Page) => page.getByRole('region', { name: 'Modifications non enregistrées' })
const rights = (page: Page) => page.getByRole('region', { name: 'Droits effectifs' })
const option = (page: Page, name: string) => page.getByRole('listbox').getByRole('option', { name })

async function read<Found>(page: Page, path: string): Promise<Found> {
  const response = await page.context().request.get(`${leroy}${path}`)
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

async function post(page: Page, path: string, data: unknown): Promise<Outcome> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await page.context().request.post(`${leroy}${path}`, { data, headers })
  expect(response.status(), await response.text()).toBeLessThan(300)
  return response.json()
}

async function idOf(page: Page, path: string, name: string): Promise<string> {
  const { items } = await read<ListPage<Named>>(page, path)
  const found = items.find((item) => item.name === name)
  if (found === undefined) throw new Error(`leroy has no ${name} in ${path}`)
  return found.id
}

async function makePerson(page: Page, values: Partial<CreateUser> & Record<string, unknown> = {}): Promise<User> {
  const { user } = await post(page, '/users', {
    firstName: 'Camille',
    lastName: unique('Vasseur'),
    signInName: unique('cvasseur'),
    primaryGroup: await idOf(page, '/groups', 'Technicien'),
    ...values,
  })
  if (user === undefined) throw new Error('the answer names no account')
  return user
}

const readPerson = (page: Page, id: string) => read<User>(page, `/users/${id}`)

async function openPerson(page: Page, id: string): Promise<void> {
  await page.goto(`/users/${id}`)
  await expect(rights(page).getByRole('button', { name: 'Modifier les droits' })).toBeVisible()
}

test.describe('the rights of a person', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@leroy.example'))

  test('B11: a secondary group with a last day is told before it is saved, and taken back with the rest', async ({
    page,
  }) => {
    const user = await makePerson(page)
    await openPerson(page, user.id)
    await page.getByRole('button', { name: /Ajouter – Groupes secondaires/ }).click()
    await option(page, 'Facturation agence').click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Dates.+Facturation agence/ }).click()
    await page.getByRole('dialog').getByLabel('Dernier jour').fill('2031-12-31')
    await page.keyboard.press('Escape')
    await expect(rights(page).getByText('ajouté').first()).toBeVisible()
    await expect(footer(page)).toContainText('donnés tout de suite')
    await expect(footer(page)).toContainText('31 décembre 2031')
    await page.getByRole('textbox', { name: 'Fonction' }).fill('Cheffe d’agence')
    const sent = page.waitForRequest((request) => request.method() === 'PATCH')
    await save(page).click()
    const { secondaryGroups, position } = (await sent).postDataJSON()
    expect(position).toBe('Cheffe d’agence')
    expect(secondaryGroups.add).toMatchObject([{ from: null, until: '2031-12-31T23:00:00.000Z' }])
    await expect(footer(page)).toBeHidden()
    expect((await readPerson(page, user.id)).secondaryGroups).toMatchObject([{ name: 'Facturation agence' }])
    await page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
    await expect(page.getByText('C’est annulé')).toBeVisible()
    expect(await readPerson(page, user.id)).toMatchObject({ secondaryGroups: [], position: null })
  })

  test('B12: a level for each company, and one for all of them, future ones too', async ({ page }) => {
    const user = await makePerson(page)
    await openPerson(page, user.id)
    await page.getByRole('combobox', { name: 'Ajouter une société' }).selectOption('Leroy Location')
    await page.getByRole('combobox', { name: 'Niveau sur Leroy Location' }).selectOption('Voir et modifier')
    await page.getByRole('combobox', { name: 'Toutes les sociétés, futures comprises' }).selectOption('Voir')
    await page.getByRole('button', { name: /Société principale$/ }).click()
    await option(page, 'Leroy Services Lille').click()
    await save(page).click()
    await expect(footer(page)).toBeHidden()
    const saved = await readPerson(page, user.id)
    expect(saved.allCompaniesLevel).toBe('read')
    expect(saved.companies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Leroy Location', level: 'write', isMain: false }),
        expect.objectContaining({ name: 'Leroy Services Lille', level: 'read', isMain: true }),
      ]),
    )
  })

  test('a single right is given, and "why?" shows both paths to it beside its line', async ({ page }) => {
    const user = await makePerson(page, { primaryGroup: await idOf(page, '/groups', 'Technicien') })
    await openPerson(page, user.id)
    await rights(page).getByRole('button', { name: 'Modifier les droits' }).click()
    await rights(page)
      .getByRole('button', { name: /^Devis/ })
      .click()
    await rights(page).getByRole('checkbox', { name: 'Consulter', exact: true }).check()
    await rights(page).getByRole('button', { name: 'Terminer' }).click()
    await save(page).click()
    await expect(footer(page)).toBeHidden()
    const commercial = await idOf(page, '/groups', 'Commercial')
    await post(page, '/changes', {
      kind: 'user.rights',
      target: user.id,
      values: { secondaryGroups: { add: [commercial] } },
    })
    await openPerson(page, user.id)
    await rights(page)
      .getByRole('button', { name: /^Devis/ })
      .click()
    const why = rights(page).getByRole('button', { name: 'Pourquoi Camille peut : Consulter', exact: true })
    await why.click()
    const tree = page.getByRole('dialog', { name: /Pourquoi Camille peut/ })
    await expect(tree).toContainText('Groupe secondaire « Commercial »')
    await expect(tree).toContainText('Droit donné à cette personne')
    await expect(tree).toContainText('donné par Solène Leroy le')
    await expect(tree).toContainText('Deux chemins mènent à ce droit. Pour le retirer, il faut fermer les deux.')
    const [line, box] = [await why.boundingBox(), await tree.boundingBox()]
    expect(box?.x ?? 0).toBeGreaterThanOrEqual((line?.x ?? 0) + (line?.width ?? 0))
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(tree).toBeHidden()
    await expect(why).toBeFocused()
  })

  test('B2: an account follows its contact card, and is let go of it', async ({ page }) => {
    const lastName = unique('Fiche')
    const card = await post(page, '/contacts', {
      firstName: 'Ondine',
      lastName,
      email: `${lastName.toLowerCase()}@leroy.example`,
      position: 'Métreuse',
    })
    const user = await makePerson(page)
    await openPerson(page, user.id)
    await page.getByRole('button', { name: 'Lier à une fiche contact' }).click()
    await page.getByRole('button', { name: /Fiche contact$/ }).click()
    await page.getByRole('searchbox').fill(lastName)
    await option(page, `Ondine ${lastName}`).click()
    await expect(page.getByRole('textbox', { name: 'Fonction' })).toHaveValue('Métreuse')
    await expect(page.getByRole('textbox', { name: 'Fonction' })).not.toBeEditable()
    await save(page).click()
    await expect(footer(page)).toBeHidden()
    expect(await readPerson(page, user.id)).toMatchObject({
      lastName,
      position: 'Métreuse',
      contact: { id: card.targetId },
    })
    await page.getByRole('button', { name: 'Voir', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Fiche contact' })
    await drawer.getByRole('textbox', { name: 'Fonction' }).fill('Économiste')
    await drawer.getByRole('button', { name: 'Enregistrer la fiche' }).click()
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('textbox', { name: 'Fonction' })).toHaveValue('Économiste')
    await page.getByRole('button', { name: 'Détacher' }).click()
    await save(page).click()
    await expect(footer(page)).toBeHidden()
    expect(await readPerson(page, user.id)).toMatchObject({ position: 'Économiste', contact: null })
  })

  test('B2: a new account begins with a contact card', async ({ page }) => {
    const lastName = unique('Nouvelle')
    await post(page, '/contacts', { firstName: 'Ondine', lastName, position: 'Métreuse' })
    await page.goto('/users/new')
    await page.getByRole('button', { name: 'Partir d’une fiche contact' }).click()
    await page.getByRole('button', { name: /Fiche contact$/ }).click()
    await page.getByRole('searchbox', { name: 'Chercher', exact: true }).fill(lastName)
    await option(page, `Ondine ${lastName}`).click()
    await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue(lastName)
    const signInName = unique('ondine')
    await page.getByRole('textbox', { name: 'Code de connexion', exact: true }).fill(signInName)
    await page.getByRole('button', { name: /Groupe principal$/ }).click()
    await option(page, 'Technicien').click()
    await page.getByText('Plus tard', { exact: true }).click()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(page).toHaveURL(/\/users$/)
    const { items } = await read<ListPage<User>>(page, `/users?search=${signInName}`)
    expect(items).toMatchObject([{ lastName, position: 'Métreuse', contact: { name: `Ondine ${lastName}` } }])
  })

  test('compares two people, and gives one the rights of the other after a preview', async ({ page }) => {
    const other = await makePerson(page, { primaryGroup: await idOf(page, '/groups', 'Commercial') })
    const user = await makePerson(page)
    await openPerson(page, user.id)
    const choose = async (action: string, label: RegExp) => {
      await page.getByRole('button', { name: 'Actions', exact: true }).click()
      await page.getByRole('menuitem', { name: action }).click()
      await page.getByRole('button', { name: label }).click()
      await page.getByRole('searchbox').fill(other.signInName)
      await option(page, other.displayName).click()
    }
    await choose('Comparer avec…', /Comparer avec$/)
    await expect(page.getByRole('region', { name: `Seulement ${other.displayName}` })).toContainText('Devis')
    await expect(page.getByRole('region', { name: `Seulement ${user.displayName}` })).toContainText('Chantiers')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await choose('Donner les mêmes droits que…', /Les mêmes droits que$/)
    await expect(page.getByRole('region', { name: 'Reçoit' })).toContainText('Devis')
    await expect(page.getByRole('dialog')).toContainText('donnés tout de suite')
    await page.getByRole('button', { name: 'Donner ces droits' }).click()
    await expect(page.getByText(`mêmes droits que ${other.displayName}`)).toBeVisible()
    expect((await readPerson(page, user.id)).primaryGroup?.name).toBe('Commercial')
  })
})

test.describe('the duties of a person', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@sainte-aurore.example'))

  test('C7, C8: "responsible for the mission" and alerts sent by the vendor are ticked on the page', async ({
    page,
  }) => {
    const organization = '/api/v1/organizations/sainte-aurore'
    const request = page.context().request
    const { items: groups }: ListPage<Named> = await (await request.get(`${organization}/groups`)).json()
    const group = groups.find(({ name }) => name === 'Déclenchement uniquement')
    const made = await request.post(`${organization}/users`, {
      data: { firstName: 'Iris', lastName: unique('Larrivée'), signInName: unique('iris'), primaryGroup: group?.id },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    const { user }: Outcome = await made.json()
    await page.goto(`/users/${user?.id}`)
    const duties = page.getByRole('region', { name: 'Informations demandées' })
    await duties.getByRole('switch', { name: 'Responsable de mission' }).check()
    await duties.getByRole('switch', { name: /éditeur/ }).check()
    await save(page).click()
    await expect(footer(page)).toBeHidden()
    const saved: User = await (await request.get(`${organization}/users/${user?.id}`)).json()
    expect(saved.duties.map(({ value }) => value)).toEqual([true, true])
  })
})

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['fr', 'en'] as const) {
    test(`the rights show nothing that axe objects to (${theme}, ${language})`, async ({ page }) => {
      await signIn(page, 'admin@leroy.example', { theme, language })
      const user = await makePerson(page)
      await page.goto(`/users/${user.id}`)
      await page.getByRole('button', { name: /^(Modifier les droits|Change the rights)$/ }).click()
      await page.getByRole('button', { name: /^Guichet/ }).click()
      await expectNoAxeViolations(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoAxeViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
  }
}
