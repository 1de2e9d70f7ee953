import type { APIRequestContext, Page } from '@playwright/test'
import { sampleUrl } from './addresses.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { codeIn, linkOf } from './letters.ts'
import { type Arrived, messagesTo } from './mailbox.ts'
import { enter, openOther } from './other-browser.ts'
import { unique } from './sample-account.ts'

const password = 'quatre cigognes sur le clocher'

interface Invited {
  lastName: string
  email: string
  letter: Arrived | undefined
}

/** Creates somebody in the drawer, as an administrator does: invited, and with a second factor that is required. */
async function inviteInDrawer(page: Page, language: 'Français' | 'Anglais'): Promise<Invited> {
  await signIn(page, 'admin@boreale.example')
  const lastName = unique('Morel')
  const email = `${lastName.toLowerCase()}@boreale.example`
  await page.goto('/users/new')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field('Prénom').fill('Inès')
  await field('Nom').fill(lastName)
  await page.getByRole('textbox', { name: /^Adresse e-mail/ }).fill(email)
  if (language === 'Anglais') {
    await page.getByRole('button', { name: /Langue$/ }).click()
    await page.getByRole('option', { name: language }).click()
  }
  await field('Code de connexion').fill(email)
  await page.getByRole('button', { name: /Groupe principal$/ }).click()
  await page.getByRole('option', { name: 'Comptabilité' }).click()
  await page.getByRole('button', { name: /Second facteur$/ }).click()
  await page.getByRole('option', { name: 'Obligatoire' }).click()
  await page.getByRole('button', { name: 'Créer et inviter' }).click()
  await expect(page.getByText(`Compte de Inès ${lastName} créé, invitation envoyée`)).toBeVisible()
  const [letter] = await messagesTo(page.request, email)
  return { lastName, email, letter }
}

/** What a mail program does to a link before its reader sees it: asks for it, even opens it in a browser. */
async function scan(request: APIRequestContext, page: Page, link: string): Promise<void> {
  expect((await request.head(link)).status()).toBe(200)
  expect((await request.get(link)).status()).toBe(200)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Ends somebody's access on the page of their account. */
async function deactivate(page: Page, lastName: string): Promise<void> {
  await page.goto(`/users?search=${lastName}`)
  await page
    .getByRole('link', { name: new RegExp(lastName) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Désactiver' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Raison' }).fill('Fin de mission')
  const done = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.url().includes('/users/'))
  await dialog.getByRole('button', { name: 'Désactiver' }).click()
  expect((await done).status()).toBe(200)
}

test('M2, M3, M4: invited, signed in with a second factor, known to an application, then out everywhere within a second', async ({
  page,
  browser,
}) => {
  const { lastName, email, letter } = await inviteInDrawer(page, 'Français')
  expect(letter?.subject).toBe('Votre compte chez Constructions Boréale')
  expect(letter?.html).toContain('Choisir mon mot de passe')
  const link = linkOf(letter, '/invitation')

  const scanner = await openOther(browser)
  await scan(page.request, scanner.page, link)
  await scanner.close()

  const one = await openOther(browser)
  await one.page.goto(link)
  await expect(one.page.getByRole('heading', { name: 'Bienvenue, Inès' })).toBeVisible()
  const chosen = one.page.getByLabel('Nouveau mot de passe')
  await chosen.fill('boreale2026')
  await expect(one.page.getByText('Ce mot de passe convient.')).toBeHidden()
  await one.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
  await expect(chosen).toHaveAttribute('aria-invalid', 'true')
  await expectNoAxeViolations(one.page)
  await chosen.fill(password)
  await expect(one.page.getByText('Ce mot de passe convient.')).toBeVisible()
  await one.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()

  // The link came to that very box: it is no second factor, so a code is asked for all the same.
  await expect(one.page.getByRole('heading', { name: 'Votre code reçu par e-mail' })).toBeVisible()
  const [code] = await messagesTo(page.request, email, 2)
  await one.page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(codeIn(code))
  await expect(one.page.getByRole('heading', { name: 'Bonjour Inès' })).toBeVisible()

  const applications = one.page.getByRole('region', { name: 'Mes applications' })
  await expect(applications.getByRole('link', { name: 'Facturation' })).toBeVisible()
  await expect(applications.getByRole('link', { name: 'Devis' })).toHaveCount(0)
  const opened = one.page.waitForEvent('popup')
  await applications.getByRole('link', { name: 'Facturation' }).click()
  const invoicing = await opened
  await expect(invoicing.getByRole('heading', { name: `Inès ${lastName}` })).toBeVisible()
  const told = (name: string) => invoicing.locator(`dt:text-is("${name}") + dd`)
  await expect(told('Organisation')).toHaveText('Constructions Boréale')
  await expect(told('Adresse e-mail')).toHaveText(email)
  await expect(told('Groupes')).toHaveText('Comptabilité')
  await expect(told('Droits dans cette application').locator('code')).toHaveText(['view', 'edit', 'cancel'])
  await invoicing.getByRole('button', { name: 'Renouveler les jetons' }).click()
  await expect(invoicing.getByText('Jetons renouvelés.')).toBeVisible()

  await deactivate(page, lastName)
  const soon = { timeout: 1000, intervals: [50] }
  await expect.poll(async () => (await one.page.request.get('/api/v1/me')).status(), soon).toBe(401)
  await expect
    .poll(async () => (await one.page.request.get(`${sampleUrl}/?application=facturation`)).text(), soon)
    .toContain('a mis fin à votre accès')
  await invoicing.getByRole('button', { name: 'Renouveler les jetons' }).click()
  await expect(invoicing.getByRole('link', { name: 'Se connecter' })).toBeVisible()
  await one.page.getByRole('button', { name: 'Favori\u00a0: Facturation' }).click()
  await expect(one.page.getByText('Votre session est terminée.', { exact: false })).toBeVisible()
  await enter(one.page, email, password)
  await expect(one.page.getByRole('alert')).toBeVisible()
  await one.close()
})
