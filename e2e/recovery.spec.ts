import type { Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { codeIn, letterAbout, linkOf } from './letters.ts'
import { messagesTo } from './mailbox.ts'
import { enter, openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

const password = 'sept péniches sous le pont'

/** Asks for a new password as somebody who has forgotten theirs. */
async function forget(page: Page, signInName: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await page.getByLabel('Code de connexion ou adresse e-mail').fill(signInName)
  await page.getByRole('button', { name: 'Envoyer le message' }).click()
  await expect(page.getByRole('heading', { name: 'Regardez votre messagerie' })).toBeFocused()
}

const over = { name: 'Ce lien n’est plus valable' }

test.describe('a forgotten password', () => {
  test('C5: is replaced through the mail; the second factor is still asked for, and whoever sat elsewhere is out', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('etourdi')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false })
    const atWork = await openOther(browser)
    await signIn(atWork.page, signInName)
    const added = await atWork.page.request.post('/api/v1/me/factors/email')
    expect(added.status(), await added.text()).toBe(202)
    const confirmed = await atWork.page.request.post('/api/v1/me/factors/email/confirm', {
      data: { code: codeIn(await letterAbout(page.request, email, 'Confirmez votre second facteur')) },
    })
    expect(confirmed.status(), await confirmed.text()).toBeLessThan(300)

    const one = await openOther(browser)
    await forget(one.page, signInName)
    const letter = await letterAbout(page.request, email, 'Choisissez un nouveau mot de passe')
    const link = linkOf(letter, '/reset-password')
    await one.page.goto(link)
    await expect(one.page.getByRole('heading', { name: 'Choisissez un nouveau mot de passe' })).toBeVisible()
    await one.page.getByLabel('Nouveau mot de passe').fill(password)
    await one.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(one.page.getByRole('heading', { name: 'Votre code reçu par e-mail' })).toBeVisible()
    expect((await one.page.request.get('/api/v1/me')).status()).toBe(401)
    expect((await atWork.page.request.get('/api/v1/me')).status()).toBe(401)
    const code = await letterAbout(page.request, email, 'Votre code de connexion')
    await one.page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(codeIn(code))
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()
    await atWork.close()

    const late = await openOther(browser)
    await late.page.goto(link)
    await expect(late.page.getByRole('heading', over)).toBeFocused()
    await late.page.goto('/sign-in')
    await enter(late.page, signInName, demoPassword)
    await expect(late.page.getByText('Vérifiez le code de connexion et le mot de passe')).toBeVisible()
    await late.close()
  })

  test('of somebody without an address: whom to ask is said, to everybody alike', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('sansmail')
    await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    const one = await openOther(browser)
    await forget(one.page, signInName)
    await expect(one.page.getByText('Un administrateur de votre organisation peut vous donner')).toBeVisible()
    await one.close()
  })

  test('asked for twice: only the latest message opens the door', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('presse')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false })
    const before = (await messagesTo(page.request, email)).length
    const one = await openOther(browser)
    await forget(one.page, signInName)
    const [first] = await messagesTo(page.request, email, before + 1)
    await forget(one.page, signInName)
    const [second] = await messagesTo(page.request, email, before + 2)
    await one.page.goto(linkOf(first, '/reset-password'))
    await expect(one.page.getByRole('heading', over)).toBeVisible()
    await expect(one.page.getByRole('link', { name: 'Demander un autre message' })).toBeVisible()
    await one.page.goto(linkOf(second, '/reset-password'))
    await expect(one.page.getByLabel('Nouveau mot de passe')).toBeVisible()
    await one.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`shows nothing that axe objects to on a phone (${colorScheme})`, async ({ page, browser }) => {
      await signIn(page, 'admin@boreale.example')
      const signInName = unique('phone')
      const email = `${signInName}@boreale.example`
      await makeAccount(page, { signInName, email, language: 'en', password: demoPassword, mustChange: false })
      const one = await openOther(browser, { locale: 'en-GB', colorScheme, viewport: { width: 390, height: 844 } })
      await one.page.goto('/forgotten-password')
      await one.page.getByLabel('Sign-in name or e-mail address').fill(signInName)
      await expectNoAxeViolations(one.page)
      await one.page.keyboard.press('Enter')
      await expect(one.page.getByRole('heading', { level: 1 })).toBeFocused()
      await expectNoAxeViolations(one.page)
      const letter = await letterAbout(page.request, email, 'Choose a new password')
      await one.page.goto(linkOf(letter, '/reset-password'))
      await one.page.getByLabel('New password').fill('monkey')
      await expect(one.page.getByText('Strength')).toBeVisible()
      await expectNoAxeViolations(one.page)
      expect(await one.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await one.page.goto('/reset-password#gone')
      await expect(one.page.getByRole('heading', { level: 1 })).toBeFocused()
      await expectNoAxeViolations(one.page)
      await one.close()
    })
  }
})
