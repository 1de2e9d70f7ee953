import type { Browser, Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { codeOf } from './one-time-code.ts'
import { groupId, makeAccount, unique } from './sample-account.ts'
import { watchForFaults } from './watch-for-faults.ts'

const password = 'quatre cigognes sur le clocher'

/** Opens a browser of its own for somebody who is not signed in anywhere. */
async function newcomer(browser: Browser): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  const faults = await watchForFaults(page)
  const close = async () => {
    await context.close()
    expect(faults, 'faults seen by the browser').toEqual([])
  }
  return { page, close }
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Code de connexion ou adresse e-mail').fill(name)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

/** Makes somebody of a group, whose group may ask for a second factor from then on; returns their sign-in name. */
async function makeColleague(page: Page, asks: 'required' | null, email?: string): Promise<string> {
  await signIn(page, 'admin@boreale.example')
  const group = await groupId(page, 'Comptabilité')
  const setPolicy = async (secondFactor: 'required' | null) => {
    const address = `/api/v1/organizations/boreale/groups/${group}`
    const response = await page.context().request.patch(address, { data: { secondFactor } })
    expect(response.status(), await response.text()).toBe(200)
  }
  await setPolicy(null)
  const signInName = unique('double')
  await makeAccount(page, { signInName, email, password, mustChange: false, primaryGroup: group })
  await setPolicy(asks)
  return signInName
}

const linkOf = (text: string, path: string): string => new RegExp(`https?://\\S+(${path}#\\S+)`).exec(text)?.[1] ?? ''

test.describe('signing in step by step', () => {
  test.afterAll(async ({ browser }) => {
    // The group of the sample organization is left as it was.
    const page = await browser.newPage()
    await makeColleague(page, null)
    await page.close()
  })

  test('an authenticator app is set up, recovery codes are put away, then asked for (C5)', async ({
    page,
    browser,
  }) => {
    const signInName = await makeColleague(page, 'required')
    const one = await newcomer(browser)
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Protégez votre compte' })).toBeFocused()
    await expectNoAxeViolations(one.page)
    await one.page.getByRole('button', { name: 'Application d’authentification' }).click()
    await expect(one.page.getByRole('img', { name: 'Image à viser' })).toBeVisible()
    await expectNoAxeViolations(one.page)
    const secret = (await one.page.locator('code').textContent()) ?? ''
    await one.page.getByLabel('Saisissez ensuite le code').fill(codeOf(secret))
    await expect(one.page.getByRole('heading', { name: 'Rangez vos codes de secours' })).toBeFocused()
    await expectNoAxeViolations(one.page)
    const [recoveryCode = ''] = await one.page
      .getByRole('list', { name: 'Codes de secours' })
      .locator('code')
      .allTextContents()
    await one.page.getByRole('button', { name: 'Continuer' }).click()
    await expect(one.page.getByText('Rangez d’abord les codes, puis cochez cette case.')).toBeVisible()
    const saved = one.page.waitForEvent('download')
    await one.page.getByRole('button', { name: 'Télécharger' }).click()
    expect((await saved).suggestedFilename()).toBe('guichet-codes-de-secours.txt')
    await one.page.getByLabel('J’ai rangé ces codes').check()
    await one.page.getByRole('button', { name: 'Continuer' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()

    const again = await newcomer(browser)
    await enter(again.page, signInName)
    const code = again.page.getByRole('textbox', { name: 'Code à six chiffres' })
    await expect(code).toBeFocused()
    await expect(again.page).toHaveTitle('Votre code à six chiffres · Guichet')
    await expectNoAxeViolations(again.page)
    await code.fill('000 000')
    await expect(again.page.getByText('Ce code n’est pas le bon')).toBeVisible()
    await expect(code).toHaveValue('')
    await expect(code).toBeFocused()
    await code.fill(codeOf(secret, 1))
    await expect(again.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await again.close()

    const without = await newcomer(browser)
    await enter(without.page, signInName)
    await without.page.getByRole('button', { name: 'Utiliser un code de secours' }).click()
    await expectNoAxeViolations(without.page)
    await without.page.getByLabel('Code de secours').fill(recoveryCode.toLowerCase())
    await without.page.keyboard.press('Enter')
    await expect(without.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await without.close()
  })

  test('whoever must give a factor and has an address receives a code there at once (C5)', async ({
    page,
    browser,
  }) => {
    const email = `${unique('double')}@boreale.example`
    const signInName = await makeColleague(page, 'required', email)
    const before = (await messagesTo(page.request, email)).length
    const one = await newcomer(browser)
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Votre code reçu par e-mail' })).toBeVisible()
    await expect(one.page.getByText('Code envoyé. Un autre possible dans')).toBeVisible()
    await expectNoAxeViolations(one.page)
    const [letter] = await messagesTo(page.request, email, before + 1)
    const code = /\b\d{3}\s?\d{3}\b/.exec(letter?.text ?? '')?.[0] ?? ''
    await one.page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(code)
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()
  })

  test('a passkey is made, then opens the door without a password', async ({ page, browser }) => {
    const signInName = await makeColleague(page, 'required')
    const one = await newcomer(browser)
    const device = await one.page.context().newCDPSession(one.page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await enter(one.page, signInName)
    await one.page.getByRole('button', { name: /^Clé d’accès/ }).click()
    await one.page.getByRole('button', { name: 'Créer la clé d’accès' }).click()
    await one.page.getByLabel('J’ai rangé ces codes').check()
    await one.page.getByRole('button', { name: 'Continuer' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.page.context().clearCookies()
    await one.page.goto('/sign-in')
    // The device answers at once, in the name field already; where it does not, the button asks it.
    const home = one.page.getByRole('heading', { name: 'Bonjour Camille' })
    const button = one.page.getByRole('button', { name: 'Se connecter avec une clé d’accès' })
    await expect(home.or(button)).toBeVisible()
    if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => {})
    await expect(home).toBeVisible()
    await one.close()
  })

  test('whoever is somebody else goes back to the beginning', async ({ page, browser }) => {
    const signInName = await makeColleague(page, 'required')
    const one = await newcomer(browser)
    await enter(one.page, signInName)
    await one.page.getByRole('button', { name: 'Ce n’est pas vous' }).click()
    await expect(one.page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
    await expect(one.page.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
    expect((await one.page.request.get('/api/v1/session')).status()).toBe(401)
    await one.close()
  })
})

test.describe('links that come by mail', () => {
  test('an invitation greets, explains the password while one types, and opens the console once', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('nouvelle')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, sendInvitation: true })
    const [letter] = await messagesTo(page.request, email)
    const link = linkOf(letter?.text ?? '', '/invitation')
    const one = await newcomer(browser)
    await one.page.goto(link)
    await expect(one.page.getByRole('heading', { name: 'Bienvenue, Camille' })).toBeVisible()
    expect(one.page.url()).not.toContain('#')
    // Loaded anew, the page still knows its link.
    await one.page.reload()
    await expect(one.page.getByText(signInName, { exact: true })).toBeVisible()
    const field = one.page.getByLabel('Nouveau mot de passe')
    await expect(field).toBeFocused()
    await field.fill('soleil')
    await expect(one.page.getByText('Solidité')).toBeVisible()
    await expectNoAxeViolations(one.page)
    await field.fill(password)
    await expect(one.page.getByText('Ce mot de passe convient.')).toBeVisible()
    await one.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()

    const late = await newcomer(browser)
    await late.page.goto(link)
    await expect(late.page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeFocused()
    await expectNoAxeViolations(late.page)
    await late.close()
  })

  test('a forgotten password is replaced; an unknown name is answered alike', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('oubli')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: demoPassword })
    const before = (await messagesTo(page.request, email)).length
    const one = await newcomer(browser)
    for (const name of [unique('personne'), signInName]) {
      await one.page.goto('/sign-in')
      await one.page.getByRole('link', { name: 'Mot de passe oublié' }).click()
      await one.page.getByLabel('Code de connexion ou adresse e-mail').fill(name)
      await one.page.keyboard.press('Enter')
      await expect(one.page.getByRole('heading', { name: 'Regardez votre messagerie' })).toBeFocused()
    }
    await expectNoAxeViolations(one.page)
    const [letter] = await messagesTo(page.request, email, before + 1)
    await one.page.goto(linkOf(letter?.text ?? '', '/reset-password'))
    await one.page.getByLabel('Nouveau mot de passe').fill(password)
    await one.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()
  })

  test('a new address counts once its owner confirms it', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('adresse')
    await makeAccount(page, { signInName, password, mustChange: false })
    const one = await newcomer(browser)
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    const email = `${signInName}@nouvelle.example`
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const asked = await one.page.request.post('/api/v1/me/email', { data: { email }, headers })
    expect(asked.status(), await asked.text()).toBe(202)
    const [letter] = await messagesTo(page.request, email)
    await one.page.goto(linkOf(letter?.text ?? '', '/confirm-email'))
    await expect(one.page.getByRole('heading', { name: 'Confirmez votre adresse' })).toBeFocused()
    await expectNoAxeViolations(one.page)
    await one.page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
    await expect(one.page.getByRole('heading', { name: 'Votre adresse est confirmée' })).toBeFocused()
    await one.close()
  })

  test('a link cut short says what to do', async ({ page }) => {
    for (const [address, act] of [
      ['/invitation#abc', 'Se connecter'],
      ['/reset-password', 'Demander un autre message'],
      ['/confirm-email#x', 'Ouvrir mes préférences'],
    ] as const) {
      await page.goto(address)
      await expect(page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
      await expect(page.getByRole('link', { name: act })).toBeVisible()
    }
  })
})
