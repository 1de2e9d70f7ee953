import type { Page } from '@playwright/test'
import type { CreateUser, Page as ListPage, Outcome, UpdateMailAccount, User, UserRights } from '../contract/index.ts'
import { expect } from './fixtures.ts'

const users = '/api/v1/organizations/boreale/users'
let made = 0

/** Returns a text that no earlier test has used, for sign-in names and family names. */
export function unique(text: string): string {
  made += 1
  return `${text}${Date.now().toString(36)}${made}`
}

/** Returns the id of a group of boreale by its name. The page must be signed in. */
export async function groupId(page: Page, name: string): Promise<string> {
  const response = await page.context().request.get('/api/v1/organizations/boreale/groups')
  const { items }: ListPage<{ id: string; name: string }> = await response.json()
  const group = items.find((item) => item.name === name)
  if (group === undefined) throw new Error(`boreale has no group ${name}`)
  return group.id
}

/** Makes an account of boreale without the console, so that each test has a person of its own. */
export async function makeAccount(
  page: Page,
  values: Partial<CreateUser> & UserRights & { mailAccount?: UpdateMailAccount } = {},
): Promise<User> {
  const data = {
    firstName: 'Camille',
    lastName: unique('Berthier'),
    signInName: unique('cberthier'),
    primaryGroup: await groupId(page, 'Chantier'),
    ...values,
  }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await page.context().request.post(users, { data, headers })
  expect(response.status(), await response.text()).toBe(201)
  const { user }: Outcome = await response.json()
  if (user === undefined) throw new Error('the answer names no account')
  return user
}

/** Reads an account of boreale as it is now. */
export async function readAccount(page: Page, id: string): Promise<User> {
  const response = await page.context().request.get(`${users}/${id}`)
  expect(response.status()).toBe(200)
  return response.json()
}

/** Edits an account of boreale without the console, as another administrator would. */
export async function editAccount(page: Page, id: string, data: Record<string, unknown>): Promise<void> {
  const { version } = await readAccount(page, id)
  const headers = { 'if-match': `"${version}"` }
  const response = await page.context().request.patch(`${users}/${id}`, { data, headers })
  expect(response.status(), await response.text()).toBe(200)
}
