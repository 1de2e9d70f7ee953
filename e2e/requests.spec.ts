import type { Browser, Page } from '@playwright/test'
import type { DeskTicket, Outcome, Ticket } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { enter, openOther } from './other-browser.ts'
import { unique } from './sample-account.ts'

const organization = '/api/v1/organizations/dumas'
const administrator = 'admin@dumas.example'
const vendor = 'support@provider.example'

/** Posts as whoever the page is signed in as. Returns the answer, which must be one of `statuses`. */
async function post<Answer>(page: Page, path: string, data: unknown, statuses = [200, 201, 202]): Promise<Answer> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await page.context().request.post(path, { data, headers })
  expect(statuses, `${path}: ${await response.text()}`).toContain(response.status())
  return response.json()
}

/** Asks for a new account of dumas, which the vendor decides about. Returns the request and whom it is about. */
async function askForAccount(page: Page): Promise<{ id: string; number: string; lastName: string }> {
  const lastName = unique('Prigent')
  const values = { firstName: 'Élodie', lastName, signInName: unique('eprigent'), position: 'Assistante' }
  const { ticket } = await post<Outcome>(
    page,
    `${organization}/users`,
    { ...values, note: 'Elle arrive lundi.' },
    [202],
  )
  if (ticket === null) throw new Error('nothing was asked')
  return { id: ticket.id, number: ticket.number, lastName }
}

/** Acts on a request as somebody of the vendor's desk, in a browser of their own. */
async function atDesk(browser: Browser, id: string, act: string, body: unknown = {}): Promise<DeskTicket> {
  const { page, close } = await openOther(browser)
  await signIn(page, vendor)
  const ticket = await post<DeskTicket>(page, `/api/v1/provider/tickets/${id}/${act}`, body)
  await close()
  return ticket
}

test.describe('F5: following a request', () => {
  test('F5: it is found from the profile, with its number, its status and what it asks', async ({ page }) => {
    await signIn(page, administrator)
    const { number, lastName } = await askForAccount(page)
    await page.goto('/preferences')
    await page.getByRole('link', { name: 'Voir mes demandes' }).click()
    const row = page.getByRole('listitem').filter({ hasText: number })
    await expect(row).toContainText(lastName)
    await expect(row.getByText('Chez', { exact: false }).first()).toBeVisible()
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName)
    await expect(page.getByRole('heading', { name: 'Ce qui sera créé' })).toBeVisible()
    await expect(page.getByText('Rien n’existe avant la décision')).toBeVisible()
    await expect(page.getByText('Elle arrive lundi.')).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('F5: a question is answered with a file, and the clock of the vendor runs on', async ({ page, browser }) => {
    await signIn(page, administrator)
    const { id, number } = await askForAccount(page)
    await atDesk(browser, id, 'take')
    await atDesk(browser, id, 'ask', { text: 'Pour quelle agence ?', quickAnswers: ['Pour les deux'] })
    await page.goto('/requests')
    const row = page.getByRole('listitem').filter({ hasText: number })
    await expect(row.getByText('Attend votre réponse')).toBeVisible()
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'À vous de répondre' })).toBeVisible()
    await expect(page.getByText('En pause', { exact: true })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Aller à la question' }).click()
    await expect(page.getByLabel('Votre message')).toBeFocused()
    await page.getByRole('button', { name: 'Répondre' }).click()
    await expect(page.getByText('Écrivez d’abord quelque chose.')).toBeVisible()
    await page.getByRole('button', { name: 'Pour les deux' }).click()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Les deux agences') },
      { name: 'programme.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    ])
    const files = page.getByRole('list', { name: 'Fichiers' })
    await expect(files.getByText('plan.txt')).toBeVisible()
    const refused = files.getByRole('listitem').filter({ hasText: 'programme.exe' })
    await refused.getByRole('button', { name: 'Enlever programme.exe' }).click()
    await page.getByRole('button', { name: 'Répondre' }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Pour les deux' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'doit décider', exact: false })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'plan.txt' }).click()
    expect((await download).suggestedFilename()).toBe('plan.txt')
  })

  test('F5: the link of a mail leads to the question, through the sign-in', async ({ page, browser }) => {
    await signIn(page, administrator)
    const { id } = await askForAccount(page)
    await atDesk(browser, id, 'ask', { text: 'Pour quelle agence ?' })
    const reader = await openOther(browser, { viewport: { width: 1440, height: 900 } })
    await reader.page.goto(`/requests/${id}`)
    await enter(reader.page, administrator)
    await expect(reader.page.getByLabel('Votre message')).toBeFocused()
    await expect(reader.page.getByText('Pour quelle agence ?')).toBeInViewport()
    await reader.close()
  })

  test('F5: what was asked, decided and came out stay side by side', async ({ page, browser }) => {
    await signIn(page, administrator)
    const { id, lastName } = await askForAccount(page)
    await atDesk(browser, id, 'approve', { note: 'Bienvenue à elle.' })
    await page.goto(`/requests/${id}`)
    await expect(page.getByRole('heading', { name: 'Ce qui a été créé' })).toBeVisible()
    const outcome = page.getByRole('region', { name: 'Ce qui en est sorti' })
    await expect(outcome).toContainText('Décidé par')
    await expect(page.getByRole('article').filter({ hasText: 'Bienvenue à elle.' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Voir la fiche' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName)
  })

  test('F5: a refusal gives its reason first, and the way to ask otherwise', async ({ page, browser }) => {
    await signIn(page, administrator)
    const { id } = await askForAccount(page)
    await atDesk(browser, id, 'refuse', { reason: 'Cette personne a déjà un compte.' })
    await page.goto(`/requests/${id}`)
    const refusal = page.getByRole('alert').filter({ hasText: 'Pourquoi c’est refusé' })
    await expect(refusal).toContainText('Cette personne a déjà un compte.')
    await expect(refusal.getByRole('link', { name: 'Demander autrement' })).toBeVisible()
    await expect(page.getByLabel('Votre message')).toBeHidden()
    await expectNoAxeViolations(page)
  })

  test('F5: a request is withdrawn after a question, and stays to be read', async ({ page }) => {
    await signIn(page, administrator)
    const { id, number } = await askForAccount(page)
    await page.goto(`/requests/${id}`)
    await page.getByRole('button', { name: 'Retirer la demande' }).click()
    const dialog = page.getByRole('alertdialog', { name: `Retirer la demande ${number} ?` })
    await dialog.getByLabel('Un mot à ce sujet').fill('Elle ne vient plus.')
    await dialog.getByRole('button', { name: 'Retirer la demande' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Retirée', exact: false })).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: 'Elle ne vient plus.' })).toBeVisible()
    const answer = await page.context().request.get(`${organization}/tickets/${id}`)
    const ticket: Ticket = await answer.json()
    expect(ticket.status).toBe('withdrawn')
  })

  test('F5: the organization’s requests are filtered by what stands in the address', async ({ page }) => {
    await signIn(page, administrator, { theme: 'dark' })
    const { number } = await askForAccount(page)
    await page.goto('/tickets')
    await page.getByRole('searchbox', { name: 'Chercher dans les demandes' }).fill(number)
    await expect(page).toHaveURL(new RegExp(`search=%22?${number}|search=${number}`))
    await expect(page.getByText('1 demande', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'État' }).click()
    await page.getByRole('menuitem', { name: 'Refusée' }).click()
    await expect(page.getByText('Aucune demande ne correspond à ces filtres.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Enlever les filtres' }).click()
    await expect(page).toHaveURL(/\/tickets$/)
  })

  test('F5: a free question becomes a request with a number', async ({ page }) => {
    await signIn(page, administrator)
    await page.goto('/requests')
    await page.getByRole('button', { name: 'Poser une question' }).click()
    const dialog = page.getByRole('dialog', { name: 'Poser une question', exact: false })
    await dialog.getByRole('button', { name: 'Envoyer la question' }).click()
    await expect(dialog.getByText('Écrivez votre question.')).toBeVisible()
    const subject = unique('Deux agences ')
    await dialog.getByLabel('Objet').fill(subject)
    await dialog.getByLabel('Votre question').fill('Peut-on les voir ensemble ?')
    await dialog.getByRole('button', { name: 'Envoyer la question' }).click()
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: 'Peut-on les voir ensemble ?' })).toBeVisible()
  })
})

test('F5: on a phone the request reads from top to bottom', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, administrator)
  const { id } = await askForAccount(page)
  await atDesk(browser, id, 'ask', { text: 'Pour quelle agence ?', quickAnswers: ['La première', 'La seconde'] })
  await page.goto('/requests')
  await expect(page.getByRole('list', { name: 'Mes demandes' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.goto(`/requests/${id}`)
  await expect(page.getByRole('heading', { name: 'À vous de répondre' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectNoAxeViolations(page)
})

test('F5: another organization’s request is not there', async ({ page, browser }) => {
  const other = await openOther(browser)
  await signIn(other.page, administrator)
  const { id } = await askForAccount(other.page)
  await other.close()
  await signIn(page, 'admin@boreale.example')
  await page.goto(`/requests/${id}`)
  await expect(page.getByText('Cette demande n’est pas ici')).toBeVisible()
})
