import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let people: string[]

const place = 'smtp.etats.example:465:tls'
const token = 'https://oauth2.googleapis.com/token'

/** Each person’s own row, as columns; null: none. */
const rows: (Record<string, unknown> | null)[] = [
  null,
  { password_sealed: 'x', password_place: place },
  { password_sealed: 'x', password_place: 'smtp.etats.example:587:starttls' },
  { host: 'smtp.elle.example', password_sealed: 'x', password_place: place },
  { host: 'smtp.elle.example', password_sealed: 'x', password_place: 'smtp.elle.example:465:tls' },
  { host: 'smtp.seule.example', port: 25, encryption: 'none' },
  { user_name: 'boite-3', password_sealed: 'x', password_place: place },
  { oauth_client: `google:c@${token}`, oauth_place: place, oauth_connected_at: new Date() },
  { oauth_client: `google:c@${token}`, oauth_place: 'autre:1:tls', oauth_connected_at: new Date() },
  { oauth_client: `google:d@${token}`, oauth_place: place, oauth_connected_at: new Date() },
  {
    ...{ oauth_client: `google:c@${token}`, oauth_place: place },
    ...{ oauth_connected_at: new Date(), oauth_failed_at: new Date() },
  },
]

/** The organization’s row, one after the other; the first is none. */
const server = { host: 'smtp.etats.example', port: 465, encryption: 'tls' }
const settings: (Record<string, unknown> | null)[] = [
  null,
  { ...server },
  { ...server, user_name_from: 'email' },
  { ...server, sender_address: 'mairie@etats.example' },
  { ...server, authentication: 'none' },
  { ...server, authentication: 'shared' },
  { ...server, authentication: 'shared', user_name: 'envoi', password_sealed: 'x', password_place: place },
  { ...server, authentication: 'oauth', oauth_provider: 'google', oauth_client_id: 'c' },
  { sender_address: 'mairie@etats.example' },
]

async function insert(table: string, values: Record<string, unknown>): Promise<void> {
  const [columns, places] = [Object.keys(values), Object.keys(values).map((_, index) => `$${index + 1}`)]
  await asOwner(test.database, `insert into ${table} (${columns}) values (${places})`, Object.values(values))
}

beforeAll(async () => {
  organization = await test.organization('etats')
  admin = await test.signedIn(organization)
  people = [organization.adminId]
  for (const [index, row] of rows.entries()) {
    for (const [kind, names] of Object.entries({
      both: { signInName: `a${index}@etats.example`, email: `b${index}@etats.example` },
      name: { signInName: `c${index}@etats.example` },
      email: { signInName: `d${index}`, email: `d${index}@etats.example` },
      neither: { signInName: `e${index}` },
    })) {
      const id = await test.user(organization, { ...names, password: undefined, lastName: kind })
      if (row) await insert('mail_accounts', { organization_id: organization.id, user_id: id, ...row })
      people.push(id)
    }
  }
})

interface Person {
  id: string
  readiness: { item: string; done: boolean }[]
}

describe('M13: whether somebody can send', () => {
  it('is said alike by the account, the lists of people and the settings, whatever the state', async () => {
    const seen = new Set<string>()
    for (const values of settings) {
      await asOwner(test.database, 'delete from mail_settings where organization_id = $1', [organization.id])
      if (values) await insert('mail_settings', { organization_id: organization.id, ...values })
      const listed: Person[] = (await admin.get('/organizations/etats/users?limit=200')).body.items
      expect(listed).toHaveLength(people.length)
      let withoutPassword = 0
      for (const { id, readiness } of listed) {
        const { state } = (await admin.get(`/organizations/etats/users/${id}/mail-account`)).body
        const item = readiness.find((one) => one.item === 'mailAccount')
        const expected = state === 'noServer' ? undefined : state === 'ready'
        expect([values, id, state, item?.done]).toEqual([values, id, state, expected])
        if (state !== 'ready') withoutPassword += 1
        seen.add(state)
      }
      const { accounts } = (await admin.get('/organizations/etats/settings/mail')).body
      expect(accounts).toEqual({ total: people.length, own: 12, withoutPassword })
    }
    expect([...seen].sort()).toEqual([
      ...['addressMissing', 'noServer', 'notConnected', 'passwordForOtherServer', 'passwordMissing'],
      ...['ready', 'reconnectNeeded', 'userNameMissing'],
    ])
  })
})
