import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Authenticator, type Forgery, newAuthenticator } from '../../testing/authenticator.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addApp } from '../../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const origin = 'http://localhost:4000'
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('cles-d-acces')
})

beforeEach(async () => {
  await asOwner(test.database, 'delete from sign_in_failures')
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
async function signedIn() {
  people += 1
  const signInName = `porteuse${people}`
  const id = await test.user(organization, { signInName, email: `${signInName}@mairie.example` })
  return { id, signInName, browser: await test.signedIn(organization, signInName) }
}

/** Adds a passkey, perhaps with something forged. */
async function add(browser: Browser, device: Authenticator, forgery?: Forgery): Promise<Answer> {
  const options = (await browser.post('/me/factors/passkey/options')).body
  return browser.post('/me/factors/passkey', { attestation: device.create(options, forgery), name: 'Téléphone' })
}

async function withPasskey() {
  const someone = await signedIn()
  const device = newAuthenticator(origin)
  const added = await add(someone.browser, device)
  expect([added.status, added.body.factors?.items[0]]).toMatchObject([200, { kind: 'passkey', name: 'Téléphone' }])
  return { ...someone, device }
}

/** Signs in with a passkey and nothing else. */
async function alone(device: Authenticator, forgery?: Forgery, browser = test.stranger()): Promise<Answer> {
  const options = (await browser.post('/session/passkey/options')).body
  return browser.post('/session/passkey', { assertion: device.get(options, forgery) })
}

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const refused = { status: 401, body: { code: 'passkeyRefused' } }

/** What both a new passkey and a sign-in are refused for. */
const forgeries: [string, Forgery][] = [
  ['made on another site', { origin: 'https://guichet.example.attacker.example' }],
  ['made on another port', { origin: 'http://localhost:4001' }],
  ['made for another relying party', { rpId: 'attacker.example' }],
  ['of another ceremony', { type: 'payment.get' }],
  ['answering a challenge that was never given', { challenge: Buffer.alloc(32).toString('base64url') }],
  ['made without anybody present', { flags: 4 }],
]

describe('a new passkey is refused', () => {
  it.each<[string, Forgery]>([
    ...forgeries,
    ['of an algorithm that was not asked for', { algorithm: -36 }],
    ['with attestation certificates, which are not even read', { format: 'packed' }],
  ])('%s', async (_what, forgery) => {
    const { browser } = await signedIn()
    const answer = await unwritten(() => add(browser, newAuthenticator(origin), forgery))
    expect([answer.status, answer.body.problems]).toMatchObject([
      422,
      [{ field: '/attestation', code: 'passkeyWrong' }],
    ])
    expect((await browser.get('/me/factors')).body.items).toEqual([])
  })

  it('when it is no answer of a browser at all', async () => {
    const { browser } = await signedIn()
    const clientDataJSON = Buffer.from('null').toString('base64url')
    for (const attestation of [{}, { id: 1 }, { id: 'x', response: null }, { id: 'x', response: { clientDataJSON } }]) {
      const answer = await unwritten(() => browser.post('/me/factors/passkey', { attestation, name: 'Clé' }))
      expect(answer.status).toBe(422)
    }
    expect((await browser.post('/me/factors/passkey', { attestation: {}, name: ' ' })).status).toBe(400)
  })

  it('made for another person or session, a second time, or too late', async () => {
    const [someone, other] = [await signedIn(), await signedIn()]
    const device = newAuthenticator(origin)
    const options = (await someone.browser.post('/me/factors/passkey/options')).body
    const body = { attestation: device.create(options), name: 'Clé' }
    const elsewhere = await test.signedIn(organization, someone.signInName)
    for (const browser of [other.browser, elsewhere]) {
      expect((await unwritten(() => browser.post('/me/factors/passkey', body))).status).toBe(422)
    }
    expect((await someone.browser.post('/me/factors/passkey', body)).status).toBe(200)
    expect((await unwritten(() => someone.browser.post('/me/factors/passkey', body))).status).toBe(422)
    const late = (await someone.browser.post('/me/factors/passkey/options')).body
    await asOwner(test.database, `update passkey_challenges set expires_at = now() - interval '1 second'`)
    const lateBody = { attestation: newAuthenticator(origin).create(late), name: 'Clé' }
    expect((await unwritten(() => someone.browser.post('/me/factors/passkey', lateBody))).status).toBe(422)
  })

  it('C2: one that is registered already, by whomever', async () => {
    const { device } = await withPasskey()
    const other = await signedIn()
    const answer = await unwritten(() => add(other.browser, device))
    expect([answer.status, answer.body.problems[0].code]).toEqual([422, 'passkeyTaken'])
  })
})

describe('a sign-in with a passkey is refused', () => {
  it.each<[string, Forgery]>([
    ...forgeries,
    ['when the device did not recognise its owner', { flags: 1 }],
    ['signed by another key', { signedBy: stranger }],
    ['for a person who does not exist', { userHandle: Buffer.alloc(32).toString('base64url') }],
    ['without a person', { userHandle: '' }],
    ['with a counter that goes back', { counter: 1 }],
  ])('%s', async (_what, forgery) => {
    const { device } = await withPasskey()
    for (let used = 0; used < 2; used += 1) expect((await alone(device)).body.state).toBe('signedIn')
    const browser = test.stranger()
    expect(await unwritten(() => alone(device, forgery, browser))).toMatchObject(refused)
    expect((await browser.get('/me')).status).toBe(401)
  })

  it('in the name of somebody else', async () => {
    const [someone, other] = [await withPasskey(), await withPasskey()]
    const ids = [organization.id, other.id].map((id) => id.replaceAll('-', '')).join('')
    const userHandle = Buffer.from(ids, 'hex').toString('base64url')
    expect(await unwritten(() => alone(someone.device, { userHandle }))).toMatchObject(refused)
  })

  it('replayed, and one answer sent twenty times at once opens one session', async () => {
    const { device } = await withPasskey()
    const options = (await test.stranger().post('/session/passkey/options')).body
    const assertion = device.get(options)
    const tries = Array.from({ length: 20 }, () => test.stranger().post('/session/passkey', { assertion }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 401)).toHaveLength(19)
    expect(await unwritten(() => test.stranger().post('/session/passkey', { assertion }))).toMatchObject(refused)
  })

  it('with a challenge that was given for something else', async () => {
    const { browser, device } = await withPasskey()
    const options = (await browser.post('/session/proof/options')).body
    expect(
      await unwritten(() => test.stranger().post('/session/passkey', { assertion: device.get(options) })),
    ).toMatchObject(refused)
  })

  it('to a closed account, and once the passkey is removed', async () => {
    const [closed, removed] = [await withPasskey(), await withPasskey()]
    const admin = await test.signedIn(organization)
    await admin.post(`/organizations/${organization.slug}/users/${closed.id}/deactivate`, { reason: 'Départ' })
    expect(await unwritten(() => alone(closed.device))).toMatchObject(refused)
    const [factor] = (await removed.browser.get('/me/factors')).body.items
    expect((await removed.browser.delete(`/me/factors/${factor.id}`)).status).toBe(200)
    expect(await unwritten(() => alone(removed.device))).toMatchObject(refused)
  })

  it('when it is no answer of a browser at all, and after a hundred such from one place', async () => {
    const bad = () => test.stranger().post('/session/passkey', { assertion: { id: 'x', response: {} } })
    expect(await unwritten(bad)).toMatchObject(refused)
    const answers = await Promise.all(Array.from({ length: 110 }, bad))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(11)
  })
})

describe('a passkey', () => {
  it('alone is both factors: even where one is required nothing else is asked', async () => {
    const { id, device } = await withPasskey()
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [id])
    const browser = test.stranger()
    expect((await alone(device, {}, browser)).body.state).toBe('signedIn')
    expect((await browser.get('/me')).status).toBe(200)
  })

  it('is a second factor after the password, whether or not the device recognises its owner', async () => {
    const { signInName, device } = await withPasskey()
    for (const flags of [1, 5]) {
      const browser = test.stranger()
      const halfWay = await browser.post('/session', { signInName, password: testPassword })
      expect(halfWay.body.methods[0].method).toBe('passkey')
      const options = (await browser.post('/session/second-factor/options')).body
      expect(options.allowCredentials).toMatchObject([{ id: device.credentialId }])
      const other = test.stranger()
      await other.post('/session', { signInName, password: testPassword })
      const assertion = device.get(options, { flags })
      const stolen = await other.post('/session/second-factor', { method: 'passkey', assertion })
      expect([stolen.status, stolen.body.problems]).toMatchObject([
        401,
        [{ field: '/assertion', code: 'passkeyWrong' }],
      ])
      const again = device.get((await browser.post('/session/second-factor/options')).body, { flags })
      expect((await browser.post('/session/second-factor', { method: 'passkey', assertion: again })).body.state).toBe(
        'signedIn',
      )
    }
  })

  it('is not asked to be made twice on one device', async () => {
    const { browser, device } = await withPasskey()
    const options = (await browser.post('/me/factors/passkey/options')).body
    expect(options.excludeCredentials).toMatchObject([{ id: device.credentialId }])
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required' },
      attestation: 'none',
    })
  })

  it('still works while somebody guesses codes', async () => {
    const { id, signInName, browser, device } = await withPasskey()
    await addApp(browser)
    await asOwner(
      test.database,
      `insert into sign_in_failures (key, points, expire)
      values ('factorGuess:${id}:code', 50, extract(epoch from now() + interval '1 hour') * 1000)
      on conflict (key) do update set points = 50`,
    )
    const own = test.stranger()
    await own.post('/session', { signInName, password: testPassword })
    const assertion = device.get((await own.post('/session/second-factor/options')).body)
    expect((await own.post('/session/second-factor', { method: 'passkey', assertion })).body.state).toBe('signedIn')
  })
})
