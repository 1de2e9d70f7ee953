import type { Page } from '@playwright/test'
import {
  act,
  askQuestion,
  askRights,
  type DeskPeople,
  deskPeople,
  openTicket,
  readTicket,
  somebody,
} from './desk-sample.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { unique } from './sample-account.ts'
import { toast } from './users-page.ts'

const discount = 'Accorder une remise'
const line = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Décision, ligne par ligne' }).getByRole('listitem').filter({ hasText: name })
const choose = (page: Page, name: string, choice: string) => line(page, name).getByText(choice, { exact: true }).click()

test.describe('F9: the vendor decides', () => {
  let people: DeskPeople

  test.beforeEach(async ({ page, browser }) => {
    people = await deskPeople(page, browser)
  })
  test.afterEach(async () => people.close())

  test('F9: line by line, and exactly that is applied and told to the administrator who asked', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount', 'stocks:edit'])
    await openTicket(page, ticket)
    await expect(page.getByText('Bastien Dumas peut le demander')).toBeVisible()
    await expect(page.getByText('Rien n’a changé depuis')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Prendre' }).first().click()
    await expect(toast(page, `Vous suivez la demande ${ticket.number}`)).toBeVisible()
    await choose(page, 'Modifier', 'Non')
    await line(page, 'Modifier').getByLabel('Pourquoi').fill('Pas de stock pour elle')
    await page.getByLabel('Un mot à Bastien Dumas').fill('Bon courage à elle.')
    await page.getByRole('button', { name: 'Approuver 1 ligne sur 2' }).click()
    await expect(toast(page, `${ticket.number} approuvée`)).toBeVisible()
    const { status, lines, decisionNote } = await readTicket(people.asker.page, ticket.id)
    expect(status).toBe('done')
    expect(decisionNote).toBe('Bon courage à elle.')
    expect(lines.map(({ permission, state, note }) => [permission, state, note])).toEqual([
      ['discount', 'approved', null],
      ['edit', 'refused', 'Pas de stock pour elle'],
    ])
    const { page: asker } = people.asker
    await asker.goto(`/requests/${ticket.id}`)
    await expect(asker.getByText('Bon courage à elle.').first()).toBeVisible()
  })

  test('F9: with another right and an end instead, which the administrator sees beside what was asked', async ({
    page,
  }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'])
    await openTicket(page, ticket)
    await choose(page, discount, 'Ajuster')
    await line(page, discount).getByLabel('Jusqu’au').fill('2027-01-31')
    await page.getByRole('button', { name: 'Ajouter un droit de Devis' }).click()
    await page.getByRole('menuitem', { name: 'Consulter', exact: true }).click()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Approuver avec l’ajustement' }).click()
    await expect(toast(page, `${ticket.number} approuvée`)).toBeVisible()
    const decided = await readTicket(people.asker.page, ticket.id)
    expect(decided.lines).toHaveLength(1)
    expect(decided.adjustedLines?.map(({ permission }) => permission).sort()).toEqual(['discount', 'view'])
    expect(decided.events.map(({ kind }) => kind)).toContain('adjusted')
  })

  test('F9: not before it is said whether what is set by hand is done', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount', 'badges:depot'])
    await openTicket(page, ticket)
    await expect(line(page, 'dépôt')).toContainText('À régler à la main dans')
    await page.getByRole('button', { name: /^Approuver/ }).click()
    await expect(page.getByText('Dites si la ligne à régler à la main est faite.')).toBeVisible()
    await choose(page, 'dépôt', 'Impossible')
    await page.getByRole('button', { name: 'Approuver 1 ligne sur 2' }).click()
    await expect(toast(page, `${ticket.number} approuvée`)).toBeVisible()
    const { lines } = await readTicket(people.asker.page, ticket.id)
    expect(lines.map(({ state }) => state).sort()).toEqual(['approved', 'couldNot'])
  })

  test('F9: asks back with answers to press; the clock stands still until the administrator answers', async ({
    page,
  }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'])
    await openTicket(page, ticket)
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Demander à Bastien Dumas' })
    await dialog.getByRole('button', { name: 'Envoyer la question' }).click()
    await expect(dialog.getByText('Écrivez votre question.')).toBeVisible()
    await dialog.getByLabel('Question').fill('Pour les deux agences ?')
    await dialog.getByLabel('Réponses toutes prêtes').fill('Les deux\nSeulement Nantes')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Envoyer la question' }).click()
    await expect(page.getByText(/en pause, reste/)).toBeVisible()
    const { page: asker } = people.asker
    await asker.goto(`/requests/${ticket.id}`)
    await asker.getByRole('button', { name: 'Seulement Nantes' }).click()
    await asker.getByRole('button', { name: 'Répondre' }).click()
    await expect(asker.getByRole('article').getByText('Seulement Nantes')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('article').getByText('Seulement Nantes')).toBeVisible()
    await expect(page.getByText(/^reste /)).toBeVisible()
  })

  test('F9: refuses with a reason, and the administrator reads it', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'])
    await openTicket(page, ticket)
    await choose(page, discount, 'Non')
    await expect(page.getByText('Rien n’est appliqué.')).toBeVisible()
    await page.getByRole('button', { name: 'Refuser…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Refuser la demande' })
    await dialog.getByRole('button', { name: 'Refuser', exact: true }).click()
    await expect(dialog.getByText('Dites pourquoi')).toBeVisible()
    await dialog.getByRole('button', { name: 'Il manque un élément pour décider.' }).click()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Refuser', exact: true }).click()
    await expect(toast(page, `${ticket.number} refusée`)).toBeVisible()
    const { page: asker } = people.asker
    await asker.goto(`/requests/${ticket.id}`)
    await expect(asker.getByText('Il manque un élément pour décider.').first()).toBeVisible()
  })

  test('F9: one of two colleagues is faster, and the other is told who', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'])
    await openTicket(page, ticket)
    await act(people.colleague.page, ticket.id, 'refuse', { reason: 'Pas lui' })
    await page.getByRole('button', { name: /^Approuver/ }).click()
    await expect(toast(page, 'Maud Delcourt a été plus rapide')).toBeVisible()
    await expect(page.getByText('Refusé par Maud Delcourt')).toBeVisible()
    expect((await readTicket(people.asker.page, ticket.id)).status).toBe('refused')
  })

  test('F9: what changed since it was asked is shown, and can be approved all the same', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'], { until: '2027-06-30T22:00:00Z' })
    const other = await askRights(people, user, ['devis:discount'])
    await act(people.colleague.page, other.id, 'approve')
    await openTicket(page, ticket)
    await expect(page.getByText('Quelque chose a changé depuis la demande')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Approuver quand même' }).click()
    await expect(toast(page, `${ticket.number} approuvée`)).toBeVisible()
  })

  test('F9: a question is answered, then finished; notes of the desk stay at the desk', async ({ page }) => {
    const subject = unique('Un poseur intérimaire')
    const ticket = await askQuestion(people, subject)
    await openTicket(page, ticket)
    await page.getByLabel('Note interne').fill('À voir avec le contrat')
    await page.getByRole('button', { name: 'Garder la note' }).click()
    await expect(page.getByRole('region', { name: 'Notes internes' }).getByRole('listitem')).toHaveCount(1)
    await page.getByLabel('Votre message').fill('Un compte par personne.')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByRole('article').getByText('Un compte par personne.')).toBeVisible()
    await page.getByRole('button', { name: 'Terminer' }).click()
    await expect(toast(page, `${ticket.number} terminée`)).toBeVisible()
    const { page: asker } = people.asker
    await asker.goto(`/requests/${ticket.id}`)
    await expect(asker.getByText('Un compte par personne.').first()).toBeVisible()
    expect(JSON.stringify(await readTicket(asker, ticket.id))).not.toContain('À voir avec le contrat')
  })

  test('F9: hands a ticket over to a colleague with a note', async ({ page }) => {
    const user = await somebody(people)
    const ticket = await askRights(people, user, ['devis:discount'])
    await openTicket(page, ticket)
    await page.getByRole('button', { name: 'Qui le suit' }).click()
    await page.getByRole('menuitem', { name: 'Confier…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confier' })
    await dialog.getByRole('button', { name: /À/ }).click()
    await page.getByRole('option', { name: 'Maud Delcourt' }).click()
    await dialog.getByLabel('Ce qu’il faut savoir').fill('Tu connais ce client')
    await dialog.getByRole('button', { name: 'Confier' }).click()
    await expect(toast(page, `${ticket.number} confiée à Maud Delcourt`)).toBeVisible()
    await expect(page.getByText('Tu connais ce client')).toBeVisible()
  })
})

test('F9: the desk is closed to customers', async ({ page }) => {
  await signIn(page, 'admin@dumas.example')
  await page.goto('/desk')
  await expect(page.getByText('Seules les personnes de l’éditeur')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bureau' })).toHaveCount(0)
})
