import { beforeEach, describe, expect, it } from 'vitest'
import { grantablePermissions } from '../domains/applications/index.ts'
import type { Answer, Browser } from '../testing/browser.ts'
import { addGroup, inDays } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp()
let number = 0
let organization: TestOrganization
let base: string
let users: string
/** Two administrators, each by a group of their own. */
let first: Person
let second: Person

interface Person {
  id: string
  browser: Browser
  group: string
}

const all = grantablePermissions('customer')
const administration = all.map((permission) => `guichet:${permission}`)

async function administrator(name: string): Promise<Person> {
  const group = await addGroup(test, organization, `Groupe de ${name}`, administration)
  const id = await test.user(organization, { signInName: name, primaryGroup: group })
  return { id, group, browser: await test.signedIn(organization, name) }
}

beforeEach(async () => {
  number += 1
  organization = await test.organization(`duel-${number}`)
  base = `/organizations/${organization.slug}`
  users = `${base}/users`
  first = await administrator('premiere')
  second = await administrator('rivale')
  // The administrator of the opening is not of the game.
  await asOwner(test.database, `update users set status = 'deactivated' where id = $1`, [organization.adminId])
})

type Act = (actor: Person, victim: Person) => Promise<Answer>
const change = (actor: Person, kind: string, target: string, values: object, reason = 'Duel') =>
  actor.browser.post(`${base}/changes`, { kind, target, values, reason })

const acts: Record<string, Act> = {
  'another main group': (actor, { id }) =>
    actor.browser.patch(`${users}/${id}`, { primaryGroup: organization.groups.staff }),
  'an end of the main group': (actor, { id }) =>
    actor.browser.patch(`${users}/${id}`, { primaryGroupUntil: inDays(1) }),
  'a start of the main group': (actor, { id }) =>
    actor.browser.patch(`${users}/${id}`, { primaryGroupFrom: inDays(1) }),
  'all rights anew': (actor, { id }) =>
    actor.browser.patch(`${users}/${id}`, {
      primaryGroup: null,
      primaryGroupFrom: null,
      secondaryGroups: [],
      permissions: [],
    }),
  'the rights of nobody': async (actor, { id }) => {
    const from = await test.user(organization, { signInName: `personne${actor.id.slice(-6)}` })
    return change(actor, 'user.rights.copy', id, { from })
  },
  limits: (actor, { id }) => actor.browser.patch(`${users}/${id}`, { managedGroups: [] }),
  deactivation: (actor, { id }) => change(actor, 'user.deactivate', id, {}),
  deletion: (actor, { id }) => actor.browser.delete(`${users}/${id}`),
  'never signing in': (actor, { id }) => actor.browser.patch(`${users}/${id}`, { neverSignsIn: true }),
  'a group without rights': (actor, { group }) => actor.browser.patch(`${base}/groups/${group}`, { permissions: [] }),
  'a group without the right to settings': (actor, { group }) =>
    actor.browser.patch(`${base}/groups/${group}`, {
      permissions: { remove: [{ application: 'guichet', permission: 'settings.manage' }] },
    }),
  'the deletion of the group': (actor, { group }) =>
    actor.browser.delete(`${base}/groups/${group}?moveTo=${organization.groups.staff}`),
}

/** How many people remain who hold everything in Guichet, for everybody, with access and without an end. */
async function remaining(): Promise<number> {
  const [row] = await asOwner(
    test.database,
    `select count(*)::int as count from users u
     where u.organization_id = $1 and u.status = 'active' and not u.never_signs_in and not u.is_limited
       and $2::text[] <@ array(select h.permission from held_permissions h where h.user_id = u.id
         and h.application = 'guichet' and h.valid_until is null and (h.valid_from is null or h.valid_from <= now()))`,
    [organization.id, all],
  )
  return row?.count as number
}

/** Of both at once one wins, the other is refused in words, and somebody is left. */
async function expectOneWinner(answers: Answer[], label: string) {
  const statuses = answers.map(({ status }) => status)
  expect([label, statuses.filter((status) => status === 200).length]).toEqual([label, 1])
  expect([label, statuses.every((status) => [200, 401, 403, 404, 409, 422].includes(status)), statuses]).toEqual([
    label,
    true,
    statuses,
  ])
  expect([label, await remaining()]).toEqual([label, 1])
}

describe('two administrators who throw each other out at the same moment', () => {
  it.each(Object.entries(acts))('by the same means, %s: one wins, the other is refused', async (label, act) => {
    await expectOneWinner(await Promise.all([act(first, second), act(second, first)]), label)
  })

  const names = Object.keys(acts)
  it.each(names.map((name, place) => [name, names[(place + 5) % names.length] ?? name] as const))(
    'by different means, %s against %s: one wins, the other is refused',
    async (mine, theirs) => {
      const answers = await Promise.all([acts[mine]?.(first, second), acts[theirs]?.(second, first)])
      await expectOneWinner(answers as Answer[], `${mine} / ${theirs}`)
    },
  )

  it('when one holds the right by a secondary group and the other by a single right', async () => {
    const { administration: group, staff } = organization.groups
    await asOwner(test.database, 'update users set primary_group_id = $2 where id = any ($1)', [
      [first.id, second.id],
      staff,
    ])
    await asOwner(test.database, 'insert into user_groups (organization_id, user_id, group_id) values ($1, $2, $3)', [
      organization.id,
      first.id,
      group,
    ])
    for (const permission of all) {
      await asOwner(
        test.database,
        `insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, 'guichet', $3)`,
        [organization.id, second.id, permission],
      )
    }
    const answers = await Promise.all([
      first.browser.patch(`${users}/${second.id}`, { permissions: [] }),
      second.browser.patch(`${users}/${first.id}`, { secondaryGroups: { add: [{ id: group, until: inDays(3) }] } }),
    ])
    await expectOneWinner(answers, 'secondary / single')
  })
})

describe('changes that want the same rows in another order', () => {
  it('end alike, without an error of the server: a group deleted while its people are changed', async () => {
    const { staff, care } = organization.groups
    for (let round = 0; round < 4; round += 1) {
      const group = await addGroup(test, organization, `Éphémère ${round}`, ['guichet:users.view'])
      const people = await Promise.all(
        Array.from({ length: 6 }, (_, place) =>
          test.user(organization, { signInName: `membre${round}x${place}`, primaryGroup: group }),
        ),
      )
      const answers = await Promise.all([
        first.browser.delete(`${base}/groups/${group}?moveTo=${staff}`),
        ...people.map((id, place) => {
          if (place % 3 === 0) return second.browser.patch(`${users}/${id}`, { secondaryGroups: [group, care] })
          if (place % 3 === 1) return second.browser.patch(`${users}/${id}`, { primaryGroup: care })
          return second.browser.patch(`${users}/${id}`, { managedGroups: [group] })
        }),
        second.browser.patch(`${base}/groups/${group}`, { permissions: [] }),
        second.browser.post(users, {
          signInName: `tardive${round}`,
          firstName: 'T',
          lastName: 'T',
          primaryGroup: group,
        }),
      ])
      const statuses = answers.map(({ status }) => status)
      expect([statuses.every((status) => status < 500), statuses]).toEqual([true, statuses])
      const orphans = await asOwner(
        test.database,
        `select u.id from users u where u.organization_id = $1 and u.primary_group_id is not null
         and not exists (select from groups g where g.id = u.primary_group_id)`,
        [organization.id],
      )
      expect(orphans).toEqual([])
    }
  })

  it('end alike when two people get each other’s rights, companies and cards', async () => {
    const [one, other] = [
      await test.user(organization, { signInName: 'une' }),
      await test.user(organization, { signInName: 'autre' }),
    ]
    const company = (await first.browser.post(`${base}/companies`, { name: 'Régie' })).body.targetId
    const card = (await first.browser.post(`${base}/contacts`, { lastName: 'Carte', email: 'c@duel.example' })).body
      .targetId
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([
        change(first, 'user.rights.copy', one, { from: other }),
        change(second, 'user.rights.copy', other, { from: one }),
        first.browser.patch(`${users}/${one}`, { contact: card, companies: [{ id: company, level: 'read' }] }),
        second.browser.patch(`${base}/contacts/${card}`, { position: `Poste ${round}` }),
        first.browser.patch(`${base}/companies/${company}`, { name: `Régie ${round}` }),
        second.browser.delete(`${base}/companies/${company}`),
        first.browser.patch(`${users}/${other}`, { mainCompany: company, contact: card }),
        second.browser.delete(`${base}/contacts/${card}`),
      ])
      const statuses = answers.map(({ status }) => status)
      expect([statuses.every((status) => status < 500), statuses]).toEqual([true, statuses])
    }
    const rows = await asOwner(
      test.database,
      `select u.position = c.position and u.email = c.email as follows from users u join contacts c on c.id = u.contact_id
       where u.organization_id = $1`,
      [organization.id],
    )
    expect(rows.every(({ follows }) => follows === true)).toBe(true)
  })
})
