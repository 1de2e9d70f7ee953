import type { Locator, Page } from '@playwright/test'
import type { User } from '../contract/index.ts'
import { expect } from './fixtures.ts'

/** How many people the list shows. */
export const count = (page: Page): Locator => page.getByRole('main').getByRole('status').first()

/** The cell of one application in the row or card of somebody. */
export const cell = (page: Page, application: string, { displayName }: User): Locator =>
  page.getByRole('button', { name: new RegExp(`^${application}, .*, ${displayName}$`) })

/** The message at the foot of the screen that holds `text`. */
export const toast = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text })

/** Opens the list with only the people whose name holds `text`. */
export async function openListOf(page: Page, text: string): Promise<void> {
  await page.goto(`/users?search=${encodeURIComponent(text)}`)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

/** Opens one kind of filter in the menu; returns the window it stands in, which stays. */
export async function openFilter(page: Page, kind: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Filtre', exact: true }).click()
  const filters = page.getByRole('dialog', { name: 'Filtres' })
  await filters.getByRole('button', { name: kind }).click()
  return filters
}
