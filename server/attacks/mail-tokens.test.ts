import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type RelyingParty, relyingParty } from '../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'
import { webBrowserOf } from '../testing/web-browser.ts'

const test = useTestApp({ listens: true, environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let server: FaultyMailServer
let provider: TestOrganization
let town: TestOrganization
let vendor: Browser
let admin: Browser
let quotes: RelyingParty
let mute: RelyingParty
let quotesId: string
let number = 0
let personId: string
let browser: Browser
let signInName: string
const scope = 'openid profile mail.send'

beforeAll(async () => {
  server = await startFaultyMailServer()
  provider = await test.organization('editeur', 'provider')
  town = await test.organization('mairie')
  vendor = await test.signedIn(provider)
  admin = await test.signedIn(town)
  const devis = await registerSuiteApplication(test, provider, { key: 'devis', maySendMail: true })
  const muette = await registerSuiteApplication(test, provider, { key: 'muette' })
  quotesId = devis.id
  for (const key of ['devis', 'muette']) await giveToGroup(test, town, town.groups.staff, `${key}:use`)
  quotes = await relyingParty(test.baseUrl, 'devis', devis.secret)
  mute = await relyingParty(test.baseUrl, 'muette', muette.secret)
  const settings = { host: 'localhost', port: server.port, encryption: 'none', authentication: 'none' }
  expect((await admin.patch('/organizations/mairie/settings/mail', settings)).status).toBe(200)
})
afterAll(() => server.close())

beforeEach(async () => {
  number += 1
  signInName = `agente${number}`
  const email = `${signInName}@mairie.example`
  personId = await test.user(town, { signInName, email, primaryGroup: town.groups.staff })
  browser = await test.signedIn(town, signInName)
})

const tokenOf = async (application: RelyingParty, parameters: Record<string, string> = { scope }) =>
  (await application.signIn(webBrowserOf(test.baseUrl, browser), parameters)).access_token

const message = { to: [{ address: 'client@ailleurs.example' }], subject: 'Devis', text: 'Voici.' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const send = (token: string, values: object = {}, headers: object = {}): Promise<Answer> =>
  test.stranger().post('/mail/messages', { ...message, ...values }, { ...bearer(token), ...headers })

/** Says whether a token still sends, reads what it sent, or says who somebody is. */
async function uses(token: string) {
  const sent = await send(token)
  const read = await test.stranger().get('/mail/messages', bearer(token))
  return [sent.status, read.status]
}

describe('M12: the token of a person', () => {
  it('sends as that person, and as nobody else', async () => {
    const token = await tokenOf(quotes)
    expect((await send(token)).status).toBe(202)
    for (const values of [{ onBehalfOf: town.adminId }, { onBehalfOf: personId }, { onBehalfOf: randomUUID() }]) {
      expect((await send(token, values)).status).toBe(422)
    }
    for (const values of [{ from: 'maire@mairie.example' }, { sender: 'x' }, { headers: {} }, { messageId: '<x@y>' }]) {
      expect((await send(token, values)).status).toBe(400)
    }
    const { body } = await admin.get(`/organizations/mairie/mail/messages?user=${personId}`)
    expect(body.items.map(({ from }: { from: { address: string } }) => from.address)).toEqual([
      `${signInName}@mairie.example`,
    ])
  })

  it('opens nothing else: neither accounts, settings, the person’s own things, nor acts on messages', async () => {
    const token = await tokenOf(quotes)
    const { id } = (await send(token)).body
    for (const [method, path] of [
      ['GET', '/me'],
      ['GET', '/me/mail-account'],
      ['PATCH', '/me/mail-account'],
      ['POST', '/me/mail-account/test'],
      ['POST', '/me/mail-account/connect'],
      ['GET', '/me/mail/messages'],
      ['POST', `/me/mail/messages/${id}/resend`],
      ['POST', `/me/mail/messages/${id}/cancel`],
      ['GET', '/organizations/mairie/users'],
      ['GET', '/organizations/mairie/settings/mail'],
      ['GET', '/organizations/mairie/mail/messages'],
      ['POST', `/organizations/mairie/mail/messages/${id}/resend`],
    ] as const) {
      const { status } = await test.stranger().request(method, path, method === 'GET' ? undefined : {}, bearer(token))
      expect([path, status]).toEqual([path, 401])
    }
  })

  it('without the scope, of an application that may not, or of a page in between, sends nothing', async () => {
    const plain = await tokenOf(quotes, { scope: 'openid profile' })
    expect(await uses(plain)).toEqual([401, 401])
    const silent = await mute.signIn(webBrowserOf(test.baseUrl, browser), { scope }).then(
      ({ access_token: token }) => token,
      () => 'refused at once',
    )
    expect(await uses(silent)).toEqual([401, 401])
    const { id_token: idToken = '' } = await quotes.signIn(webBrowserOf(test.baseUrl, browser), { scope })
    const good = await tokenOf(quotes)
    for (const text of [idToken, `${good}x`, good.slice(0, -1), good.toUpperCase(), '', 'null', `${good},${good}`]) {
      expect(await uses(text)).toEqual([401, 401])
    }
    for (const query of [`access_token=${good}`, `token=${good}`]) {
      expect((await test.stranger().post(`/mail/messages?${query}`, message)).status).toBe(401)
    }
    expect((await browser.post('/mail/messages', message)).status).toBe(403)
  })

  it.each([
    [
      'the person is deactivated',
      () => admin.post(`/organizations/mairie/users/${personId}/deactivate`, { reason: 'X' }),
    ],
    ['the person is deleted', () => admin.delete(`/organizations/mairie/users/${personId}?reason=X`)],
    [
      'the person may not use the application any more',
      () => admin.patch(`/organizations/mairie/users/${personId}`, { primaryGroup: town.groups.reading }),
    ],
    ['the person signs out', () => browser.delete('/session')],
    [
      'the application is taken from the customer',
      () => vendor.patch(`/provider/organizations/${town.id}/applications/devis`, { enabled: false }),
    ],
    [
      'the application may not send any more',
      () => vendor.patch(`/provider/applications/${quotesId}`, { maySendMail: false }),
    ],
    [
      'the customer is suspended',
      () => vendor.post(`/provider/organizations/${town.id}/suspend`, { reason: 'Facture' }),
    ],
  ])('is over when %s', async (_what, act) => {
    const token = await tokenOf(quotes)
    expect(await uses(token)).toEqual([202, 200])
    expect((await act()).status).toBeLessThan(300)
    expect(await uses(token)).toEqual([401, 401])
    await asOwner(test.database, `update organizations set status = 'open'`)
    await asOwner(test.database, 'update applications set may_send_mail = true where id = $1', [quotesId])
    await asOwner(test.database, 'update organization_applications set is_enabled = true')
  })

  it('tells another application nothing of what was sent, nor does a key serve there', async () => {
    const other = await registerSuiteApplication(test, provider, { key: `autre${number}`, maySendMail: true })
    await giveToGroup(test, town, town.groups.staff, `autre${number}:use`)
    const another = await relyingParty(test.baseUrl, `autre${number}`, other.secret)
    const [first, second] = [await tokenOf(quotes), await tokenOf(another)]
    const key = { 'idempotency-key': 'la-meme' }
    const sent = await send(first, {}, key)
    expect((await send(second, { subject: 'Autre' }, key)).body.id).not.toBe(sent.body.id)
    expect((await send(first, { subject: 'Autre' }, key)).status).toBe(409)
    expect((await test.stranger().get(`/mail/messages/${sent.body.id}`, bearer(second))).status).toBe(404)
    const { items } = (await test.stranger().get('/mail/messages', bearer(second))).body
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(sent.body.id)
  })
})
