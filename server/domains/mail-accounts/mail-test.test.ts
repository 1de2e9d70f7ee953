import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, type FaultySettings, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: '127.0.0.0/8,::1/128' } })
const password = 'courrier très secret'
let server: FaultyMailServer
let organization: TestOrganization
let admin: Browser
let zoe: { id: string; browser: Browser }
let number = 0

beforeAll(async () => {
  await test.organization('editeur', 'provider')
  server = await startFaultyMailServer({
    accounts: { 'zoe@mairie.example': password, 'poste@mairie.example': password },
  })
})
afterAll(() => server.close())
beforeEach(async () => {
  number += 1
  organization = await test.organization(`essais-${number}`)
  admin = await test.signedIn(organization)
  await asOwner(test.database, "update users set email = 'ada@mairie.example' where id = $1", [organization.adminId])
  const id = await test.user(organization, { signInName: 'zoe@mairie.example', email: 'zoe@mairie.example' })
  zoe = { id, browser: await test.signedIn(organization, 'zoe@mairie.example') }
  server.faults = {}
  server.arrived.length = 0
  server.signIns.length = 0
})

const settings = () => `/organizations/${organization.slug}/settings/mail`
const accountOf = (id: string) => `/organizations/${organization.slug}/users/${id}/mail-account`
const place = (of = server) => ({ host: '127.0.0.1', port: of.port, encryption: 'none' })
const saved = async (values: object = {}) => {
  expect((await admin.patch(settings(), { ...place(), ...values })).status).toBe(200)
}
const faultsOf = ({ status, body }: { status: number; body: { problems?: { field: string; code: string }[] } }) => [
  status,
  ...(body.problems ?? []).map(({ field, code }) => `${field} ${code}`),
]
/** Nobody waits for minutes here. */
const forgetTries = () => asOwner(test.database, "delete from sign_in_failures where key like 'mailTests%'")
afterEach(forgetTries)

describe('M10: a test is refused', () => {
  it('to who may not, and for another organization’s person, like for one who is not there', async () => {
    await saved()
    const other = await test.organization(`autre-${number}`)
    const elsewhere = await test.user(other, { signInName: 'paul@autre.example' })
    await unwritten(test.database, async () => {
      expect((await zoe.browser.post(`${settings()}/test`, {})).status).toBe(403)
      expect((await zoe.browser.post(`${accountOf(zoe.id)}/test`, {})).status).toBe(403)
      expect((await test.stranger().post('/me/mail-account/test', {})).status).toBe(401)
      for (const id of [elsewhere, '00000000-0000-7000-8000-000000000000']) {
        expect((await admin.post(`${accountOf(id)}/test`, { password })).status).toBe(404)
      }
    })
    expect(server.connections()).toBe(0)
  })

  it('field by field where something is missing or wrong', async () => {
    const test = (body: object) => admin.post(`${settings()}/test`, body)
    expect(faultsOf(await test({}))).toEqual([422, '/host mailTestServerMissing'])
    expect(faultsOf(await test({ host: 'smtp.example' }))).toEqual([422, '/port required'])
    expect(faultsOf(await test({ ...place(), host: '10.0.0.1' }))).toEqual([422, '/host mailHostPrivate'])
    const wrong = { ...place(), to: 'a@x.example, b@x.example' }
    expect(faultsOf(await test(wrong))).toEqual([422, '/to emailInvalid'])
    expect((await test({ ...place(), to: 'a@x.example\r\nBcc: b@x.example' })).status).toBe(400)
    await forgetTries()
    const nobody = { ...place(), authentication: 'shared' }
    expect(faultsOf(await test(nobody))).toEqual([422, '/userName mailTestUserNameMissing'])
    const unknown = { ...nobody, userName: 'poste@mairie.example' }
    expect(faultsOf(await test(unknown))).toEqual([422, '/password mailTestPasswordMissing'])
  })

  it('to who tests again and again', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 9; count += 1) statuses.push((await admin.post(`${settings()}/test`, {})).status)
    expect(statuses).toEqual([...Array(8).fill(422), 429])
    expect((await zoe.browser.post('/me/mail-account/test', {})).status).toBe(422)
  })
})

describe('M8, M9: a kept password goes only where it was given for', () => {
  it('whoever tests, and wherever the form leads', async () => {
    const thief = await startFaultyMailServer({ accounts: { x: 'y' } })
    await saved({ authentication: 'shared', userName: 'poste@mairie.example', password })
    const elsewhere = [place(thief), { port: thief.port }, { encryption: 'starttls' }, { host: 'localhost' }]
    for (const draft of elsewhere) {
      expect(faultsOf(await admin.post(`${settings()}/test`, draft))).toEqual([
        422,
        '/password mailPasswordNeededAgain',
      ])
    }
    expect(faultsOf(await admin.post(`${accountOf(zoe.id)}/test`, { port: thief.port }))).toEqual([
      ...[422, '/password mailPasswordNeededAgain'],
    ])
    await forgetTries()
    await saved({ authentication: 'own', userName: null, password: null })
    await admin.patch(accountOf(zoe.id), { password })
    expect(faultsOf(await admin.post(`${accountOf(zoe.id)}/test`, { port: thief.port }))).toEqual([
      ...[422, '/password mailPasswordNeededAgain'],
    ])
    expect([thief.connections(), thief.signIns]).toEqual([0, []])
    await thief.close()
  })

  it('and people cannot aim the server at other doors at all', async () => {
    await saved()
    const bodies = [{ host: 'localhost' }, { port: 22 }, { encryption: 'tls' }, { userName: 'poste@mairie.example' }]
    for (const body of bodies) {
      const answer = await zoe.browser.post('/me/mail-account/test', { ...body, password })
      expect(faultsOf(answer)).toEqual([422, `/${Object.keys(body)[0]} mailTestServerOfOrganization`])
    }
    expect(server.signIns).toEqual([])
  })
})

describe('M10: a test message', () => {
  it('leaves with the person’s own account, and the account keeps how it went', async () => {
    await saved()
    await admin.patch(accountOf(zoe.id), { password })
    const { status, body } = await admin.post(`${accountOf(zoe.id)}/test`, {})
    expect([status, body.succeeded, body.to, body.failure]).toEqual([200, true, 'ada@mairie.example', null])
    expect(body.steps.map(({ state }: { state: string }) => state)).toEqual(['done', 'skipped', 'done', 'done'])
    const { mail, recipients } = server.arrived[0] ?? expect.fail('nothing came')
    expect([recipients, mail.from?.value[0]?.address]).toEqual([['ada@mairie.example'], 'zoe@mairie.example'])
    expect(mail.subject).toContain('Message d’essai')
    const { lastTest, version } = (await admin.get(accountOf(zoe.id))).body
    expect(lastTest).toEqual({ at: expect.any(String), failure: null })
    server.faults = { answers: { auth: '535 5.7.8 No' } }
    const again = await zoe.browser.post('/me/mail-account/test', {})
    expect(again.body.failure).toMatchObject({ code: 'passwordWrong', serverLine: '535 5.7.8 No' })
    expect((await zoe.browser.get('/me/mail-account')).body).toMatchObject({
      ...{ lastTest: { failure: 'passwordWrong' }, version },
    })
  })

  it('of what is typed and not saved leaves nothing behind', async () => {
    await saved()
    const { succeeded } = (
      await unwritten(test.database, () => zoe.browser.post('/me/mail-account/test', { password, to: 'x@y.example' }))
    ).body
    expect([succeeded, server.arrived[0]?.recipients]).toEqual([true, ['x@y.example']])
    expect((await zoe.browser.get('/me/mail-account')).body).toMatchObject({ password: 'none', lastTest: null })
  })

  it('of the organization’s server leaves with its own account', async () => {
    await saved({ authentication: 'shared', userName: 'poste@mairie.example', password, senderName: 'Mairie' })
    const { body } = await admin.post(`${settings()}/test`, {})
    expect(body.succeeded).toBe(true)
    expect(server.arrived[0]?.mail.from?.value).toEqual([{ name: 'Mairie', address: 'poste@mairie.example' }])
  })

  it('has one sender, one recipient and one subject, whatever the person is called', async () => {
    await saved()
    const name = 'Zoé" <x@evil.example>, Bcc: y@evil.example\u2028{{link}} $t(x) <b>'
    await asOwner(test.database, 'update users set first_name = $2, last_name = $2 where id = $1', [zoe.id, name])
    await zoe.browser.post('/me/mail-account/test', { password })
    const { mail, raw, recipients } = server.arrived[0] ?? expect.fail('nothing came')
    expect([recipients, mail.bcc, mail.cc]).toEqual([['zoe@mairie.example'], undefined, undefined])
    expect(mail.from?.value.map(({ address }) => address)).toEqual(['zoe@mairie.example'])
    expect(raw.split('\r\n\r\n')[0]?.match(/^(from|to|subject|bcc):/gim)).toHaveLength(3)
    expect(mail.html).not.toContain('<b>')
    expect(mail.text).toContain('{{link}} $t(x)')
  })
})

describe('M10: a failure', () => {
  const words: [FaultySettings['faults'], object, string, RegExp][] = [
    [{ answers: { auth: '535 5.7.8 No' } }, {}, 'passwordWrong', /mot de passe est faux/],
    [
      { answers: { auth: '534 5.7.9 Application-specific password' } },
      {},
      'appPasswordNeeded',
      /mot de passe d’application/,
    ],
    [{ answers: { rcptTo: '552 5.2.2 Full' } }, {}, 'mailboxFull', /pleine/],
    [{}, { port: 1 }, 'connectionRefused', /refuse la connexion/],
  ]
  it.each(words)('is told in words: %o %o', async (faults, draft, code, title) => {
    await saved()
    server.faults = faults ?? {}
    const { body } = await admin.post(`${accountOf(zoe.id)}/test`, { ...draft, password })
    expect(body).toMatchObject({ succeeded: false, failure: { code, title: expect.stringMatching(title) } })
    for (const part of ['title', 'text', 'next']) expect(body.failure[part]).not.toMatch(/\{\{|mailFailure|undefined/)
    const english = await admin.post(`${accountOf(zoe.id)}/test`, { ...draft, password }, { 'accept-language': 'en' })
    expect(english.body.failure.code).toBe(code)
  })

  it('is told without the password, in the answer and in the journal', async () => {
    await saved()
    const echo = Buffer.from(`\0zoe@mairie.example\0${password}`).toString('base64')
    server.faults = { answers: { auth: `535 5.7.8 ${password} ${echo}` } }
    const { body } = await zoe.browser.post('/me/mail-account/test', { password })
    expect(body.serverLine).toBe('535 5.7.8 … …')
    const journal = JSON.stringify(await asOwner(test.database, 'select * from journal'))
    expect(JSON.stringify(body) + journal).not.toContain(password)
  })
})
