import type { Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { letterAbout } from './letters.ts'
import { enter, openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'
import { addAuthenticator } from './virtual-authenticator.ts'

const home = (page: Page) => page.getByRole('heading', { name: 'Bonjour Camille' })

/** Adds a passkey on the page of preferences, and puts the recovery codes away. */
async function addPasskey(page: Page): Promise<void> {
  await page.goto('/preferences')
  await page.getByRole('button', { name: 'Ajouter\u00a0: Clé d’accès' }).click()
  await page.getByLabel('Nom de cette clé d’accès').fill('Poste de l’accueil')
  await page.getByRole('button', { name: 'Créer la clé d’accès' }).click()
  await page.getByLabel('J’ai rangé ces codes').check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Poste de l’accueil', { exact: true })).toBeVisible()
}

/** Keeps the offer in the name field away: the device would take it up before the button can be pressed. */
async function onlyByButton(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /^Camille/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
}

test.describe('passkeys', () => {
  test('C5: one is added, opens the door alone, is the second factor after a password, and is taken away', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('cle')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false })
    const one = await openOther(browser)
    await onlyByButton(one.page)
    const device = await addAuthenticator(one.page)
    await signIn(one.page, signInName)
    await addPasskey(one.page)
    expect(await device.count()).toBe(1)
    await letterAbout(page.request, email, 'Un second facteur a été ajouté')

    // Alone: neither a name nor a password is typed.
    await device.answer(false)
    await signOut(one.page)
    await device.answer(true)
    await one.page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click()
    await expect(home(one.page)).toBeVisible()

    // After the password: the password alone opens nothing.
    await device.answer(false)
    await signOut(one.page)
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Votre clé d’accès' })).toBeFocused()
    await expectNoAxeViolations(one.page)
    expect((await one.page.request.get('/api/v1/me')).status()).toBe(401)
    await device.answer(true)
    await one.page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click()
    await expect(home(one.page)).toBeVisible()

    await one.page.goto('/preferences')
    await one.page.getByRole('button', { name: 'Retirer\u00a0: Poste de l’accueil' }).click()
    await one.page.getByRole('alertdialog').getByRole('button', { name: 'Retirer', exact: true }).click()
    await expect(one.page.getByText('Second facteur retiré\u00a0: Poste de l’accueil')).toBeVisible()
    const removed = await letterAbout(page.request, email, 'Un second facteur a été retiré')
    expect(removed.text).toContain('Ce n’était pas vous')
    await one.close()
  })

  test('of somebody deactivated opens nothing', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('cle')
    const { id } = await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    const one = await openOther(browser)
    await onlyByButton(one.page)
    const device = await addAuthenticator(one.page)
    await signIn(one.page, signInName)
    await addPasskey(one.page)
    await device.answer(false)
    const ended = await page.request.post(`/api/v1/organizations/boreale/users/${id}/deactivate`, {
      data: { reason: 'Fin de mission' },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    expect(ended.status(), await ended.text()).toBe(200)
    await one.page.goto('/sign-in')
    await device.answer(true)
    await one.page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click()
    await expect(one.page.getByRole('alert')).toBeVisible()
    await expect(home(one.page)).toHaveCount(0)
    await one.close()
  })
})
