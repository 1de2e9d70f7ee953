import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { inOrganization } from '../platform/database/index.ts'
import type { Answer, Browser } from '../testing/browser.ts'
import { addCompany, registerErp } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
let provider: TestOrganization
let vendor: Browser
let own: TestOrganization
let other: TestOrganization
let admin: Browser
let base: string
let person: string
let shared: string
/** What exists next door, by what it is. */
const theirs: Record<'group' | 'company' | 'contact' | 'tag' | 'user' | 'entry', string> = {
  group: '',
  company: '',
  contact: '',
  tag: '',
  user: '',
  entry: '',
}

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  await registerErp(test, provider)
  vendor = await test.signedIn(provider)
  own = await test.organization('chez-nous')
  other = await test.organization('chez-eux')
  base = `/organizations/${own.slug}`
  admin = await test.signedIn(own)
  person = await test.user(own, { signInName: 'agente' })
  const neighbour = await test.signedIn(other)
  const there = `/organizations/${other.slug}`
  theirs.group = other.groups.staff
  theirs.company = await addCompany(test, other, 'Secrète')
  theirs.contact = (await neighbour.post(`${there}/contacts`, { lastName: 'Secrète' })).body.targetId
  theirs.tag = (await neighbour.post(`${there}/tags`, { name: 'Secrète' })).body.id
  theirs.user = await test.user(other, { signInName: 'secrete', primaryGroup: other.groups.administration })
  theirs.entry = (await neighbour.patch(`${there}/users/${theirs.user}`, { position: 'Secrète' })).body.changeId
  await neighbour.post(`${there}/duties`, { key: 'secrete', kind: 'yesNo', label: { fr: 'Secrète', en: 'Secret' } })
  shared = (await vendor.post('/provider/groups', { name: 'Partagé', forAll: false, organizations: [other.id] })).body
    .targetId
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const told = ({ status, body }: Answer, id: string) => {
  const text = JSON.stringify(body ?? null)
  return { status, text: text.replaceAll(id, '{id}').replaceAll(id.toUpperCase(), '{id}') }
}

/** Every field of the new things that points to something, with what it would point to. */
const fields: [string, keyof typeof theirs, (id: string) => Promise<Answer>][] = [
  ['a main group', 'group', (id) => admin.patch(`${base}/users/${person}`, { primaryGroup: id })],
  [
    'a dated main group',
    'group',
    (id) => admin.patch(`${base}/users/${person}`, { primaryGroup: id, primaryGroupUntil: '2040-01-01T00:00:00Z' }),
  ],
  ['secondary groups', 'group', (id) => admin.patch(`${base}/users/${person}`, { secondaryGroups: [id] })],
  [
    'added secondary groups',
    'group',
    (id) => admin.patch(`${base}/users/${person}`, { secondaryGroups: { add: [{ id }] } }),
  ],
  [
    'removed secondary groups',
    'group',
    (id) => admin.patch(`${base}/users/${person}`, { secondaryGroups: { remove: [id] } }),
  ],
  ['managed groups', 'group', (id) => admin.patch(`${base}/users/${person}`, { managedGroups: [id] })],
  ['companies', 'company', (id) => admin.patch(`${base}/users/${person}`, { companies: [{ id, level: 'all' }] })],
  [
    'added companies',
    'company',
    (id) => admin.patch(`${base}/users/${person}`, { companies: { add: [{ id, level: 'all' }] } }),
  ],
  ['removed companies', 'company', (id) => admin.patch(`${base}/users/${person}`, { companies: { remove: [id] } })],
  ['a main company', 'company', (id) => admin.patch(`${base}/users/${person}`, { mainCompany: id })],
  ['a contact card', 'contact', (id) => admin.patch(`${base}/users/${person}`, { contact: id })],
  ['tags', 'tag', (id) => admin.patch(`${base}/users/${person}`, { tags: [id] })],
  ['added tags', 'tag', (id) => admin.patch(`${base}/users/${person}`, { tags: { add: [id] } })],
  ['removed tags', 'tag', (id) => admin.patch(`${base}/users/${person}`, { tags: { remove: [id] } })],
  [
    'a preview of rights',
    'group',
    (id) => admin.post(`${base}/users/${person}/rights-preview`, { secondaryGroups: [id] }),
  ],
  [
    'a preview of companies',
    'company',
    (id) => admin.post(`${base}/users/${person}/rights-preview`, { mainCompany: id }),
  ],
  ['the company of a card', 'company', (id) => admin.post(`${base}/contacts`, { lastName: 'Carte', company: id })],
  ['the impact of a group', 'group', (id) => admin.post(`${base}/groups/impact`, { changes: [{ group: id }] })],
  ['where members go', 'group', (id) => admin.delete(`${base}/groups/${own.groups.reading}?moveTo=${id}`)],
  ['people compared', 'user', (id) => admin.get(`${base}/rights-comparison?of=users&left=${person}&right=${id}`)],
  [
    'groups compared',
    'group',
    (id) => admin.get(`${base}/rights-comparison?of=groups&left=${id}&right=${own.groups.staff}`),
  ],
  [
    'whose rights are copied',
    'user',
    (id) => admin.post(`${base}/changes`, { kind: 'user.rights.copy', target: person, values: { from: id } }),
  ],
  ['an entry undone', 'entry', (id) => admin.post(`${base}/changes/${id}/undo`)],
  ['a filter by group', 'group', (id) => admin.get(`${base}/users?group=${id}`)],
  ['a filter by company', 'company', (id) => admin.get(`${base}/users?company=${id}`)],
  ['a filter by tag', 'tag', (id) => admin.get(`${base}/users?tag=${id}`)],
  [
    'the customer of a decision',
    'user',
    (id) => vendor.patch(`/provider/organizations/${id}/applications/erp`, { enabled: false }),
  ],
  [
    'the customers of a shared group',
    'user',
    (id) => vendor.post('/provider/groups', { name: 'X', forAll: false, organizations: [id] }),
  ],
]

describe('what belongs to another organization', () => {
  it.each(fields)('is in no field more than what does not exist: %s', async (_field, what, act) => {
    const nobody = uuidv7()
    const absent = told(await act(nobody), nobody)
    // Taking away what is not there is no fault: it changes nothing.
    const answer = absent.status === 200 ? await act(theirs[what]) : await unwritten(() => act(theirs[what]))
    const found = told(answer, theirs[what])
    expect(found.status).toBe(absent.status)
    if (absent.status !== 200) expect(found).toEqual(absent)
    expect(found.text).not.toContain('Secr')
  })

  it('is no duty, and no filter by it finds or tells anything', async () => {
    const duties = [{ application: null, key: 'secrete', value: true }]
    for (const act of [
      () => admin.patch(`${base}/users/${person}`, { duties }),
      () => admin.patch('/me/duties', { duties }),
      () => admin.patch(`${base}/duties/secrete`, { editedBy: 'person' }),
      () => admin.delete(`${base}/duties/secrete`),
    ]) {
      expect([404, 422]).toContain((await unwritten(act)).status)
    }
    const { status, body } = await admin.get(`${base}/users?duty=:secrete`)
    expect(status === 422 || status === 400 || body.count === 0).toBe(true)
  })
})

describe('a customer, on the road of the vendor,', () => {
  it('is refused on every route and by every kind of change, the vendor’s people without the right too', async () => {
    await test.user(provider, { signInName: 'simple', primaryGroup: provider.groups.care })
    const simple = await test.signedIn(provider, 'simple')
    const routes = test.app.server.guichetRoutes.filter(({ access }) => 'ofProvider' in access && access.ofProvider)
    expect(routes.length).toBeGreaterThan(12)
    for (const { method, url, operation } of routes) {
      const path = url
        .replace('/api/v1', '')
        .replace(':key', 'erp')
        .replace(':id', url.includes('groups') ? shared : own.id)
      for (const browser of [admin, simple]) {
        const answer = await unwritten(() => browser.request(method, path, method === 'GET' ? undefined : {}))
        expect([operation, answer.status]).toEqual([operation, 403])
      }
    }
    for (const { kind } of [...test.app.road.kinds.values()].filter(({ ofProvider }) => ofProvider)) {
      const change = { kind, target: shared, values: {}, reason: 'Vol' }
      for (const path of ['changes', 'changes/preview']) {
        const { status } = await unwritten(() => admin.post(`${base}/${path}`, change))
        expect([kind, [400, 403].includes(status)]).toEqual([kind, true])
      }
    }
  })

  it('gets nothing from the functions and tables of the database that are the vendor’s', async () => {
    const statements = [
      sql`select guichet_share_group(${shared}, array[${own.id}]::uuid[])`,
      sql`select guichet_withdraw_group(${shared}, array[]::uuid[])`,
      sql`select * from guichet_shared_group_places(${shared})`,
      sql`select guichet_lock_administrators_of(${shared})`,
      sql`insert into organization_modes values (${own.id}, 'erp', 'approve', 'give')`,
      sql`insert into organization_applications values (${own.id}, 'erp', true)`,
      sql`insert into shared_group_permissions values (${shared}, 'guichet', 'settings.manage')`,
      sql`insert into shared_groups (id, name) values (${uuidv7()}, 'Vol')`,
      sql`insert into user_permissions (organization_id, user_id, application, permission) values (${other.id}, ${theirs.user}, 'erp', 'read')`,
    ]
    for (const statement of statements) {
      await expect(inOrganization(test.database.db, own.id, (tx) => statement.execute(tx))).rejects.toThrow()
    }
    const silent = [
      sql`select guichet_customer(${other.id}) as found`,
      sql`select id as found from shared_groups`,
      sql`update organization_modes set mode = 'give' returning mode as found`,
      sql`update shared_group_permissions set permission = 'x' returning permission as found`,
      sql`delete from organization_applications returning application as found`,
      sql`select user_id as found from held_permissions where organization_id <> ${own.id}`,
      sql`select user_id as found from current_permissions where user_id = ${theirs.user}`,
      sql`select id as found from contacts where id in (select guichet_search_contacts(array['secrete']))`,
    ]
    for (const statement of silent) {
      const { rows } = await inOrganization(test.database.db, own.id, (tx) => statement.execute(tx))
      expect(rows.filter((row) => (row as { found: unknown }).found !== null)).toEqual([])
    }
  })
})
