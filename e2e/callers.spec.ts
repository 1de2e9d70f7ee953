import { blockSignIn, type Calling, openCard, somebodyCalls } from './caller-sample.ts'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { toast } from './users-page.ts'

test.describe('somebody calls the vendor', () => {
  let calling: Calling

  test.beforeEach(async ({ page, browser }) => {
    calling = await somebodyCalls(page, browser)
  })
  test.afterEach(async () => calling.close())

  test('C10: by name and municipality in any order; the card opens for a reason that their administrator reads', async ({
    page,
  }) => {
    const { user, administrator } = calling
    await page.goto('/callers')
    const box = page.getByRole('searchbox', { name: 'Chercher l’appelant' })
    await expect(box).toBeFocused()
    await page.keyboard.type(`sainte aurore ${user.lastName.toLowerCase()}`)
    const found = page.getByRole('region', { name: /^Nom et commune/ }).getByRole('button')
    await expect(found).toContainText('Sainte-Aurore')
    await expectNoAxeViolations(page)
    await page.keyboard.press('ArrowDown')
    await expect(found).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `Ouvrir la fiche de ${user.displayName}` })
    await dialog.getByRole('button', { name: 'Ouvrir la fiche' }).click()
    await expect(dialog.getByText('Dites pourquoi, en trois lettres au moins.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Appel téléphonique' }).click()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Enter')
    const card = page.getByRole('article', { name: `Fiche de ${user.displayName}` })
    await expect(card.getByText('02 99 00 17 45'.replaceAll(' ', '\u00a0'))).toBeVisible()
    await expectNoAxeViolations(page)
    await administrator.goto('/journal')
    await expect(administrator.getByText(`a ouvert la fiche de ${user.displayName}`).first()).toBeVisible()
    await card.getByRole('button', { name: 'Terminer l’appel' }).click()
    await expect(page).toHaveURL(/\/callers$/)
    await expect(page.getByText('L’appel est terminé et la fiche refermée.')).toBeVisible()
    await expect(box).toBeFocused()
    await page.keyboard.press('F2')
    await expect(box).toHaveValue('')
    await expect(page.getByRole('listitem').filter({ hasText: user.displayName })).toBeHidden()
  })

  test('C10: the exact sign-in name, its capitals in words, and the first letter that the caller says otherwise', async ({
    page,
  }) => {
    await page.goto(await openCard(page, calling))
    const panel = page.getByRole('region', { name: 'Code de connexion exact' })
    await expect(panel.getByText('Majuscules : S et B au début, A à la fin.')).toBeVisible()
    const said = panel.getByLabel('Ce que dit l’appelant')
    await said.fill('Sb')
    await expect(panel.getByText('l’appelant dit « b » minuscule, le compte a « B » majuscule')).toBeVisible()
    await said.fill(calling.user.signInName)
    await expect(panel.getByText('Exactement le même')).toBeVisible()
  })

  test('C8: the support sees at once who is responsible and who may have alerts sent', async ({ page }) => {
    await page.goto('/callers')
    await page.getByRole('searchbox').fill(calling.user.lastName)
    await page.keyboard.press('Enter')
    const row = page.getByRole('listitem').filter({ hasText: calling.user.displayName })
    await expect(row).toContainText('Responsable de mission')
    await expect(row).toContainText('Déclenchement par l’éditeur autorisé')
    await page.goto(await openCard(page, calling))
    const card = page.getByRole('article')
    await expect(card.getByText('Responsable de mission')).toBeVisible()
    await expect(card.getByText('Déclenchement par l’éditeur autorisé')).toBeVisible()
  })

  test('C10: what can harm waits until the person has read out the code that was sent to them', async ({
    page,
    playwright,
    baseURL,
  }) => {
    const stranger = await playwright.request.newContext({ baseURL })
    await blockSignIn(stranger, calling)
    await stranger.dispose()
    await page.goto(await openCard(page, calling))
    await expect(page.getByText(/^Connexion bloquée jusqu’à/)).toBeVisible()
    const unlock = page.getByRole('button', { name: /^Débloquer la connexion/ })
    await expect(unlock).toHaveAttribute('aria-disabled', 'true')
    await page.getByRole('button', { name: 'J’ai la personne en ligne' }).click()
    await page.getByRole('button', { name: /^Envoyer un code par e-mail/ }).click()
    const field = page.getByLabel('Code lu par la personne')
    await expect(field).toBeFocused()
    await expectNoAxeViolations(page)
    const [letter] = await messagesTo(page.context().request, calling.user.email ?? '')
    const code = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? ''
    await field.fill(code === '000000' ? '111111' : '000000')
    await expect(page.getByText('Ce code n’est pas le bon, ou ne l’est plus.')).toBeVisible()
    await field.fill(code)
    await expect(page.getByText(/^C’est bien la personne/)).toBeVisible()
    await unlock.click()
    await expect(toast(page, 'La connexion est débloquée')).toBeVisible()
    await expect(page.getByText(/^Connexion bloquée jusqu’à/)).toBeHidden()
    await expectNoAxeViolations(page)
  })

  test('C10: a link to their own address and a request for them need no verification', async ({ page }) => {
    const { user } = calling
    await page.goto(await openCard(page, calling))
    await page.getByRole('button', { name: /^Envoyer un lien de connexion/ }).click()
    await expect(toast(page, 'Lien envoyé à')).toBeVisible()
    const [letter] = await messagesTo(page.context().request, user.email ?? '')
    expect(letter?.links.length).toBeGreaterThan(0)
    await page.getByRole('button', { name: /^Ouvrir une demande/ }).click()
    const dialog = page.getByRole('dialog', { name: `Demande pour ${user.displayName}` })
    await dialog.getByRole('button', { name: 'Ouvrir la demande' }).click()
    await expect(dialog.getByText('Dites en quelques mots de quoi il s’agit.')).toBeVisible()
    await dialog.getByLabel('Objet').fill('Accès à la paie')
    await dialog.getByLabel('Ce que la personne demande').fill('Ne voit plus la paie depuis lundi.')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Ouvrir la demande' }).click()
    await expect(toast(page, `ouverte pour ${user.displayName}`)).toBeVisible()
    const tickets = page.getByRole('region', { name: 'Demandes en cours' })
    await expect(tickets).toContainText('Accès à la paie')
    await tickets.getByRole('link').click()
    await expect(page).toHaveURL(/\/desk\//)
  })

  test('C10: on a phone the card stands alone, with the way back; a call that is over says so', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const address = await openCard(page, calling)
    await page.goto(address)
    await expect(page.getByRole('button', { name: 'J’ai la personne en ligne' })).toBeVisible()
    await expectNoAxeViolations(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBe(0)
    await page.getByRole('button', { name: 'Terminer l’appel' }).click()
    await expect(page.getByText('L’appel est terminé et la fiche refermée.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.goto(address)
    await expect(page.getByText('Cet appel est terminé.', { exact: false })).toBeVisible()
  })
})
