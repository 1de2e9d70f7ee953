import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addCompany, registerErp } from '../testing/rights-samples.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'
import { type Ground, groundOf, right, ways } from './ways-to-a-right.ts'

const test = useTestApp()
let organization: TestOrganization
let base: string
let admin: Browser
let ground: Ground
let company: string

/** Whether the vendor decides about everything; without it, what is tried is made ready. */
const requestMode = (isOn: boolean) =>
  asOwner(test.database, 'update organizations set is_decided_by_provider = $2 where id = $1', [organization.id, isOn])

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  organization = await test.organization('negoce')
  base = `/organizations/${organization.slug}`
  company = await addCompany(test, organization, 'Régie')
  ground = await groundOf(test, organization)
  admin = ground.admin
})

/** Who has access and which rights in the organization. */
const accessNow = () =>
  Promise.all(
    [
      `select id, type, status, never_signs_in, primary_group_id, primary_group_from, primary_group_until,
         main_company_id, all_companies_level from users where organization_id = $1 order by id`,
      'select user_id from user_passwords where organization_id = $1 order by 1',
      `select user_id, application, permission, source, group_id, valid_from, valid_until from held_permissions
       where organization_id = $1 order by 1, 2, 3, 4, 5, 6, 7`,
      'select group_id, application, permission from group_rights where organization_id = $1 order by 1, 2, 3',
      'select user_id, company_id, level from user_companies where organization_id = $1 order by 1, 2',
      'select user_id, group_id from user_managed_groups where organization_id = $1 order by 1, 2',
      'select user_id, group_id, valid_from, valid_until from user_groups where organization_id = $1 order by 1, 2',
    ].map((statement) => asOwner(test.database, statement, [organization.id])),
  )

/** Makes something ready freely, then does it where the vendor decides: nobody's access or rights move by it. */
async function moved(ready: () => Promise<() => Promise<Answer>>): Promise<Answer> {
  await requestMode(false)
  const act = await ready()
  await requestMode(true)
  const before = await accessNow()
  const answer = await act()
  expect(await accessNow()).toEqual(before)
  return answer
}

const user = (id: string) => `${base}/users/${id}`
const change = (kind: string, target: string, values: object = {}, more: object = {}) =>
  admin.post(`${base}/changes`, { kind, target, values, ...more })
const closed = async () => {
  const id = await ground.person()
  expect((await admin.post(`${user(id)}/deactivate`, { reason: 'Départ' })).status).toBe(200)
  return id
}
const silent = async () => {
  const id = await ground.person()
  expect((await admin.patch(user(id), { neverSignsIn: true })).status).toBe(200)
  return id
}

describe('where the vendor decides about everything, a right', () => {
  for (const written of ['erp:edit', 'guichet:journal.view']) {
    it.each(ways)(`(${written}) is only asked for: %s`, async (_way, ready) => {
      const answer = await moved(() => ready(ground, admin, written))
      expect([answer.status, answer.body.ticket?.status]).toEqual([202, 'open'])
    })
  }
})

const asked: [string, () => Promise<() => Promise<Answer>>][] = [
  [
    'an account shut by a reason',
    async () => {
      const id = await ground.person()
      return () => admin.post(`${user(id)}/deactivate`, { reason: 'Départ' })
    },
  ],
  [
    'an account shut by never signing in',
    async () => {
      const id = await ground.person()
      return () => admin.patch(user(id), { neverSignsIn: true })
    },
  ],
  [
    'an account shut so on the general road',
    async () => {
      const id = await ground.person()
      return () => change('user.update', id, { neverSignsIn: true })
    },
  ],
  [
    'an account shut and moved in one change',
    async () => {
      const id = await ground.person()
      return () => change('user.update', id, { neverSignsIn: true, primaryGroup: organization.groups.staff })
    },
  ],
  [
    'an account opened by signing in again',
    async () => {
      const id = await silent()
      return () => admin.patch(user(id), { neverSignsIn: false })
    },
  ],
  [
    'undoing that somebody never signs in',
    async () => {
      const id = await ground.person()
      const { changeId } = (await admin.patch(user(id), { neverSignsIn: true })).body
      return () => admin.post(`${base}/changes/${changeId}/undo`)
    },
  ],
  [
    'an account opened again',
    async () => {
      const id = await closed()
      return () => admin.post(`${user(id)}/reactivate`)
    },
  ],
  [
    'undoing that an account was shut',
    async () => {
      const id = await ground.person()
      const { changeId } = (await admin.post(`${user(id)}/deactivate`, { reason: 'Départ' })).body
      return () => admin.post(`${base}/changes/${changeId}/undo`)
    },
  ],
  [
    'undoing that an account was made',
    async () => {
      const values = { signInName: `faite${ground.next()}`, firstName: 'F', lastName: 'F' }
      const { changeId } = (await admin.post(`${base}/users`, values)).body
      return () => admin.post(`${base}/changes/${changeId}/undo`)
    },
  ],
  [
    'an account deleted',
    async () => {
      const id = await ground.person()
      return () => admin.delete(user(id))
    },
  ],
  [
    'a program',
    async () => () =>
      admin.post(`${base}/users`, { type: 'connector', signInName: 'robot', firstName: 'R', lastName: 'R' }),
  ],
  [
    'somebody who is only known',
    async () => () =>
      admin.post(`${base}/users`, { neverSignsIn: true, signInName: 'connue', firstName: 'C', lastName: 'C' }),
  ],
  [
    'the data of a company',
    async () => {
      const id = await ground.person()
      return () => admin.patch(user(id), { companies: [{ id: company, level: 'write' }] })
    },
  ],
  [
    'the data of all companies',
    async () => {
      const id = await ground.person()
      return () => admin.patch(user(id), { allCompaniesLevel: 'all' })
    },
  ],
  [
    'the people whom somebody looks after',
    async () => {
      const id = await ground.person(organization.groups.care)
      return () => admin.patch(user(id), { managedGroups: [organization.groups.staff] })
    },
  ],
  [
    'a right taken',
    async () => {
      const id = await ground.person()
      await ground.holding(id, 'erp:edit')
      return () => admin.patch(user(id), { permissions: { remove: [right('erp:edit')] } })
    },
  ],
  [
    'a right taken from a group',
    async () => {
      const id = await ground.group('erp:edit')
      await ground.person(id)
      return () => admin.patch(`${base}/groups/${id}`, { permissions: { remove: [right('erp:edit')] } })
    },
  ],
  [
    'a group deleted of which somebody had a right',
    async () => {
      const id = await ground.group('erp:edit')
      await ground.member(await ground.person(), id)
      return () => admin.delete(`${base}/groups/${id}`)
    },
  ],
  [
    'a group deleted that was somebody’s main one',
    async () => {
      const [from, to] = [await ground.group('erp:edit'), await ground.group()]
      await ground.person(from)
      return () => admin.delete(`${base}/groups/${from}?moveTo=${to}`)
    },
  ],
]

describe('where the vendor decides about everything', () => {
  it.each(asked)('is only asked for: %s', async (_way, ready) => {
    const answer = await moved(ready)
    expect([answer.status, answer.body.ticket?.status]).toEqual([202, 'open'])
  })

  it('no batch gets round it', async () => {
    await requestMode(false)
    const [one, other, third, shut, known] = [
      await ground.person(),
      await ground.person(),
      await ground.person(),
      await closed(),
      await silent(),
    ]
    const answer = await moved(async () => () => {
      const changes = [
        { kind: 'user.deactivate', target: one, values: {}, reason: 'Départ' },
        { kind: 'user.update', target: other, values: { neverSignsIn: true, position: 'Agente' } },
        { kind: 'user.delete', target: third, values: {} },
        { kind: 'user.reactivate', target: shut, values: {} },
        { kind: 'user.update', target: known, values: { neverSignsIn: false } },
        { kind: 'user.rights', target: one, values: { permissions: { add: [right('erp:read')] } } },
        { kind: 'user.rights.copy', target: other, values: { from: organization.adminId } },
      ]
      return admin.post(`${base}/changes/batch`, { changes })
    })
    const results = answer.body.results.map((result: { outcome: { ticket: unknown } }) => result.outcome.ticket)
    expect(results.filter(Boolean)).toHaveLength(7)
    expect((await admin.get(user(other))).body.position).toBe('Agente')
  })

  it('a closed account is not opened by a password, an invitation or a link, nor a known one', async () => {
    for (const [prepare, status] of [
      [closed, 200],
      [silent, 422],
    ] as const) {
      await requestMode(false)
      const id = await prepare()
      await asOwner(test.database, 'update users set email = $2 where id = $1', [id, `${id}@negoce.example`])
      await requestMode(true)
      const password = { password: 'tournesol au bord du quai', mustChange: false }
      expect((await admin.post(`${user(id)}/password`, password)).status).toBe(status)
      expect((await admin.post(`${user(id)}/invitation`)).status).toBe(422)
      const { signInName } = (await admin.get(user(id))).body
      for (const tried of [password.password, testPassword]) {
        const session = { signInName, password: tried, organization: organization.slug }
        expect((await test.stranger().post('/session', session)).status).toBe(401)
      }
    }
  })

  it('the vendor’s word on who signs in is done as it was asked', async () => {
    await requestMode(true)
    const provider = await asOwner(test.database, "select id from organizations where slug = 'editeur'")
    expect(provider).toHaveLength(1)
    const vendor = test.stranger()
    const session = { signInName: 'admin', password: testPassword, organization: 'editeur' }
    expect((await vendor.post('/session', session)).status).toBe(200)
    const person = await ground.person()
    for (const neverSignsIn of [true, false]) {
      const { ticket } = (await admin.patch(user(person), { neverSignsIn, position: `Poste ${neverSignsIn}` })).body
      expect(ticket).toMatchObject({ kind: 'user.update', title: expect.stringContaining('Compte de') })
      const [line] = (await admin.get(`${base}/tickets/${ticket.id}`)).body.lines
      expect(line.name).toContain(neverSignsIn ? 'ne se connecte plus' : 'se connecte de nouveau')
      expect((await admin.get(user(person))).body.neverSignsIn).toBe(!neverSignsIn)
      const { status, body } = await vendor.post(`/provider/tickets/${ticket.id}/approve`, {})
      expect([status, body.status]).toEqual([200, 'done'])
      expect((await admin.get(user(person))).body.neverSignsIn).toBe(neverSignsIn)
    }
  })
})
