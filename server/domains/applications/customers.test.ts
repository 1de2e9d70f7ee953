import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { tellCustomerJob } from './tell-customer.ts'

const test = useTestApp()
const base = '/provider/organizations'
let provider: TestOrganization
let customer: TestOrganization
let neighbour: TestOrganization
let vendor: Browser
let outsider: Browser

const names = (fr: string, en: string) => ({ fr, en })
const right = (key: string, more: object = {}) => ({ key, name: names(`Droit ${key}`, `Right ${key}`), ...more })

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  neighbour = await test.organization('evreux')
  await asOwner(test.database, "update organizations set name = 'Évreux Ville' where id = $1", [neighbour.id])
  vendor = await test.signedIn(provider)
  outsider = await test.signedIn(customer)
  for (const forAll of [true, false]) {
    await vendor.post('/provider/applications', {
      key: forAll ? 'devis' : 'alertes',
      name: forAll ? names('Devis', 'Quotes') : names('Alertes', 'Alerts'),
      description: names('x', 'x'),
      url: 'https://suite.example/',
      forAll,
      sections: [right('tout')],
      permissions: [right('edit', { section: 'tout' }), right('constructor', { mode: 'request' })],
    })
  }
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const applicationsOf = (id: string) => `${base}/${id}/applications`
const decide = (id: string, key: string, values: object) => vendor.patch(`${applicationsOf(id)}/${key}`, values)
const shown = async (id: string, key: string) =>
  (await vendor.get(applicationsOf(id))).body.items.find((item: { key: string }) => item.key === key)
const decisions = () =>
  asOwner(
    test.database,
    `select organization_id, application, '' as permission, is_enabled::text as said from organization_applications
     union all select organization_id, application, permission, mode from organization_modes order by 1, 2, 3`,
  )

/** Waits until the customers' journals tell all that the vendor's does: a job writes them. */
const allTold = () =>
  expect
    .poll(async () => {
      const kinds = ['organization.application', 'organization.application.told']
      const counts = `select count(*) filter (where kind = $1) - count(*) filter (where kind = $2) as left from journal`
      return Number((await asOwner(test.database, counts, kinds))[0]?.left)
    })
    .toBe(0)

describe('what customers may use is not decided', () => {
  it('nor seen by strangers, customers, or the vendor’s people without the right', async () => {
    await test.user(provider, { signInName: 'support', primaryGroup: provider.groups.care })
    const support = await test.signedIn(provider, 'support')
    await asOwner(test.database, "insert into group_permissions values ($1, $2, 'guichet', 'applications.manage')", [
      customer.id,
      customer.groups.administration,
    ])
    const before = await decisions()
    const change = {
      kind: 'organization.application',
      target: customer.id,
      values: { application: 'devis', enabled: true },
    }
    for (const [browser, status] of [
      [test.stranger(), 401],
      [outsider, 403],
      [support, 403],
    ] as const) {
      expect((await browser.get(base)).status).toBe(status)
      expect((await browser.get(applicationsOf(customer.id))).status).toBe(status)
      const patch = () => browser.patch(`${applicationsOf(customer.id)}/devis`, { enabled: false })
      expect((await unwritten(patch)).status).toBe(status)
    }
    expect((await unwritten(() => outsider.post('/organizations/commune/changes', change))).status).toBe(403)
    expect((await unwritten(() => support.post('/organizations/editeur/changes', change))).status).toBe(403)
    expect(await decisions()).toEqual(before)
    await asOwner(
      test.database,
      "delete from group_permissions where organization_id = $1 and permission = 'applications.manage'",
      [customer.id],
    )
  })

  it('for nobody, nor for the vendor itself', async () => {
    for (const id of [uuidv7(), provider.id]) {
      expect((await vendor.get(applicationsOf(id))).status).toBe(404)
      expect((await unwritten(() => decide(id, 'devis', { enabled: false }))).status).toBe(404)
    }
    expect((await vendor.get(applicationsOf('commune'))).status).toBe(400)
  })

  it('about what does not exist, or Guichet’s being there', async () => {
    for (const [key, values, problem] of [
      ['nowhere', { enabled: true }, { field: '/application', code: 'applicationUnknown' }],
      ['devis', { modes: { 'a/b~c': 'give' } }, { field: '/modes/a~1b~0c', code: 'permissionUnknown' }],
      ['devis', { modes: { edit: 'give', tostring: 'view' } }, { field: '/modes/tostring', code: 'permissionUnknown' }],
      ['guichet', { enabled: false }, { field: '/enabled', code: 'builtInAlwaysOn' }],
      ['guichet', { modes: { 'applications.manage': 'give' } }, { code: 'permissionUnknown' }],
    ] as const) {
      const answer = await unwritten(() => decide(customer.id, key, values))
      expect([answer.status, answer.body.problems]).toMatchObject([422, [problem]])
    }
    for (const values of [{ enabled: 'yes' }, { modes: { edit: 'maybe' } }, { application: 'alertes' }]) {
      expect((await unwritten(() => decide(customer.id, 'devis', values))).status).toBe(400)
    }
    expect((await unwritten(() => decide(customer.id, '%00', { enabled: true }))).status).toBe(400)
    expect(await decisions()).toEqual([])
  })
})

describe('the vendor’s customers', () => {
  it('are listed by name with what they have, page by page; the vendor is none of them', async () => {
    const first = (await vendor.get(`${base}?limit=1`)).body
    expect(first).toMatchObject({
      count: 2,
      items: [{ slug: 'evreux', name: 'Évreux Ville', userCount: 1, applicationCount: 1 }],
    })
    const second = (await vendor.get(`${base}?limit=1&cursor=${first.nextCursor}`)).body
    expect(second).toMatchObject({ nextCursor: null, count: 2, items: [{ slug: 'commune' }] })
    expect((await vendor.get(`${base}?cursor=forged`)).status).toBe(400)
  })

  it('are found whatever the accents and capitals', async () => {
    const found = (await vendor.get(`${base}?search=${encodeURIComponent('EVREUX  vil')}`)).body
    expect(found.items).toMatchObject([{ id: neighbour.id }])
    expect((await vendor.get(`${base}?search=${encodeURIComponent("%' or true")}`)).body.items).toEqual([])
    expect((await vendor.get(`${base}?search=${encodeURIComponent('\u0000')}`)).status).toBe(400)
  })

  it('have what the applications say until the vendor says otherwise', async () => {
    const { body } = await vendor.get(applicationsOf(customer.id))
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual(['guichet', 'alertes', 'devis'])
    expect(body.items[0]).toMatchObject({ isBuiltIn: true, enabled: true, isOverridden: false })
    expect(body.items[0].permissions[0]).toEqual({
      ...{ key: 'users.view', name: 'Voir les personnes', section: 'people', defaultMode: 'give', mode: 'give' },
    })
    expect(JSON.stringify(body.items[0])).not.toContain('applications.manage')
    expect(body.items[1]).toMatchObject({ key: 'alertes', enabled: false, isOverridden: false, isBuiltIn: false })
    expect(body.items[2]).toMatchObject({ enabled: true, permissions: [{ mode: 'give' }, { mode: 'request' }] })
  })
})

describe('C1, F7: a decision about one customer', () => {
  it('counts there alone, and is taken back with what was before', async () => {
    const values = { enabled: true, modes: { edit: 'view', constructor: 'give' } }
    const decided = await decide(customer.id, 'alertes', values)
    expect(decided.body).toMatchObject({
      canUndo: true,
      warnings: [{ field: '/modes/edit', code: 'managedInUnknown' }],
    })
    expect(await shown(customer.id, 'alertes')).toMatchObject({
      ...{ enabled: true, isOverridden: true },
      permissions: [
        { defaultMode: 'give', mode: 'view' },
        { defaultMode: 'request', mode: 'give' },
      ],
    })
    expect(await shown(neighbour.id, 'alertes')).toMatchObject({ enabled: false, isOverridden: false })
    await allTold()
    expect((await unwritten(() => decide(customer.id, 'alertes', values))).body.changeId).toBeNull()
    const undone = await vendor.post(`/organizations/editeur/changes/${decided.body.changeId}/undo`)
    expect(undone.status).toBe(200)
    expect(await decisions()).toEqual([])
  })

  it('cannot be taken back once another was made', async () => {
    const { changeId } = (await decide(customer.id, 'devis', { enabled: false })).body
    await decide(customer.id, 'devis', { enabled: null })
    const undo = () => vendor.post(`/organizations/editeur/changes/${changeId}/undo`)
    await allTold()
    expect((await unwritten(undo)).body.code).toBe('changedSince')
    expect(await shown(customer.id, 'devis')).toMatchObject({ enabled: true, isOverridden: false })
  })

  it('also concerns Guichet’s own rights', async () => {
    await decide(customer.id, 'guichet', { modes: { 'settings.manage': 'request' } })
    const guichet = await shown(customer.id, 'guichet')
    expect(guichet.permissions.find(({ key }: { key: string }) => key === 'settings.manage').mode).toBe('request')
    await decide(customer.id, 'guichet', { modes: { 'settings.manage': null } })
    expect(await decisions()).toEqual([])
  })

  it('is told in words in the vendor’s journal, and in the customer’s without the name of who decided', async () => {
    await decide(neighbour.id, 'alertes', { enabled: true, modes: { edit: 'request' } })
    const changes = [
      { field: 'enabled', label: 'Utilisable', before: 'Par défaut', after: 'Oui' },
      { field: 'modes', before: 'Droit edit (par défaut)', after: 'Droit edit (l’éditeur décide)' },
    ]
    const own = (await vendor.get('/organizations/editeur/journal?search=evreux')).body.items[0]
    expect(own).toMatchObject({ kind: 'organization.application', target: { name: 'Alertes (Évreux Ville)' } })
    expect(own.changes).toMatchObject(expect.arrayContaining(changes.map((change) => expect.objectContaining(change))))
    const theirs = await test.signedIn(neighbour)
    await allTold()
    expect((await theirs.get('/organizations/evreux/journal?search=Alertes')).body.items[0]).toMatchObject({
      ...{ kind: 'organization.application.told', via: 'system', canUndo: false, changes: own.changes },
    })
    const journal = JSON.stringify((await theirs.get('/organizations/evreux/journal')).body)
    expect(journal).not.toContain(provider.adminId)
  })
  it('made by two at once is made once, and told once even by work that is done twice', async () => {
    const both = await Promise.all([1, 2].map(() => decide(neighbour.id, 'devis', { enabled: false })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.filter(({ body }) => body.changeId === null)).toHaveLength(1)
    await allTold()
    const sides = { before: { enabled: 'yes' }, after: { enabled: 'no' } }
    const told = { entryId: uuidv7(), organizationId: neighbour.id, name: 'Deux fois', ...sides }
    for (const _time of [1, 2]) await tellCustomerJob(test.database).run(told)
    const theirs = await test.signedIn(neighbour)
    expect((await theirs.get('/organizations/evreux/journal?search=deux')).body.count).toBe(1)
  })
})
