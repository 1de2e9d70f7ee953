import { mailPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { changeMailSettings, companyPort, readMailSettings, withoutMailServer } from './mail-sample.ts'
import { messagesTo } from './mailbox.ts'
import { unique } from './sample-account.ts'

const admin = 'admin@sainte-aurore.example'

test.describe('the mail server of an organization', () => {
  test('M8, M10: it is set up against a real server, tried before it is saved, and taken back', async ({ page }) => {
    await signIn(page, admin)
    await withoutMailServer(page)
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Messagerie' }).click()
    await expect(page.getByText('Pas encore de serveur d’envoi')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('textbox', { name: 'Serveur', exact: true }).fill('localhost')
    await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('465')
    await page.getByRole('textbox', { name: 'Port' }).fill(String(companyPort))

    await page.getByText('Aucun', { exact: true }).click()
    const question = page.getByRole('alertdialog', { name: 'Envoyer sans chiffrement' })
    await question.getByRole('button', { name: 'Garder le chiffrement' }).click()
    await expect(page.getByRole('radio', { name: 'TLS', exact: true })).toBeChecked()
    await page.getByText('Aucun', { exact: true }).click()
    await question.getByRole('button', { name: 'Envoyer sans chiffrement' }).click()
    await expect(page.getByText('Sans chiffrement, les messages et les mots de passe')).toBeVisible()

    await page.getByText('Un compte pour tous').click()
    await page.getByRole('textbox', { name: 'Compte du serveur' }).fill('envoi@sainte-aurore.example')
    await page.getByLabel('Mot de passe', { exact: true }).fill(mailPassword)
    await expect(page.getByText(/\d+ comptes reprendront ces réglages/)).toBeVisible()

    const to = `${unique('essai')}@sainte-aurore.example`
    const trial = page.getByRole('region', { name: 'Essai' })
    await trial.getByRole('textbox', { name: 'Adresse de l’essai' }).fill(to)
    await trial.getByRole('button', { name: 'Essayer' }).click()
    await expect(trial.getByText('Le message est parti', { exact: true })).toBeVisible()
    await expect(trial.getByRole('listitem').filter({ hasText: 'Mot de passe accepté' })).toBeVisible()
    const [message] = await messagesTo(page.request, to)
    expect(message?.kind).toBe('mail')
    await expectNoAxeViolations(page)
    expect((await readMailSettings(page)).host, 'a test saves nothing').toBeNull()

    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Les réglages de la messagerie sont enregistrés.').first()).toBeVisible()
    await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
    await expect(page.getByText('Laissez vide pour ne pas le changer')).toBeVisible()
    expect(await readMailSettings(page)).toMatchObject({ host: 'localhost', port: companyPort, password: 'kept' })
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(page.getByText('Pas encore de serveur d’envoi')).toBeVisible()
    await withoutMailServer(page)
  })

  test('M9, M10: a wrong port fails in words, and a kept password is not sent to another server', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, admin, { language: 'en', theme: 'dark' })
    await changeMailSettings(page, {
      ...{ host: 'localhost', port: companyPort, encryption: 'none', authentication: 'shared' },
      ...{ userName: 'envoi@sainte-aurore.example', password: mailPassword },
    })
    await page.goto('/settings/mail')
    const trial = page.getByRole('region', { name: 'Test', exact: true })
    await page.getByRole('textbox', { name: 'Port' }).fill('1')
    await expect(page.getByText('type the password again', { exact: false })).toBeVisible()
    await trial.getByRole('button', { name: 'Test', exact: true }).click()
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')

    await page.getByLabel('Password', { exact: true }).fill('anything')
    await trial.getByRole('button', { name: 'Test again' }).click()
    await expect(trial.getByText('Server not reached')).toBeVisible()
    await expect(trial.getByText('What to do:')).toBeVisible()
    await expect(trial.getByText('not tried')).toHaveCount(2)
    await trial.getByRole('button', { name: 'Technical details' }).click()
    await expect(trial.getByText('connectionRefused')).toBeVisible()
    await expectNoAxeViolations(page)

    await page.getByRole('textbox', { name: 'Port' }).fill(String(companyPort))
    await expect(trial.getByText('before your changes')).toBeVisible()
    await trial.getByRole('button', { name: 'Test again' }).click()
    await expect(trial.getByText('Password refused', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await withoutMailServer(page)
  })

  test('M8: what somebody else saved meanwhile is not overwritten', async ({ page }) => {
    await signIn(page, admin)
    await withoutMailServer(page)
    await page.goto('/settings/mail')
    await page.getByRole('textbox', { name: /Nom d’expéditeur/ }).fill('Mairie')
    await changeMailSettings(page, { replyTo: 'contact@sainte-aurore.example' })
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    const question = page.getByRole('dialog', { name: 'Quelqu’un vient d’enregistrer ces réglages' })
    await expect(question.getByText('Répondre à')).toBeVisible()
    await expectNoAxeViolations(page)
    await question.getByRole('button', { name: 'Garder mes changements' }).click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Les réglages de la messagerie sont enregistrés.').first()).toBeVisible()
    const saved = await readMailSettings(page)
    expect(saved).toMatchObject({ senderName: 'Mairie', replyTo: 'contact@sainte-aurore.example' })
    await withoutMailServer(page)
  })

  test('M8: an address leads to a provider’s settings, which are only proposed', async ({ page }) => {
    await signIn(page, admin)
    await withoutMailServer(page)
    await page.goto('/settings/mail')
    const address = page.getByRole('textbox', { name: 'Ou partez de votre adresse' })
    await address.fill('quelquun@gmail.com')
    await address.press('Enter')
    await expect(page.getByText('Trouvé pour quelquun@gmail.com')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Serveur', exact: true })).toHaveValue('')
    await page.getByRole('button', { name: 'Reprendre' }).first().click()
    await expect(page.getByRole('textbox', { name: 'Serveur', exact: true })).toHaveValue('smtp.gmail.com')
    await page.getByText('Chacun avec sa boîte connectée').click()
    await page.getByRole('button', { name: 'Comment l’obtenir chez Google' }).click()
    await expect(page.getByText('console.cloud.google.com', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('textbox', { name: 'Identifiant client' })).toBeFocused()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Serveur', exact: true })).toHaveValue('')
  })
})
