import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

// No name of the internet leads inside at will: these do, one of them only with one of its addresses.
const inside: Record<string, string[]> = {
  'mail.rebound.example': ['127.0.0.1'],
  'mixed.rebound.example': ['198.41.0.4', '127.0.0.1'],
  'mapped.rebound.example': ['::ffff:127.0.0.1'],
  'six.rebound.example': ['::1'],
  'metadata.rebound.example': ['169.254.169.254'],
  'autoconfig.rebound.example': ['127.0.0.1'],
  'rebound.example': ['127.0.0.1'],
}
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  type Answer = (error: Error | null, addresses: { address: string; family: number }[]) => void
  const lookup = (name: string, options: { all: true }, answer: Answer) => {
    const found = inside[name]
    if (!found) return dns.lookup(name, options, answer)
    answer(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { ...dns, lookup }
})

// Private networks are refused, as they are unless the operator says otherwise.
const test = useTestApp()
let listener: Server
let port: number
let visits = 0
let town: TestOrganization
let admin: Browser
let sender: MailSender
let person: Browser
const base = '/organizations/mairie'
const hosts = Object.keys(inside).slice(0, 5)

beforeAll(async () => {
  listener = createServer((socket) => {
    visits += 1
    socket.on('error', () => undefined).end('220 inside\r\n')
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  port = (listener.address() as AddressInfo).port
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, port, { host: 'mail.rebound.example' })
  const [{ sign_in_name: name } = {}] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [
    sender.personId,
  ])
  person = await test.signedIn(town, String(name))
})
afterAll(() => listener.close())

const settings = (values: object) => admin.patch(`${base}/settings/mail`, values)

describe('M8: a name of the internet that leads inside', () => {
  it.each(hosts)('is not connected to by a message: %s', async (host) => {
    expect((await settings({ host, port, encryption: 'none', authentication: 'none' })).status).toBe(200)
    const { failure } = await sender.until(await sender.sent(), 'failed')
    expect([failure?.code, failure?.serverLine, visits]).toEqual(['privateAddress', null, 0])
  })

  it.each(hosts)('is not connected to by a test, whoever asks: %s', async (host) => {
    await asOwner(test.database, 'delete from sign_in_failures')
    await settings({ host, port, encryption: 'none', authentication: 'none' })
    const draft = { host, port, encryption: 'none', to: 'x@mairie.example' }
    for (const answer of [
      await admin.post(`${base}/settings/mail/test`, { ...draft, senderAddress: 'x@mairie.example' }),
      await admin.post(`${base}/users/${sender.personId}/mail-account/test`, draft),
      await person.post('/me/mail-account/test', {}),
    ]) {
      expect([answer.status, answer.body.failure?.code, visits]).toEqual([200, 'privateAddress', 0])
      expect(JSON.stringify(answer.body)).not.toMatch(/127\.0\.0\.1|::1|169\.254/)
    }
  })

  it('is not asked for tokens, nor for a description of a domain’s mail', async () => {
    const endpoint = `https://mail.rebound.example:${port}`
    const oauth = {
      ...{ provider: 'other', clientId: 'g', clientSecret: 'secret-de-la-mairie', scope: 'smtp' },
      ...{ authorizationEndpoint: `${endpoint}/a`, tokenEndpoint: `${endpoint}/t` },
    }
    expect((await settings({ authentication: 'oauth', oauth })).status).toBe(200)
    const begun = await person.post('/me/mail-account/connect')
    const state = new URL(begun.body.url).searchParams.get('state')
    const back = await person.get(`/mail/oauth/callback?code=x&state=${state}`)
    expect(back.headers.location).toBe('/preferences?mail=failed')
    const found = await admin.get(`${base}/settings/mail/discovery?address=x@rebound.example`)
    expect([found.status, found.body.proposals, visits]).toEqual([200, [], 0])
  })

  it.each([
    ...['127.0.0.1', '::1', '::ffff:7f00:1', '::7f00:1', '0x7f.1', 'localhost', 'localhost.', 'mail.local', '10.0.0.1'],
    ...['169.254.169.254', 'metadata.google.internal', '①②⑦.0.0.1', '[::1]', 'mail', '127.0.0.1.', '2130706433'],
  ])('and one that shows it is refused on every way in: %s', async (host) => {
    await asOwner(test.database, 'delete from sign_in_failures')
    const there = { host, port: 25, encryption: 'none' }
    const to = 'x@mairie.example'
    for (const answer of [
      await settings({ ...there, authentication: 'none' }),
      await admin.post(`${base}/changes`, { kind: 'mail.settings.update', target: town.id, values: there }),
      await admin.patch(`${base}/users/${sender.personId}/mail-account`, there),
      await admin.patch(`${base}/users/${sender.personId}`, { mailAccount: there }),
      await admin.post(`${base}/settings/mail/test`, { ...there, to, authentication: 'none', senderAddress: to }),
      await admin.post(`${base}/users/${sender.personId}/mail-account/test`, { ...there, to }),
      await person.post('/me/mail-account/test', there),
      await settings({
        oauth: {
          provider: 'other',
          clientId: 'g',
          authorizationEndpoint: 'https://a.example',
          tokenEndpoint: `https://${host}/`,
        },
      }),
    ]) {
      expect([host, answer.status]).toEqual([host, 422])
    }
    expect(visits).toBe(0)
  })
})
