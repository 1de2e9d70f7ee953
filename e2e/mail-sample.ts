import type { Page } from '@playwright/test'
import type { MailSettings, UpdateMailSettings } from '../contract/index.ts'
import { port } from './addresses.ts'
import { expect } from './fixtures.ts'

/** The demo's own mail server, which no sample password but `mailPassword` opens. */
export const companyPort = port + 3

const path = '/api/v1/organizations/sainte-aurore/settings/mail'

/** Reads the mail settings of sainte-aurore, which the demo leaves to be set up. */
export async function readMailSettings(page: Page): Promise<MailSettings> {
  const response = await page.context().request.get(path)
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** Changes the mail settings of sainte-aurore without the console, as another administrator would. */
export async function changeMailSettings(page: Page, data: UpdateMailSettings): Promise<void> {
  const { version } = await readMailSettings(page)
  const response = await page.context().request.patch(path, { data, headers: { 'if-match': `"${version}"` } })
  expect(response.status(), await response.text()).toBe(200)
}

/** Leaves sainte-aurore without a mail server, as the demo has it. */
export async function withoutMailServer(page: Page): Promise<void> {
  await changeMailSettings(page, {
    ...{ host: null, port: null, encryption: null, preset: 'other', authentication: 'own' },
    ...{ userName: null, password: null, senderName: null, replyTo: null, oauth: null },
  })
}
