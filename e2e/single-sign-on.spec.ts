import type { Page } from '@playwright/test'
import { sampleUrl } from './addresses.ts'
import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { enter, openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

const shown = (page: Page, lastName: string) => page.getByRole('heading', { name: `Camille ${lastName}` })

/** Makes somebody who may use the sample's applications of a site; the page becomes the administrator's. */
async function makeColleague(page: Page): Promise<{ signInName: string; lastName: string }> {
  await signIn(page, 'admin@boreale.example')
  const signInName = unique('unique')
  const { lastName } = await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
  return { signInName, lastName }
}

/** The address with which the sample asks Guichet who somebody is, with more asked for. */
async function authorization(page: Page, more: Record<string, string>): Promise<string> {
  const answer = await page.request.get(`${sampleUrl}/sign-in?application=chantiers`, { maxRedirects: 0 })
  const address = new URL(answer.headers().location ?? '')
  for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value)
  return address.href
}

test.describe('one sign-in for everything', () => {
  test('M4: one signs in once, on the way to an application; the second one opens in silence', async ({
    page,
    browser,
  }) => {
    const { signInName, lastName } = await makeColleague(page)
    const one = await openOther(browser)
    await one.page.goto(`${sampleUrl}/?application=chantiers`)
    await enter(one.page, signInName)
    await expect(shown(one.page, lastName)).toBeVisible()
    expect(one.page.url()).toContain(sampleUrl)
    await one.page.goto(`${sampleUrl}/?application=planning`)
    await expect(shown(one.page, lastName)).toBeVisible()
    await one.page.goto('/')
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
    await one.close()
  })

  test('M4: signing out of an application signs out of the console and of the others', async ({ page, browser }) => {
    const { signInName, lastName } = await makeColleague(page)
    const one = await openOther(browser)
    await signIn(one.page, signInName)
    await one.page.goto(`${sampleUrl}/?application=planning`)
    await expect(shown(one.page, lastName)).toBeVisible()
    await one.page.goto(`${sampleUrl}/?application=chantiers`)
    await one.page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(one.page.getByRole('heading', { name: 'Se déconnecter de tout' })).toBeVisible()
    await expectNoAxeViolations(one.page)
    await one.page.getByRole('link', { name: 'Rester connecté' }).click()
    await expect(one.page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()

    await one.page.goto(`${sampleUrl}/?application=chantiers`)
    await one.page.getByRole('button', { name: 'Se déconnecter' }).click()
    await one.page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(one.page.getByText('Vous êtes déconnecté.')).toBeVisible()
    await expect(one.page).toHaveURL(`${sampleUrl}/signed-out`)
    expect((await one.page.request.get('/api/v1/session')).status()).toBe(401)
    await expect
      .poll(async () => (await one.page.request.get(`${sampleUrl}/?application=planning`)).text())
      .toContain('a mis fin à votre accès')
    await one.close()
  })

  test('M4: signing out of the console signs out of what was opened from it', async ({ page, browser }) => {
    const { signInName, lastName } = await makeColleague(page)
    const one = await openOther(browser)
    await signIn(one.page, signInName)
    await one.page.goto(`${sampleUrl}/?application=chantiers`)
    await expect(shown(one.page, lastName)).toBeVisible()
    await one.page.goto('/')
    await one.page.getByRole('button', { name: /^Camille/ }).click()
    await one.page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(one.page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
    await expect
      .poll(async () => (await one.page.request.get(`${sampleUrl}/?application=chantiers`)).text())
      .toContain('a mis fin à votre accès')
    await one.close()
  })

  test('an application may ask for a fresh sign-in, or for none at all (prompt)', async ({ page, browser }) => {
    const { signInName, lastName } = await makeColleague(page)
    const one = await openOther(browser)
    await one.page.goto(await authorization(one.page, { prompt: 'none' }))
    await expect(one.page.getByText('login_required')).toBeVisible()

    await signIn(one.page, signInName)
    // A sign-in of the very second of the request counts as fresh: OpenID Connect tells time in seconds.
    const second = Math.floor(Date.now() / 1000)
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(second)
    await one.page.goto(await authorization(one.page, { prompt: 'login' }))
    await expect(one.page.getByText('vous demande de vous connecter une nouvelle fois')).toBeVisible()
    await expectNoAxeViolations(one.page)
    await enter(one.page, signInName)
    await expect(shown(one.page, lastName)).toBeVisible()
    await one.close()
  })

  for (const [colorScheme, locale] of [
    ['light', 'fr-FR'],
    ['dark', 'en-GB'],
  ] as const) {
    test(`an address that no application made says so in words (${colorScheme}, ${locale})`, async ({ browser }) => {
      const one = await openOther(browser, { colorScheme, locale, viewport: { width: 390, height: 844 } })
      await one.page.goto('/oidc/auth?client_id=chantiers&response_type=code&redirect_uri=https://evil.example/')
      await expect(one.page.getByRole('heading', { level: 1 })).toHaveText(
        locale === 'fr-FR' ? 'Cette application n’a pas pu vous connecter' : 'This application could not sign you in',
      )
      expect(one.page.url()).not.toContain('evil.example/?')
      await expectNoAxeViolations(one.page)
      await one.page.getByRole('link', { name: /^(Mes applications|My applications)$/ }).click()
      await expect(one.page).toHaveURL(/\/sign-in/)
      await one.close()
    })
  }
})
