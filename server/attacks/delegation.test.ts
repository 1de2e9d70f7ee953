import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addGroup, registerErp } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'
import { type Ground, groundOf, right, ways } from './ways-to-a-right.ts'

const test = useTestApp()
let organization: TestOrganization
let base: string
let admin: Browser
/** Somebody who looks after accounts and groups, holds `erp:read`, and may not give the rights of applications. */
let giver: Browser
let giverId: string
let vendor: Browser
let ground: Ground

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  await registerErp(test, provider)
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  ground = await groundOf(test, organization)
  admin = ground.admin
  const given = [
    'guichet:users.view',
    'guichet:users.manage',
    'guichet:groups.manage',
    'guichet:journal.view',
    'erp:read',
  ]
  const primaryGroup = await addGroup(test, organization, 'Donneuses', given)
  giverId = await test.user(organization, { signInName: 'donneuse', primaryGroup })
  giver = await test.signedIn(organization, 'donneuse')
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

/** Who holds which right in the organization, now or later, and what its groups give. */
const heldNow = async () => [
  await asOwner(
    test.database,
    `select user_id, application, permission, valid_from, valid_until from held_permissions
     where organization_id = $1 order by user_id, application, permission, valid_from, valid_until, group_id`,
    [organization.id],
  ),
  await asOwner(
    test.database,
    'select group_id, application, permission from group_rights where organization_id = $1 order by 1, 2, 3',
    [organization.id],
  ),
]

/** Does something of which the vendor decides: nobody holds more by it, nor less, and a ticket is there. */
async function onlyAsked(act: () => Promise<Answer>): Promise<Answer> {
  const before = await heldNow()
  const answer = await act()
  expect(await heldNow()).toEqual(before)
  expect(answer.body.ticket).toMatchObject({ status: 'open', turn: 'provider' })
  return answer
}
const codes = ({ body }: Answer) => (body.problems ?? []).map(({ code }: { code: string }) => code)

describe('a right of an application that one neither holds nor may give', () => {
  it.each(ways)('is given by no way: %s', async (_way, ready) => {
    const act = await ready(ground, giver, 'erp:edit')
    const answer = await unwritten(act)
    expect(answer.status).toBe(403)
    expect(['rightAboveYou', 'groupAboveYou']).toContain(codes(answer)[0])
  })
})

describe('a right in Guichet that one does not hold', () => {
  it.each(ways)('is given by no way: %s', async (_way, ready) => {
    const act = await ready(ground, giver, 'guichet:settings.manage')
    const answer = await unwritten(act)
    expect(answer.status).toBe(403)
  })
})

describe('a right about which the vendor decides', () => {
  it.each(ways)('is only asked for, whoever asks: %s', async (_way, ready) => {
    const act = await ready(ground, admin, 'erp:approve')
    expect((await onlyAsked(act)).status).toBe(202)
  })
})

describe('a right that is managed elsewhere', () => {
  it.each(ways)('is given by no way, whoever asks: %s', async (_way, ready) => {
    const act = await ready(ground, admin, 'erp:contacts')
    const answer = await unwritten(act)
    expect([answer.status, codes(answer)]).toEqual([422, ['managedElsewhere']])
  })
})

describe('a right in Guichet about which the vendor decides in this organization', () => {
  it('is only asked for, even by who holds it', async () => {
    const modes = { modes: { 'journal.view': 'request' } }
    const set = await vendor.patch(`/provider/organizations/${organization.id}/applications/guichet`, modes)
    expect(set.status).toBe(200)
    for (const [way, ready] of ways) {
      // Undoing a removal needs the removal, which the vendor decides as well.
      if (way.startsWith('undoing the removal') || way.startsWith('undoing what was taken')) continue
      const act = await ready(ground, admin, 'guichet:journal.view')
      // Who has it already by their main group is given nothing: nothing waits.
      if (way.includes('for oneself')) continue
      expect([way, (await onlyAsked(act)).status]).toEqual([way, 202])
    }
    const back = { modes: { 'journal.view': null } }
    await vendor.patch(`/provider/organizations/${organization.id}/applications/guichet`, back)
  })
})

describe('undoing', () => {
  it('gives back no more than one may give now: the right to give was lost since', async () => {
    const target = await ground.person()
    await ground.holding(target, 'erp:edit')
    await ground.holding(giverId, 'guichet:rights.give')
    const removed = await giver.patch(`${base}/users/${target}`, { permissions: [] })
    expect(removed.status).toBe(200)
    await asOwner(test.database, `delete from user_permissions where user_id = $1`, [giverId])
    const undone = await unwritten(() => giver.post(`${base}/changes/${removed.body.changeId}/undo`))
    expect([undone.status, codes(undone)]).toEqual([403, ['rightAboveYou']])
    expect((await admin.post(`${base}/changes/${removed.body.changeId}/undo`)).status).toBe(200)
  })

  it('does not help to what ended meanwhile, and is no way round by a batch of mixed items', async () => {
    const target = await ground.person()
    const own = (await giver.patch(`${base}/users/${target}`, { permissions: { add: [right('erp:read')] } })).body
    expect(own.changeId).not.toBeNull()
    const { body } = await giver.post(`${base}/changes/batch`, {
      changes: [
        { kind: 'user.rights', target, values: { permissions: { remove: [right('erp:read')] } } },
        { kind: 'user.rights', target, values: { permissions: [right('erp:edit')] } },
        { kind: 'user.rights', target: organization.adminId, values: { permissions: [] } },
        { kind: 'user.rights', target, values: { secondaryGroups: [organization.groups.administration] } },
        { kind: 'user.rights', target: giverId, values: { permissions: [right('guichet:rights.give')] } },
        { kind: 'user.rights.copy', target: giverId, values: { from: organization.adminId } },
        { kind: 'group.update', target: organization.groups.administration, values: { permissions: [] } },
        { kind: 'group.delete', target: organization.groups.administration, values: {} },
        { kind: 'company.create', values: { name: 'Régie' } },
        { kind: 'duty.declare', values: { key: 'x', kind: 'text', label: { fr: 'X', en: 'X' } } },
        { kind: 'organization.application', target: organization.id, values: { application: 'erp', enabled: true } },
        { kind: 'sharedGroup.create', values: { name: 'Partagé' } },
      ],
    })
    const statuses = body.results.map(({ status }: { status: number }) => status)
    expect(statuses).toEqual([200, ...Array.from({ length: 11 }, () => 403)])
    const { items } = (await admin.get(`${base}/users/${target}/effective-permissions`)).body
    expect(items).toEqual([])
  })
})

describe('a program’s key that is narrower than its account', () => {
  let keyed: Browser

  beforeAll(async () => {
    const primaryGroup = organization.groups.administration
    const program = await test.user(organization, { signInName: 'robot', type: 'connector', primaryGroup })
    await ground.holding(program, 'erp:close')
    const permissions = ['users.view', 'users.manage', 'groups.manage']
    const made = await admin.post(`${base}/connectors/${program}/keys`, { name: 'Clé', permissions })
    const headers = { authorization: `Bearer ${made.body.revealed.key}` }
    const browser = { ...test.stranger() }
    keyed = {
      ...browser,
      request: (method, path, body, more) => browser.request(method, path, body, { ...headers, ...more }),
      get: (path, more) => browser.get(path, { ...headers, ...more }),
      post: (path, body, more) => browser.post(path, body, { ...headers, ...more }),
      patch: (path, body, more) => browser.patch(path, body, { ...headers, ...more }),
      delete: (path, more) => browser.delete(path, { ...headers, ...more }),
    }
  })

  const rights = ['erp:edit', 'guichet:settings.manage', 'guichet:rights.give']
  it.each(rights)('gives nothing that the account may give, by any road: %s', async (written) => {
    for (const [way, ready] of ways) {
      const act = await ready(ground, keyed, written)
      const answer = await unwritten(act)
      expect([way, answer.status]).toEqual([way, 403])
    }
  })
})

describe('an application that the organization may not use', () => {
  it('cannot be given by any way, and what was given counts nowhere until it may again', async () => {
    const target = await ground.person()
    const newcomer = await ground.person()
    const holders = await ground.group('erp:edit')
    await ground.member(target, holders)
    const decide = (enabled: boolean | null) =>
      vendor.patch(`/provider/organizations/${organization.id}/applications/erp`, { enabled })
    expect((await decide(false)).status).toBe(200)
    for (const permissions of [[right('erp:edit')], { add: [right('erp:edit')] }]) {
      const answer = await unwritten(() => admin.patch(`${base}/users/${newcomer}`, { permissions }))
      expect([answer.status, codes(answer)]).toEqual([422, ['permissionUnknown']])
    }
    const created = await unwritten(() =>
      admin.post(`${base}/groups`, { name: 'Vaine', permissions: [right('erp:edit')] }),
    )
    expect(codes(created)).toEqual(['permissionUnknown'])
    expect((await admin.get(`${base}/users?permission=erp:edit`)).body.count).toBe(0)
    expect((await admin.get(`${base}/users?application=erp`)).body.count).toBe(0)
    expect((await admin.get(`${base}/users/${target}`)).body.applications).toEqual([])
    expect((await admin.get(`${base}/users/${target}/effective-permissions`)).body.items).toEqual([])
    expect((await decide(null)).status).toBe(200)
    const { items } = (await admin.get(`${base}/users/${target}/effective-permissions`)).body
    expect(items).toMatchObject([{ application: 'erp', permission: 'edit' }])
  })
})
