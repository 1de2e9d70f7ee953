import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const shared = '/provider/groups'
let provider: TestOrganization
let vendor: Browser
let customer: TestOrganization
let other: TestOrganization
let admin: Browser
let number = 0
let label: string

const right = (permission: string, application = 'erp') => ({ application, permission })

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  const permissions = ['read', 'write'].map((key) => ({ key, name: { fr: key, en: key } }))
  await registerSuiteApplication(test, provider, { key: 'erp', permissions })
})

beforeEach(async () => {
  number += 1
  label = `Partagé ${number}`
  customer = await test.organization(`cliente-${number}`)
  other = await test.organization(`autre-${number}`)
  admin = await test.signedIn(customer)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = (answer: Answer) => [
  answer.status,
  ...(answer.body.problems ?? []).map((one: { code: string }) => one.code),
]
const undo = (changeId: string) => vendor.post(`/organizations/${provider.slug}/changes/${changeId}/undo`)

const create = async (values: object): Promise<string> =>
  (await vendor.post(shared, { name: label, ...values })).body.targetId

/** The group as an organization has it, or undefined. */
async function seenIn(organization: TestOrganization) {
  const browser = await test.signedIn(organization)
  const { items } = (await browser.get(`/organizations/${organization.slug}/groups`)).body
  return items.find((group: { isShared: boolean; name: string }) => group.isShared && group.name.startsWith(label))
}

describe('the groups that the vendor shares', () => {
  it('are hidden from its customers, and from its own people without the right', async () => {
    const id = await create({})
    await test.user(provider, { signInName: `simple-${number}`, primaryGroup: provider.groups.care })
    const simple = await test.signedIn(provider, `simple-${number}`)
    for (const browser of [admin, simple]) {
      for (const act of [
        () => browser.get(shared),
        () => browser.get(`${shared}/${id}`),
        () => browser.post(shared, { name: 'Intrus' }),
        () => browser.patch(`${shared}/${id}`, { name: 'Intrus' }),
        () => browser.delete(`${shared}/${id}`),
      ]) {
        expect((await unwritten(act)).status).toBe(403)
      }
    }
    const change = { kind: 'sharedGroup.delete', target: id, values: {} }
    expect((await unwritten(() => admin.post(`/organizations/${customer.slug}/changes`, change))).status).toBe(403)
  })

  it('refuse rights of the vendor’s own and undeclared ones, names that are taken, and unknown customers', async () => {
    const id = await create({ permissions: [right('read')] })
    for (const one of [right('applications.manage', 'guichet'), right('nothing')]) {
      const created = await unwritten(() => vendor.post(shared, { name: 'Autre', permissions: [one] }))
      expect(codes(created)).toEqual([422, 'permissionUnknown'])
      const added = await unwritten(() => vendor.patch(`${shared}/${id}`, { permissions: { add: [one] } }))
      expect(codes(added)).toEqual([422, 'permissionUnknown'])
    }
    expect(codes(await unwritten(() => vendor.post(shared, { name: label.toUpperCase() })))).toEqual([
      422,
      'groupNameTaken',
    ])
    for (const organization of [provider.id, customer.adminId]) {
      const values = { name: 'Autre', forAll: false, organizations: [organization] }
      expect(codes(await unwritten(() => vendor.post(shared, values)))).toEqual([422, 'customerUnknown'])
    }
  })

  it('are not withdrawn or deleted where they have members', async () => {
    const id = await create({ forAll: false, organizations: [customer.id, other.id] })
    await test.user(customer, { signInName: 'membre', primaryGroup: (await seenIn(customer)).id })
    const withdrawn = await unwritten(() => vendor.patch(`${shared}/${id}`, { organizations: [other.id] }))
    expect(codes(withdrawn)).toEqual([422, 'sharedGroupInUse'])
    const deleted = await unwritten(() => vendor.delete(`${shared}/${id}`))
    expect(deleted.body.problems).toMatchObject([
      { code: 'sharedGroupInUse', message: expect.stringContaining('dans une organisation') },
    ])
    expect((await vendor.patch(`${shared}/${id}`, { organizations: [customer.id] })).status).toBe(200)
    expect([await seenIn(other), (await seenIn(customer)).memberCount]).toEqual([undefined, 1])
  })

  it('do not take the last administrators of a customer their right', async () => {
    const permissions = [right('settings.manage', 'guichet')]
    const id = await create({ permissions })
    const group = await seenIn(customer)
    const statement = 'update users set primary_group_id = $1 where id = $2'
    await asOwner(test.database, statement, [group.id, customer.adminId])
    const answer = await unwritten(() => vendor.patch(`${shared}/${id}`, { permissions: { remove: permissions } }))
    expect(codes(answer)).toEqual([422, 'sharedGroupOfAdministrators'])
  })

  it('are in every customer, those opened later too, under a free name; what they give counts everywhere at once', async () => {
    await admin.post(`/organizations/${customer.slug}/groups`, { name: label })
    const id = await create({ permissions: [right('users.view', 'guichet')] })
    expect([(await seenIn(customer)).name, (await seenIn(other)).name]).toEqual([`${label} (2)`, label])
    const later = await test.organization(`plus-tard-${number}`)
    expect(await seenIn(later)).toMatchObject({ permissions: [right('users.view', 'guichet')], isShared: true })
    await test.user(later, { signInName: 'membre', primaryGroup: (await seenIn(later)).id })
    const member = await test.signedIn(later, 'membre')
    const groups = `/organizations/${later.slug}/groups`
    expect((await member.get(groups)).status).toBe(200)
    expect((await vendor.patch(`${shared}/${id}`, { name: `${label} bis`, permissions: [] })).status).toBe(200)
    expect((await member.get(groups)).status).toBe(403)
    expect((await seenIn(customer)).name).toBe(`${label} bis`)
    expect((await vendor.get(`${shared}/${id}`)).body).toMatchObject({ forAll: true, memberCount: 1, permissions: [] })
    const [entry] = (await vendor.get(`/organizations/${provider.slug}/journal`)).body.items
    expect(
      entry.changes.map(({ label: field, before, after }: Record<string, string>) => [field, before, after]),
    ).toEqual([
      ['Nom', label, `${label} bis`],
      ['Droits retirés', 'Voir les personnes', null],
    ])
  })

  it('change only what is asked, refuse stale edits, and can be undone', async () => {
    const values = { description: 'Ceux-là', permissions: [right('read')], forAll: false, organizations: [customer.id] }
    const created = await vendor.post(shared, { name: label, ...values })
    const one = `${shared}/${created.body.targetId}`
    const { etag } = (await vendor.get(one)).headers as { etag: string }
    const updated = await vendor.patch(one, { permissions: { add: [right('write')] } }, { 'if-match': etag })
    expect((await unwritten(() => vendor.patch(one, { name: 'X' }, { 'if-match': etag }))).status).toBe(412)
    expect((await unwritten(() => vendor.patch(one, { organizations: [customer.id] }))).body.changeId).toBe(null)
    expect((await vendor.get(one)).body).toMatchObject({
      description: 'Ceux-là',
      forAll: false,
      permissions: [right('read'), right('write')],
      organizations: [{ id: customer.id, name: `Organisation ${customer.slug}` }],
    })
    expect((await undo(updated.body.changeId)).status).toBe(200)
    expect((await vendor.get(one)).body.permissions).toEqual([right('read')])
    const deleted = await vendor.delete(one)
    expect(await seenIn(customer)).toBe(undefined)
    expect((await undo(deleted.body.changeId)).body.targetId).toBe(created.body.targetId)
    expect((await vendor.get(one)).body).toMatchObject({
      forAll: false,
      organizationCount: 1,
      permissions: [right('read')],
    })
    const { items } = (await vendor.get(shared)).body
    expect(items.map(({ name }: { name: string }) => name)).toContain(label)
  })
})
