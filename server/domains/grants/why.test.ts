import { beforeAll, describe, expect, it } from 'vitest'
import type { EffectivePermission } from '../../../contract/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let own: TestOrganization
let other: TestOrganization
let admin: Browser
let erp: string
let person: string
let base: string
let path: string

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  own = await test.organization('mairie')
  other = await test.organization('voisine')
  erp = await addGroup(test, own, 'Comptabilité', ['erp:read', 'erp:edit', 'absente:x'])
  admin = await test.signedIn(own)
  base = `/organizations/${own.slug}`
  person = await test.user(own, { signInName: 'paula', primaryGroup: own.groups.reading })
  path = `${base}/users/${person}`
  await admin.patch(path, {
    secondaryGroups: [{ id: erp, until: inDays(8) }],
    permissions: [
      { application: 'erp', permission: 'read' },
      { application: 'erp', permission: 'close', from: inDays(4) },
    ],
  })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const keys = (items: { application: string; permission: string }[]) =>
  items.map(({ application, permission }) => `${application}:${permission}`)

describe('what somebody may do and why', () => {
  it('is not told to who is not signed in, may not look, or is of another organization', async () => {
    await test.user(own, { signInName: 'simple', primaryGroup: own.groups.staff })
    for (const [browser, status] of [
      [test.stranger(), 401],
      [await test.signedIn(own, 'simple'), 403],
      [await test.signedIn(other), 404],
    ] as const) {
      expect((await browser.get(`${path}/effective-permissions`)).status).toBe(status)
      expect((await browser.post(`${path}/rights-preview`, {})).status).toBe(status)
      expect((await browser.get(`${base}/rights-comparison?of=users&left=${person}&right=${person}`)).status).toBe(
        status,
      )
    }
    const theirs = [
      `of=users&left=${person}&right=${other.adminId}`,
      `of=groups&left=${erp}&right=${other.groups.staff}`,
    ]
    for (const query of theirs) expect((await admin.get(`${base}/rights-comparison?${query}`)).status).toBe(404)
  })

  it('lists each permission once with every path, who gave it and until when', async () => {
    const { body } = await admin.get(`${path}/effective-permissions`)
    expect(keys(body.items)).toEqual(['guichet:users.view', 'erp:read', 'erp:edit', 'erp:close'])
    const [view, read, , close] = body.items as EffectivePermission[]
    expect(view?.sources).toMatchObject([{ kind: 'group', isPrimary: true, group: { name: 'Consultation' } }])
    expect(read?.sources).toMatchObject([
      { kind: 'group', group: { id: erp, name: 'Comptabilité' }, givenBy: { id: own.adminId, name: 'Ada Admin' } },
      { kind: 'single', group: null, until: null, isCurrent: true },
    ])
    expect([close?.isCurrent, close?.mode, close?.sources[0]?.isCurrent]).toEqual([false, 'give', false])
  })

  it('is previewed before it is saved, and nothing is written', async () => {
    const values = {
      secondaryGroups: [],
      permissions: { add: [{ application: 'guichet', permission: 'journal.view' }] },
    }
    const preview = await unwritten(() => admin.post(`${path}/rights-preview`, values))
    expect(keys(preview.body.gained)).toEqual(['guichet:journal.view'])
    expect(keys(preview.body.lost)).toEqual(['erp:edit'])
    const now = (await admin.get(`${path}/effective-permissions`)).body.items
    expect(preview.body.before).toEqual(now)
    const unknown = await unwritten(() =>
      admin.post(`${path}/rights-preview`, { secondaryGroups: [other.groups.staff] }),
    )
    expect([unknown.status, unknown.body.problems[0].field]).toEqual([422, '/secondaryGroups'])
  })

  it('is compared between people and between groups', async () => {
    const people = await admin.get(`${base}/rights-comparison?of=users&left=${person}&right=${own.adminId}`)
    expect(keys(people.body.both)).toEqual(['guichet:users.view'])
    expect(keys(people.body.leftOnly)).toEqual(['erp:edit', 'erp:read'])
    const groups = await admin.get(`${base}/rights-comparison?of=groups&left=${erp}&right=${own.groups.reading}`)
    expect(groups.body.left).toEqual({ id: erp, name: 'Comptabilité' })
    expect(keys(groups.body.leftOnly)).toEqual(['erp:edit', 'erp:read'])
    expect(keys(groups.body.rightOnly)).toEqual(['guichet:users.view'])
  })

  it('holds what the vendor switches off no longer', async () => {
    await asOwner(test.database, `insert into organization_applications values ($1, 'erp', false)`, [own.id])
    expect(keys((await admin.get(`${path}/effective-permissions`)).body.items)).toEqual(['guichet:users.view'])
  })
})
