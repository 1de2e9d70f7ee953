import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { demoPassword } from './demo-password.ts'
import { watchForFaults } from './watch-for-faults.ts'

export { expect }

/** Playwright's test, which also fails on any console error, exception, policy violation or answer above 499. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const faults = await watchForFaults(page)
    await use(page)
    expect(faults, 'faults seen by the browser').toEqual([])
  },
})

type SignInOptions = { language?: 'fr' | 'en'; theme?: 'light' | 'dark' }

/**
 * Signs the page's browser in without its form (sign-in.spec.ts tries that one).
 * @param name a sign-in name or an address, for example `admin@boreale.example`
 * @param options the language (French by default) and the theme of the account from now on
 */
export async function signIn(page: Page, name: string, options: SignInOptions = {}): Promise<void> {
  const api = page.context().request
  const session = await api.post('/api/v1/session', { data: { signInName: name, password: demoPassword } })
  expect(session.status(), `sign-in of ${name}: ${await session.text()}`).toBeLessThan(300)
  const { language = 'fr', theme = 'light' } = options
  const preferences = await api.patch('/api/v1/me', { data: { language, theme } })
  expect(preferences.status(), await preferences.text()).toBe(200)
}

/** Fails when axe finds anything on the page as it is now (WCAG 2.2 AA and good practice). */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`)
  expect(found, 'what axe found').toEqual([])
}
