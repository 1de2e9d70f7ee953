import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { grantablePermissions } from '../applications/index.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let groups: string
let number = 0

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  const name = { fr: 'Approuver', en: 'Approve' }
  await registerSuiteApplication(test, provider, {
    key: 'erp',
    permissions: [{ key: 'approve', name, mode: 'request' }],
  })
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`fin-${number}`)
  admin = await test.signedIn(organization)
  groups = `/organizations/${organization.slug}/groups`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = (answer: Answer) => [
  answer.status,
  ...(answer.body.problems ?? []).map((one: { code: string }) => one.code),
]
const right = (permission: string) => ({ application: 'guichet', permission })
const administrator = grantablePermissions('customer')

const addSecondary = (userId: string, groupId: string, dates: Record<string, string> = {}) =>
  asOwner(
    test.database,
    'insert into user_groups (organization_id, user_id, group_id, valid_from, valid_until) values ($1, $2, $3, $4, $5)',
    [organization.id, userId, groupId, dates.from ?? null, dates.until ?? null],
  )

const newGroup = async (name: string, permissions: string[]): Promise<string> =>
  (await admin.post(groups, { name, permissions: permissions.map(right) })).body.targetId

/** Gives the administrator another main group; the groups of the organization then are in nobody's way. */
const moveAdmin = (groupId: string) =>
  asOwner(test.database, 'update users set primary_group_id = $1 where id = $2', [groupId, organization.adminId])

describe('a group is not deleted', () => {
  it('while it is somebody’s main group and nobody said which one they get', async () => {
    await test.user(organization, { signInName: 'simple', primaryGroup: organization.groups.staff })
    const staff = `${groups}/${organization.groups.staff}`
    const answer = await unwritten(() => admin.delete(staff))
    expect(codes(answer)).toEqual([422, 'groupHasMembers'])
    for (const moveTo of [organization.groups.staff, organization.adminId]) {
      expect(codes(await unwritten(() => admin.delete(`${staff}?moveTo=${moveTo}`)))).toEqual([422, 'groupUnknown'])
    }
    expect((await unwritten(() => admin.delete(`${staff}?moveTo=x`))).status).toBe(400)
  })

  it('C1: when its members would get or lose what the vendor decides about: it is asked for', async () => {
    await test.user(organization, { signInName: 'simple', primaryGroup: organization.groups.staff })
    const secondary = await test.user(organization, { signInName: 'autre', primaryGroup: organization.groups.reading })
    await giveToGroup(test, organization, organization.groups.reading, 'erp:approve')
    const staff = `${groups}/${organization.groups.staff}`
    const moved = await admin.delete(`${staff}?moveTo=${organization.groups.reading}`)
    expect([moved.status, moved.body.ticket.kind]).toEqual([202, 'group.delete'])
    await addSecondary(secondary, organization.groups.care)
    await giveToGroup(test, organization, organization.groups.care, 'erp:approve')
    const care = await admin.delete(`${groups}/${organization.groups.care}`)
    expect([care.status, care.body.ticket.kind]).toEqual([202, 'group.delete'])
    for (const id of [organization.groups.staff, organization.groups.care]) {
      expect((await admin.get(`${groups}/${id}`)).status).toBe(200)
    }
  })

  it('by who holds less than its next group gives, or than one of its members', async () => {
    const keepers = await newGroup('Gardiens', ['users.view', 'users.manage', 'groups.manage'])
    await test.user(organization, { signInName: 'gardienne', primaryGroup: keepers })
    const browser = await test.signedIn(organization, 'gardienne')
    const simple = await test.user(organization, { signInName: 'simple', primaryGroup: organization.groups.staff })
    const staff = `${groups}/${organization.groups.staff}`
    const up = await unwritten(() => browser.delete(`${staff}?moveTo=${organization.groups.administration}`))
    expect(codes(up)).toEqual([403, 'rightAboveYou'])
    await addSecondary(simple, organization.groups.administration)
    const above = await unwritten(() => browser.delete(`${staff}?moveTo=${organization.groups.reading}`))
    expect(codes(above)).toEqual([403, 'groupHasMemberAbove'])
  })

  it('when no administrator without an end would remain', async () => {
    const { administration, staff } = organization.groups
    const own = `${groups}/${administration}`
    expect(codes(await unwritten(() => admin.delete(`${own}?moveTo=${staff}`)))).toEqual([422, 'lastAdministrator'])
    const other = await test.user(organization, { signInName: 'bientot', primaryGroup: staff })
    const second = await newGroup('Remplaçants', administrator)
    await addSecondary(other, second, { until: '2099-01-01' })
    expect(codes(await unwritten(() => admin.delete(`${own}?moveTo=${staff}`)))).toEqual([422, 'lastAdministrator'])
    const without = { permissions: { remove: [right('settings.manage')] } }
    expect(codes(await unwritten(() => admin.patch(own, without)))).toEqual([422, 'lastAdministrator'])
    expect((await admin.delete(`${own}?moveTo=${second}`)).status).toBe(200)
  })
})

describe('a deleted group', () => {
  it('leaves its main members another one, keeps their dates, and says what becomes of the others', async () => {
    const { staff, reading, care } = organization.groups
    const main = await test.user(organization, { signInName: 'principale', primaryGroup: staff })
    const beside = await test.user(organization, { signInName: 'secondaire', primaryGroup: care })
    await asOwner(test.database, `update users set primary_group_until = '2099-01-01' where id = $1`, [main])
    await addSecondary(beside, staff)
    const answer = await admin.delete(`${groups}/${staff}?moveTo=${reading}`)
    expect(answer.body.applied.map(({ message }: { message: string }) => message)).toEqual([
      'Le groupe Collaborateurs est supprimé',
      'Une personne passe dans le groupe principal Consultation',
      'Une personne ne l’a plus comme groupe secondaire',
      'L’annulation rétablit le groupe, sans ses membres',
    ])
    const [row] = await asOwner(test.database, 'select * from users where id = $1', [main])
    expect(row).toMatchObject({ primary_group_id: reading, primary_group_given_by_name: 'Ada Admin' })
    expect(row?.primary_group_until).toEqual(new Date('2099-01-01'))
    expect(await asOwner(test.database, 'select from user_groups where user_id = $1', [beside])).toEqual([])
  })

  it('comes back under its identifier when that is undone', async () => {
    const id = await newGroup('Passagers', ['users.view'])
    await admin.patch(`${groups}/${id}`, { description: 'En visite', secondFactor: 'required' })
    const { body } = await admin.delete(`${groups}/${id}`)
    expect((await admin.get(`${groups}/${id}`)).status).toBe(404)
    const undone = await admin.post(`/organizations/${organization.slug}/changes/${body.changeId}/undo`)
    expect(undone.body.targetId).toBe(id)
    expect((await admin.get(`${groups}/${id}`)).body).toMatchObject({
      name: 'Passagers',
      description: 'En visite',
      secondFactor: 'required',
      permissions: [right('users.view')],
    })
  })
})

describe('two administrators at the same moment', () => {
  let second: string
  let own: string
  let other: Browser

  beforeEach(async () => {
    own = await newGroup('Premiers', administrator)
    second = await newGroup('Seconds', administrator)
    await moveAdmin(own)
    await test.user(organization, { signInName: 'rivale', primaryGroup: second })
    other = await test.signedIn(organization, 'rivale')
  })

  const remaining = async () => {
    const held = `select distinct user_id from current_permissions where organization_id = $1 and permission = 'settings.manage'`
    return (await asOwner(test.database, held, [organization.id])).length
  }

  it('take each other’s right from the other’s group: one of them remains', async () => {
    const without = { permissions: { remove: [right('settings.manage')] } }
    const answers = await Promise.all([
      admin.patch(`${groups}/${second}`, without),
      other.patch(`${groups}/${own}`, without),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await remaining()).toBe(1)
  })

  it('delete each other’s group: one of them remains', async () => {
    const { staff } = organization.groups
    const answers = await Promise.all([
      admin.delete(`${groups}/${second}?moveTo=${staff}`),
      other.delete(`${groups}/${own}?moveTo=${staff}`),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await remaining()).toBe(1)
  })

  it('step down both: one of them remains', async () => {
    const without = { permissions: { remove: [right('settings.manage')] } }
    const answers = await Promise.all([
      admin.patch(`${groups}/${own}`, without),
      other.patch(`${groups}/${second}`, without),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await remaining()).toBe(1)
  })
})
