import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { unwritten } from '../testing/trace-queries.ts'

const test = useTestApp()
let vendor: TestOrganization
let admin: Browser
let userId: string
let applicationId: string

interface BodyRoute {
  method: string
  path: string
}

beforeAll(async () => {
  vendor = await test.organization('editeur', 'provider')
  admin = await test.signedIn(vendor)
  userId = await test.user(vendor, { signInName: 'agente', email: 'agente@mairie.example' })
  applicationId = (await registerSuiteApplication(test, vendor, { key: 'devis' })).id
})

interface Description {
  paths: Record<string, Record<string, { requestBody?: unknown }>>
}

/** All routes that read a body, from the description of the API itself. Those for programs alone are closed to a person's browser. */
function bodyRoutes(): BodyRoute[] {
  const { paths } = test.app.server.swagger() as unknown as Description
  const { guichetRoutes } = test.app.server
  const ofPrograms = new Set(
    guichetRoutes.filter(({ access }) => 'ofProgram' in access && access.ofProgram).map(({ url }) => url),
  )
  const ofApi = Object.entries(paths).filter(([path]) => path.startsWith('/api/') && !ofPrograms.has(path))
  return ofApi.flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.requestBody !== undefined)
      .map(([method]) => ({ method: method.toUpperCase(), path: addressOf(path) })),
  )
}

const addressOf = (path: string) =>
  path
    .replace(/\{org\}|:org/, vendor.slug)
    .replace(/\{key\}|:key/, 'devis')
    .replace(/applications\/(\{id\}|:id)/, `applications/${applicationId}`)
    .replace(/users\/(\{id\}|:id)/, `users/${userId}`)
    .replace(/groups\/(\{id\}|:id)/, `groups/${vendor.groups.staff}`)
    .replace(/\{token\}|:token/, 'x')
    .replaceAll(/\{(id|organization|keyId|uid)\}|:(id|organization|keyId|uid)\b/g, uuidv7())

/** What an attacker adds in the hope that the row takes it. */
const additions = {
  isAdmin: true,
  permissions: ['settings.manage', 'applications.manage'],
  organizationId: '00000000-0000-7000-8000-000000000000',
  organization_id: '00000000-0000-7000-8000-000000000000',
  organizationKind: 'provider',
  status: 'active',
  stage: 'signedIn',
  email_verified_at: '2020-01-01T00:00:00Z',
  userId: 'x',
  hash: 'x',
  version: 1,
  session: { stage: 'signedIn' },
}
// Of these some are fields of their own somewhere, where they are checked like any other.
const own = new Set(['permissions', 'organization', 'userId'])

describe('a field that nobody asked for', () => {
  it('is refused by name on every route that reads a body: nothing is assigned in passing', async () => {
    const routes = bodyRoutes()
    expect(routes.length).toBeGreaterThan(30)
    await unwritten(test.database, async () => {
      for (const { method, path } of routes) {
        const answer = await admin.request(method, path, additions)
        const named = (answer.body.problems ?? []).map(({ field }: { field: string }) => field)
        const expected = Object.keys(additions).filter((field) => !own.has(field))
        expect([path, answer.status, expected.filter((field) => !named.includes(`/${field}`))]).toEqual([path, 400, []])
      }
    })
  })

  it('changes nothing on routes that read none', async () => {
    const reading = new Set(
      bodyRoutes().map(({ method, path }) => `${method} ${path.replaceAll(/[0-9a-f-]{36}/g, '')}`),
    )
    const others = test.app.server.guichetRoutes.filter(({ method, url }) => {
      const address = `${method} ${addressOf(url).replaceAll(/[0-9a-f-]{36}/g, '')}`
      return url.startsWith('/api/') && ['POST', 'PATCH'].includes(method) && !reading.has(address)
    })
    expect(others.length).toBeGreaterThan(5)
    const stranger = test.stranger()
    for (const { method, url, operation } of others) {
      const answer = await unwritten(test.database, () => stranger.request(method, addressOf(url), additions))
      expect([operation, answer.status < 500]).toEqual([operation, true])
    }
  })

  it('cannot be smuggled in by the address: a query is refused or not read', async () => {
    const query = 'isAdmin=true&stage=signedIn&organization=x'
    const credentials = { signInName: 'agente', password: testPassword }
    const answer = await test.stranger().post(`/session?${query}`, credentials)
    expect(answer.body.user?.permissions ?? []).toEqual([])
    const listed = await admin.get(`/organizations/${vendor.slug}/users?${query}`)
    expect(listed.status).toBe(400)
  })
})

describe('a body that reaches for the prototype of all objects', () => {
  const bodies = [
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '{"values":{"__proto__":{"permission":null}},"kind":"user.create"}',
    '{"assertion":{"__proto__":{"id":"x"}}}',
    '{"\\u005f\\u005fproto\\u005f\\u005f":{"isAdmin":true}}',
  ]

  it.each(bodies)('is refused everywhere: %s', async (body) => {
    await unwritten(test.database, async () => {
      for (const { method, path } of bodyRoutes()) {
        expect([path, (await admin.request(method, path, body)).status]).toEqual([path, 400])
      }
    })
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

describe('a value of another kind than asked for', () => {
  it('is an error of the sender on every route, never of the server', async () => {
    const bodies = ['null', '[]', '"x"', '1', '[{"a":1}]', '{"password":{"$ne":null},"signInName":{"$gt":""}}']
    await unwritten(test.database, async () => {
      for (const { method, path } of bodyRoutes()) {
        for (const body of bodies) {
          const answer = await test.stranger().request(method, path, body)
          expect([path, body, answer.status >= 400 && answer.status < 500]).toEqual([path, body, true])
        }
      }
    })
  })
})

describe('looking', () => {
  const reading = () => test.app.server.guichetRoutes.filter(({ method }) => method === 'GET')

  it('writes nothing, on every GET route, for a stranger and for an administrator', async () => {
    expect(reading().length).toBeGreaterThan(30)
    await unwritten(test.database, async () => {
      for (const { url } of reading()) {
        for (const cookies of [new Map<string, string>(), admin.cookies]) {
          const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
          const headers = { accept: 'text/html,application/json', ...(cookie && { cookie }) }
          const answer = await test.app.server.inject({ method: 'GET', url: addressOf(url), headers })
          expect([url, answer.statusCode < 500]).toEqual([url, true])
        }
      }
    })
  })

  it('with HEAD does nothing at all, on any route', async () => {
    const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await unwritten(test.database, async () => {
      for (const { url } of test.app.server.guichetRoutes) {
        const answer = await test.app.server.inject({ method: 'HEAD', url: addressOf(url), headers: { cookie } })
        expect([url, answer.body, answer.headers['set-cookie']]).toEqual([url, '', undefined])
      }
    })
    expect((await admin.get('/session')).status).toBe(200)
  })

  it('with GET at an address that writes finds nothing there', async () => {
    const { guichetRoutes } = test.app.server
    const readable = new Set(reading().map(({ url }) => url))
    for (const { url } of guichetRoutes.filter(({ method, url }) => method !== 'GET' && !readable.has(url))) {
      const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const look = () => test.app.server.inject({ method: 'GET', url: addressOf(url), headers: { cookie } })
      const answer = await unwritten(test.database, look)
      expect([url, [400, 404].includes(answer.statusCode)]).toEqual([url, true])
    }
  })
})
