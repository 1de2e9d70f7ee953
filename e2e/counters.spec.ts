import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { letterAbout, linkOf } from './letters.ts'
import { openOther } from './other-browser.ts'
import { unique } from './sample-account.ts'
import { toast } from './users-page.ts'

const password = 'seven lanterns under the bridge'

test.describe('M2: the counters of the vendor’s customers', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@provider.example'))

  test('M2: a counter is opened, its administrator comes in by the invitation, and is out once it is suspended', async ({
    page,
    browser,
  }) => {
    const [name, domain] = [unique('Mairie de Quimerch '), `${unique('quimerch')}.example`]
    const email = `zoe@${domain}`
    await page.goto('/counters')
    await expect(page.getByRole('link', { name: 'Menuiseries Dumas' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Ouvrir un guichet' }).click()
    const drawer = page.getByRole('dialog', { name: 'Ouvrir un guichet' })
    await drawer.getByRole('button', { name: 'Ouvrir et inviter' }).click()
    await expect(drawer.getByLabel('Nom de l’organisation')).toBeFocused()
    await drawer.getByLabel('Nom de l’organisation').fill(name)
    await drawer.getByLabel(/^Commune/).fill('Quimerch')
    await drawer.getByLabel('Prénom').fill('Zoé')
    await drawer.getByLabel('Nom', { exact: true }).fill('Le Bihan')
    await drawer.getByLabel('Adresse e-mail', { exact: true }).fill(email)
    await expect(drawer.getByText('Aucun mot de passe ne circule', { exact: false })).toBeVisible()
    await expectNoAxeViolations(page)
    await drawer.getByRole('button', { name: 'Ouvrir et inviter' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Administrateurs' })).toContainText('Invité')
    await expectNoAxeViolations(page)

    const letter = await letterAbout(page.request, email, name)
    const zoe = await openOther(browser)
    await zoe.page.goto(linkOf(letter, '/invitation'))
    await zoe.page.getByLabel('Nouveau mot de passe').fill(password)
    await zoe.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(zoe.page.getByRole('heading', { name: 'Bonjour Zoé' })).toBeVisible()

    await page.getByRole('button', { name: 'Suspendre…' }).click()
    const dialog = page.getByRole('dialog', { name: `Suspendre le guichet de ${name}` })
    await dialog.getByLabel('Raison').fill('Fin du contrat')
    await dialog.getByRole('button', { name: 'Suspendre', exact: true }).click()
    await expect(toast(page, 'Plus personne n’y entre.')).toBeVisible()
    await expect(page.getByText('Raison : Fin du contrat')).toBeVisible()
    await zoe.page.goto('/users')
    await expect(zoe.page.getByLabel('Code de connexion ou adresse e-mail')).toBeVisible()
    expect((await zoe.page.context().request.get('/api/v1/session')).status()).toBe(401)
    await zoe.close()

    await page.getByRole('button', { name: 'Rouvrir…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Rouvrir', exact: true }).click()
    await expect(page.getByText('Ses agents se connectent.')).toBeVisible()
    await page.getByRole('button', { name: 'Fermer…' }).click()
    const closing = page.getByRole('dialog', { name: `Fermer le guichet de ${name}` })
    await closing.getByLabel('Raison').fill('Fin du contrat')
    await closing.getByRole('button', { name: 'Fermer le guichet' }).click()
    await expect(closing.getByText('Ce n’est pas son nom.')).toBeVisible()
    await closing.getByLabel(/^Saisissez son nom/).fill(name)
    await expectNoAxeViolations(page)
    await closing.getByRole('button', { name: 'Fermer le guichet' }).click()
    await expect(page.getByText(/Tout sera supprimé le .*, sauf réouverture/)).toBeVisible()
    await page.goto(`/counters?status=closed&search=${encodeURIComponent(name)}`)
    await expect(page.getByText('1 organisation', { exact: true })).toBeVisible()
  })

  test('M2: a template is made, and a phone shows the counters in the dark, too', async ({ page }) => {
    const name = unique('Communauté ')
    await page.goto('/templates')
    await page.getByRole('button', { name: 'Nouveau modèle' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'Nouveau modèle' })
    await drawer.getByLabel('Nom', { exact: true }).fill(name)
    await drawer.getByRole('button', { name: 'Ajouter un groupe' }).click()
    await drawer.getByRole('button', { name: 'Créer le modèle' }).click()
    await expect(drawer.getByLabel('Nom du groupe')).toBeFocused()
    await drawer.getByLabel('Nom du groupe').fill('Accueil')
    await drawer.getByRole('button', { name: /^Devis/ }).click()
    await drawer.getByRole('checkbox', { name: 'Consulter', exact: true }).check()
    await expectNoAxeViolations(page)
    await drawer.getByRole('button', { name: 'Créer le modèle' }).click()
    const line = page.getByRole('list', { name: 'Modèles' }).getByRole('listitem').filter({ hasText: name })
    await expect(line).toContainText('1 groupe')
    await line.getByRole('button', { name: `Supprimer ${name}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer le modèle' }).click()
    await expect(line).toBeHidden()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/counters?attention=neverUsed')
    await expect(page.getByText('Jamais utilisé', { exact: true }).first()).toBeVisible()
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
