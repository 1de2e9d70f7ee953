import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, buildApp } from './build-app.ts'
import { createSeal } from './platform/secrets/index.ts'
import { type Browser, browserOf } from './testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from './testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from './testing/mail-sender.ts'
import { addApp, appCode } from './testing/second-factor.ts'
import { testConfig } from './testing/template-database.ts'
import { type TestOrganization, testPassword, useTestApp } from './testing/test-app.ts'
import { asOwner } from './testing/trace-queries.ts'

const [former, next] = ['f'.repeat(40), 'n'.repeat(40)]
const keys = (current: string, earlier: string) => ({
  ...{ GUICHET_SECRET_KEY: current, GUICHET_EARLIER_SECRET_KEYS: earlier, GUICHET_MAIL_PRIVATE: 'allow' },
})

// The first step on several nodes: they can read what the next key seals before any of them seals with it.
const test = useTestApp({ environment: keys(former, next) })
const nodes: App[] = []
let town: TestOrganization
let server: FaultyMailServer
let sender: MailSender

/** Another node on the same database. */
async function node(current: string, earlier: string): Promise<App> {
  const database = { ...test.database, close: async () => undefined }
  const app = await buildApp(testConfig(tmpdir(), undefined, keys(current, earlier)), database, { outbox: test.outbox })
  await app.server.ready()
  nodes.push(app)
  return app
}

beforeAll(async () => {
  town = await test.organization('town')
  server = await startFaultyMailServer({ accounts: { 'zoe@mairie.example': 'tres secret' } })
  sender = await mailSender(test, town, server.port, { authentication: 'own' })
  const admin = await test.signedIn(town)
  const account = `/organizations/town/users/${sender.personId}/mail-account`
  expect((await admin.patch(account, { password: 'tres secret' })).status).toBe(200)
})
afterAll(async () => {
  for (const app of nodes) await app.close()
  await server.close()
})

/** Passwords of many people, who are there only for them. */
async function manyPasswords(count: number): Promise<void> {
  const seal = createSeal(former)
  const place = `localhost:${server.port}:none`
  const ids = Array.from({ length: count }, () => randomUUID())
  await asOwner(
    test.database,
    `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, first_name,
       last_name, status) select $1, id, id, id, id, 'x', 'x', 'active' from unnest($2::uuid[]) id`,
    [town.id, ids],
  )
  const sealed = ids.map((id) => seal.close(`secret of ${id}`, `mail.account:${town.id}:${id}:${place}`))
  await asOwner(
    test.database,
    `insert into mail_accounts (organization_id, user_id, password_sealed, password_place)
     select $1, id, sealed, $4 from unnest($2::uuid[], $3::text[]) one (id, sealed)`,
    [town.id, ids, sealed, place],
  )
}

const kidsOf = async (app: App) => {
  const answer = await app.server.inject({ url: '/oidc/jwks' })
  return (answer.json().keys as { kid: string }[]).map(({ kid }) => kid)
}

/** What applications know of the people who are signed in, after somebody came by one of them to a node. */
async function providerSessions(app: App, { cookies }: Browser): Promise<string[]> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  await app.server.inject({ url: '/oidc/auth?client_id=nobody', headers: { cookie } })
  const rows = await asOwner(test.database, "select id_hash, uid from oidc_artifacts where model = 'Session'")
  return rows.map((row) => `${row.uid} ${(row.id_hash as Buffer).toString('hex')}`)
}

/** Signs in with a second factor on a node. Returns how far it came. */
async function signIn(app: App, signInName: string, factor: object): Promise<string> {
  const browser = browserOf(app.server)
  await browser.post('/session', { signInName, password: testPassword, organization: 'town' })
  return (await browser.post('/session/second-factor', factor)).body.state
}

describe('a secret key that is replaced', () => {
  it('leaves nothing unreadable and no message behind, before, meanwhile and after; then the earlier one can go', async () => {
    await manyPasswords(120)
    await test.user(town, { signInName: 'lea', email: 'lea@town.example', primaryGroup: town.groups.staff })
    const lea = await test.signedIn(town, 'lea')
    const { secret, recoveryCodes } = await addApp(lea)
    const [session = ''] = await providerSessions(test.app, lea)
    const kids = await kidsOf(test.app)
    const ids = [await sender.sent()]

    const both = await node(next, former)
    const flowing = Array.from({ length: 20 }, () => sender.sent())
    await expect.poll(() => both.countSecretsLeft(), { timeout: 20_000 }).toBe(0)
    ids.push(...(await Promise.all(flowing)), await sender.sent())
    for (const id of ids) await sender.until(id, 'sent')
    expect(await kidsOf(both)).toEqual(kids)
    const [renamed = '', ...others] = await providerSessions(both, lea)
    expect([renamed.split(' ')[0], others]).toEqual([session.split(' ')[0], []])
    expect(renamed).not.toBe(session)
    expect(await signIn(both, 'lea', { method: 'recoveryCode', code: recoveryCodes[0] })).toBe('signedIn')

    const only = await node(next, '')
    expect(await only.countSecretsLeft()).toBeNull()
    expect(await kidsOf(only)).toEqual(kids)
    expect(await providerSessions(only, lea)).toEqual([renamed])
    expect(await signIn(only, 'lea', { method: 'totp', code: appCode(secret, 1) })).toBe('signedIn')
    expect(await signIn(only, 'lea', { method: 'recoveryCode', code: recoveryCodes[1] })).toBe('signedIn')
    const seal = createSeal(next)
    const rows = await asOwner(test.database, 'select * from mail_accounts where password_sealed is not null')
    expect(rows).toHaveLength(121)
    const opened = rows.map((row) =>
      seal.open(String(row.password_sealed), `mail.account:${town.id}:${row.user_id}:${row.password_place}`),
    )
    expect(new Set(opened).size).toBe(121)
    const message = { onBehalfOf: sender.personId, to: [{ address: 'client@ailleurs.example' }] }
    const late = { ...message, subject: 'Devis', text: 'Voici.' }
    const sent = await browserOf(only.server).post('/mail/messages', late, sender.bearer)
    expect(await sender.until(sent.body.id, 'sent')).toMatchObject({ failure: null })
    expect(new Set(server.signIns.map((signIn) => signIn.secret))).toEqual(new Set(['tres secret']))
  }, 90_000)
})
