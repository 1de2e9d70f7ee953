import { demoPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { letterAbout, linkOf } from './letters.ts'
import { messagesTo } from './mailbox.ts'
import { openOther } from './other-browser.ts'
import { editAccount, makeAccount, readAccount, unique } from './sample-account.ts'

test.describe('an e-mail address of one’s own', () => {
  test('changes once the new box has proved itself; the old box is told (C11)', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('demenage')
    const email = `${signInName}@boreale.example`
    const next = `${signInName}@voisin.example`
    const { id } = await makeAccount(page, { signInName, email, password: demoPassword, mustChange: false })
    const one = await openOther(browser)
    await signIn(one.page, signInName)
    await one.page.goto('/preferences')
    await one.page.getByRole('button', { name: 'Changer mon adresse e-mail' }).click()
    await one.page.getByLabel('Nouvelle adresse e-mail').fill(next)
    await one.page.getByRole('button', { name: 'Envoyer le lien' }).click()
    await expect(one.page.getByText(`${next} attend votre confirmation`)).toBeVisible()
    expect((await readAccount(page, id)).email).toBe(email)

    const [letter] = await messagesTo(page.request, next)
    const link = linkOf(letter, '/confirm-email')
    // Opened where nobody is signed in, on a phone for example.
    const phone = await openOther(browser, { viewport: { width: 390, height: 844 } })
    await phone.page.goto(link)
    await expect(phone.page.getByRole('heading', { name: 'Confirmez votre adresse' })).toBeFocused()
    await expectNoAxeViolations(phone.page)
    expect((await readAccount(page, id)).email).toBe(email)
    await phone.page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
    await expect(phone.page.getByRole('heading', { name: 'Votre adresse est confirmée' })).toBeFocused()
    await expectNoAxeViolations(phone.page)
    // Once the console has sent a stranger to its entrance.
    await phone.page.goto('/')
    await phone.page.waitForURL(/\/sign-in/)
    await phone.page.goto(link)
    await expect(phone.page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeFocused()
    await phone.close()

    expect(await readAccount(page, id)).toMatchObject({ email: next })
    await letterAbout(page.request, email, 'Une autre adresse e-mail est demandée')
    const told = await letterAbout(page.request, email, 'Votre adresse e-mail a été changée')
    expect(told.text).toContain('Ce n’était pas vous')
    expect(told.text).not.toContain('/confirm-email')
    await one.page.reload()
    await expect(one.page.getByRole('definition').filter({ hasText: `${next}Changer` })).toBeVisible()
    await one.close()
  })
})

test.describe('what an administrator changes', () => {
  test('is told to the person in their language, never with a secret in it (C11)', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('english')
    const email = `${signInName}@boreale.example`
    const { id } = await makeAccount(page, { signInName, email, language: 'en', password: demoPassword })
    const before = (await messagesTo(page.request, email)).length
    await editAccount(page, id, { position: 'Site manager' })
    const [letter] = await messagesTo(page.request, email, before + 1)
    expect(letter?.text).toMatch(/^Hello Camille/m)
    expect(letter?.text).toContain('Site manager')
    expect(letter?.html).toContain('lang="en"')

    const secret = 'cinq hirondelles sous le toit'
    await page.goto(`/users/${id}`)
    await page.getByRole('button', { name: 'Définir un mot de passe' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(secret)
    await page.getByRole('button', { name: 'Définir le mot de passe' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    const letters = await messagesTo(page.request, email, before + 2)
    for (const { text, html, subject } of letters) {
      const all = `${subject}${text}${html}`
      expect(all).not.toContain(secret)
      expect(all).not.toContain(demoPassword)
    }
    expect(letters[0]?.text).toContain('password')
  })
})
