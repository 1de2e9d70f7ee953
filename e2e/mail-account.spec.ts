import type { Locator, Page } from '@playwright/test'
import type { MailAccount } from '../contract/index.ts'
import { demoPassword, mailPassword } from './demo-password.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { mailWords } from './mail-account-words.ts'
import { messagesTo } from './mailbox.ts'
import { makeAccount, unique } from './sample-account.ts'

const field = (place: Page | Locator, name: string) => place.getByRole('textbox', { name, exact: true })
const addressOf = (name: string) => `${unique(name)}@boreale.example`
const accountPath = (id: string) => `/api/v1/organizations/boreale/users/${id}/mail-account`

async function readMailAccount(page: Page, id: string): Promise<MailAccount> {
  const answer = await page.context().request.get(accountPath(id))
  expect(await answer.text()).not.toContain(mailPassword)
  return answer.json()
}

for (const language of ['fr', 'en'] as const) {
  const words = mailWords[language]

  test.describe(`the mail account of a person (${language})`, () => {
    test.beforeEach(async ({ page }) => signIn(page, 'admin@boreale.example', { language }))

    test('M6, M7, M9: the name is warned about, copied at once, and the password is kept apart', async ({ page }) => {
      const address = addressOf('lucie')
      await page.goto('/users/new')
      const drawer = page.getByRole('dialog', { name: words.drawer })
      await field(drawer, words.firstName).fill('Lucie')
      await field(drawer, words.lastName).fill(unique('Marchetti'))
      const userName = field(drawer, words.userName)
      await field(drawer, words.signInName).fill('lmarchetti')
      await expect(drawer.getByText(words.noAddress)).toBeVisible()
      await expect(userName).toHaveValue('')
      await field(drawer, words.signInName).fill(address)
      await expect(userName).toHaveValue(address)
      await expect(drawer.getByText(words.copied)).toBeVisible()
      await expect(drawer.getByText(words.noAddress)).toBeHidden()
      await userName.fill('boite-7')
      await expect(drawer.getByText(words.byHand)).toBeVisible()
      await field(drawer, words.signInName).fill(`a${address}`)
      await expect(userName).toHaveValue('boite-7')
      await drawer.getByRole('button', { name: words.follow }).click()
      await expect(userName).toHaveValue(`a${address}`)
      await expect(drawer.getByText(words.inherited).first()).toBeVisible()
      await expect(drawer.getByText(words.apart)).toBeVisible()
      await drawer.getByLabel(words.password).fill(mailPassword)
      await drawer.getByRole('button', { name: words.group }).click()
      await page.getByRole('option', { name: 'Chantier' }).click()
      await drawer.getByText(words.later, { exact: true }).click()
      const answered = page.waitForResponse(
        (response) => response.request().method() === 'POST' && response.url().endsWith('/users'),
      )
      await drawer.getByRole('button', { name: words.create, exact: true }).click()
      const answer = await (await answered).text()
      expect(answer).not.toContain(mailPassword)
      const account = await readMailAccount(page, JSON.parse(answer).user.id)
      expect(account).toMatchObject({ state: 'ready', password: 'kept', own: { userName: null } })
      expect(account.from?.address).toBe(`a${address}`)
      await page.getByRole('button', { name: words.undo }).click()
      await expect(page.getByText(words.undone)).toBeVisible()
    })

    test('M13, M9: what is missing leads to the mail password, which never shows again', async ({ page }) => {
      const user = await makeAccount(page, { signInName: addressOf('camille'), password: demoPassword })
      await page.goto(`/users/${user.id}`)
      const strip = page.getByRole('region', { name: words.readiness })
      await expect(strip).toContainText(words.almost)
      await expect(strip).toContainText(words.missing)
      await strip.getByRole('button', { name: words.complete }).click()
      const card = page.getByRole('region', { name: words.card })
      const password = card.getByLabel(words.password)
      await expect(password).toBeFocused()
      await password.fill(mailPassword)
      await card.getByRole('button', { name: words.save }).click()
      await expect(card.getByText(words.ready)).toBeVisible()
      await expect(strip).not.toContainText(words.almost)
      await page.reload()
      await expect(password).toHaveValue('')
      await card.getByRole('button', { name: words.change }).click()
      const port = field(card, 'Port')
      await expect(port).toBeFocused()
      await port.fill('70000')
      await card.getByRole('button', { name: words.save }).click()
      await port.fill('2525')
      await card.getByRole('button', { name: words.save }).click()
      await expect(card.getByText(words.ready)).toBeHidden()
      expect(await readMailAccount(page, user.id)).toMatchObject({ password: 'otherServer', own: { port: 2525 } })
      await card.getByRole('button', { name: words.back }).click()
      await card.getByRole('button', { name: words.save }).click()
      await expect(card.getByText(words.ready)).toBeVisible()
    })

    test('M9: what somebody else saved meanwhile is told, and nothing is lost', async ({ page }) => {
      const user = await makeAccount(page, { signInName: addressOf('rival') })
      await page.goto(`/users/${user.id}`)
      const card = page.getByRole('region', { name: words.card })
      await field(card, words.userName).fill('boite-7')
      const { version } = await readMailAccount(page, user.id)
      const headers = { 'if-match': `"${version}"` }
      const other = await page.request.patch(accountPath(user.id), { headers, data: { port: 2525 } })
      expect(other.status()).toBe(200)
      await card.getByRole('button', { name: words.save }).click()
      const dialog = page.getByRole('dialog', { name: words.conflict })
      await expect(dialog).toContainText('Port')
      await dialog.getByRole('button', { name: words.keep }).click()
      await card.getByRole('button', { name: words.save }).click()
      await expect(card.getByRole('button', { name: words.save })).toBeHidden()
      expect(await readMailAccount(page, user.id)).toMatchObject({ own: { userName: 'boite-7', port: 2525 } })
    })

    test('M10: a test from the form tells what the server says, and then leaves', async ({ page }) => {
      const user = await makeAccount(page, { signInName: addressOf('essai') })
      await page.goto(`/users/${user.id}`)
      const card = page.getByRole('region', { name: words.card })
      await card.getByLabel(words.password).fill('ce n’est pas le bon')
      await card.getByRole('button', { name: words.openTest }).click()
      await card.getByRole('button', { name: words.start, exact: true }).click()
      await expect(card.getByText(words.refused)).toBeVisible()
      await card.getByRole('button', { name: words.details }).click()
      await expect(card.getByText(words.refusedServer)).toBeVisible()
      await card.getByLabel(words.password).fill(mailPassword)
      await card.getByRole('button', { name: words.again }).click()
      await expect(card.getByText(words.left).first()).toBeVisible()
    })

    test('M11: one gives one’s own mail password, confirmed, and tries it', async ({ page }) => {
      const signInName = addressOf('moi')
      await makeAccount(page, { signInName, email: signInName, password: demoPassword, mustChange: false })
      await signIn(page, signInName, { language })
      await page.goto('/preferences')
      const card = page.getByRole('region', { name: words.mine })
      await card.getByLabel(words.next, { exact: true }).fill(mailPassword)
      await card.getByLabel(words.confirm).fill('autre chose')
      await card.getByRole('button', { name: words.saveMine }).click()
      await expect(card.getByText(words.different)).toBeVisible()
      await card.getByLabel(words.confirm).fill(mailPassword)
      await card.getByLabel(words.confirm).press('Enter')
      await expect(page.getByText(words.saved)).toBeVisible()
      await expect(card.getByText(words.ready)).toBeVisible()
      await expect(card.getByLabel(words.next, { exact: true })).toHaveValue('')
      await card.getByRole('button', { name: words.openTest }).click()
      await card.getByRole('button', { name: words.start, exact: true }).click()
      await expect(card.getByText(words.left).first()).toBeVisible()
      await messagesTo(page.request, signInName)
    })

    test('M9: whoever asks the vendor for an account is not asked for a mail password', async ({ page }) => {
      await signIn(page, 'admin@dumas.example', { language })
      await page.goto('/users/new')
      const drawer = page.getByRole('dialog', { name: words.asking })
      await field(drawer, words.email).fill('lucie@dumas.example')
      await expect(field(drawer, words.userName)).toHaveValue('lucie@dumas.example')
      await expect(drawer.getByText(words.inherited).first()).toBeVisible()
      await expect(drawer.getByLabel(words.password)).toBeHidden()
    })

    test('M11: how connecting the mailbox went is told once', async ({ page }) => {
      await page.goto('/preferences?mail=refused')
      const card = page.getByRole('region', { name: words.mine })
      await expect(card.getByText(words.notConnected)).toBeVisible()
      await expect(page).toHaveURL(/\/preferences$/)
      await page.reload()
      await expect(card.getByText(words.ready)).toBeVisible()
      await expect(card.getByText(words.notConnected)).toBeHidden()
    })

    for (const theme of ['light', 'dark'] as const) {
      test(`M9, M11: axe objects to nothing (${theme})`, async ({ page }) => {
        const user = await makeAccount(page, { signInName: addressOf('axe') })
        await signIn(page, 'admin@boreale.example', { theme, language })
        for (const path of [`/users/${user.id}`, '/preferences?mail=refused']) {
          await page.goto(path)
          await page.getByRole('button', { name: words.openTest }).click()
          for (const change of await page.getByRole('button', { name: words.change }).all()) await change.click()
          await expectNoAxeViolations(page)
          await page.setViewportSize({ width: 390, height: 844 })
          await expectNoAxeViolations(page)
          await page.setViewportSize({ width: 1440, height: 900 })
        }
      })
    }
  })
}
