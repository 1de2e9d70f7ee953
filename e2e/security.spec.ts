import type { Page, Route } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { codeOf } from './one-time-code.ts'
import { makeAccount, unique } from './sample-account.ts'

/** Signs the page in as somebody new, and opens their preferences. Returns their sign-in name and address. */
async function newPerson(page: Page): Promise<{ signInName: string; email: string }> {
  await signIn(page, 'admin@boreale.example')
  const signInName = unique('gardien')
  const email = `${signInName}@boreale.example`
  await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false })
  await signIn(page, signInName)
  await page.goto('/preferences')
  await expect(page.getByRole('heading', { name: 'Ce que vous pouvez ajouter' })).toBeVisible()
  return { signInName, email }
}

/** Adds an authenticator app through the card, and puts the recovery codes away. */
async function addApp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Ajouter\u00a0: Application d’authentification' }).click()
  const dialog = page.getByRole('dialog', { name: 'Application d’authentification' })
  await expect(dialog.getByRole('img', { name: 'Image à viser' })).toBeVisible()
  await expectNoAxeViolations(page)
  const secret = (await dialog.locator('code').textContent()) ?? ''
  await dialog.getByLabel('Saisissez ensuite le code').fill(codeOf(secret))
  await expect(page.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem')).toHaveCount(10)
  await expectNoAxeViolations(page)
  await page.getByLabel('J’ai rangé ces codes').check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  return secret
}

/** Makes the server want proof again for what matches, as it does ten minutes after the last one. */
async function letProofGrowOld(page: Page, address: string): Promise<void> {
  const problem = { type: 'about:blank', title: 'Confirmez', status: 403, detail: '', code: 'proofNeeded' }
  const refuse = (route: Route) =>
    route.fulfill({ status: 403, json: problem, contentType: 'application/problem+json' })
  await page.route(address, refuse, { times: 1 })
  const askAnew = async (route: Route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), isFresh: false } })
  }
  await page.route('**/api/v1/session/proof', askAnew, { times: 1 })
}

test.describe('what protects one’s own account', () => {
  test('an app is added with its recovery codes, and taken away after proof (C5)', async ({ page }) => {
    await newPerson(page)
    await expectNoAxeViolations(page)
    const secret = await addApp(page)
    await expect(page.getByText('10 restants.')).toBeVisible()

    await letProofGrowOld(page, '**/api/v1/me/factors/*')
    await page.getByRole('button', { name: 'Retirer\u00a0: Application d’authentification' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer', exact: true }).click()
    const proof = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })
    // Somebody with a second factor proves themselves with it: the password alone would be the thief's proof too.
    const code = proof.getByLabel('Code de votre application')
    await expect(code).toBeFocused()
    await expectNoAxeViolations(page)
    await code.fill('000000')
    await expect(code).toHaveAttribute('aria-invalid', 'true')
    await expect(code).toHaveValue('')
    await code.fill(codeOf(secret, 1))
    await expect(page.getByText('Second facteur retiré\u00a0: Application d’authentification')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Retirer/ })).toHaveCount(0)
  })

  test('giving proof up leaves everything as it was', async ({ page }) => {
    await newPerson(page)
    await addApp(page)
    await letProofGrowOld(page, '**/api/v1/me/factors/recovery-codes')
    await page.getByRole('button', { name: 'En refaire' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Refaire les codes' }).click()
    await expect(page.getByRole('dialog', { name: 'Confirmez que c’est vous' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alertdialog', { name: /Refaire les codes de secours/ })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('whoever takes long to set an app up proves themselves once more, and is not sent back (C5)', async ({
    page,
  }) => {
    await newPerson(page)
    await page.getByRole('button', { name: 'Ajouter\u00a0: Application d’authentification' }).click()
    const dialog = page.getByRole('dialog', { name: 'Application d’authentification' })
    await expect(dialog.getByRole('img', { name: 'Image à viser' })).toBeVisible()
    const secret = (await dialog.locator('code').textContent()) ?? ''
    await letProofGrowOld(page, '**/api/v1/me/factors/totp/confirm')
    await dialog.getByLabel('Saisissez ensuite le code').fill(codeOf(secret))
    const proof = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })
    await proof.getByLabel('Votre mot de passe', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem')).toHaveCount(10)
  })

  test('a passkey is added under a name of one’s own (C5)', async ({ page }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    await session.send('WebAuthn.addVirtualAuthenticator', { options })
    await newPerson(page)
    await page.getByRole('button', { name: 'Ajouter\u00a0: Clé d’accès' }).click()
    await page.getByLabel('Nom de cette clé d’accès').fill('Ordinateur de l’accueil')
    await page.getByRole('button', { name: 'Créer la clé d’accès' }).click()
    await expect(page.getByRole('list', { name: 'Codes de secours' })).toBeVisible()
    await page.getByLabel('J’ai rangé ces codes').check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByText('Ordinateur de l’accueil', { exact: true })).toBeVisible()
    await expect(page.getByText('aucun usage pour l’instant')).toBeVisible()
  })

  test('another device is seen and signed out', async ({ page, browser }) => {
    const { signInName } = await newPerson(page)
    const other = await browser.newContext()
    const data = { signInName, password: demoPassword }
    expect((await other.request.post('/api/v1/session', { data })).status()).toBe(200)
    await page.reload()
    await expect(page.getByText('Cet appareil')).toHaveCount(1)
    await page.getByRole('button', { name: /^Déconnecter\s:/ }).click()
    await expect(page.getByRole('status').getByText('Appareil déconnecté.')).toBeVisible()
    expect((await other.request.get('/api/v1/session')).status()).toBe(401)
    await expect(page.getByRole('button', { name: /^Déconnecter/ })).toHaveCount(0)
    await other.close()
  })

  test('another address waits for its box, and can be given up', async ({ page }) => {
    const { email } = await newPerson(page)
    const next = `nouvelle.${email}`
    await page.getByRole('button', { name: 'Changer mon adresse e-mail' }).click()
    await page.getByLabel('Nouvelle adresse e-mail').fill(next)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${next} attend votre confirmation`)).toBeVisible()
    const [letter] = await messagesTo(page.request, next)
    expect(letter?.text).toContain('/confirm-email#')
    await page.reload()
    await page.getByRole('button', { name: 'Garder l’adresse actuelle' }).click()
    await expect(page.getByText('attend votre confirmation')).toHaveCount(0)
    await expect(page.getByRole('definition').filter({ hasText: `${email}Changer` })).toBeVisible()
  })
})
