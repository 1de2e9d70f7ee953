import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addCompany, addGroup, registerErp } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
let town: TestOrganization
let other: TestOrganization
let admin: Browser
let key: string
let agent: string
let company: string
let theirs: { company: string; person: string }
const erp = { type: 'application', id: 'erp' }
const paths = ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action']

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  town = await test.organization('ville')
  other = await test.organization('voisine')
  admin = await test.signedIn(town)
  const readers = await addGroup(test, town, 'Lecteurs', ['erp:read'])
  agent = await test.user(town, { signInName: 'Agent.Un', primaryGroup: readers })
  company = await addCompany(test, town, 'Régie')
  const away = await addGroup(test, other, 'Lecteurs', ['erp:read'])
  theirs = {
    company: await addCompany(test, other, 'Secrète'),
    person: await test.user(other, { signInName: 'secrete', primaryGroup: away }),
  }
  await asOwner(test.database, `update users set all_companies_level = 'all' where id = any ($1)`, [
    [agent, theirs.person],
  ])
  key = await newKey('passerelle')
})

async function newKey(signInName: string, values: object = {}, limits?: string[]): Promise<string> {
  const primaryGroup = town.groups.administration
  const id = await test.user(town, { signInName, type: 'connector', primaryGroup })
  if (limits) await admin.patch(`/organizations/ville/users/${id}`, { managedGroups: limits })
  const made = await admin.post(`/organizations/ville/connectors/${id}/keys`, { name: 'Clé', ...values })
  expect(made.status).toBe(201)
  return made.body.revealed.key
}

async function ask(path: string, body: unknown, credential = key): Promise<Answer> {
  const answer = await test.app.server.inject({
    method: 'POST',
    url: `/access/v1/${path}`,
    headers: { 'content-type': 'application/json', ...(credential && { authorization: `Bearer ${credential}` }) },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.payload || 'null') }
}

const question = (id: string, name: string, resource: object) => ({
  subject: { type: 'user', id },
  action: { name },
  resource,
})
const decides = async (id: string, name: string, resource: object, credential = key) =>
  (await ask('evaluation', question(id, name, resource), credential)).body.decision
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

describe('asking what people may do', () => {
  it('writes nothing, whatever is asked', async () => {
    for (const path of paths) {
      const body = { ...question(agent, 'read', erp), evaluations: [{}] }
      expect([path, (await unwritten(() => ask(path, body))).status]).toEqual([path, 200])
    }
  })

  it('is for nobody in a browser, and no page of another site', async () => {
    for (const browser of [admin, await test.signedIn(town, 'Agent.Un'), test.stranger()]) {
      for (const path of paths) {
        const { status } = await browser.post(`/api/../access/v1/${path}`, question(agent, 'read', erp))
        expect([path, [401, 403, 404].includes(status)]).toEqual([path, true])
        const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await test.app.server.inject({
          method: 'POST',
          url: `/access/v1/${path}`,
          headers: { 'content-type': 'application/json', ...(cookie && { cookie }), authorization: '' },
          payload: question(agent, 'read', erp),
        })
        expect([path, [401, 403].includes(answer.statusCode)]).toEqual([path, true])
      }
    }
  })

  it('tells nothing of another organization, by people, companies, names or searches', async () => {
    expect(await decides(agent, 'read', erp)).toBe(true)
    expect(await decides(agent, 'all', { type: 'company', id: company })).toBe(true)
    for (const [id, name, resource] of [
      [theirs.person, 'read', erp],
      ['secrete', 'read', erp],
      [agent, 'read', { type: 'company', id: theirs.company }],
      [theirs.person, 'all', { type: 'company', id: theirs.company }],
      [theirs.person, 'all', { type: 'company', id: company }],
    ] as const) {
      expect([id, resource, await decides(id, name, resource)]).toEqual([id, resource, false])
    }
    const found = [
      await ask('search/subject', { subject: { type: 'user' }, action: { name: 'read' }, resource: erp }),
      await ask('search/resource', { ...question(agent, 'read', {}), resource: { type: 'company' } }),
      await ask('search/resource', { ...question(theirs.person, 'read', {}), resource: { type: 'company' } }),
      await ask('search/action', { subject: { type: 'user', id: theirs.person }, resource: erp }),
    ]
    const text = JSON.stringify(found.map(({ body }) => body))
    expect([found.map(({ status }) => status), text.includes(theirs.person), text.includes(theirs.company)]).toEqual([
      [200, 200, 200, 200],
      false,
      false,
    ])
  })

  it('takes a sign-in name in any case for the same person, and no look-alike for them', async () => {
    for (const name of ['agent.un', 'AGENT.UN', 'Agent.Un'])
      expect([name, await decides(name, 'read', erp)]).toEqual([name, true])
    for (const name of ['аgent.un', 'agent.un ', 'agent%', 'agent.u_', 'agent.un\u200b', `${agent} `, `{${agent}}`]) {
      expect([name, (await ask('evaluation', question(name, 'read', erp))).body.decision === true]).toEqual([
        name,
        false,
      ])
    }
  })

  it('by a program that looks after some groups only, or may not ask, tells no more than that', async () => {
    const limited = await newKey('bornee', {}, [town.groups.staff])
    expect(await decides(agent, 'read', erp, limited)).toBe(false)
    const search = { subject: { type: 'user' }, action: { name: 'read' }, resource: erp }
    expect((await ask('search/subject', search, limited)).body.results).toEqual([])
    const action = { subject: { type: 'user', id: agent }, resource: erp }
    expect((await ask('search/action', action, limited)).body.results).toEqual([])
    const narrow = await newKey('etroite', { permissions: ['users.view', 'users.manage'] })
    for (const path of paths) expect([path, (await ask(path, search, narrow)).status]).toEqual([path, 403])
  })
})

describe('a page token', () => {
  const search = { subject: { type: 'user' }, action: { name: 'read' }, resource: erp }
  const forge = (after: string, of: object = search) => {
    const name = createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 16)
    return Buffer.from(`${name}\n${after}`).toString('base64url')
  }

  it('that was forged is the asker’s fault, or finds no more than the search does', async () => {
    const tokens = [
      'x',
      '%00',
      'a'.repeat(2000),
      forge(''),
      forge('x'),
      forge("' or true --"),
      forge('a\u0000b'),
      forge(uuidv7()),
      forge('00000000-0000-0000-0000-000000000000'),
      forge(theirs?.person ?? ''),
      forge('é'.repeat(900)),
      Buffer.from([0xff, 0xfe, 10, 0xff]).toString('base64url'),
      forge(uuidv7(), { subject: { type: 'user' } }),
    ]
    const searches: [string, object][] = [
      ['search/subject', search],
      ['search/resource', { ...question(agent, 'read', {}), resource: { type: 'company' } }],
      ['search/resource', { ...question(agent, 'read', {}), resource: { type: 'application' } }],
      ['search/action', { subject: { type: 'user', id: agent }, resource: erp }],
    ]
    for (const [path, body] of searches) {
      const own = ['x', 'b', "';--", '\ud83d\ude00', uuidv7(), '9'.repeat(40)].map((after) => forge(after, body))
      for (const token of [...tokens, ...own]) {
        const answer = await ask(path, { ...body, page: { token } })
        expect([path, token.slice(0, 40), answer.status < 500, answer.status]).toEqual([
          path,
          token.slice(0, 40),
          true,
          answer.status,
        ])
        expect(JSON.stringify(answer.body)).not.toContain(theirs.person)
      }
      for (const page of [{ limit: 0 }, { limit: -1 }, { limit: 1e9 }, { limit: 1.5 }, { token: 7 }, [], 'x']) {
        expect([page, (await ask(path, { ...body, page })).status]).toEqual([page, 400])
      }
    }
  })
})

describe('nonsense in a question', () => {
  it('is the asker’s fault or a no: texts, levels, deep and large bodies', async () => {
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    const texts = [
      '\u0000',
      'a\u0000b',
      '\ud800',
      '',
      ' ',
      "';--",
      'x'.repeat(255),
      '%',
      '\\',
      uuidv7(),
      '__proto__',
      'constructor',
    ]
    for (const text of texts) {
      for (const body of [
        question(text, 'read', erp),
        question(agent, text, erp),
        question(agent, 'read', { type: 'application', id: text }),
        question(agent, 'read', { type: text, id: text }),
        question(agent, text, { type: 'company', id: company }),
        question(agent, 'read', { type: 'company', id: text }),
        question(agent, 'read', { type: 'company', id: company, properties: { application: text } }),
      ]) {
        const single = await ask('evaluation', body)
        expect([text, [200, 400].includes(single.status), single.status]).toEqual([text, true, single.status])
        const several = await ask('evaluations', { evaluations: [body, question(agent, 'read', erp)] })
        expect([text, [200, 400].includes(several.status), several.status]).toEqual([text, true, several.status])
        // One bad question takes no other one's answer away.
        if (several.status === 200) expect(several.body.evaluations[1].decision).toBe(true)
        for (const path of ['search/subject', 'search/resource', 'search/action']) {
          expect([text, path, (await ask(path, body)).status < 500]).toEqual([text, path, true])
        }
      }
    }
    for (const depth of [1000, 100_000]) {
      const body = `{"subject":{"type":"user","id":"${agent}"},"action":{"name":"read"},"resource":{"type":"application","id":"erp"},"context":${deep(depth)}}`
      expect([depth, (await ask('evaluation', body)).status < 500]).toEqual([depth, true])
    }
    const full = { ...question(agent, 'read', erp), evaluations: Array.from({ length: 100 }, () => ({})) }
    expect((await ask('evaluations', full)).body.evaluations).toHaveLength(100)
    expect((await ask('evaluations', { ...full, evaluations: Array.from({ length: 101 }, () => ({})) })).status).toBe(
      400,
    )
    const mixed = [
      null,
      7,
      'x',
      [],
      { subject: null },
      { action: [] },
      { resource: { type: 7 } },
      { subject: { id: [] } },
      {},
    ]
    const answer = await ask('evaluations', { ...question(agent, 'read', erp), evaluations: mixed })
    expect(answer.body.evaluations.map(({ decision }: { decision: boolean }) => decision).slice(0, 3)).toEqual([
      false,
      false,
      false,
    ])
    expect(answer.body.evaluations.at(-1)).toEqual({ decision: true })
  })
})
