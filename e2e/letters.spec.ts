import { AxeBuilder } from '@axe-core/playwright'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'

test.describe('M14: the words of Guichet’s letters', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@provider.example'))

  test('M14: are written with a preview beside them, refused where they cannot be filled in, and taken back', async ({
    page,
  }) => {
    await page.goto('/letters')
    await page.getByRole('navigation', { name: 'Messages' }).getByRole('link', { name: 'Demande en retard' }).click()
    const subject = page.getByLabel('Objet', { exact: true })
    const frame = page.frameLocator('iframe[title="Le message, avec des exemples"]').last()
    await expect(frame.getByRole('heading', { name: 'La demande 2026-0042 est en retard' })).toBeVisible()

    await subject.fill('Vite, {{numero}}')
    await expect(page.getByText('Ce message ne sait pas remplir {{numero}}.', { exact: false }).first()).toBeVisible()
    await subject.fill('Vite, ')
    await page.getByRole('button', { name: /^Numéro de la demande/ }).click()
    await expect(subject).toHaveValue('Vite, {{number}}')
    await expect(page.getByText('Vite, 2026-0042')).toBeVisible()
    await page.getByLabel('Titre', { exact: true }).fill('On vous attend, {{name}} <b>!</b>')
    await expect(frame.getByRole('heading', { name: 'On vous attend, Claire Petit <b>!</b>' })).toBeVisible()
    await page.getByText('Texte seul', { exact: true }).click()
    await expect(page.locator('pre')).toContainText('On vous attend, Claire Petit')
    // Only now: what looks at a page for axe runs in its frames, too, and in a letter nothing runs.
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Les mots sont enregistrés.')).toBeVisible()
    const line = page.getByRole('link', { name: 'Demande en retard Vos mots' })
    await expect(line).toHaveAttribute('aria-current', 'page')

    await page.getByText('Anglais', { exact: true }).click()
    await expect(subject).toHaveValue('Overdue: request {{number}} ({{organization}})')
    await expect(page.getByText('Ce sont les mots d’origine.')).toBeVisible()
    await page.getByText('Français', { exact: true }).click()
    await page.getByRole('button', { name: 'Revenir aux mots d’origine' }).click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(line).toBeHidden()
  })

  test('M14: a letter can be read in the light and in the dark, on a pale colour too', async ({ page }) => {
    for (const key of ['invitation', 'code.signIn']) {
      const data = { language: 'fr', accentColor: '#ffe45c' }
      const answer = await page.context().request.post(`/api/v1/provider/letters/${key}/preview`, { data })
      await page.setContent((await answer.json()).html)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect(page.getByText('Ville de Sainte-Aurore', { exact: true })).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      }
    }
  })

  test('M14: what is not saved is asked about, and a letter has its own address', async ({ page }) => {
    await page.goto('/letters/rightsEndGiven')
    const body = page.getByLabel('Texte', { exact: true })
    await body.fill('')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Ne peut pas rester vide.')).toBeVisible()
    await page.getByRole('link', { name: 'Code de connexion' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toBeVisible()
    await question.getByRole('button').first().click()
    await page.getByRole('button', { name: 'Abandonner' }).click()
    await page.getByRole('link', { name: 'Code de connexion' }).click()
    await expect(page).toHaveURL(/\/letters\/code\.signIn$/)
    await expect(page.getByLabel('Bouton', { exact: true })).toBeHidden()
    await page.goto('/letters/rien')
    await expect(page.getByText('Ce message n’existe pas.')).toBeVisible()
  })
})

test('M14: customers are not shown the words of letters', async ({ page }) => {
  await signIn(page, 'admin@boreale.example')
  await page.goto('/letters')
  await expect(page.getByRole('link', { name: 'Messages de Guichet' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Messages de Guichet' })).toBeVisible()
  await expect(page.getByLabel('Objet')).toBeHidden()
})

test('C11: the organization’s colour is shown as it will look, refused where it is none, and taken back', async ({
  page,
}) => {
  await signIn(page, 'admin@boreale.example')
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Image des messages' })
  const color = card.getByRole('textbox', { name: /^Couleur de l’organisation/ })
  await color.fill('bleu')
  await expect(card.getByText('Ce n’est pas une couleur', { exact: false })).toBeVisible()
  await color.fill('FFE45C')
  await expect(color).toHaveValue('#ffe45c')
  await expect(card.getByText('Choisir mon mot de passe').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les réglages sont enregistrés.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(color).toHaveValue('')
})
