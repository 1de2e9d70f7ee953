import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { AuthorizationServer } from '../testing/authorization-server.ts'
import type { Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { comeBack, startProvider } from '../testing/mailbox-connections.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const { logged } = vi.hoisted(() => ({ logged: [] as string[] }))
// Everything that is logged, at its most talkative.
vi.mock('pino', async (original) => {
  const library = await original<typeof import('pino')>()
  const keep = { write: (line: string) => void logged.push(line) }
  return { ...library, pino: (options: object) => library.pino({ ...options, level: 'trace' }, keep) }
})

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const address = 'zoe@mairie.example'
const own = 'goéland-7261-marée'
const shared = 'phare-9902-brisants'
const tried = 'essayé-4410-en-vain'
const clientSecret = 'client-secret-of-the-town'
const secrets = new Map([
  ['own password', own],
  ['shared password', shared],
  ['password that was only tried', tried],
  ['client secret', clientSecret],
])
let server: FaultyMailServer
let provider: AuthorizationServer
let town: TestOrganization
let admin: Browser
let person: Browser
let sender: MailSender
const told: string[] = []
const base = '/organizations/mairie'
const once = { 'idempotency-key': 'une-fois' }

const keep = ({ body }: { body: unknown }) => told.push(JSON.stringify(body ?? null))
const base64 = (text: string) => Buffer.from(text).toString('base64')

beforeAll(async () => {
  server = await startFaultyMailServer({ accounts: { [address]: own, 'envoi@mairie.example': shared }, tokens: {} })
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  provider = await startProvider(test)
  sender = await mailSender(test, town, server.port, { authentication: 'own' })
  const [{ sign_in_name: name } = {}] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [
    sender.personId,
  ])
  person = await test.signedIn(town, String(name))
  await passwords()
  await messages()
  await echoes()
  await mailboxes()
  await refusals()
})
afterAll(async () => {
  await server.close()
  await provider.close()
})

async function passwords() {
  keep(await person.patch('/me/mail-account', { password: own }))
  const change = { kind: 'user.mailAccount', target: sender.personId, values: { password: own } }
  for (const path of ['changes/preview', 'changes', 'changes']) keep(await admin.post(`${base}/${path}`, change, once))
  keep(await admin.post(`${base}/changes/batch`, { changes: [change] }, { 'idempotency-key': 'lot' }))
  keep(await admin.patch(`${base}/users/${sender.personId}`, { mailAccount: { password: own } }))
  const settings = { userName: 'envoi@mairie.example', password: shared }
  keep(await admin.patch(`${base}/settings/mail`, settings, once))
  const account = { signInName: 'neuve', firstName: 'N', lastName: 'Euve', email: 'n@mairie.example' }
  keep(
    await admin.post(`${base}/users`, { ...account, mailAccount: { password: own } }, { 'idempotency-key': 'neuve' }),
  )
  keep(
    await admin.post(`${base}/users`, { ...account, mailAccount: { password: own } }, { 'idempotency-key': 'neuve' }),
  )
}

async function messages() {
  await sender.until(await sender.sent({ text: own, html: `<p>${shared}</p>` }), 'sent')
}

const repeat = (secret: string) => {
  const forms = [secret, base64(secret), base64(`\0${address}\0${secret}`)]
  server.faults.answers = { auth: `535 5.7.8 Bad credentials: ${forms.join(' ')}` }
}

/** A server that repeats what it was told, in each of its forms. */
async function echoes() {
  repeat(own)
  keep(await person.post('/me/mail-account/test', {}))
  keep(await admin.post(`${base}/users/${sender.personId}/mail-account/test`, { to: address }))
  repeat(shared)
  keep(await admin.post(`${base}/settings/mail/test`, { to: address }))
  repeat(tried)
  keep(await person.post('/me/mail-account/test', { password: tried }))
  keep(await admin.post(`${base}/settings/mail/test`, { to: address, password: tried }))
  keep(await person.patch('/me/mail-account', { password: tried }))
  await sender.until(await sender.sent({ subject: 'Refusée' }), 'failed')
  server.faults.answers = {}
  for (const path of [`${base}/mail/messages`, '/me/mail/messages', `${base}/journal?limit=200`, '/me/mail-account']) {
    keep(await (path.startsWith('/me') ? person : admin).get(path))
  }
}

async function mailboxes() {
  const oauth = { provider: 'other', ...provider.client }
  keep(await admin.patch(`${base}/settings/mail`, { authentication: 'oauth', oauth }))
  const begun = await person.post('/me/mail-account/connect')
  const state = new URL(begun.body.url).searchParams.get('state') ?? ''
  const back = await provider.visit(begun.body.url)
  secrets.set('code', back.searchParams.get('code') ?? 'none')
  expect(await comeBack(person, back)).toBe('/preferences?mail=connected')
  secrets.set('state', state)
  const failed = await sender.sent({ subject: 'Jeton refusé' })
  await sender.until(failed, 'failed')
  keep(await person.get('/me/mail-account'))
  keep(await admin.get(`${base}/settings/mail`))
  for (const token of provider.tokens) secrets.set(`access token ${secrets.size}`, token)
  provider.behaviour.answers = { status: 400, body: JSON.stringify({ error: 'x', error_description: clientSecret }) }
  await comeBack(person, await provider.visit((await person.post('/me/mail-account/connect')).body.url))
  provider.behaviour.answers = null
}

/** What was mistyped, malformed or not allowed is as secret. */
async function refusals() {
  keep(await person.patch('/me/mail-account', { password: tried, host: 'x' }))
  keep(await person.patch('/me/mail-account', `{"password":"${tried}`))
  keep(await person.patch('/me/mail-account', { password: `${tried}\r\n` }))
  keep(await person.patch('/me/mail-account', { password: tried.repeat(60) }))
  keep(await admin.patch(`${base}/settings/mail`, { password: tried, port: 0, oauth: { clientSecret: tried } }))
  keep(await person.patch(`${base}/settings/mail`, { password: tried }))
  keep(await test.stranger().post('/me/mail-account/test', { password: tried }))
  keep(await person.get(`/mail/oauth/callback?code=${tried}&state=${tried}`))
  keep(await admin.get(`${base}/settings/mail/discovery?address=${tried}`))
}

const formsOf = (secret: string) => [
  ...[secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64(secret).replace(/=+$/, '')],
  ...[Buffer.from(secret).toString('hex'), base64(`\0${address}\0${secret}`).replace(/=+$/, '')],
]

/** By what it is, where it stands. */
const foundIn = (text: string) =>
  [...secrets].filter(([, secret]) => formsOf(secret).some((form) => text.includes(form))).map(([what]) => what)

it('M9: no table, job, journal entry, remembered answer or message holds a mail password, token or client secret', async () => {
  expect(secrets.size).toBeGreaterThan(6)
  const tables = await asOwner(
    test.database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  )
  for (const { name } of tables) {
    const rows = await asOwner(test.database, `select to_jsonb(kept)::text as line from ${name} kept`)
    const text = rows.map(({ line }) => line).join('\n')
    // The refused messages keep their text until they are sent or given up: it was not the secrets.
    expect([name, foundIn(text)]).toEqual([name, []])
  }
})

it('M9: no answer tells one again, not even in the words of a server that does', () => {
  expect(told.length).toBeGreaterThan(20)
  expect(told.flatMap((text) => foundIn(text).map((what) => `${what}: ${text.slice(0, 300)}`))).toEqual([])
})

it('M9: no line of the log holds one, nor what somebody wrote', () => {
  expect(logged.length).toBeGreaterThan(20)
  expect(logged.flatMap((line) => foundIn(line).map((what) => `${what}: ${line.slice(0, 300)}`))).toEqual([])
  expect(logged.filter((line) => line.includes('Bad credentials') || line.includes('client@ailleurs.example'))).toEqual(
    [],
  )
})
