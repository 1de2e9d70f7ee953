import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AuthorizationServer } from '../testing/authorization-server.ts'
import type { Answer, Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { comeBack, connectMailbox, startProvider } from '../testing/mailbox-connections.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const address = 'zoe@mairie.example'
let honest: FaultyMailServer
let trap: FaultyMailServer
/** An address of the web that keeps all it is told. */
let ear: Server
let told: string[] = []
let provider: AuthorizationServer
let town: TestOrganization
let admin: Browser
let person: Browser
let sender: MailSender
let base: string
let number = 0

beforeAll(async () => {
  honest = await startFaultyMailServer({ tokens: {} })
  trap = await startFaultyMailServer({ tokens: {}, accounts: {} })
  ear = createServer(async (request, response) => {
    told.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${await text(request)}`)
    const given = { access_token: 'appât', token_type: 'Bearer', expires_in: 3600, refresh_token: 'appât' }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given))
  }).listen(0, '127.0.0.1')
  await once(ear, 'listening')
  provider = await startProvider(test)
})
afterAll(async () => {
  ear.close()
  for (const server of [honest, trap, provider]) await server.close()
})

const settings = (values: object) => admin.patch(`${base}/settings/mail`, values)
const account = (values: object) => admin.patch(`${base}/users/${sender.personId}/mail-account`, values)
const elsewhere = () => `http://127.0.0.1:${(ear.address() as AddressInfo).port}`
const registration = () => ({ provider: 'other' as const, ...provider.client })
const withoutSecret = () => {
  const { clientSecret: _secret, ...kept } = registration()
  return kept
}

beforeEach(async () => {
  number += 1
  town = await test.organization(`mairie-${number}`)
  base = `/organizations/${town.slug}`
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, honest.port, { authentication: 'oauth', oauth: registration() })
  const [{ sign_in_name: name } = {}] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [
    sender.personId,
  ])
  person = await test.signedIn(town, String(name))
  expect(await connectMailbox(person, provider)).toBe('/preferences?mail=connected')
  trap.signIns.length = 0
  told = []
})

/** Whatever was saved, a message is sent with a token that has to be renewed; waits until it was tried or refused. */
async function tryToSend() {
  await asOwner(test.database, 'update mail_accounts set oauth_access_expires_at = now()')
  const answer = await sender.send()
  expect([202, 409]).toContain(answer.status)
  if (answer.status !== 202) return
  await vi.waitFor(
    async () => {
      const { status, attempts } = await sender.get(answer.body.id)
      expect(attempts > 0 || !['queued', 'sending'].includes(status)).toBe(true)
    },
    { timeout: 10_000, interval: 25 },
  )
}

const heard = () => [...trap.signIns.filter(({ secret }) => secret !== 'appât'), ...told]
const there = () => ({ host: 'localhost', port: trap.port, encryption: 'none' })

const ways: [string, () => Promise<Answer | Answer[]>][] = [
  ['another port for everybody', () => settings({ port: trap.port })],
  ['another name of the machine', () => settings({ host: '127.0.0.1', port: trap.port })],
  ['another server for one person', () => account(there())],
  ['another user name and port for one person', () => account({ port: trap.port, userName: 'autre@mairie.example' })],
  ['a token endpoint elsewhere', () => settings({ oauth: { ...withoutSecret(), tokenEndpoint: elsewhere() } })],
  [
    'a token endpoint elsewhere, said by hand',
    () =>
      admin.post(`${base}/changes`, {
        kind: 'mail.settings.update',
        target: town.id,
        values: { oauth: { ...withoutSecret(), tokenEndpoint: `${elsewhere()}/token` } },
      }),
  ],
  [
    'a token endpoint elsewhere, and an undo that brings back the one before',
    async () => {
      const moved = await settings({ oauth: { ...withoutSecret(), tokenEndpoint: elsewhere() } })
      const back = await settings({ oauth: withoutSecret() })
      const undone = await admin.post(`${base}/changes/${back.body.changeId}/undo`)
      return [moved, back, undone]
    },
  ],
  [
    'a token endpoint elsewhere with a name and a password in it',
    () => settings({ oauth: { ...withoutSecret(), tokenEndpoint: elsewhere().replace('//', '//localhost:x@') } }),
  ],
  [
    'a registration of one’s own',
    () => settings({ oauth: { ...registration(), clientId: 'autre', clientSecret: 'x' } }),
  ],
  ['passwords instead, and another port', () => settings({ authentication: 'own', port: trap.port })],
]

describe('M8: the tokens of a connected mailbox, and the client secret', () => {
  it('are told to the server and the provider that they were given for', async () => {
    const [before, asked] = [honest.signIns.length, provider.asked.length]
    await tryToSend()
    expect(honest.signIns.slice(before).every(({ secret }) => provider.tokens.has(secret))).toBe(true)
    expect([honest.signIns.length > before, provider.asked.length > asked]).toEqual([true, true])
  })

  it.each(ways)('are told to nobody else: %s', async (_way, act) => {
    for (const { status } of [await act()].flat()) expect(status).toBeLessThan(500)
    await tryToSend()
    expect(heard()).toEqual([])
  })

  it('are told to nobody by a test of a draft', async () => {
    const drafts = [there(), { port: trap.port }, { ...there(), userName: address }]
    const everyWay = ['own', 'shared', 'oauth', 'none'].map((way) => ({ ...there(), authentication: way }))
    for (const [browser, path, bodies] of [
      [admin, `${base}/settings/mail/test`, [...drafts, ...everyWay]],
      [admin, `${base}/users/${sender.personId}/mail-account/test`, drafts],
      [person, '/me/mail-account/test', drafts],
    ] as const) {
      for (const body of bodies) {
        expect((await browser.post(path, { to: 'x@ailleurs.example', ...body })).status).toBeLessThan(500)
        await asOwner(test.database, 'delete from sign_in_failures')
      }
    }
    expect(heard()).toEqual([])
  })

  it('are not asked for where the settings moved while somebody was at their provider', async () => {
    const begun = await person.post('/me/mail-account/connect')
    const back = await provider.visit(begun.body.url)
    await settings({ oauth: { ...withoutSecret(), tokenEndpoint: elsewhere() } })
    expect(await comeBack(person, back)).toBe('/preferences?mail=failed')
    expect(heard()).toEqual([])
  })

  it('of one person serve nobody else, and no other organization, even within the database', async () => {
    const other = await test.user(town, {
      ...{ signInName: 'paul', email: 'paul@mairie.example', primaryGroup: town.groups.staff },
    })
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, oauth_client, oauth_place, oauth_refresh_sealed,
         oauth_access_sealed, oauth_access_expires_at, oauth_connected_at)
       select organization_id, $1, oauth_client, oauth_place, oauth_refresh_sealed, oauth_access_sealed,
         now() + interval '1 hour', now() from mail_accounts where user_id = $2`,
      [other, sender.personId],
    )
    const [before, asked] = [honest.signIns.length, provider.asked.length]
    const answer = await sender.send({ onBehalfOf: other })
    if (answer.status === 202) {
      await vi.waitFor(async () => expect((await sender.get(answer.body.id)).status).not.toBe('sending'))
    }
    expect([honest.signIns.length, provider.asked.length]).toEqual([before, asked])
  })
})

describe('M8: what a provider says', () => {
  it.each([
    ['a name for the person', { error: 'x"><script>', error_description: address }],
    ['an error without end', { error: 'e'.repeat(100_000) }],
  ])('goes into no answer and no letter: %s', async (_what, body) => {
    provider.behaviour.answers = { status: 400, body: JSON.stringify(body) }
    const begun = await person.post('/me/mail-account/connect')
    const end = await comeBack(person, await provider.visit(begun.body.url))
    provider.behaviour.answers = null
    expect(end).toBe('/preferences?mail=failed')
  })

  it('leads a browser nowhere but to the preferences, whatever it brings', async () => {
    for (const search of [
      '?state=x&code=y&redirect_uri=https://ailleurs.example',
      '?state=x&error=https://ailleurs.example',
      '?state=x&error=%0d%0aSet-Cookie:%20a=b',
      '?error_uri=//ailleurs.example',
    ]) {
      const answer = await person.get(`/mail/oauth/callback${search}`)
      expect([answer.status, answer.headers.location, answer.headers['set-cookie']]).toEqual([
        answer.status,
        '/preferences?mail=failed',
        undefined,
      ])
    }
  })
})
