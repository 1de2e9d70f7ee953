import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { editAccount, makeAccount } from './sample-account.ts'

test.describe('the journal', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('tells who did what, with before and after', async ({ page }) => {
    const user = await makeAccount(page, { position: 'Grutier' })
    await editAccount(page, user.id, { position: 'Chef grutier' })
    await page.goto(`/journal?target=${user.id}`)
    const entry = page.getByRole('listitem').filter({ hasText: `a modifié le compte de ${user.displayName}` })
    await entry.getByRole('button', { name: /^Voir le détail/ }).click()
    const row = entry.getByRole('row', { name: /Fonction/ })
    await expect(row.locator('del')).toHaveText('Grutier')
    await expect(row.locator('ins')).toHaveText('Chef grutier')
    await entry.getByRole('link', { name: 'Ouvrir le compte' }).click()
    await expect(page).toHaveURL(new RegExp(`/users/${user.id}$`))
  })

  test('keeps its filters in the address, as chips that can be removed', async ({ page }) => {
    const user = await makeAccount(page)
    await page.goto('/journal')
    await page.getByRole('searchbox', { name: 'Chercher dans le journal' }).fill(user.lastName)
    await expect(page).toHaveURL(new RegExp(`search=${user.lastName}`))
    await expect(page.getByText('1 fait', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Période' }).click()
    await page.getByRole('menuitem', { name: '7 derniers jours' }).click()
    await expect(page).toHaveURL(/period=week/)
    await page.reload()
    await expect(page.getByText('7 derniers jours')).toBeVisible()
    await expect(page.getByText('1 fait', { exact: true })).toBeVisible()
    await page.getByText('Connexions', { exact: true }).click()
    await expect(page.getByText('Rien ne correspond à ces filtres.')).toBeVisible()
    await page.getByRole('button', { name: 'Enlever les filtres' }).click()
    await expect(page).toHaveURL(/\/journal$/)
    await expect(page.getByRole('searchbox')).toHaveValue('')
  })

  test('shows all about one person and all done by another', async ({ page }) => {
    const user = await makeAccount(page)
    await page.goto(`/journal?search=${user.lastName}`)
    await page
      .getByRole('button', { name: /^Voir le détail/ })
      .first()
      .click()
    await page.getByRole('button', { name: `Tout sur ${user.displayName}` }).click()
    await expect(page).toHaveURL(new RegExp(`target=${user.id}`))
    await expect(page.getByRole('button', { name: `Retirer Sur ${user.displayName}` })).toBeVisible()
  })

  test('takes a change back', async ({ page }) => {
    const user = await makeAccount(page, { position: 'Grutier' })
    await editAccount(page, user.id, { position: 'Chef grutier' })
    await page.goto(`/journal?target=${user.id}`)
    const changes = page.getByRole('listitem').filter({ hasText: `a modifié le compte de ${user.displayName}` })
    await changes.getByRole('button', { name: /^Annuler/ }).click()
    await expect(changes).toHaveCount(2)
    await expect(changes.last()).toContainText('Annulé')
  })

  test('reads on as its end comes into view', async ({ page }) => {
    // With the sample people, enough for a second page whichever tests ran before.
    for (let made = 0; made < 12; made += 1) await makeAccount(page)
    await page.goto('/journal')
    const entries = page.getByRole('main').locator('time')
    await expect(entries.first()).toBeVisible()
    const next = page.waitForResponse((response) => response.url().includes('cursor='))
    await entries.last().scrollIntoViewIfNeeded()
    await next
    await expect.poll(() => entries.count()).toBeGreaterThan(50)
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['fr', 'en'] as const) {
      test(`shows nothing that axe objects to (${theme}, ${language})`, async ({ page }) => {
        await signIn(page, 'admin@boreale.example', { theme, language })
        await page.goto('/journal?period=month')
        await page
          .getByRole('button', { name: /^(Voir le détail|Show the details)/ })
          .first()
          .click()
        await expectNoAxeViolations(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await expectNoAxeViolations(page)
      })
    }
  }
})
