import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, unique } from './sample-account.ts'

test.describe('My applications', () => {
  test('M3: a favourite stays one, alone under “Favourites”, and moves nothing when pressed', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/')
    const star = page.getByRole('button', { name: 'Favori : Guichet' })
    if ((await star.getAttribute('aria-pressed')) === 'true') await star.click()
    await expect(star).toHaveAttribute('aria-pressed', 'false')
    const saved = page.waitForResponse((answer) => answer.url().includes('/me/applications/guichet'))
    await star.click()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    expect((await saved).status()).toBe(204)
    await page.reload()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await page.getByText('Favoris', { exact: true }).click()
    await expect(page.getByRole('link', { name: 'Guichet', exact: true }).last()).toBeVisible()
    await star.click()
    await expect(page.getByText('Pas encore de favori', { exact: false })).toBeVisible()
  })

  test('M3: “/” searches, and what opens elsewhere opens in a tab of its own', async ({ page }) => {
    await signIn(page, 'admin@leroy.example')
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Mes applications' })).toBeVisible()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Chercher une application' })).toBeFocused()
    await page.keyboard.type('zzz')
    await expect(page.getByText('Aucune application ne correspond', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.type('comptes')
    const tile = page.getByRole('region', { name: 'Mes applications' }).getByRole('link', { name: 'Guichet' })
    await tile.click()
    await expect(page).toHaveURL(/\/users/)
  })

  test('M3: who may open nothing is told whom to ask', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('sansdroit')
    await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    await signIn(page, signInName)
    await page.route('**/api/v1/me/applications*', (route) =>
      route.fulfill({ json: { items: [], nextCursor: null, count: 0, countIsCapped: false } }),
    )
    await page.goto('/')
    await expect(page.getByText('C’est un administrateur de Constructions Boréale', { exact: false })).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('M3: fits a phone, where the other screens stand behind “More”', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, 'admin@leroy.example')
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Favori : Guichet' })).toBeVisible()
    const spare = await page.locator('#content').evaluate((content) => content.scrollWidth - content.clientWidth)
    expect(spare).toBe(0)
    await page.getByRole('button', { name: 'Plus' }).click()
    await page.getByRole('link', { name: 'Réglages' }).click()
    await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible()
    await expectNoAxeViolations(page)
  })
})
