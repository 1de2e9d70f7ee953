import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let server: FaultyMailServer
let town: TestOrganization
let other: TestOrganization
let admin: Browser
let keeper: Browser
let agent: Browser
let agentId: string
let theirs: string
const base = '/organizations/mairie'

beforeAll(async () => {
  server = await startFaultyMailServer({ accounts: {} })
  town = await test.organization('mairie')
  other = await test.organization('voisine')
  admin = await test.signedIn(town)
  const settings = { host: 'localhost', port: server.port, encryption: 'none', authentication: 'own' }
  expect((await admin.patch(`${base}/settings/mail`, settings)).status).toBe(200)
  await test.user(town, { signInName: 'gestion', email: 'g@mairie.example', primaryGroup: town.groups.care })
  agentId = await test.user(town, { signInName: 'agente', email: 'a@mairie.example', primaryGroup: town.groups.staff })
  theirs = await test.user(other, { signInName: 'secrete', email: 's@voisine.example' })
  keeper = await test.signedIn(town, 'gestion')
  agent = await test.signedIn(town, 'agente')
})
afterAll(() => server.close())

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const told = ({ status, body }: Answer, id: string) => [status, JSON.stringify(body ?? null).replaceAll(id, '{id}')]

describe('M9: somebody else’s mail account', () => {
  const acts: [string, (browser: Browser, id: string) => Promise<Answer>][] = [
    ['is not read', (browser, id) => browser.get(`${base}/users/${id}/mail-account`)],
    [
      'is not written',
      (browser, id) => browser.patch(`${base}/users/${id}/mail-account`, { userName: 'x@ailleurs.example' }),
    ],
    ['is not written by hand', (browser, id) => change(browser, id, { host: 'localhost', port: 25 })],
    ['is given no password', (browser, id) => change(browser, id, { password: 'planté là' })],
    [
      'is not written with the form',
      (browser, id) => browser.patch(`${base}/users/${id}`, { mailAccount: { port: 1 } }),
    ],
    [
      'is not tested',
      (browser, id) => browser.post(`${base}/users/${id}/mail-account/test`, { password: 'x', to: 'x@y.example' }),
    ],
    ['is not disconnected', (browser, id) => browser.delete(`${base}/users/${id}/mail-account/connection`)],
  ]
  const change = (browser: Browser, target: string, values: object) =>
    browser.post(`${base}/changes`, { kind: 'user.mailAccount', target, values })

  it.each(acts)('of another organization %s, and is as absent', async (_what, act) => {
    const nobody = uuidv7()
    const absent = told(await act(admin, nobody), nobody)
    expect(told(await unwritten(() => act(admin, theirs)), theirs)).toEqual(absent)
    expect(absent[0]).toBe(404)
  })

  it.each(acts)('%s by who has no right to, nor by nobody', async (_what, act) => {
    expect((await unwritten(() => act(agent, town.adminId))).status).toBe(403)
    expect((await unwritten(() => act(test.stranger(), agentId))).status).toBe(401)
  })

  it('is not written, tested or disconnected by who may do less than they', async () => {
    for (const [what, act] of acts.slice(1)) {
      const { status } = await unwritten(() => act(keeper, town.adminId))
      expect([what, status]).toEqual([what, 403])
    }
  })

  it('is not in sight of who looks after other groups', async () => {
    await test.user(town, { signInName: 'bornee', email: 'b@mairie.example', primaryGroup: town.groups.care })
    const [{ id } = {}] = await asOwner(test.database, `select id from users where sign_in_name = 'bornee'`)
    await admin.patch(`${base}/users/${id}`, { managedGroups: [town.groups.reading] })
    const limited = await test.signedIn(town, 'bornee')
    for (const [what, act] of acts) {
      const { status } = await unwritten(() => act(limited, agentId))
      expect([what, status]).toEqual([what, 404])
    }
  })

  it('is not one’s own to lead elsewhere: people give a password and nothing else', async () => {
    for (const values of [
      { host: '127.0.0.1' },
      { port: 25 },
      { userName: 'maire@mairie.example' },
      { encryption: 'tls' },
    ]) {
      expect((await unwritten(() => agent.patch('/me/mail-account', { password: 'x y z', ...values }))).status).toBe(
        400,
      )
      const own = { kind: 'self.mailAccount', values: { password: 'x y z', ...values } }
      expect((await unwritten(() => agent.post(`${base}/changes`, own))).status).toBeGreaterThanOrEqual(400)
      const asOther = { kind: 'user.mailAccount', target: agentId, values }
      expect((await unwritten(() => agent.post(`${base}/changes`, asOther))).status).toBe(403)
      expect((await agent.post('/me/mail-account/test', { password: 'x y z', ...values })).status).toBe(422)
      await asOwner(test.database, 'delete from sign_in_failures')
    }
  })
})

describe('M9: giving mail passwords', () => {
  const many = Array.from({ length: 45 }, (_, at) => `essai numéro ${at}`)

  it.each([
    ['one’s own', (password: string) => agent.patch('/me/mail-account', { password })],
    ['an account’s', (password: string) => admin.patch(`${base}/users/${agentId}/mail-account`, { password })],
    ['with the form', (password: string) => admin.patch(`${base}/users/${agentId}`, { mailAccount: { password } })],
    [
      'in a batch',
      async (password: string) => {
        const changes = [{ kind: 'user.mailAccount', target: agentId, values: { password } }]
        const { body } = await admin.post(`${base}/changes/batch`, { changes })
        return { status: body.results?.[0]?.status ?? 400, headers: {}, body }
      },
    ],
  ])('is no endless guessing of the sign-in password: %s', async (_way, give) => {
    await asOwner(test.database, 'delete from sign_in_failures')
    const statuses: number[] = []
    for (const password of many) statuses.push((await give(password)).status)
    expect([statuses.at(-1), statuses.filter((status) => status !== 429).length < 45]).toEqual([429, true])
    // The right guess is not told apart once there are no more.
    expect((await give(testPassword)).status).toBe(429)
  })

  it('tells nothing of the sign-in password in a preview, which nobody counts', async () => {
    await asOwner(test.database, 'delete from sign_in_failures')
    const preview = (password: string) =>
      admin.post(`${base}/changes/preview`, { kind: 'user.mailAccount', target: agentId, values: { password } })
    const [wrong, right] = [await preview('essai'), await preview(testPassword)]
    expect([right.status, right.body]).toEqual([200, wrong.body])
  })

  it('answers no password, sealed or not, and none that was mistyped', async () => {
    await asOwner(test.database, 'delete from sign_in_failures')
    const password = 'planté-pour-être-vu'
    const answers = [
      await agent.patch('/me/mail-account', { password }),
      await agent.get('/me/mail-account'),
      await agent.post('/me/mail-account/test', { password }),
      await agent.patch('/me/mail-account', { password: `${password}\r\n` }),
      await admin.get(`${base}/users/${agentId}/mail-account`),
      await admin.get(`${base}/users/${agentId}/history`),
      await admin.get(`${base}/journal?limit=50`),
      await admin.patch(`${base}/users/${agentId}/mail-account`, { password, host: '!' }),
      await admin.post(`${base}/users/${agentId}/mail-account/test`, { password, port: 0 }),
      await admin.get(`${base}/settings/mail`),
    ]
    const [{ password_sealed: sealed } = {}] = await asOwner(
      test.database,
      'select password_sealed from mail_accounts where user_id = $1',
      [agentId],
    )
    for (const secret of [password, Buffer.from(password).toString('base64'), String(sealed)]) {
      expect(answers.map(({ body }) => JSON.stringify(body)).filter((text) => text.includes(secret))).toEqual([])
    }
  })
})
