import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { tokenIn } from '../testing/mailed-link.ts'
import { addApp, codeIn } from '../testing/second-factor.ts'
import { type ServerProcess, startServer } from '../testing/server-process.ts'
import { registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp()
const chosen = 'tournesol au bord du quai'
let organization: TestOrganization
let admin: Browser
let base: string
/** Everything secret that came about, by what it is. */
const secrets = new Map<string, string>()

const keep = (name: string, secret: string | undefined) => {
  if (secret === undefined || secret === '') throw new Error(`no ${name}`)
  secrets.set(name, secret)
}

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  admin = await test.signedIn(organization)
  keep('application secret', (await registerSuiteApplication(test, provider, { key: 'devis' })).secret)
  await mailedLinks()
  await factors()
  await programs()
  keep('password', testPassword)
  keep('chosen password', chosen)
  keep('session', admin.cookies.get('guichet')?.split('.')[1])
  await admin.post(`/session`, { signInName: 'admin', password: 'un mot de passe mal tapé' })
  keep('mistyped password', 'un mot de passe mal tapé')
})

async function mailedLinks() {
  const email = 'invitee@mairie.example'
  const values = { signInName: 'invitee', firstName: 'In', lastName: 'Vitée', email, sendInvitation: true }
  await admin.post(`${base}/users`, values)
  const invitation = tokenIn((await test.outbox.lettersTo(email))[0])
  keep('invitation', invitation.split('.')[1])
  const browser = test.stranger()
  expect((await browser.post(`/invitations/${invitation}`, { password: chosen })).status).toBe(200)
  await test.stranger().post('/password-resets', { signInName: 'invitee' })
  keep('reset', tokenIn((await test.outbox.lettersTo(email, 2))[1]).split('.')[1])
  await browser.post('/me/email', { email: 'autre@mairie.example' })
  keep('address proof', tokenIn((await test.outbox.lettersTo('autre@mairie.example'))[0]).split('.')[1])
}

async function factors() {
  await test.user(organization, { signInName: 'protegee', email: 'protegee@mairie.example', mobile: '+33612345678' })
  const browser = await test.signedIn(organization, 'protegee')
  const { secret, recoveryCodes } = await addApp(browser)
  keep('seed of the app', secret)
  for (const [place, code] of recoveryCodes.entries()) keep(`recovery code ${place}`, code)
  await browser.post('/me/factors/sms')
  keep('code', codeIn((await test.outbox.textsTo('+33612345678'))[0]))
}

async function programs() {
  const primaryGroup = organization.groups.care
  const program = await test.user(organization, { signInName: 'robot', type: 'connector', primaryGroup })
  const made = await admin.post(
    `${base}/connectors/${program}/keys`,
    { name: 'Clé' },
    { 'idempotency-key': 'une-fois' },
  )
  keep('API key', made.body.revealed.key)
  const { revealed } = (await admin.post(`${base}/connectors/${program}/client-secret`)).body
  keep('client secret', revealed.clientSecret)
  const basic = Buffer.from(`${revealed.clientId}:${revealed.clientSecret}`).toString('base64')
  const answer = await test.app.server.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })
  keep('access token', answer.json().access_token.split('.')[1])
}

/** How a secret could stand somewhere: as it is, without its separators, in hexadecimal, in base64. */
const formsOf = (secret: string) => [
  secret,
  secret.replaceAll(/[\s-]/g, ''),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
]

function found(text: string, secret: string): boolean {
  // Six digits stand in many numbers: only by themselves they are the code.
  if (/^\d{6}$/.test(secret)) return new RegExp(`(?<![\\w.+-])${secret}(?![\\w.+-])`).test(text)
  return formsOf(secret).some((form) => text.includes(form))
}

it('a copy of the whole database holds no password, token, code, key or seed in any table, job or journal entry', async () => {
  const tables = await asOwner(
    test.database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  )
  expect(tables.length).toBeGreaterThan(30)
  for (const { name } of tables) {
    const rows = await asOwner(test.database, `select to_jsonb(kept)::text as line from ${name} kept`)
    const text = rows.map(({ line }) => line).join('\n')
    for (const [what, secret] of secrets) expect([name, what, found(text, secret)]).toEqual([name, what, false])
  }
})

it('an administrator finds none of them in what the API tells, nor in a repeated request', async () => {
  const { items } = (await admin.get(`${base}/users`)).body
  const paths = ['journal?limit=200', 'invitations', 'connectors', 'settings', 'groups', 'users?limit=200']
  for (const { id } of items) paths.push(`users/${id}`, `users/${id}/security`, `users/${id}/history`)
  const told: string[] = []
  for (const path of paths) told.push(JSON.stringify((await admin.get(`${base}/${path}`)).body))
  const connector = (await admin.get(`${base}/connectors`)).body.items[0].id
  const again = { 'idempotency-key': 'une-fois' }
  told.push(JSON.stringify((await admin.post(`${base}/connectors/${connector}/keys`, { name: 'Clé' }, again)).body))
  for (const [what, secret] of secrets) expect([what, found(told.join('\n'), secret)]).toEqual([what, false])
})

const folder = mkdtempSync(join(tmpdir(), 'guichet-secrets-'))
let server: ServerProcess

afterAll(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(folder, { recursive: true, force: true })
})

it('the most talkative log holds none of what was sent: in bodies, addresses, headers, cookies, or errors', {
  timeout: 120_000,
}, async () => {
  server = startServer({ GUICHET_DATA_DIR: folder, GUICHET_LOG_LEVEL: 'debug', GUICHET_SECRET_KEY: 'clef'.repeat(12) })
  const address = await server.address
  const sent = 'FUITE-0123456789abcdefghijklmnopqrstuvwxyz'
  const token = `${'0'.repeat(32)}.${'FUITE'.padEnd(43, 'x')}`
  const post = (path: string, body: object | string, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { ...(typeof body === 'object' && { 'content-type': 'application/json' }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await post('/api/v1/setup', { setupCode: sent, signInName: 'a', password: sent, organizationName: 'O' })
  await post('/api/v1/session', { signInName: 'admin', password: sent })
  await post('/api/v1/session', `{"password":"${sent}`, { 'content-type': 'application/json' })
  await post(`/api/v1/password-resets/${token}`, { password: sent })
  await post(`/api/v1/invitations/${sent}`, { password: sent })
  await post('/oidc/token', `grant_type=authorization_code&code=${sent}&client_id=x&client_secret=${sent}`, form)
  await post('/oidc/introspection', `token=${sent}`, form)
  for (const path of [
    `/api/v1/invitations/${token}`,
    `/api/v1/nothing/${sent}?token=${sent}`,
    `/oidc/auth?client_id=x&code_challenge=${sent}&id_token_hint=${sent}&state=${sent}`,
    `/oidc/session/end?id_token_hint=${sent}`,
    `/oidc/interaction/${sent}`,
    `/api/v1/mail/oauth/callback?code=${sent}&state=${sent}&error=${sent}`,
    '/oidc/userinfo',
    '/api/v1/me',
  ]) {
    await fetch(`${address}${path}`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${sent}`, cookie: `guichet=${token}; guichet-trust=${token}` },
    })
  }
  await expect.poll(() => server.output().printed, { timeout: 20_000 }).toMatch(/"route":"\/api\/v1\/me"/)
  const { printed, complaints } = server.output()
  expect(printed).not.toContain('FUITE')
  expect(complaints).not.toContain('FUITE')
  expect(`${printed}${complaints}`).not.toContain('clefclef')
})
