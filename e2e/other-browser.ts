import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { expect } from './fixtures.ts'
import { watchForFaults } from './watch-for-faults.ts'

/** A browser of its own, of somebody whom Guichet does not know yet. */
export interface OtherBrowser {
  page: Page
  /** Fails when the browser saw a fault. */
  close: () => Promise<void>
}

/** Opens a browser that shares nothing with the others; French unless told otherwise. */
export async function openOther(browser: Browser, options: BrowserContextOptions = {}): Promise<OtherBrowser> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  const page = await context.newPage()
  const faults = await watchForFaults(page)
  const close = async () => {
    await context.close()
    expect(faults, 'faults seen by the other browser').toEqual([])
  }
  return { page, close }
}

/** Types a name and a password into the sign-in page, which must be shown or come. */
export async function enter(page: Page, signInName: string, password = demoPassword): Promise<void> {
  await page.getByLabel('Code de connexion ou adresse e-mail').fill(signInName)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}
