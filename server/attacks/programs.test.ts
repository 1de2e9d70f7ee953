import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let program: string
let person: string
let base: string
let key: string
let token: string

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  await registerSuiteApplication(test, provider, { key: 'devis' })
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  admin = await test.signedIn(organization)
  const primaryGroup = organization.groups.administration
  program = await test.user(organization, { signInName: 'passerelle', type: 'connector', primaryGroup })
  person = await test.user(organization, { signInName: 'agente', email: 'agente@mairie.example' })
  key = await newKey()
  token = await newToken()
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

async function newKey(values: object = {}): Promise<string> {
  const made = await admin.post(`${base}/connectors/${program}/keys`, { name: 'Clé', ...values })
  expect(made.status).toBe(201)
  return made.body.revealed.key
}

async function newToken(): Promise<string> {
  const { revealed } = (await admin.post(`${base}/connectors/${program}/client-secret`)).body
  const basic = Buffer.from(`${revealed.clientId}:${revealed.clientSecret}`).toString('base64')
  const answer = await test.app.server.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })
  return answer.json().access_token
}

const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` })

describe('a program’s key or token', () => {
  it('opens nothing that is a person’s own: password, factors, proof, address', async () => {
    for (const credential of [key, token]) {
      for (const [path, body] of [
        ['/me/password', { currentPassword: testPassword, newPassword: 'mille tuiles rouges' }],
        ['/me/email', { email: 'robot@ailleurs.example' }],
        ['/me/factors/totp', undefined],
        ['/me/factors/email', undefined],
        ['/me/factors/sms', undefined],
        ['/me/factors/recovery-codes', undefined],
        ['/me/factors/passkey/options', undefined],
        ['/me/factors/totp/confirm', { code: '123456' }],
        ['/session/proof', { password: testPassword }],
        ['/session/proof/send', { method: 'email' }],
        ['/session/second-factor', { method: 'totp', code: '123456' }],
      ] as const) {
        const answer = await unwritten(() => test.stranger().post(path, body, bearer(credential)))
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    }
  })

  it('gets no session of a browser, and no application', async () => {
    for (const credential of [key, token]) {
      const auth = await test.app.server.inject({
        method: 'GET',
        url: '/oidc/auth?client_id=devis&response_type=code&scope=openid&prompt=none',
        headers: bearer(credential),
      })
      expect(String(auth.headers.location ?? '')).not.toMatch(/[?&]code=/)
      const userinfo = await test.app.server.inject({
        method: 'GET',
        url: '/oidc/userinfo',
        headers: bearer(credential),
      })
      expect(userinfo.statusCode).toBe(401)
    }
  })

  it('does not mix with a cookie: bad credentials are refused, good ones stand alone', async () => {
    const person = await test.signedIn(organization, 'agente')
    for (const authorization of ['Bearer x', `Bearer ${key}x`, 'Basic YTpi', 'Bearer', `bearer${key}`, `${key}`, '']) {
      expect([authorization, (await person.get('/me', { authorization })).status]).toEqual([authorization, 401])
    }
    // The program may look after accounts, the person may not: never the rights of both, never one in the other's name.
    const asProgram = await person.get(`${base}/users`, bearer(key))
    expect(asProgram.status).toBe(200)
    expect((await person.get(`${base}/users`)).status).toBe(403)
    expect((await person.get('/me/devices', bearer(key))).body.items).toEqual([])
  })

  it('is taken from the header only: not from the address, the body or a cookie', async () => {
    for (const query of [`access_token=${key}`, `api_key=${key}`, `token=${token}`]) {
      expect((await test.stranger().get(`${base}/users?${query}`)).status).toBe(401)
    }
    const planted = test.stranger()
    for (const name of ['guichet', 'authorization', 'access_token']) planted.cookies.set(name, token)
    expect((await planted.get(`${base}/users`)).status).toBe(401)
  })
})

describe('a key that was given less than its program', () => {
  it('stays that narrow through changes, preview, batch and undo', async () => {
    const narrow = bearer(await newKey({ permissions: ['users.view'] }))
    const stranger = test.stranger()
    const change = { kind: 'user.delete', target: person }
    const change2 = { kind: 'user.update', target: person, values: { position: 'Prise' } }
    expect((await stranger.get(`${base}/users`, narrow)).status).toBe(200)
    for (const one of [change, change2]) {
      expect((await unwritten(() => stranger.post(`${base}/changes`, one, narrow))).status).toBe(403)
      expect((await unwritten(() => stranger.post(`${base}/changes/preview`, one, narrow))).status).toBe(403)
      const batch = await unwritten(() => stranger.post(`${base}/changes/batch`, { changes: [one] }, narrow))
      expect(batch.body.results.map(({ status }: { status: number }) => status)).toEqual([403])
    }
    const done = await admin.patch(`${base}/users/${person}`, { position: 'Agente' })
    const undo = await unwritten(() => stranger.post(`${base}/changes/${done.body.changeId}/undo`, undefined, narrow))
    expect(undo.status).toBe(403)
  })

  it('makes no wider key or secret, for itself or another program, and no account above itself', async () => {
    const permissions = ['users.view', 'users.manage']
    const narrow = bearer(await newKey({ permissions }))
    const stranger = test.stranger()
    for (const values of [
      { name: 'x' },
      { name: 'x', permissions: ['settings.manage'] },
      { name: 'x', permissions: null },
    ]) {
      const answer = await unwritten(() => stranger.post(`${base}/connectors/${program}/keys`, values, narrow))
      expect(answer.status).toBe(403)
    }
    const secret = await unwritten(() =>
      stranger.post(`${base}/connectors/${program}/client-secret`, undefined, narrow),
    )
    expect(secret.status).toBe(403)
    const above = {
      signInName: 'haute',
      firstName: 'H',
      lastName: 'H',
      primaryGroup: organization.groups.administration,
    }
    expect((await unwritten(() => stranger.post(`${base}/users`, above, narrow))).status).toBe(403)
    const settings = await unwritten(() => stranger.patch(`${base}/settings`, { passwordMinLength: 8 }, narrow))
    expect(settings.status).toBe(403)
  })

  it('is not shared by an idempotency key: one program’s answer is told to no other', async () => {
    const stranger = test.stranger()
    const values = { signInName: 'idem', firstName: 'I', lastName: 'Dem' }
    const repeated = { 'idempotency-key': 'meme-cle' }
    const made = await admin.post(`${base}/users`, values, repeated)
    expect(made.status).toBe(201)
    const narrow = { ...bearer(await newKey({ permissions: ['users.view'] })), ...repeated }
    const answer = await unwritten(() => stranger.post(`${base}/users`, values, narrow))
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([403, expect.not.stringContaining(made.body.targetId)])
  })
})

describe('a token of a program', () => {
  it('is over with its client secret, with the account, and with the right of who answers for it', async () => {
    const asking = (credential: string) => test.stranger().get(`${base}/users`, bearer(credential))
    const first = await newToken()
    const second = await newToken()
    expect([(await asking(first)).status, (await asking(second)).status]).toEqual([401, 200])
    await admin.delete(`${base}/connectors/${program}/client-secret`)
    expect((await asking(second)).status).toBe(401)
    const third = await newToken()
    await admin.post(`${base}/users/${program}/deactivate`, { reason: 'Plus utilisé' })
    expect([(await asking(third)).status, (await asking(key)).status]).toEqual([401, 401])
    await admin.post(`${base}/users/${program}/reactivate`)
    expect((await asking(third)).status).toBe(401)
  })
})
