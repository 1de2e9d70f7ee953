import type { Page } from '@playwright/test'
import { askQuestion, askRights, type DeskPeople, deskPeople, readTicket, somebody } from './desk-sample.ts'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { unique } from './sample-account.ts'
import { toast } from './users-page.ts'

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test.describe('F9: the queue', () => {
  let people: DeskPeople

  test.beforeEach(async ({ page, browser }) => {
    people = await deskPeople(page, browser)
  })
  test.afterEach(async () => people.close())

  test('F9: is searched, filtered by what stands in the address, and kept as a view', async ({ page }) => {
    const subject = unique('Un accès')
    await askQuestion(people, subject)
    await page.goto('/desk')
    await page.keyboard.press('/')
    await page.getByLabel('Chercher dans la file').fill(subject)
    await expect(row(page, subject)).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: 'Filtres' }).click()
    await page.getByRole('button', { name: 'Nature' }).click()
    await page.getByRole('checkbox', { name: 'Droits' }).check()
    await expect(page.getByText('Aucune demande ne correspond.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Question' }).check()
    await page.getByRole('checkbox', { name: 'Droits' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/kind=.*question/)
    await expect(row(page, subject)).toBeVisible()
    await expectNoAxeViolations(page)

    const name = unique('Questions')
    await page.getByRole('button', { name: 'Enregistrer cette vue' }).click()
    const dialog = page.getByRole('dialog', { name: 'Enregistrer cette vue' })
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog.getByText('Donnez un nom à la vue.')).toBeVisible()
    await dialog.getByLabel('Nom').fill(name)
    await dialog.getByRole('switch', { name: 'Partager avec les collègues' }).check()
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

    const { page: colleague } = people.colleague
    await colleague.goto('/desk')
    await colleague.getByRole('navigation').getByRole('link', { name }).click()
    await expect(row(colleague, subject)).toBeVisible()
    await page.getByRole('button', { name: `Vue « ${name} »` }).click()
    await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'À traiter' })).toBeVisible()
  })

  test('F9: is walked through by keys, which can be switched off', async ({ page }) => {
    const subject = unique('Deux poseurs')
    const [first] = [await askQuestion(people, `${subject} un`), await askQuestion(people, `${subject} deux`)]
    await page.goto(`/desk?search=${encodeURIComponent(subject)}&sort=createdAt`)
    await expect(row(page, subject)).toHaveCount(2)
    await page.keyboard.press('j')
    await page.keyboard.press('p')
    await expect(toast(page, `Vous suivez la demande ${first.number}`)).toBeVisible()
    await page.keyboard.press('a')
    await expect(page.getByRole('heading', { level: 2, name: `${subject} un` })).toBeVisible()
    await page.keyboard.press('j')
    await expect(page.getByRole('heading', { level: 2, name: `${subject} deux` })).toBeVisible()
    await page.keyboard.press('k')
    await expect(page.getByRole('heading', { level: 2, name: `${subject} un` })).toBeVisible()
    // Decided, the next one opens.
    await page.keyboard.press('a')
    await expect(toast(page, `${first.number} terminée`)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: `${subject} deux` })).toBeVisible()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Touches du bureau' })
    await expectNoAxeViolations(page)
    await dialog.getByRole('switch', { name: 'Touches actives' }).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 2, name: `${subject} deux` })).toBeVisible()
    await page.getByRole('button', { name: 'Touches', exact: true }).click()
    await dialog.getByRole('switch', { name: 'Touches actives' }).check()
  })

  test('F9: takes and refuses several at once, each with its own result', async ({ page }) => {
    const user = await somebody(people)
    const tickets = [
      await askRights(people, user, ['devis:discount']),
      await askRights(people, user, ['stocks:edit']),
    ] as const
    await page.goto(`/desk?search=${encodeURIComponent(user.lastName)}`)
    await expect(row(page, user.lastName)).toHaveCount(2)
    await page.getByRole('checkbox', { name: 'Sélectionner toutes les demandes affichées' }).check()
    await expect(page.getByRole('region', { name: 'Demandes sélectionnées' })).toContainText('2')
    await page.getByRole('button', { name: 'Refuser…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Refuser 2 demandes' })
    await dialog.getByLabel('Raison', { exact: true }).fill('Ce n’est pas prévu')
    await dialog.getByRole('button', { name: 'Refuser', exact: true }).click()
    const results = page.getByRole('dialog', { name: '2 demandes traitées sur 2' })
    await expect(results.getByRole('listitem')).toHaveCount(2)
    await expectNoAxeViolations(page)
    await results.getByRole('button', { name: 'Fermer' }).last().click()
    for (const { id } of tickets) expect((await readTicket(people.asker.page, id)).status).toBe('refused')
  })

  test('F9: on a phone the ticket is a page of its own, in the dark, too', async ({ page }) => {
    const subject = unique('Le chantier')
    await askQuestion(people, subject)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`/desk?search=${encodeURIComponent(subject)}`)
    await expect(page.getByRole('link', { name: subject })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: subject }).click()
    await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible()
    await expect(page.getByLabel('Chercher dans la file')).toBeHidden()
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'File d’attente' }).click()
    await expect(page.getByRole('link', { name: subject })).toBeVisible()
  })
})
