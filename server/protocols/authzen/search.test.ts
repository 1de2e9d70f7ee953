import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../testing/browser.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let town: TestOrganization
let authorization: string
let [writer, everywhere, limited] = ['', '', '']
let [north, south] = ['', '']
const alert = { type: 'application', id: 'alerte' }

async function ask(path: string, body: object): Promise<Answer> {
  const answer = await test.app.server.inject({
    method: 'POST',
    url: `/access/v1/${path}`,
    headers: { authorization },
    payload: body,
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

const subject = (id: string) => ({ type: 'user', id })
const decides = async (id: string, name: string, resource: object) =>
  (await ask('evaluation', { subject: subject(id), action: { name }, resource })).body.decision
const idsOf = ({ body }: Answer) => body.results.map(({ id }: { id: string }) => id)

async function openKey(organization: TestOrganization): Promise<string> {
  const groups = organization.groups
  const id = await test.user(organization, {
    type: 'connector',
    signInName: 'robot',
    firstName: '',
    primaryGroup: groups.administration,
  })
  await asOwner(test.database, 'update users set owner_id = $2 where id = $1', [id, organization.adminId])
  const admin = await test.signedIn(organization)
  const { body } = await admin.post(`/organizations/${organization.slug}/connectors/${id}/keys`, { name: 'Essai' })
  return `Bearer ${body.revealed.key}`
}

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  town = await test.organization('ville')
  const other = await test.organization('autre')
  const name = { fr: 'Droit', en: 'Right' }
  const permissions = ['trigger', 'view', 'archive'].map((key) => ({ key, name }))
  await registerSuiteApplication(test, provider, { key: 'alerte', permissions })
  await registerSuiteApplication(test, provider, { key: 'plan', permissions })
  for (const right of ['alerte:trigger', 'alerte:view', 'plan:view']) {
    await giveToGroup(test, town, town.groups.staff, right)
    await giveToGroup(test, other, other.groups.staff, right)
  }
  writer = await test.user(town, { signInName: 'ecrit', primaryGroup: town.groups.staff })
  everywhere = await test.user(town, { signInName: 'partout', primaryGroup: town.groups.staff })
  limited = await test.user(town, { signInName: 'sans', primaryGroup: town.groups.reading })
  await test.user(other, { signInName: 'ailleurs', primaryGroup: other.groups.staff })
  const admin = await test.signedIn(town)
  const company = async (label: string, code: string) =>
    String((await admin.post('/organizations/ville/companies', { name: label, code })).body.targetId)
  ;[north, south] = [await company('Nord', 'N1'), await company('Sud', 'S1')]
  await asOwner(test.database, `insert into user_companies values ($1, $2, $3, 'write'), ($1, $4, $3, 'none')`, [
    town.id,
    writer,
    north,
    everywhere,
  ])
  await asOwner(test.database, "update users set all_companies_level = 'read' where id = any ($1)", [
    [everywhere, limited],
  ])
  authorization = await openKey(town)
})

describe('AuthZEN, B12: companies', () => {
  it('are reached by a level of one’s own, else by the one on all, and never beyond', async () => {
    const at = (id: string) => ({ type: 'company', id })
    expect(await decides(writer, 'write', at(north))).toBe(true)
    expect(await decides(writer, 'read', at('N1'))).toBe(true)
    expect(await decides(writer, 'all', at(north))).toBe(false)
    expect(await decides(writer, 'read', at(south))).toBe(false)
    expect(await decides(everywhere, 'read', at(south))).toBe(true)
    expect(await decides(everywhere, 'read', at(north))).toBe(false)
    for (const action of ['none', 'delete', '']) {
      expect([action, await decides(writer, action || 'x', at(north))]).toEqual([action, false])
    }
  })

  it('count within an application only for who may use it', async () => {
    const at = (application: unknown) => ({ type: 'company', id: 'S1', properties: { application } })
    expect(await decides(everywhere, 'read', at('alerte'))).toBe(true)
    expect(await decides(limited, 'read', at(null))).toBe(true)
    expect(await decides(limited, 'read', at('alerte'))).toBe(false)
    expect(await decides(limited, 'read', at({ $ne: 1 }))).toBe(false)
  })
})

describe('AuthZEN: a search', () => {
  it('finds who may, in this organization only, page by page', async () => {
    const search = { subject: { type: 'user' }, action: { name: 'trigger' }, resource: alert }
    expect(idsOf(await ask('search/subject', search)).sort()).toEqual([writer, everywhere].sort())
    const first = await ask('search/subject', { ...search, page: { limit: 1 } })
    expect(first.body.results).toHaveLength(1)
    const token = first.body.page.next_token
    const second = await ask('search/subject', { ...search, page: { limit: 1, token } })
    expect([...idsOf(first), ...idsOf(second)].sort()).toEqual([writer, everywhere].sort())
    expect(second.body.page.next_token).toBe('')
    for (const [changed, page] of [
      [{ action: { name: 'view' } }, { token }],
      [{}, { token: 'nonsense' }],
      [
        {},
        {
          token: Buffer.from(`${Buffer.from(token, 'base64url').toString().split('\n')[0]}\nno-id`).toString(
            'base64url',
          ),
        },
      ],
    ] as const) {
      expect((await ask('search/subject', { ...search, ...changed, page })).status).toBe(400)
    }
  })

  it('finds on what, and what: every result is answered yes when asked', async () => {
    const on = await ask('search/resource', {
      subject: subject(writer),
      action: { name: 'view' },
      resource: { type: 'application' },
    })
    expect(idsOf(on)).toEqual(['alerte', 'plan'])
    const what = await ask('search/action', { subject: subject('ecrit'), resource: alert })
    expect(what.body.results).toEqual([{ name: 'trigger' }, { name: 'view' }])
    for (const { name } of what.body.results) expect(await decides(writer, name, alert)).toBe(true)
    const reach = { subject: { type: 'user' }, action: { name: 'read' }, resource: { type: 'company', id: 'S1' } }
    expect(idsOf(await ask('search/subject', reach)).sort()).toEqual([everywhere, limited].sort())
    const companies = { subject: subject(writer), action: { name: 'read' }, resource: { type: 'company' } }
    expect(idsOf(await ask('search/resource', companies))).toEqual([north])
    const levels = await ask('search/action', { subject: subject(writer), resource: { type: 'company', id: north } })
    expect(levels.body.results).toEqual([{ name: 'read' }, { name: 'write' }])
  })

  it('finds nothing for what is unknown', async () => {
    const nothing = { page: { next_token: '' }, results: [] }
    const door = { type: 'door', id: 'x' }
    for (const [path, body] of [
      ['search/subject', { subject: { type: 'door' }, action: { name: 'view' }, resource: alert }],
      ['search/subject', { subject: { type: 'user' }, action: { name: 'view' }, resource: door }],
      [
        'search/resource',
        { subject: subject('ailleurs'), action: { name: 'view' }, resource: { type: 'application' } },
      ],
      ['search/resource', { subject: subject(writer), action: { name: 'view' }, resource: { type: 'door' } }],
      ['search/action', { subject: subject('ailleurs'), resource: alert }],
      ['search/action', { subject: subject(writer), resource: door }],
    ] as const) {
      expect([path, (await ask(path, body)).body]).toEqual([path, nothing])
    }
    expect((await ask('search/subject', { subject: {}, action: { name: 'x' }, resource: alert })).status).toBe(400)
  })
})
