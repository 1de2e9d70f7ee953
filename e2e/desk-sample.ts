import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { DeskTicket, Page as ListPage, Outcome, Ticket, User } from '../contract/index.ts'
import { expect, signIn } from './fixtures.ts'
import { type OtherBrowser, openOther } from './other-browser.ts'
import { unique } from './sample-account.ts'

const organization = '/api/v1/organizations/dumas'
const desk = '/api/v1/provider/tickets'

/** Somebody who asks, and two of the vendor's people who decide, each in a browser of their own. */
export interface DeskPeople {
  asker: OtherBrowser
  colleague: OtherBrowser
  close: () => Promise<void>
}

/** Signs in: the page as one of the vendor's people, another as a colleague, a third as the administrator who asks. */
export async function deskPeople(page: Page, browser: Browser): Promise<DeskPeople> {
  await signIn(page, 'ines@provider.example')
  const colleague = await openOther(browser)
  await signIn(colleague.page, 'support@provider.example')
  const asker = await openOther(browser)
  await signIn(asker.page, 'admin@dumas.example')
  const close = async () => {
    await colleague.close()
    await asker.close()
  }
  return { asker, colleague, close }
}

async function send<Answer>(request: APIRequestContext, path: string, data: unknown): Promise<Answer> {
  const response = await request.post(path, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
  expect(response.status(), `${path}: ${await response.text()}`).toBeLessThan(300)
  return response.json()
}

/** Acts on a ticket over the API, as whoever the page is signed in as. */
export async function act(page: Page, id: string, what: string, data: unknown = {}): Promise<DeskTicket> {
  return send(page.context().request, `${desk}/${id}/${what}`, data)
}

/** Makes a person of dumas, which the vendor has to agree to. */
export async function somebody({ asker, colleague }: DeskPeople): Promise<User> {
  const request = asker.page.context().request
  const lastName = unique('Quéméner')
  const values = { firstName: 'Anaïs', lastName, signInName: unique('aquemener') }
  const { ticket } = await send<Outcome>(request, `${organization}/users`, values)
  await act(colleague.page, ticket?.id ?? '', 'approve')
  const answer = await request.get(`${organization}/users?search=${encodeURIComponent(lastName)}`)
  const { items }: ListPage<User> = await answer.json()
  const [user] = items
  if (user === undefined) throw new Error('the account was not made')
  return user
}

/** Asks for rights (`application:permission`) of a person; returns the ticket. */
export async function askRights(
  { asker }: DeskPeople,
  { id, version }: User,
  rights: string[],
  more: { until?: string; effectiveAt?: string } = {},
): Promise<Ticket> {
  const { until, ...rest } = more
  const add = rights.map((right) => {
    const [application, permission] = right.split(':')
    return { application, permission, ...(until !== undefined && { until }) }
  })
  const data = { permissions: { add }, reason: 'Reprend le magasin', ...rest }
  const headers = { 'if-match': `"${version}"` }
  const response = await asker.page.context().request.patch(`${organization}/users/${id}`, { data, headers })
  expect(response.status(), await response.text()).toBe(202)
  const { ticket }: Outcome = await response.json()
  return readTicket(asker.page, ticket?.id ?? '')
}

/** Reads a ticket as the customer sees it. */
export async function readTicket(page: Page, id: string): Promise<Ticket> {
  const response = await page.context().request.get(`${organization}/tickets/${id}`)
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** Asks the vendor something; returns the ticket. */
export async function askQuestion({ asker }: DeskPeople, subject: string): Promise<Ticket> {
  const data = { kind: 'question', values: { subject, text: 'Comment faire ?' } }
  const { ticket } = await send<Outcome>(asker.page.context().request, `${organization}/tickets`, data)
  return readTicket(asker.page, ticket?.id ?? '')
}

/** Opens the desk with a ticket beside its queue, which is searched for the ticket's number. */
export async function openTicket(page: Page, { id, number, title }: Ticket): Promise<void> {
  await page.goto(`/desk/${id}?search=${number}`)
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible({ timeout: 30_000 })
}
