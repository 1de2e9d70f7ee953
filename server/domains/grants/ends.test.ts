import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { endGrants } from './end-grants.ts'
import { remindOfEnds } from './remind.ts'

const test = useTestApp()
let own: TestOrganization
let admin: Browser
let erp: string
let users: string

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  own = await test.organization('mairie')
  erp = await addGroup(test, own, 'Comptabilité', ['erp:read', 'erp:edit'])
  admin = await test.signedIn(own)
  users = `/organizations/${own.slug}/users`
  await asOwner(test.database, `update users set email = 'ada@mairie.example' where id = $1`, [own.adminId])
})

const endNow = async (id: string) => {
  const over = `now() - interval '1 minute'`
  for (const [table, column, key] of [
    ['user_groups', 'valid_until', 'user_id'],
    ['user_permissions', 'valid_until', 'user_id'],
    ['users', 'primary_group_until', 'id'],
  ]) {
    await asOwner(
      test.database,
      `update ${table} set ${column} = ${over} where ${key} = $1 and ${column} is not null`,
      [id],
    )
  }
}

const entriesOf = (id: string) =>
  asOwner(
    test.database,
    `select via, actor_id, reason, before, after from journal where target_id = $1 and kind = 'user.rights' and via = 'system'`,
    [id],
  )

describe('an end that is reached', () => {
  it('takes effect at its moment, and is cleared away once, with an entry', async () => {
    const id = await test.user(own, { signInName: 'sortante', primaryGroup: own.groups.reading })
    await admin.patch(`${users}/${id}`, {
      primaryGroupUntil: inDays(9),
      secondaryGroups: [{ id: erp, until: inDays(9) }, own.groups.staff],
      permissions: [
        { application: 'erp', permission: 'close', until: inDays(9) },
        { application: 'erp', permission: 'read' },
      ],
    })
    await endNow(id)
    const { items } = (await admin.get(`${users}/${id}/effective-permissions`)).body
    expect(items.map(({ permission }: { permission: string }) => permission)).toEqual(['read'])
    await Promise.all([endGrants(test.app.road), endGrants(test.app.road)])
    await endGrants(test.app.road)
    const [entry, ...more] = await entriesOf(id)
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      actor_id: null,
      reason: 'La fin prévue est atteinte',
      before: { primaryGroup: { name: 'Consultation' } },
      after: { primaryGroup: null, secondaryGroups: [{ id: own.groups.staff }], permissions: [{ permission: 'read' }] },
    })
    expect((await admin.get(`${users}/${id}`)).body.primaryGroup).toBeNull()
  })

  it('that was put off meanwhile takes nothing away', async () => {
    const id = await test.user(own, { signInName: 'prolongee', primaryGroup: own.groups.staff })
    await admin.patch(`${users}/${id}`, { secondaryGroups: [{ id: erp, until: inDays(9) }] })
    await endGrants(test.app.road)
    expect(await entriesOf(id)).toEqual([])
  })
})

describe('a week before an end', () => {
  it('the person and whoever gave it get one letter each, in their language', async () => {
    const email = 'bientot@mairie.example'
    const id = await test.user(own, { signInName: 'bientot', primaryGroup: own.groups.staff, email, language: 'en' })
    await admin.patch(`${users}/${id}`, {
      secondaryGroups: [{ id: erp, until: inDays(6) }],
      permissions: [
        { application: 'erp', permission: 'close', until: inDays(5) },
        { application: 'erp', permission: 'read', until: inDays(50) },
      ],
    })
    const { road } = test.app
    await Promise.all([remindOfEnds(road.db, road.sendJob), remindOfEnds(road.db, road.sendJob)])
    await remindOfEnds(road.db, road.sendJob)
    // The first letter tells of the change itself.
    const [, letter] = await test.outbox.lettersTo(email, 2)
    expect(letter?.subject).toContain('Some of your rights end soon')
    expect(letter?.text).toContain('Group Comptabilité: until')
    expect(letter?.text).toContain('Right close: until')
    expect(letter?.text).not.toContain('Right read')
    const [given] = await test.outbox.lettersTo('ada@mairie.example')
    expect(given?.subject).toContain('Des droits de Jean bientot s’arrêtent bientôt')
    const jobs = `select count(*)::int as count from pgboss.job where name = 'grants.reminder' and data->>'about' = $1`
    expect(await asOwner(test.database, jobs, [id])).toEqual([{ count: 2 }])
  })
})
