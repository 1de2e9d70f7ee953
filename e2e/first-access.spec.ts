import type { Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { codeIn, letterAbout, linkOf } from './letters.ts'
import { messagesTo } from './mailbox.ts'
import { codeOf } from './one-time-code.ts'
import { enter, openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

const password = 'nine lanterns along the quay'
const home = (page: Page) => page.getByRole('heading', { name: 'Bonjour Camille' })

/** A mobile number that no earlier test has used: one number serves one person only (C2). */
const uniqueMobile = () => `+3363998${String(Math.floor(Date.now() / 100) % 10_000).padStart(4, '0')}`

test.describe('the first access', () => {
  test('M2, M14: an English-speaking person is invited, welcomed and known in English', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('english')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, language: 'en', sendInvitation: true, secondFactor: 'required' })
    const letter = await letterAbout(page.request, email, 'Your account with Constructions Boréale')
    expect(letter.html).toContain('lang="en"')
    expect(letter.text).toContain('To begin, choose your password')

    const one = await openOther(browser, {
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    await one.page.goto(linkOf(letter, '/invitation'))
    await expect(one.page.getByRole('heading', { name: 'Welcome, Camille' })).toBeVisible()
    await expectNoAxeViolations(one.page)
    await one.page.getByLabel('New password').fill(password)
    await expect(one.page.getByText('This password can be used.')).toBeVisible()
    await one.page.getByRole('button', { name: 'Save and sign in' }).click()
    await expect(one.page.getByRole('heading', { name: 'Your code, received by e-mail' })).toBeVisible()
    const code = await letterAbout(page.request, email, 'Your sign-in code')
    await one.page.getByRole('textbox', { name: 'Six-digit code' }).fill(codeIn(code))
    await expect(one.page.getByRole('heading', { name: 'Good day, Camille' })).toBeVisible()
    await expect(one.page.getByRole('link', { name: 'Worksites' })).toBeVisible()
    await expectNoAxeViolations(one.page)
    await one.close()
  })

  test('C5: whoever adds an authenticator app is asked for its code from then on, and for no mailed one', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('appli')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false, secondFactor: 'required' })
    const one = await openOther(browser)
    await one.page.goto('/sign-in')
    await enter(one.page, signInName)
    const code = one.page.getByRole('textbox', { name: 'Code à six chiffres' })
    await expect(code).toBeFocused()
    await code.fill(codeIn(await letterAbout(page.request, email, 'Votre code de connexion')))
    await expect(home(one.page)).toBeVisible()

    await one.page.goto('/preferences')
    await one.page.getByRole('button', { name: 'Ajouter\u00a0: Application d’authentification' }).click()
    const dialog = one.page.getByRole('dialog', { name: 'Application d’authentification' })
    await expect(dialog.getByRole('img', { name: 'Image à viser' })).toBeVisible()
    const secret = (await dialog.locator('code').textContent()) ?? ''
    await dialog.getByLabel('Saisissez ensuite le code').fill(codeOf(secret))
    await one.page.getByLabel('J’ai rangé ces codes').check()
    await one.page.getByRole('button', { name: 'Continuer' }).click()
    await expect(one.page.getByText('10 restants.')).toBeVisible()
    await one.close()

    const again = await openOther(browser)
    await again.page.goto('/sign-in')
    await enter(again.page, signInName)
    await expect(again.page.getByRole('heading', { name: 'Votre code à six chiffres' })).toBeVisible()
    await expect(again.page.getByText('Recevoir un code par e-mail')).toHaveCount(0)
    await again.page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(codeOf(secret, 1))
    await expect(home(again.page)).toBeVisible()
    await again.close()
  })

  test('C5: whoever has no address but a mobile phone receives the code by SMS', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('texto')
    const mobile = uniqueMobile()
    const account = { signInName, mobile, password: demoPassword, mustChange: false, secondFactor: 'required' as const }
    await makeAccount(page, account)
    const one = await openOther(browser)
    await one.page.goto('/sign-in')
    await enter(one.page, signInName)
    await expect(one.page.getByRole('heading', { name: 'Votre code reçu par SMS' })).toBeVisible()
    await expect(one.page.getByText(new RegExp(`au numéro .*${mobile.slice(-2)}`))).toBeVisible()
    await expectNoAxeViolations(one.page)
    const [message] = await messagesTo(page.request, mobile)
    expect(message?.kind).toBe('sms')
    await one.page.getByRole('textbox', { name: 'Code à six chiffres' }).fill(codeIn(message))
    await expect(home(one.page)).toBeVisible()
    await one.close()
  })
})
