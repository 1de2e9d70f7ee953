import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let number = 0

const keys = ['a', 'b', 'c']
const ref = (permission: string) => ({ application: 'erp', permission })

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  const permissions = keys.map((key) => ({ key, name: { fr: key, en: key } }))
  await registerSuiteApplication(test, provider, { key: 'erp', permissions })
})

const open = async () => {
  number += 1
  organization = await test.organization(`effet-${number}`)
  admin = await test.signedIn(organization)
}

beforeEach(open)

const impact = async (changes: object[], browser = admin) =>
  (await browser.post(`/organizations/${organization.slug}/groups/impact`, { changes })).body

type When = 'always' | 'past' | 'now' | 'future'
const dates: Record<When, [string | null, string | null]> = {
  always: [null, null],
  past: ['2001-01-01', '2002-01-01'],
  now: ['2001-01-01', '2999-01-01'],
  future: ['2998-01-01', null],
}

interface Person {
  id: string
  primary: number
  primaryWhen: When
  secondary: { group: number; when: When }[]
  single: { key: string; when: When }[]
}

interface World {
  groups: string[][]
  people: Person[]
  changes: { add: string[]; remove: string[] }[]
}

const when = fc.constantFrom<When>('always', 'past', 'now', 'future')
const some = fc.uniqueArray(fc.constantFrom(...keys))
const groupCount = 3
const groupIndex = fc.nat(groupCount - 1)
const world: fc.Arbitrary<World> = fc.record({
  groups: fc.array(some, { minLength: groupCount, maxLength: groupCount }),
  people: fc.array(
    fc.record({
      id: fc.constant('').map(() => uuidv7()),
      primary: groupIndex,
      primaryWhen: when,
      secondary: fc.uniqueArray(fc.record({ group: groupIndex, when }), { selector: ({ group }) => group }),
      single: fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), when }), { selector: ({ key }) => key }),
    }),
    { maxLength: 6 },
  ),
  changes: fc.array(fc.record({ add: some, remove: some }), { minLength: groupCount, maxLength: groupCount }),
})

const isNow = (one: When) => one === 'always' || one === 'now'

/** The groups somebody is in at this moment. */
const groupsOf = (person: Person) =>
  new Set([
    ...(isNow(person.primaryWhen) ? [person.primary] : []),
    ...person.secondary.filter((one) => isNow(one.when)).map(({ group }) => group),
  ])

/** What somebody may do, told by walking along every path. */
function heldBy(person: Person, groups: string[][]): Set<string> {
  const ofGroups = [...groupsOf(person)].flatMap((group) => groups[group] ?? [])
  return new Set([...ofGroups, ...person.single.filter((one) => isNow(one.when)).map(({ key }) => key)])
}

/** The impact by the plainest reading of what it means. */
function expected({ groups, people, changes }: World) {
  const after = groups.map((held, index) => {
    const { add = [], remove = [] } = changes[index] ?? {}
    return [...new Set([...held.filter((key) => !remove.includes(key)), ...add])]
  })
  const per = groups.map((before, index) => {
    const members = people.filter((person) => groupsOf(person).has(index))
    const touched = members.map((person) => {
      const [had, has] = [heldBy(person, groups), heldBy(person, after)]
      const added = (after[index] ?? []).filter((key) => !before.includes(key))
      const removed = before.filter((key) => !after[index]?.includes(key))
      const gained = added.filter((key) => has.has(key) && !had.has(key)).length
      return { id: person.id, gained, lost: removed.filter((key) => had.has(key) && !has.has(key)).length }
    })
    return { members, changed: touched.filter(({ gained, lost }) => gained + lost > 0) }
  })
  return {
    memberCount: new Set(per.flatMap(({ members }) => members)).size,
    changedCount: new Set(per.flatMap(({ changed }) => changed.map(({ id }) => id))).size,
    groups: per.map(({ members, changed }) => ({
      memberCount: members.length,
      changedCount: changed.length,
      people: changed.sort((one, other) => (one.id < other.id ? -1 : 1)),
    })),
  }
}

async function build({ groups, people }: World): Promise<string[]> {
  const write = (statement: string, ...values: unknown[]) =>
    asOwner(test.database, statement, [organization.id, ...values])
  const ids = groups.map(() => uuidv7())
  for (const [index, id] of ids.entries()) {
    await write('insert into groups (organization_id, id, name) values ($1, $2, $3)', id, id)
    for (const key of groups[index] ?? [])
      await write(`insert into group_permissions values ($1, $2, 'erp', $3)`, id, key)
  }
  for (const { id, primary, primaryWhen, secondary, single } of people) {
    await write(
      `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, first_name,
        last_name, status, primary_group_id, primary_group_from, primary_group_until)
       select $1, id, id::text, id::text, id::text, 'P', id::text, 'active', $3, $4, $5 from (select $2::uuid as id) one`,
      id,
      ids[primary],
      ...dates[primaryWhen],
    )
    for (const one of secondary) {
      await write(
        'insert into user_groups (organization_id, user_id, group_id, valid_from, valid_until) values ($1, $2, $3, $4, $5)',
        id,
        ids[one.group],
        ...dates[one.when],
      )
    }
    for (const one of single) {
      await write(
        `insert into user_permissions (organization_id, user_id, application, permission, valid_from, valid_until)
         values ($1, $2, 'erp', $3, $4, $5)`,
        id,
        one.key,
        ...dates[one.when],
      )
    }
  }
  return ids
}

describe('B14: what a change of groups would do', () => {
  it('is not told of groups that are not there, named twice, or the vendor’s', async () => {
    const { staff } = organization.groups
    const post = (changes: object[]) => admin.post(`/organizations/${organization.slug}/groups/impact`, { changes })
    const absent = await post([{ group: organization.adminId }])
    expect([absent.status, absent.body.problems[0]]).toMatchObject([
      422,
      { field: '/changes/0/group', code: 'groupUnknown' },
    ])
    const twice = await post([{ group: staff }, { group: staff.toUpperCase() }])
    expect(twice.body.problems).toMatchObject([{ field: '/changes/1/group', code: 'groupTwice' }])
    expect((await post([])).status).toBe(400)
  })

  it('is what walking along every path of everybody finds', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        await open()
        const ids = await build(given)
        const changes = given.changes.map(({ add, remove }, index) => ({
          group: ids[index],
          add: add.map(ref),
          remove: remove.map(ref),
        }))
        const found = await impact(changes)
        const plain = found.groups.map(({ memberCount, changedCount, people }: Record<string, unknown>) => ({
          memberCount,
          changedCount,
          people: (people as { id: string; gained: number; lost: number }[]).map(({ id, gained, lost }) => ({
            id,
            gained,
            lost,
          })),
        }))
        expect({ ...found, groups: plain }).toEqual(expected(given))
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('names the first eight by name, and nobody to those who may not see the people', async () => {
    const { staff } = organization.groups
    for (const letter of 'jihgfedcba') {
      await test.user(organization, { signInName: letter, lastName: letter, primaryGroup: staff, password: undefined })
    }
    const changes = [{ group: staff, add: [ref('a'), { application: 'nulle', permission: 'part' }] }]
    const { groups, memberCount } = await impact(changes)
    expect([memberCount, groups[0].changedCount]).toEqual([10, 10])
    expect(groups[0].people.map(({ displayName }: { displayName: string }) => displayName)).toEqual(
      [...'abcdefgh'].map((letter) => `Jean ${letter}`),
    )
    const guichet = (permission: string) => ({ application: 'guichet', permission })
    const { body } = await admin.post(`/organizations/${organization.slug}/groups`, {
      name: 'Aveugles',
      permissions: [guichet('groups.manage')],
    })
    await test.user(organization, { signInName: 'aveugle', primaryGroup: body.targetId })
    const blind = await impact(changes, await test.signedIn(organization, 'aveugle'))
    expect([blind.changedCount, blind.groups[0].people]).toEqual([10, []])
  })
})
