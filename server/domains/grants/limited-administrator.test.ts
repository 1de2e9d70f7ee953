import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { inDays } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
/** An administrator who looks after the people of two groups only. */
let limited: Browser
let limitedId: string
let users: string
let inside: string
let outside: string

beforeAll(async () => {
  organization = await test.organization('limites')
  const { administration, staff, reading } = organization.groups
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  limitedId = await test.user(organization, { signInName: 'limitee', primaryGroup: administration })
  expect((await admin.patch(`${users}/${limitedId}`, { managedGroups: [staff, reading] })).status).toBe(200)
  limited = await test.signedIn(organization, 'limitee')
  inside = await test.user(organization, { signInName: 'dedans', primaryGroup: staff })
  outside = await test.user(organization, { signInName: 'dehors', primaryGroup: organization.groups.care })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faults = (answer: Answer) =>
  (answer.body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
const refused = async (values: object, target = inside) => {
  const answer = await unwritten(() => limited.patch(`${users}/${target}`, values))
  return [answer.status, ...faults(answer)]
}

describe('a limited administrator', () => {
  it('knows nothing of people outside the groups: rights, why, preview, comparison, copy', async () => {
    const base = `${users}/${outside}`
    expect((await refused({ secondaryGroups: [] }, outside))[0]).toBe(404)
    expect((await limited.get(`${base}/effective-permissions`)).status).toBe(404)
    expect((await limited.post(`${base}/rights-preview`, {})).status).toBe(404)
    const query = `of=users&left=${inside}&right=${outside}`
    expect((await limited.get(`/organizations/limites/rights-comparison?${query}`)).status).toBe(404)
    const copy = { kind: 'user.rights.copy', target: inside, values: { from: outside } }
    const answer = await unwritten(() => limited.post('/organizations/limites/changes', copy))
    expect([answer.status, ...faults(answer)]).toEqual([422, '/from userUnknown'])
  })

  it('gives only their own groups as main group, and takes nobody out of sight', async () => {
    const { care } = organization.groups
    const until = { primaryGroupUntil: inDays(3) }
    expect(await refused({ primaryGroup: care, ...until })).toContain('/primaryGroup groupNotYours')
    expect(await refused({ primaryGroup: null, ...until })).toContain('/primaryGroup groupNotYours')
    const moved = await limited.patch(`${users}/${inside}`, { primaryGroup: organization.groups.staff, ...until })
    expect([moved.status, moved.body.user.primaryGroup.id]).toEqual([200, organization.groups.staff])
  })

  it('does not lift their limits: not their own, not beyond them, not by a helper with more sight', async () => {
    const { staff, care } = organization.groups
    expect(await refused({ managedGroups: null }, limitedId)).toEqual([403, '/managedGroups notYourself'])
    expect(await refused({ managedGroups: [staff, care] })).toEqual([403, '/managedGroups limitsBeyondYours'])
    expect(await refused({ secondaryGroups: [care] })).toEqual([403, '/managedGroups limitsBeyondYours'])
    const helper = await test.user(organization, { signInName: 'aide', primaryGroup: staff })
    await admin.patch(`${users}/${helper}`, { managedGroups: [staff] })
    expect((await limited.patch(`${users}/${helper}`, { secondaryGroups: [care] })).status).toBe(200)
  })

  it('touches nobody who looks after more people, and makes none by a main group or a creation', async () => {
    const { reading, staff } = organization.groups
    const colleague = await test.user(organization, { signInName: 'collegue', primaryGroup: reading })
    const target = `${users}/${colleague}`
    const password = await unwritten(() => limited.post(`${target}/password`, { password: 'un mot de passe imposé' }))
    expect([password.status, ...faults(password)]).toEqual([403, ' accountAboveYou'])
    expect(await refused({ position: 'Cheffe' }, colleague)).toEqual([403, ' accountAboveYou'])
    expect(await refused({ primaryGroup: reading })).toEqual([403, '/primaryGroup limitsBeyondYours'])
    const values = { signInName: 'prete-nom', firstName: 'A', lastName: 'B', primaryGroup: reading }
    const created = await unwritten(() => limited.post(users, values))
    expect([created.status, ...faults(created)]).toEqual([403, '/primaryGroup limitsBeyondYours'])
    expect((await limited.post(users, { ...values, primaryGroup: staff })).status).toBe(201)
  })

  it('is made by administrators only', async () => {
    await test.user(organization, { signInName: 'gestion', primaryGroup: organization.groups.care })
    const care = await test.signedIn(organization, 'gestion')
    const answer = await unwritten(() => care.patch(`${users}/${outside}`, { managedGroups: [] }))
    expect([answer.status, ...faults(answer)]).toEqual([403, '/managedGroups limitsNotYours'])
  })
})

describe('the last administrator', () => {
  it('stays one by every way: main group, an end, a secondary group, a single right; a move is no loss', async () => {
    const alone = await test.organization('seule')
    const browser = await test.signedIn(alone)
    const own = `/organizations/seule/users/${alone.adminId}`
    const { administration, staff } = alone.groups
    const settings = { application: 'guichet', permission: 'settings.manage' }
    const ends = { until: inDays(40) }
    for (const values of [
      { primaryGroup: staff, primaryGroupUntil: null },
      { primaryGroupUntil: inDays(40) },
      { primaryGroup: null, primaryGroupFrom: null, secondaryGroups: [{ id: administration, ...ends }] },
      { primaryGroup: staff, permissions: [{ ...settings, ...ends }] },
      { primaryGroup: staff, permissions: [{ ...settings, from: inDays(1) }] },
    ]) {
      const answer = await unwritten(() => browser.patch(own, values))
      expect([answer.status, ...faults(answer)]).toEqual([422, '/primaryGroup lastAdministrator'])
    }
    const move = await browser.patch(own, { primaryGroup: staff, secondaryGroups: [administration] })
    expect(move.status).toBe(200)
    const gone = await unwritten(() => browser.patch(own, { secondaryGroups: [] }))
    expect([gone.status, ...faults(gone)]).toEqual([422, '/secondaryGroups lastAdministrator'])
  })

  it('of everybody is not limited by one whose own rights end', async () => {
    const leaving = await test.organization('depart')
    const lasting = await test.user(leaving, { signInName: 'durable', primaryGroup: leaving.groups.administration })
    const browser = await test.signedIn(leaving)
    const base = '/organizations/depart/users'
    expect((await browser.patch(`${base}/${leaving.adminId}`, { primaryGroupUntil: inDays(30) })).status).toBe(200)
    const answer = await unwritten(() => browser.patch(`${base}/${lasting}`, { managedGroups: [] }))
    expect([answer.status, ...faults(answer)]).toEqual([422, '/managedGroups lastAdministrator'])
  })

  it('remains of two who take each other’s rights at once', async () => {
    const pair = await test.organization('duel')
    await test.user(pair, { signInName: 'rivale', primaryGroup: pair.groups.administration })
    const [first, second] = [await test.signedIn(pair), await test.signedIn(pair, 'rivale')]
    const rival = (await second.get('/me')).body.id
    const values = { primaryGroup: pair.groups.staff, permissions: [] }
    const answers = await Promise.all([
      first.patch(`/organizations/duel/users/${rival}`, values),
      second.patch(`/organizations/duel/users/${pair.adminId}`, values),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })
})
