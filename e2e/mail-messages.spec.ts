import type { Browser, Page } from '@playwright/test'
import { sampleUrl } from './addresses.ts'
import { demoPassword, mailPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { messagesTo } from './mailbox.ts'
import { openOther } from './other-browser.ts'
import { makeAccount, unique } from './sample-account.ts'

const words = {
  fr: {
    locale: 'fr-FR',
    to: 'À',
    subject: 'Objet',
    text: 'Message',
    send: 'Envoyer',
    sentTo: 'Envoyé à',
    notSentTo: 'Pas envoyé à',
    again: 'Regarder de nouveau',
    title: 'Messages des applications',
    list: 'Messages des applications',
    sent: 'Parti',
    failed: 'N’est pas parti\u00a0: le destinataire est refusé',
    failure: 'Le destinataire est refusé',
    next: 'Vérifiez l’adresse du destinataire',
    technical: 'Détails techniques',
    resend: 'Renvoyer',
    resent: 'Le message repart.',
    cancel: 'Ne pas l’envoyer',
    cancelled: 'Le message est abandonné.',
    givenUp: 'Abandonné',
    waits: /^En attente\u00a0: (nouvel essai|part dans un instant)/,
    look: 'Voir pourquoi',
    chip: 'Retirer le filtre État N’est pas parti',
    allOf: (name: string) => `Tous les messages de ${name}`,
    mine: 'Un de vos messages n’est pas parti',
    settings: 'Réglages de la messagerie',
  },
  en: {
    locale: 'en-GB',
    to: 'To',
    subject: 'Subject',
    text: 'Message',
    send: 'Send',
    sentTo: 'Sent to',
    notSentTo: 'Not sent to',
    again: 'Look again',
    title: 'Messages from applications',
    list: 'Messages from applications',
    sent: 'Sent',
    failed: 'Did not leave: the recipient is refused',
    failure: 'The recipient is refused',
    next: 'Check the recipient’s address',
    technical: 'Technical details',
    resend: 'Send again',
    resent: 'The message is on its way again.',
    cancel: 'Do not send',
    cancelled: 'The message is given up.',
    givenUp: 'Given up',
    waits: /^Waiting: (next attempt|leaves in a moment)/,
    look: 'Look into it',
    chip: 'Remove the filter Status Did not leave',
    allOf: (name: string) => `All messages of ${name}`,
    mine: 'A message of yours has not left',
    settings: 'Mail settings',
  },
} as const

type Language = keyof typeof words

/** Somebody of boreale who writes quotes and has given their mail password. The page becomes the administrator's. */
async function makeWriter(page: Page, language: Language) {
  await signIn(page, 'admin@boreale.example', { language })
  const address = `${unique('redactrice')}@boreale.example`
  const { id, displayName } = await makeAccount(page, {
    ...{ signInName: address, email: address, password: demoPassword, mustChange: false, language },
    permissions: { add: [{ application: 'devis', permission: 'view' }] },
    mailAccount: { password: mailPassword },
  })
  return { id, displayName, address }
}

/** Opens the sample application as them. */
async function openSample(browser: Browser, address: string, language: Language) {
  const one = await openOther(browser, { locale: words[language].locale })
  await signIn(one.page, address, { language })
  await one.page.goto(`${sampleUrl}/?application=devis`)
  return one
}

/** Writes to a customer from the sample application and waits until it says what became of it. */
async function write(page: Page, language: Language, to: string, subject: string, ending: string) {
  const told = words[language]
  await page.getByLabel(told.to, { exact: true }).fill(to)
  await page.getByLabel(told.subject, { exact: true }).fill(subject)
  await page.getByLabel(told.text, { exact: true }).fill('Bonjour,\nVotre devis est prêt.')
  await page.getByRole('button', { name: told.send, exact: true }).click()
  const status = page.getByRole('status')
  await expect(status).toBeVisible()
  await expect(async () => {
    const again = page.getByRole('link', { name: told.again })
    if (await again.isVisible()) await again.click()
    await expect(status).toContainText(ending, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

for (const language of ['fr', 'en'] as const) {
  const told = words[language]

  test.describe(`messages from applications (${language})`, () => {
    test('M12: a person writes to a customer from inside an application, as themselves', async ({ page, browser }) => {
      const { address, displayName } = await makeWriter(page, language)
      const one = await openSample(browser, address, language)
      const customer = `${unique('cliente')}@ailleurs.example`
      const subject = unique('Votre devis ')
      await write(one.page, language, customer, subject, `${told.sentTo} ${customer}`)
      await expectNoAxeViolations(one.page)
      await one.close()

      const [arrived] = await messagesTo(page.request, customer)
      expect(arrived).toMatchObject({ subject, text: expect.stringContaining('Votre devis est prêt.') })
      expect(JSON.stringify(arrived)).toContain(address)

      await page.goto('/settings/mail/messages')
      await expect(page.getByRole('heading', { name: told.title, level: 1 })).toBeVisible()
      const row = page.getByRole('list', { name: told.list }).getByRole('listitem').filter({ hasText: subject })
      await expect(row).toContainText(displayName)
      await expect(row.getByText(told.sent, { exact: true })).toBeVisible()
      await expectNoAxeViolations(page)
      await row.getByRole('button', { name: subject }).click()
      const drawer = page.getByRole('dialog', { name: subject })
      await expect(drawer.getByText(customer)).toBeVisible()
      await expect(drawer.getByText(address)).toBeVisible()
      await expect(drawer.getByRole('button', { name: told.resend })).toBeHidden()
      await drawer.getByRole('button', { name: told.allOf(displayName) }).click()
      await expect(page).toHaveURL(/[?&]user=/)
      await expect(page.getByRole('list', { name: told.list }).getByRole('listitem')).toHaveCount(1)
    })

    test('M12: what did not leave says why, is sent again, and is given up', async ({ page, browser }) => {
      const { address } = await makeWriter(page, language)
      const one = await openSample(browser, address, language)
      const refused = `refuse@${unique('client')}.example`
      const subject = unique('Refusé ')
      await write(one.page, language, refused, subject, `${told.notSentTo} ${refused}`)

      await page.goto('/settings/mail/messages')
      await page.getByRole('link', { name: told.look }).click()
      await expect(page).toHaveURL(/status=.*failed/)
      const row = page.getByRole('list', { name: told.list }).getByRole('listitem').filter({ hasText: subject })
      await expect(row.getByText(told.failed)).toBeVisible()
      await row.getByRole('button', { name: subject }).click()
      const drawer = page.getByRole('dialog', { name: subject })
      await expect(drawer.getByRole('alert')).toContainText(told.failure)
      await expect(drawer.getByRole('alert')).toContainText(told.next)
      await drawer.getByRole('button', { name: told.technical }).click()
      await expect(drawer.getByText(/^550 /)).toBeVisible()
      await expectNoAxeViolations(page)
      await drawer.getByRole('button', { name: told.resend }).click()
      await expect(page.getByText(told.resent)).toBeVisible()
      await expect(drawer).toBeHidden()
      await expect(row.getByText(told.failed)).toBeVisible()

      await one.page.goto('/preferences')
      const mine = one.page.getByRole('region', { name: told.mine })
      await mine.getByRole('button', { name: subject }).click()
      await one.page.getByRole('dialog', { name: subject }).getByRole('button', { name: told.cancel }).click()
      await one.page.getByRole('alertdialog').getByRole('button', { name: told.cancel }).click()
      await expect(one.page.getByText(told.cancelled)).toBeVisible()
      await expect(mine).toBeHidden()
      await one.close()
      await page.goto('/settings/mail/messages')
      await expect(row.getByText(told.givenUp, { exact: true })).toBeVisible()
    })

    test('M12: what has to wait says until when, on a phone, and can be given up', async ({ page, browser }) => {
      const { id, address } = await makeWriter(page, language)
      const one = await openSample(browser, address, language)
      const full = `plein@${unique('client')}.example`
      const subject = unique('Boîte pleine ')
      await one.page.getByLabel(told.to, { exact: true }).fill(full)
      await one.page.getByLabel(told.subject, { exact: true }).fill(subject)
      await one.page.getByLabel(told.text, { exact: true }).fill('Bonjour')
      await one.page.getByRole('button', { name: told.send, exact: true }).click()
      await expect(one.page.getByRole('status')).toBeVisible()
      await one.close()

      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`/settings/mail/messages?user=${id}`)
      const row = page.getByRole('list', { name: told.list }).getByRole('listitem').filter({ hasText: subject })
      await expect(row.getByText(told.waits)).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await row.getByRole('button', { name: subject }).click()
      const drawer = page.getByRole('dialog', { name: subject })
      await expectNoAxeViolations(page)
      await drawer.getByRole('button', { name: told.cancel }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: told.cancel }).click()
      await expect(page.getByText(told.cancelled)).toBeVisible()
      await expect(row.getByText(told.givenUp, { exact: true })).toBeVisible()
      await page.getByRole('link', { name: told.settings }).click()
      await expect(page).toHaveURL(/\/settings\/mail$/)
    })
  })
}
