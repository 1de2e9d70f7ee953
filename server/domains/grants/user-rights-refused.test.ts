import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addCompany, addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let own: TestOrganization
let other: TestOrganization
let admin: Browser
/** Looks after accounts, without any right of an application and without the right to give them. */
let care: Browser
let erp: string
let users: string
let changes: string
let person: string

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  own = await test.organization('mairie')
  other = await test.organization('voisine')
  erp = await addGroup(test, own, 'Comptabilité', ['erp:read', 'erp:edit'])
  admin = await test.signedIn(own)
  await test.user(own, { signInName: 'gestion', primaryGroup: own.groups.care })
  care = await test.signedIn(own, 'gestion')
  users = `/organizations/${own.slug}/users`
  changes = `/organizations/${own.slug}/changes`
  person = await test.user(own, { signInName: 'paula', primaryGroup: own.groups.staff })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faults = (answer: Answer) =>
  answer.body.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
const refused = async (browser: Browser, values: object, target = person) => {
  const answer = await unwritten(() => browser.patch(`${users}/${target}`, values))
  return [answer.status, ...faults(answer)]
}

describe('changing somebody’s rights is refused', () => {
  it('to who is not signed in, may only look, or is of another organization', async () => {
    await test.user(own, { signInName: 'lecture', primaryGroup: own.groups.reading })
    const values = { secondaryGroups: [own.groups.staff] }
    for (const [browser, status] of [
      [test.stranger(), 401],
      [await test.signedIn(own, 'lecture'), 403],
      [await test.signedIn(other), 404],
    ] as const) {
      expect((await unwritten(() => browser.patch(`${users}/${person}`, values))).status).toBe(status)
    }
  })

  it('above one’s own by every way: main, secondary, single, later, moved', async () => {
    const top = own.groups.administration
    const settings = { application: 'guichet', permission: 'settings.manage' }
    const edit = { application: 'erp', permission: 'edit' }
    for (const [values, fault] of [
      [{ primaryGroup: top }, '/primaryGroup groupAboveYou'],
      [{ primaryGroup: top, primaryGroupUntil: inDays(2) }, '/primaryGroup groupAboveYou'],
      [{ secondaryGroups: [top] }, '/secondaryGroups groupAboveYou'],
      [{ secondaryGroups: { add: [{ id: top, from: inDays(90) }] } }, '/secondaryGroups groupAboveYou'],
      [{ secondaryGroups: [erp] }, '/secondaryGroups groupAboveYou'],
      [{ permissions: [settings] }, '/permissions rightAboveYou'],
      [{ permissions: { add: [{ ...edit, until: inDays(1) }] } }, '/permissions rightAboveYou'],
    ] as const) {
      expect(await refused(care, values)).toEqual([403, fault])
    }
  })

  it('above one’s own by copy, in a batch and at creation', async () => {
    const copy = { kind: 'user.rights.copy', target: person, values: { from: own.adminId } }
    expect((await unwritten(() => care.post(changes, copy))).status).toBe(403)
    const items = [copy, { kind: 'user.rights', target: person, values: { secondaryGroups: { add: [erp] } } }]
    const batch = await unwritten(() => care.post(`${changes}/batch`, { changes: items }))
    expect(batch.body.results.map(({ status }: { status: number }) => status)).toEqual([403, 403])
    const values = { signInName: 'n', firstName: 'A', lastName: 'B', secondaryGroups: [own.groups.administration] }
    const created = await unwritten(() => care.post(users, values))
    expect([created.status, ...faults(created)]).toEqual([403, '/secondaryGroups groupAboveYou'])
  })

  it('to oneself upwards, and to an account above one’s own, even one that rises only later', async () => {
    const me = (await care.get('/me')).body.id
    expect(await refused(care, { secondaryGroups: [own.groups.administration] }, me)).toEqual([
      403,
      '/secondaryGroups groupAboveYou',
    ])
    const rising = await test.user(own, { signInName: 'montante', primaryGroup: own.groups.staff })
    await admin.patch(`${users}/${rising}`, {
      secondaryGroups: [{ id: own.groups.administration, from: inDays(30) }],
    })
    for (const target of [own.adminId, rising]) {
      expect(await refused(care, { mainCompany: null, secondaryGroups: [] }, target)).toContain(' accountAboveYou')
    }
  })

  it('F7: for what is managed elsewhere, to give as to take away', async () => {
    const holder = await test.user(own, { signInName: 'titulaire', primaryGroup: own.groups.staff })
    await asOwner(
      test.database,
      'insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, $3, $4)',
      [own.id, holder, 'erp', 'contacts'],
    )
    const ref = { application: 'erp', permission: 'contacts' }
    const fault = [422, '/permissions managedElsewhere']
    expect(await refused(admin, { permissions: { add: [ref] } })).toEqual(fault)
    expect(await refused(admin, { permissions: { remove: [ref] } }, holder)).toEqual(fault)
    expect(await refused(admin, { permissions: { add: [{ ...ref, until: inDays(3) }] } }, holder)).toEqual(fault)
    expect(await refused(admin, { permissions: [{ application: 'erp', permission: 'fly' }] })).toEqual([
      422,
      '/permissions permissionUnknown',
    ])
  })

  it('with groups and companies of another organization, as with those that do not exist', async () => {
    const theirs = await addCompany(test, other, 'Régie voisine')
    for (const [group, company] of [
      [other.groups.staff, theirs],
      [uuidv7(), uuidv7()],
    ]) {
      const values = {
        primaryGroup: group,
        primaryGroupUntil: inDays(3),
        secondaryGroups: [group],
        managedGroups: [group],
        companies: [{ id: company, level: 'read' }],
        mainCompany: company,
      }
      const unknown = ['primaryGroup', 'secondaryGroups', 'managedGroups'].map((field) => `/${field} groupUnknown`)
      const nowhere = ['companies', 'mainCompany'].map((field) => `/${field} companyUnknown`)
      expect(await refused(admin, values)).toEqual([422, ...unknown, ...nowhere])
    }
    const copy = { kind: 'user.rights.copy', target: person, values: { from: other.adminId } }
    const answer = await unwritten(() => admin.post(changes, copy))
    expect([answer.status, ...faults(answer)]).toEqual([422, '/from userUnknown'])
  })

  it('with an end in the past or before the start; all problems of a form at once, its own fields too', async () => {
    const backwards = { id: own.groups.staff, from: inDays(9), until: inDays(3) }
    const over = { application: 'erp', permission: 'read', until: inDays(-1) }
    const values = {
      email: 'pas une adresse',
      primaryGroup: own.groups.staff,
      primaryGroupUntil: inDays(-2),
      secondaryGroups: [backwards],
      permissions: [over],
    }
    expect(await refused(admin, values)).toEqual([
      422,
      '/email emailInvalid',
      '/primaryGroupUntil untilInPast',
      '/secondaryGroups untilBeforeFrom',
      '/permissions untilInPast',
    ])
  })

  it('with an old version, and all or nothing: the account’s own fields are not saved alone', async () => {
    const stale = await unwritten(() =>
      admin.patch(`${users}/${person}`, { position: 'Chef', secondaryGroups: [erp] }, { 'if-match': '"99"' }),
    )
    expect([stale.status, stale.body.code]).toEqual([412, 'stale'])
    expect(await refused(care, { position: 'Chef', secondaryGroups: [erp] })).toEqual([
      403,
      '/secondaryGroups groupAboveYou',
    ])
  })
})
