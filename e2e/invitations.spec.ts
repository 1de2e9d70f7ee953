import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { codeOf } from './one-time-code.ts'
import { makeAccount, unique } from './sample-account.ts'

test.describe('invitations and the security of somebody’s account', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example'))

  test('whoever has an address is invited from the drawer, then again, then not any more', async ({ page }) => {
    const lastName = unique('Invitée')
    const email = `${unique('invitee')}@boreale.example`
    await page.goto('/users/new')
    await page.getByRole('textbox', { name: 'Prénom', exact: true }).fill('Lucie')
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(lastName)
    await page.getByRole('textbox', { name: /^Adresse e-mail/ }).fill(email)
    await expect(page.getByRole('radio', { name: /Inviter par e-mail/ })).toBeChecked()
    await page.getByRole('textbox', { name: 'Code de connexion' }).fill(email)
    await page.getByRole('button', { name: /Groupe principal$/ }).click()
    await page.getByRole('option', { name: 'Chantier' }).click()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Créer et inviter' }).click()
    await expect(page.getByText(`Compte de Lucie ${lastName} créé, invitation envoyée`)).toBeVisible()
    await messagesTo(page.request, email)

    await page.getByRole('link', { name: /invitations? en attente/ }).click()
    const line = page.getByRole('listitem').filter({ hasText: lastName })
    await expect(line).toContainText(email)
    await expectNoAxeViolations(page)
    await line.getByRole('button', { name: /^Renvoyer/ }).click()
    await expect(page.getByText(`Invitation de Lucie ${lastName} renvoyée`)).toBeVisible()
    await messagesTo(page.request, email, 2)
    await line.getByRole('button', { name: /^Annuler/ }).click()
    await expect(line).toHaveCount(0)
  })

  test('an invitation is sent from the page of the person, who is called invited from then on (M13)', async ({
    page,
  }) => {
    const { id, displayName, email } = await makeAccount(page, { email: `${unique('plustard')}@boreale.example` })
    await page.goto(`/users/${id}`)
    await expect(page.getByText('Sans accès', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Envoyer une invitation' }).click()
    await expect(page.getByText(`Invitation envoyée à ${displayName}`)).toBeVisible()
    await expect(page.getByText('Invité', { exact: true })).toBeVisible()
    await messagesTo(page.request, email ?? '')
    await page.getByRole('button', { name: 'Annuler l’invitation' }).click()
    await expect(page.getByText('Sans accès', { exact: true })).toBeVisible()
  })

  test('a second factor required of somebody without an address is refused at the address (C5)', async ({ page }) => {
    const { id } = await makeAccount(page)
    await page.goto(`/users/${id}`)
    await page.getByRole('button', { name: /Second facteur/ }).click()
    await page.getByRole('option', { name: /^Obligatoire/ }).click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('textbox', { name: /^Adresse e-mail/ })).toHaveAttribute('aria-invalid', 'true')
    await expectNoAxeViolations(page)
  })

  test('whoever lost their phone gets their second factors reset, and is signed out everywhere (C5)', async ({
    page,
    browser,
  }) => {
    const signInName = unique('perdu')
    const { id } = await makeAccount(page, { signInName, password: demoPassword, mustChange: false })
    const theirs = await browser.newContext()
    const post = async (address: string, data: unknown) => {
      const headers = { 'idempotency-key': crypto.randomUUID() }
      const response = await theirs.request.post(`/api/v1${address}`, { data, headers })
      expect(response.status(), await response.text()).toBeLessThan(300)
      return response.json()
    }
    await post('/session', { signInName, password: demoPassword })
    const { secret } = await post('/me/factors/totp', {})
    await post('/me/factors/totp/confirm', { code: codeOf(secret) })

    await page.goto(`/users/${id}`)
    await expect(page.getByText('10 codes de secours restants')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Réinitialiser', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Réinitialiser' }).click()
    await expect(page.getByText('Aucun second facteur ajouté.')).toBeVisible()
    await expect(page.getByText('Aucune connexion ouverte en ce moment.')).toBeVisible()
    expect((await theirs.request.get('/api/v1/session')).status()).toBe(401)
    await theirs.close()
  })

  test('the sign-in name follows the convention until one types another', async ({ page }) => {
    const proposals = '**/sign-in-name-proposals?*'
    await page.route(proposals, (route) => route.fulfill({ json: { signInName: 'lmarchetti' } }))
    await page.goto('/users/new')
    await page.getByRole('textbox', { name: 'Prénom', exact: true }).fill('Lucie')
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Marchetti')
    const name = page.getByRole('textbox', { name: 'Code de connexion' })
    await expect(name).toHaveValue('lmarchetti')
    await expect(page.getByText('Proposé par votre convention. Vous pouvez le changer.')).toBeVisible()
    await name.fill('lucie.m')
    await expect(page.getByText('Proposé par votre convention\u00a0:')).toContainText('lmarchetti')
    await page.getByRole('button', { name: 'Utiliser' }).click()
    await expect(name).toHaveValue('lmarchetti')
  })
})
