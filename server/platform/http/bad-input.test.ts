import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('entrees')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const person = (more: object) => ({ signInName: 'x', firstName: 'A', lastName: 'B', ...more })
/** Refused with a problem document; the fields it names. */
async function fieldsOf(act: () => Promise<Answer>, status = 400): Promise<string[]> {
  const answer = await unwritten(act)
  expect([answer.status, String(answer.headers['content-type'])]).toEqual([
    status,
    expect.stringContaining('application/problem+json'),
  ])
  expect(answer.body.title.length * answer.body.detail.length).toBeGreaterThan(0)
  const problems: { field: string; message: string; code: string }[] = answer.body.problems ?? []
  for (const problem of problems) expect(problem.message).not.toBe(`field.${problem.code}`)
  return problems.map((problem) => problem.field)
}

describe('a body is refused, never with a fault of the server', () => {
  it('that is no JSON', async () => {
    for (const body of ['{', '', 'null', '[]', '"x"', '{"a":1}}', "{'a':1}", '\u0000', '[[[['.repeat(50_000)]) {
      await fieldsOf(() => admin.post(`${base}/users`, body))
    }
  })

  it('that reaches for an object’s prototype', async () => {
    for (const body of [
      '{"__proto__":{"x":1},"signInName":"x","firstName":"A","lastName":"B"}',
      '{"constructor":{"prototype":{"x":1}},"signInName":"x","firstName":"A","lastName":"B"}',
      '{"\\u005f_proto__":{"x":1},"signInName":"x","firstName":"A","lastName":"B"}',
    ]) {
      await fieldsOf(() => admin.post(`${base}/users`, body))
    }
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('with values of the wrong type: every field is named', async () => {
    const wrong = {
      signInName: 1,
      firstName: ['A'],
      lastName: null,
      email: {},
      phone: true,
      language: 'de',
      type: 'admin',
      primaryGroup: 'x',
      tags: 'x',
      mustChange: 'yes',
    }
    const fields = await fieldsOf(() => admin.post(`${base}/users`, wrong))
    expect(fields.sort()).toEqual(
      Object.keys(wrong)
        .map((key) => `/${key}`)
        .sort(),
    )
  })

  it('with fields that do not exist, also deep inside', async () => {
    const more = { isAdmin: true, 'a/b~c': 1, toString: 1 }
    expect((await fieldsOf(() => admin.post(`${base}/users`, person(more)))).sort()).toEqual([
      '/a~1b~0c',
      '/isAdmin',
      '/toString',
    ])
    const change = { kind: 'user.create', values: person({ status: 'active' }) }
    expect(await fieldsOf(() => admin.post(`${base}/changes`, change))).toEqual(['/status'])
  })

  it('with text that cannot be seen or stored', async () => {
    for (const text of ['\ud800', 'a\udc00b', 'a\u0000b', 'a\nb', '\u001b[31m', 'a\u202eb', 'a\u200bb', '\ufeffab']) {
      const body = person({ signInName: text, firstName: text, lastName: text, position: text })
      expect(await fieldsOf(() => admin.post(`${base}/users`, body))).toEqual([
        '/signInName',
        '/firstName',
        '/lastName',
        '/position',
      ])
      expect(await fieldsOf(() => admin.post(`${base}/tags`, { name: text }))).toEqual(['/name'])
    }
    const lone = { password: 'douze \ud800 lettres' }
    expect(await fieldsOf(() => admin.post(`${base}/users`, person(lone)))).toEqual(['/password'])
  })

  it('with text that is too long, or a body that is too large', async () => {
    const long = 'a'.repeat(900_000)
    expect(await fieldsOf(() => admin.post(`${base}/users`, person({ lastName: long })))).toEqual(['/lastName'])
    await fieldsOf(() => admin.post(`${base}/users`, person({ lastName: 'a'.repeat(10 * 1024 * 1024) })), 413)
    await fieldsOf(() => test.stranger().post('/session', { signInName: 'a'.repeat(10 * 1024 * 1024) }), 413)
  })

  it('whose letters grow in another Unicode form beyond what can be indexed', async () => {
    const squares = Array.from({ length: 250 }, (_, index) => String.fromCodePoint(0x3300 + ((index * 89) % 256))).join(
      '',
    )
    const answer = await admin.post(`${base}/users`, person({ signInName: squares, lastName: squares.slice(0, 100) }))
    expect(answer.status).toBeLessThan(500)
  })

  it('that is not JSON by its type', async () => {
    const body = JSON.stringify(person({}))
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'x']) {
      await fieldsOf(() => admin.post(`${base}/users`, body, { 'content-type': type }), 415)
    }
  })
})

describe('an address is refused', () => {
  it('with an identifier that is none', async () => {
    for (const id of ['1', 'null', '%00', "'%20or%201=1", '..%2f..', '%F0%9F%98%80']) {
      expect(await fieldsOf(() => admin.get(`${base}/users/${id}`))).toEqual(['/id'])
    }
    const answer = await unwritten(() => admin.get(`${base}/users/${'a'.repeat(5000)}`))
    expect([400, 404, 414]).toContain(answer.status)
  })

  it('with a query of the wrong form', async () => {
    for (const [query, field] of [
      ['limit=0', '/limit'],
      ['limit=201', '/limit'],
      ['limit=1e9', '/limit'],
      ['limit=x', '/limit'],
      ['limit=1&limit=2', '/limit'],
      ['sort=password', '/sort'],
      ['sort=lastName;drop', '/sort'],
      ['status=closed', '/status/0'],
      ['group=x', '/group/0'],
      ['search=%00', '/search'],
      [`search=${'a'.repeat(201)}`, '/search'],
      ['search=a&search=b', '/search'],
      ['search[]=a', '/search[]'],
      ['offset=1', '/offset'],
      ['__proto__=1', '/__proto__'],
    ] as const) {
      expect([query, await fieldsOf(() => admin.get(`${base}/users?${query}`))]).toEqual([query, [field]])
    }
    for (const [query, field] of [
      ['since=hier', '/since'],
      ['until=2026-13-01T00:00:00Z', '/until'],
      ['category=all', '/category/0'],
      ['actor=x', '/actor'],
      ['search=%00', '/search'],
    ] as const) {
      expect([query, await fieldsOf(() => admin.get(`${base}/journal?${query}`))]).toEqual([query, [field]])
    }
  })

  it('with characters that are no UTF-8', async () => {
    const { server } = test.app
    const answer = await server.inject({ method: 'GET', url: '/api/v1/organizations/%ff/users' })
    expect(answer.statusCode).toBe(400)
  })

  it('and what looks like a query language is only text in a search', async () => {
    for (const search of [
      "'",
      '"',
      '%',
      '_',
      '\\',
      '\\\\',
      "%' or 1=1 --",
      "');drop table users;--",
      '{}',
      '$1',
      '?',
      '😀',
    ]) {
      for (const list of ['users', 'journal']) {
        const answer = await admin.get(`${base}/${list}?search=${encodeURIComponent(search)}`)
        expect([search, answer.status, answer.body.count]).toEqual([search, 200, 0])
      }
    }
  })
})

describe('a header is refused', () => {
  it('with an If-Match or Idempotency-Key that is none', async () => {
    const own = `${base}/users/${organization.adminId}`
    for (const tag of ['1', 'x', '""', '"a"', '"1', '"1", "2"', '"-1"', `"${'9'.repeat(30)}"`]) {
      expect(await fieldsOf(() => admin.patch(own, { position: 'X' }, { 'if-match': tag }))).toEqual(['/If-Match'])
    }
    for (const key of ['', ' ', 'é', 'a b', 'a'.repeat(201)]) {
      const headers = { 'idempotency-key': key }
      expect(await fieldsOf(() => admin.post(`${base}/users`, person({}), headers))).toEqual(['/Idempotency-Key'])
    }
  })

  it('that comes from another site', async () => {
    const others: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
    ]
    for (const headers of others) {
      const answers = [
        await unwritten(() => admin.post(`${base}/users`, person({}), headers)),
        await unwritten(() => admin.delete(`${base}/users/${organization.adminId}`, headers)),
        await unwritten(() => admin.post('/session', { signInName: 'admin', password: 'x' }, headers)),
        await unwritten(() => admin.delete('/session', headers)),
      ]
      expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(answers.map(() => [403, 'otherSite']))
    }
    const own: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost:80' },
    ]
    for (const headers of own) {
      expect((await admin.patch('/me', { theme: 'system' }, headers)).status).toBe(200)
    }
  })

  it('when there is too much of it, on a real connection', async () => {
    const address = await test.app.server.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(`${address}/livez`, { headers: { 'x-long': 'a'.repeat(20_000) } })
    expect(answer.status).toBe(431)
    expect((await fetch(`${address}/livez`)).status).toBe(200)
  })
})

describe('a refusal speaks', () => {
  it('M14: French or English, as the browser asks, French otherwise', async () => {
    for (const [language, title, message] of [
      ['en-GB,fr;q=0.5', 'The request cannot be read', 'This field is needed.'],
      ['fr-CA', 'La requête ne peut pas être lue', 'Ce champ est nécessaire.'],
      ['de', 'La requête ne peut pas être lue', 'Ce champ est nécessaire.'],
    ] as const) {
      const headers = { 'accept-language': language }
      const { body } = await test.stranger().post('/session', { signInName: '', password: 'x' }, headers)
      expect(body).toMatchObject({ type: 'urn:guichet:problem:malformed', title, status: 400, code: 'malformed' })
      expect(body.problems).toEqual([{ field: '/signInName', code: 'required', message }])
    }
  })

  it('M14: the person’s own language when they are signed in', async () => {
    await test.user(organization, { signInName: 'english', language: 'en' })
    const english = await test.signedIn(organization, 'english')
    const answer = await english.patch('/me', { theme: 'pink' }, { 'accept-language': 'fr' })
    expect(answer.body.problems).toEqual([
      { field: '/theme', code: 'notAllowed', message: 'This value is not one of those possible.' },
    ])
  })
})
