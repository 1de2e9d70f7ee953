import { AxeBuilder } from '@axe-core/playwright'
import { mailboxUrl } from './addresses.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { makeAccount, unique } from './sample-account.ts'

test.describe('the mailbox of the demo', () => {
  test('shows the mail that tells somebody of a change to their account (C11)', async ({ page, browser }) => {
    await signIn(page, 'admin@boreale.example')
    const signInName = unique('lettre')
    const email = `${signInName}@boreale.example`
    await makeAccount(page, { signInName, email, password: 'sept cigognes au clocher' })
    const [letter] = await messagesTo(page.request, email)
    expect(letter?.subject).toContain('Votre compte est ouvert')
    expect(letter?.text).not.toContain('cigognes')

    // Another window: the one above counts it as a fault that a mail may run no script, not even the test's own.
    const context = await browser.newContext({ locale: 'fr-FR' })
    const reader = await context.newPage()
    await reader.goto(mailboxUrl)
    await reader.getByLabel('Chercher une adresse, un numéro ou un sujet').fill(email)
    // Beside an open mail no script runs, axe's included: the mail is looked at by itself below.
    await expectNoAxeViolations(reader)
    await reader.locator('summary:visible').click()
    const frame = reader.frameLocator('iframe:visible')
    await expect(frame.getByRole('heading', { name: 'Votre compte est ouvert' })).toBeVisible()
    await reader.getByRole('button', { name: 'Texte', exact: true }).locator('visible=true').click()
    await expect(reader.locator('pre:visible')).toContainText(`Votre code de connexion\u00a0: ${signInName}`)
    await reader.setContent(letter?.html ?? '')
    // A mail is a fragment of somebody's mail program: it has no landmarks of its own.
    const inMail = new AxeBuilder({ page: reader }).disableRules(['landmark-one-main', 'region'])
    expect((await inMail.analyze()).violations).toEqual([])
    await context.close()
  })

  for (const [locale, title] of [
    ['fr-FR', 'Boîte de réception de la démonstration'],
    ['en-GB', 'Inbox of the demonstration'],
  ] as const) {
    test(`speaks ${locale}, shows SMS, fits a phone, and nothing that axe objects to, dark and light`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ locale, viewport: { width: 390, height: 800 } })
      const page = await context.newPage()
      const text = `${unique('Code')} 123456`
      await page.request.post(`${mailboxUrl}/sms`, { data: { to: '+33639130099', text } })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(mailboxUrl)
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await expect(page.getByText(text)).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        await expectNoAxeViolations(page)
      }
      await context.close()
    })
  }
})
