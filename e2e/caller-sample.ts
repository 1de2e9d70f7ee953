import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { Call, CallerSearch, Outcome, Settings, User } from '../contract/index.ts'
import { expect, signIn } from './fixtures.ts'
import { openOther } from './other-browser.ts'
import { unique } from './sample-account.ts'

const town = '/api/v1/organizations/sainte-aurore'

/** Somebody of sainte-aurore who calls, and their administrator in a browser of their own. */
export interface Calling {
  user: User
  administrator: Page
  close: () => Promise<void>
}

async function setNameCase(request: APIRequestContext, signInNameCase: Settings['signInNameCase']): Promise<void> {
  const { version }: Settings = await (await request.get(`${town}/settings`)).json()
  const headers = { 'if-match': `"${version}"` }
  const response = await request.patch(`${town}/settings`, { data: { signInNameCase }, headers })
  expect(response.status(), await response.text()).toBe(200)
}

/**
 * Makes somebody of sainte-aurore, where capitals count until `close`: responsible for the mission, allowed to have
 * alerts sent by the vendor. Signs the page in as one of the vendor's people.
 */
export async function somebodyCalls(page: Page, browser: Browser): Promise<Calling> {
  const other = await openOther(browser)
  await signIn(other.page, 'admin@sainte-aurore.example')
  const request = other.page.context().request
  await setNameCase(request, 'sensitive')
  const mark = unique('')
  const data = {
    firstName: 'Sofiane',
    lastName: `Belkacem${mark}`,
    signInName: `SBelkacem_${mark}A`,
    email: `belkacem${mark}@sainte-aurore.example`,
    phone: '+33299001745',
    position: 'Directeur des services techniques',
    password: 'Guichet-de-nuit-4711',
    mustChange: false,
    duties: ['mission-lead', 'alerts-by-vendor'].map((key) => ({ application: 'alertes', key, value: true })),
  }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await request.post(`${town}/users`, { data, headers })
  expect(response.status(), await response.text()).toBe(201)
  const { user }: Outcome = await response.json()
  if (user === undefined) throw new Error('the answer names no account')
  await signIn(page, 'ines@provider.example')
  const close = async () => {
    await setNameCase(request, 'insensitive')
    await other.close()
  }
  return { user, administrator: other.page, close }
}

/** Opens the card of who calls without the console; returns its address there. */
export async function openCard(page: Page, { user }: Calling): Promise<string> {
  const request = page.context().request
  const found = await request.get(`/api/v1/provider/people?search=${encodeURIComponent(user.lastName)}`)
  const { people }: CallerSearch = await found.json()
  const organization = people.find(({ id }) => id === user.id)?.organization.id
  const path = `/api/v1/provider/people/${organization}/${user.id}/look`
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const response = await request.post(path, { data: { reason: 'Appel téléphonique' }, headers })
  expect(response.status(), await response.text()).toBe(201)
  const { id }: Call = await response.json()
  return `/calls/${id}`
}

/** Types wrong passwords until the account is blocked for a while. */
export async function blockSignIn(request: APIRequestContext, { user }: Calling): Promise<void> {
  const data = { signInName: user.signInName, password: 'not-the-password-1' }
  await expect
    .poll(async () => (await request.post('/api/v1/session', { data })).status(), { intervals: [10], timeout: 30_000 })
    .toBe(429)
}
