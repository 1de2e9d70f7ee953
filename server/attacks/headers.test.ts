import { beforeAll, describe, expect, it } from 'vitest'
import { tokenIn } from '../testing/mailed-link.ts'
import { rawRequest } from '../testing/raw-request.ts'
import { giveToGroup, registerSuiteApplication, returnAddress } from '../testing/suite-application.ts'
import { type TestApp, type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'

const publicUrl = 'https://guichet.mairie.example'
const bare = useTestApp({ listens: true })
const named = useTestApp({ listens: true, environment: { PUBLIC_URL: publicUrl } })

const evil = 'voleur.example'
/** Every header that some server somewhere believes about where it is. */
const poison: Record<string, string> = {
  host: evil,
  'x-forwarded-host': evil,
  'x-forwarded-server': evil,
  'x-forwarded-port': '666',
  'x-forwarded-proto': 'https',
  'x-forwarded-scheme': 'https',
  'x-forwarded-prefix': '/vol',
  'x-host': evil,
  'x-original-host': evil,
  forwarded: `for=10.0.0.1;host=${evil};proto=https`,
}

const servers: [string, TestApp, () => string][] = [
  ['without PUBLIC_URL', bare, () => bare.baseUrl],
  ['with PUBLIC_URL', named, () => publicUrl],
]
const listening = new Map<TestApp, { address: string; organization: TestOrganization }>()

beforeAll(async () => {
  for (const [, test] of servers) {
    const { port } = test.app.server.server.address() as { port: number }
    const provider = await test.organization('editeur', 'provider')
    const organization = await test.organization('commune')
    await registerSuiteApplication(test, provider, { key: 'devis' })
    await giveToGroup(test, organization, organization.groups.administration, 'devis:use')
    await test.user(organization, { signInName: 'cible', email: 'cible@mairie.example' })
    listening.set(test, { address: `http://localhost:${port}`, organization })
  }
})

const there = (test: TestApp) => listening.get(test) ?? { address: '', organization: {} as TestOrganization }
const asJson = { 'content-type': 'application/json' }
const signIn = JSON.stringify({ signInName: 'admin', password: testPassword, organization: 'commune' })

const authorization = new URLSearchParams({
  client_id: 'devis',
  response_type: 'code',
  scope: 'openid',
  redirect_uri: returnAddress,
  code_challenge: 'x'.repeat(43),
  code_challenge_method: 'S256',
})

describe.each(servers)('a host that the attacker names, %s,', (_name, test, expected) => {
  it('stands in no mailed link: a forgotten password leads to the real server', async () => {
    const { address } = there(test)
    const body = JSON.stringify({ signInName: 'cible' })
    const headers = { ...poison, ...asJson }
    const asked = await rawRequest(`${address}/api/v1/password-resets`, { method: 'POST', headers, body })
    expect(asked.status).toBe(202)
    const [letter] = await test.outbox.lettersTo('cible@mairie.example')
    expect(letter?.text).toContain(`${expected()}/reset-password#${tokenIn(letter)}`)
    expect(`${letter?.text}${letter?.html}${letter?.subject}`).not.toContain(evil)
  })

  it('becomes no endpoint of the discovery document: applications send their secrets to the real server', async () => {
    const { address } = there(test)
    const honest = await rawRequest(`${address}/.well-known/openid-configuration`)
    for (const headers of [poison, { 'x-forwarded-host': evil }, { host: evil }] as Record<string, string>[]) {
      const poisoned = await rawRequest(`${address}/.well-known/openid-configuration`, { headers })
      expect(poisoned.text).not.toContain(evil)
      expect(poisoned.text).toBe(honest.text)
    }
    const document = JSON.parse(honest.text) as Record<string, string>
    expect(document.issuer).toBe(expected())
    expect(document.token_endpoint).toBe(`${expected()}/oidc/token`)
  })

  it('leads no sign-in and no sign-out astray: every redirect and form stays on the real server', async () => {
    const { address } = there(test)
    const asked = await rawRequest(`${address}/oidc/auth?${authorization}`, { headers: poison })
    expect(asked.status).toBe(303)
    expect(asked.headers.location).toMatch(/^\/oidc\/interaction\//)
    expect(JSON.stringify(asked.headers)).not.toContain(evil)
    const out = await rawRequest(`${address}/oidc/session/end`, { headers: poison })
    expect(`${out.text}${JSON.stringify(out.headers)}`).not.toContain(evil)
    const refused = await rawRequest(`${address}/oidc/auth?client_id=nobody`, { headers: poison })
    expect(`${refused.text}${JSON.stringify(refused.headers)}`).not.toContain(evil)
  })

  it('gives no cookie to another host, and takes the shield from none', async () => {
    const { address } = there(test)
    const answer = await rawRequest(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { ...poison, ...asJson },
      body: signIn,
    })
    const cookies = [answer.headers['set-cookie']].flat().map(String)
    expect(answer.status).toBe(200)
    for (const cookie of cookies) {
      expect(cookie).not.toMatch(/domain=/i)
      expect(cookie).toMatch(/HttpOnly/)
      // https is for PUBLIC_URL to say: a header that says it must not set, nor a missing one lift, the flag.
      expect(/; Secure/.test(cookie)).toBe(expected().startsWith('https:'))
    }
  })
})

describe('a path or method that a header names', () => {
  it('is not taken in the place of the real one: no way round the guard', async () => {
    const { address } = there(bare)
    const names = ['x-original-url', 'x-rewrite-url', 'x-override-url', 'x-forwarded-uri', 'x-forwarded-path']
    const headers = Object.fromEntries(names.map((name) => [name, '/livez']))
    expect((await rawRequest(`${address}/api/v1/me`, { headers })).status).toBe(401)
    const inward = Object.fromEntries(names.map((name) => [name, '/api/v1/me']))
    expect((await rawRequest(`${address}/livez`, { headers: inward })).text).toBe('{"status":"ok"}')
  })

  it('makes no GET into a DELETE or POST', async () => {
    const { organization } = there(bare)
    const admin = await bare.signedIn(organization)
    const override = { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' }
    expect((await admin.get('/session?_method=DELETE', override)).status).toBe(200)
    expect((await admin.get('/session')).status).toBe(200)
  })
})

describe('another site that sends a signed-in browser here', () => {
  const foreign: [string, Record<string, string>][] = [
    ['by Fetch Metadata', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['by its Origin', { origin: `https://${evil}` }],
    ['from a frame without origin', { origin: 'null' }],
    ['from the same name on another port', { origin: 'https://guichet.mairie.example:8443' }],
    ['from the same name without https', { origin: 'http://guichet.mairie.example' }],
    ['that names itself as the host', { origin: `https://${evil}`, host: evil, 'x-forwarded-host': evil }],
  ]

  it.each(foreign)('writes nothing on any route (%s), signing in as the attacker included', async (_how, headers) => {
    const { server } = named.app
    const open = ['/oidc/token', '/oidc/userinfo', '/oidc/revocation']
    const writing = server.guichetRoutes.filter(
      ({ method, url }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && !open.includes(url),
    )
    expect(writing.length).toBeGreaterThan(40)
    for (const { method, url } of writing) {
      const answer = await server.inject({
        method: method as 'POST',
        url,
        headers: { ...asJson, ...headers },
        body: {},
      })
      expect([method, url, answer.statusCode]).toEqual([method, url, 403])
    }
    const login = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { ...asJson, ...headers },
      body: signIn,
    })
    expect([login.statusCode, login.headers['set-cookie']]).toEqual([403, undefined])
  })

  it('signs nobody in by a form either: text and form bodies are not read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await named.app.server.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'content-type': type },
        body: signIn,
      })
      expect([type, answer.statusCode, answer.headers['set-cookie']]).toEqual([type, 415, undefined])
    }
  })
})
