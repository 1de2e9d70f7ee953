import type { Page } from '@playwright/test'
import type { CreateUser, Outcome, Ticket, User, UserPage } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { groupId, makeAccount, readAccount, unique } from './sample-account.ts'
import { cell, openListOf, toast } from './users-page.ts'

// Where the vendor decides about some rights, about the permission to manage people, and about everything.
const boreale = 'admin@boreale.example'
const sainteAurore = 'admin@sainte-aurore.example'
const dumas = 'admin@dumas.example'
const vendor = 'Suite Kerlann'

const at = (organization: string, path: string) => `/api/v1/organizations/${organization}${path}`
const row = (page: Page, { displayName }: User) => page.getByRole('row', { name: displayName })

/** Reads a request as whoever is signed in sees it. */
async function readRequest(page: Page, organization: string, id: string): Promise<Ticket> {
  const response = await page.context().request.get(at(organization, `/tickets/${id}`))
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** Follows the message at the foot of the screen to the request; returns it. */
async function followMessage(page: Page, organization: string): Promise<Ticket> {
  const message = toast(page, `envoyée à ${vendor}`)
  await expect(message).toBeVisible()
  await message.getByRole('button', { name: 'Voir la demande' }).click()
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/)
  return readRequest(page, organization, page.url().split('/').at(-1) ?? '')
}

/** Takes a request back, so that the next run may ask for the same. */
async function withdraw(page: Page, organization: string, id: string): Promise<void> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await page.context().request.post(at(organization, `/tickets/${id}/withdraw`), { data: {}, headers })
  expect(response.status(), await response.text()).toBeLessThan(300)
}

/** Somebody of an organization about whom nothing is asked yet. */
async function somebody(page: Page, organization: string): Promise<User> {
  const response = await page.context().request.get(at(organization, '/users?limit=100&status=active'))
  const { items }: UserPage = await response.json()
  const found = items.findLast((user) => user.mayEdit && !user.isSelf && user.pendingTickets.length === 0)
  if (found === undefined) throw new Error(`about everybody of ${organization} something is asked`)
  return found
}

test.describe('a cell with rights of both', () => {
  test.beforeEach(async ({ page }) => signIn(page, boreale))

  test('F6: gives what it may, asks for the rest, and says both', async ({ page }) => {
    const user = await makeAccount(page, { primaryGroup: await groupId(page, 'Chantier') })
    await openListOf(page, user.lastName)
    await cell(page, 'Tournées', user).click()
    const dialog = page.getByRole('dialog', { name: 'Tournées', exact: true })
    const asked = dialog.getByRole('listitem').filter({ hasText: `${vendor} décide, réponse sous` })
    await expect(asked).toHaveCount(1)
    await dialog.getByRole('checkbox', { name: 'Consulter' }).check()
    await expect(dialog.getByRole('button', { name: 'Enregistrer', exact: true })).toBeVisible()
    await asked.getByRole('checkbox').check()
    await expect(dialog).toContainText(`sera demandé à ${vendor}`)
    await expect(dialog).toContainText('1 droit donné tout de suite')
    await expect(dialog).toContainText('1 droit demandé')
    await dialog.getByLabel('Raison').fill('Elle remplace le comptable')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Enregistrer et envoyer la demande' }).click()
    await expect(dialog).toBeHidden()
    await expect(cell(page, 'Tournées', user)).toHaveAccessibleName(/1 droit, demande en cours/)

    const saved = await readAccount(page, user.id)
    expect(saved.permissions).toMatchObject([{ application: 'tournees', permission: 'view' }])
    expect(saved.pendingTickets).toMatchObject([{ kind: 'user.rights', permissions: ['tournees:edit'] }])
    await cell(page, 'Tournées', user).click()
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Demandé' })).toContainText(
      `demande ${saved.pendingTickets[0]?.number}`,
    )
    await page.keyboard.press('Escape')
    const ticket = await followMessage(page, 'boreale')
    expect(ticket).toMatchObject({ status: 'open', reason: 'Elle remplace le comptable', turn: 'provider' })
    expect(ticket.lines).toMatchObject([{ application: { key: 'tournees' }, permission: 'edit', action: 'add' }])
  })

  test('F6: the page of the person says what is asked for and leads to it, at every width', async ({ page }) => {
    const user = await makeAccount(page)
    const values = { permissions: { add: [{ application: 'tournees', permission: 'edit' }] } }
    const answer = await page.context().request.patch(at('boreale', `/users/${user.id}`), {
      data: values,
      headers: { 'if-match': `"${user.version}"` },
    })
    const { ticket }: Outcome = await answer.json()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/users/${user.id}`)
      const pending = page.getByRole('region', { name: `Une demande sur ce compte attend ${vendor}` })
      await expect(pending.getByRole('link', { name: `Demande ${ticket?.number}` })).toBeVisible()
      await expect(pending).toContainText('Rien ne change avant la décision.')
      await expectNoAxeViolations(page)
    }
    await page.getByRole('link', { name: new RegExp(`^Demande ${ticket?.number}`) }).click()
    await expect(page).toHaveURL(`/requests/${ticket?.id}`)
  })
})

test('C1: the permission to manage people is asked for where the vendor decides about it', async ({ page }) => {
  await signIn(page, sainteAurore)
  const data: CreateUser = { firstName: 'Maud', lastName: unique('Rivoal'), signInName: unique('mrivoal') }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const made = await page.context().request.post(at('sainte-aurore', '/users'), { data, headers })
  const { user }: Outcome = await made.json()
  await page.goto(`/users/${user?.id}`)
  const rights = page.getByRole('region', { name: 'Droits effectifs' })
  await rights.getByRole('button', { name: 'Modifier les droits' }).click()
  await rights.getByRole('button', { name: /^Guichet/ }).click()
  const asked = rights
    .getByRole('listitem')
    .filter({ hasText: `${vendor} décide` })
    .filter({ hasText: 'Demander' })
  await asked.last().getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Envoyer la demande', exact: true }).click()
  const ticket = await followMessage(page, 'sainte-aurore')
  expect(ticket.lines).toMatchObject([{ application: { key: 'guichet' }, permission: 'users.manage', action: 'add' }])
  expect(ticket.appliedAtOnce).toEqual([])
})

test.describe('an organization in request mode', () => {
  test.beforeEach(async ({ page }) => signIn(page, dumas))

  test('F4: asks for a new user, and nothing exists before the decision', async ({ page }) => {
    const lastName = unique('Marchetti')
    await page.goto('/users/new')
    const drawer = page.getByRole('dialog', { name: 'Demander un nouvel utilisateur' })
    await drawer.getByLabel('Prénom').fill('Lucie')
    await drawer.getByLabel('Nom', { exact: true }).fill(lastName)
    await drawer.getByLabel('Adresse e-mail').fill(`${lastName.toLowerCase()}@dumas.example`)
    await drawer.getByLabel('Fonction').fill('Chargée d’accueil')
    await expect(drawer.getByLabel('Mot de passe')).toHaveCount(0)
    await drawer.getByRole('button', { name: /^Chantiers/ }).click()
    const wished = drawer.getByRole('region', { name: 'Chantiers' })
    await wished.getByRole('checkbox', { name: 'Consulter' }).check()
    await drawer.getByLabel('Note').fill('Elle arrive lundi.')
    await expect(drawer).toContainText(`1 droit demandé à ${vendor}`)
    await expectNoAxeViolations(page)
    await drawer.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(drawer).toBeHidden()
    await expect(toast(page, 'Rien ne change avant la décision.')).toBeVisible()
    const ticket = await followMessage(page, 'dumas')
    expect(ticket).toMatchObject({ kind: 'user.create', status: 'open', note: 'Elle arrive lundi.' })
    expect(ticket.account).toMatchObject({ displayName: `Lucie ${lastName}`, position: 'Chargée d’accueil' })
    expect(ticket.lines.some(({ permission }) => permission === 'view')).toBe(true)
    const found = await page.context().request.get(at('dumas', `/users?search=${lastName}`))
    expect(((await found.json()) as UserPage).items).toEqual([])
    await withdraw(page, 'dumas', ticket.id)
  })

  test('F8: a deactivation needs a reason; the account stays active, its row says that it is asked for', async ({
    page,
  }) => {
    const user = await somebody(page, 'dumas')
    await page.goto(`/users?search=${user.signInName}&access=all`)
    const active = row(page, user).getByRole('switch')
    await active.click()
    const dialog = page.getByRole('dialog', { name: `Demander la désactivation de ${user.displayName}` })
    await expect(dialog).toContainText('Le compte reste actif')
    await dialog.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(dialog).toContainText('Donnez une raison')
    await dialog.getByLabel('Raison').fill('Départ à la retraite')
    await dialog.getByLabel('Date souhaitée').fill('2027-06-30')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(dialog).toBeHidden()
    await expect(active).toBeChecked()
    const mark = row(page, user).getByRole('link', { name: /désactivation demandée, demande 20\d\d-\d+/ })
    await expect(mark).toBeVisible()

    await active.click()
    await dialog.getByLabel('Raison').fill('Départ à la retraite')
    await dialog.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(dialog.getByRole('link', { name: /^Voir la demande 20\d\d-\d+/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await mark.click()
    await expect(page).toHaveURL(/\/requests\//)
    const ticket = await readRequest(page, 'dumas', page.url().split('/').at(-1) ?? '')
    expect(ticket).toMatchObject({ kind: 'user.deactivate', status: 'open', reason: 'Départ à la retraite' })
    expect(ticket.effectiveAt).not.toBeNull()
    await withdraw(page, 'dumas', ticket.id)
  })
})
