import { expect } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addGroup, inDays } from '../testing/rights-samples.ts'
import type { TestApp, TestOrganization } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

/** `application:permission` as the API points to it. */
export function right(written: string) {
  const [application = '', permission = ''] = written.split(':')
  return { application, permission }
}

/** An organization to try things in, with what makes things ready there past all rules. */
export interface Ground {
  base: string
  admin: Browser
  next: () => number
  person: (primaryGroup?: string) => Promise<string>
  group: (...permissions: string[]) => Promise<string>
  holding: (userId: string, written: string) => Promise<unknown>
  member: (userId: string, groupId: string, dates?: { from?: string; until?: string }) => Promise<unknown>
  /** Gives a main group a start or an end. */
  dated: (column: 'from' | 'until', userId: string, at: string) => Promise<unknown>
  /** Does what only the vendor may decide: as long as it lasts, the organization decides about the right. */
  freely: (written: string, act: () => Promise<Answer>) => Promise<Answer>
}

/** Makes the ground of an organization. */
export async function groundOf(test: TestApp, organization: TestOrganization): Promise<Ground> {
  let number = 0
  const next = () => {
    number += 1
    return number
  }
  const run = (statement: string, values: unknown[]) => asOwner(test.database, statement, [organization.id, ...values])
  return {
    base: `/organizations/${organization.slug}`,
    admin: await test.signedIn(organization),
    next,
    person: (primaryGroup) =>
      test.user(organization, { signInName: `agente${next()}`, ...(primaryGroup && { primaryGroup }) }),
    group: (...permissions) => addGroup(test, organization, `Groupe ${next()}`, permissions),
    holding: (userId, written) => {
      const columns = '(organization_id, user_id, application, permission)'
      return run(`insert into user_permissions ${columns} values ($1, $2, $3, $4)`, [userId, ...written.split(':')])
    },
    member: (userId, groupId, { from, until } = {}) => {
      const columns = '(organization_id, user_id, group_id, valid_from, valid_until)'
      return run(`insert into user_groups ${columns} values ($1, $2, $3, $4, $5)`, [
        userId,
        groupId,
        from ?? null,
        until ?? null,
      ])
    },
    dated: (column, userId, at) =>
      run(`update users set primary_group_${column} = $3 where organization_id = $1 and id = $2`, [userId, at]),
    freely: async (written, act) => {
      const { application, permission } = right(written)
      const place = [application, permission]
      await run(`insert into organization_modes values ($1, $2, $3, 'give') on conflict do nothing`, place)
      const answer = await act()
      await run(
        'delete from organization_modes where organization_id = $1 and application = $2 and permission = $3',
        place,
      )
      expect(answer.status).toBe(200)
      return answer
    },
  }
}

type Way = [string, (ground: Ground, browser: Browser, written: string) => Promise<() => Promise<Answer>>]

/** Every way by which somebody could come to hold a right, made ready first, then tried by a browser. */
export const ways: Way[] = [
  [
    'a main group',
    async (ground, browser, written) => {
      const [target, primaryGroup] = [await ground.person(), await ground.group(written)]
      return () => browser.patch(`${ground.base}/users/${target}`, { primaryGroup })
    },
  ],
  [
    'a main group with an end',
    async (ground, browser, written) => {
      const [target, primaryGroup] = [await ground.person(), await ground.group(written)]
      return () => browser.patch(`${ground.base}/users/${target}`, { primaryGroup, primaryGroupUntil: inDays(2) })
    },
  ],
  [
    'a later end of the main group',
    async (ground, browser, written) => {
      const target = await ground.person(await ground.group(written))
      await ground.dated('until', target, inDays(2))
      return () => browser.patch(`${ground.base}/users/${target}`, { primaryGroupUntil: null })
    },
  ],
  [
    'an earlier start of the main group',
    async (ground, browser, written) => {
      const target = await ground.person(await ground.group(written))
      await ground.dated('from', target, inDays(9))
      return () => browser.patch(`${ground.base}/users/${target}`, { primaryGroupFrom: inDays(1) })
    },
  ],
  [
    'a new account',
    async (ground, browser, written) => {
      const primaryGroup = await ground.group(written)
      const values = { signInName: `nouvelle${ground.next()}`, firstName: 'N', lastName: 'N', primaryGroup }
      return () => browser.post(`${ground.base}/users`, values)
    },
  ],
  [
    'a secondary group of a new account',
    async (ground, browser, written) => {
      const secondaryGroups = [await ground.group(written)]
      const values = { signInName: `nouvelle${ground.next()}`, firstName: 'N', lastName: 'N', secondaryGroups }
      return () => browser.post(`${ground.base}/users`, values)
    },
  ],
  [
    'a single right of a new account',
    async (ground, browser, written) => {
      const values = {
        signInName: `seule${ground.next()}`,
        firstName: 'N',
        lastName: 'N',
        permissions: [right(written)],
      }
      return () => browser.post(`${ground.base}/users`, values)
    },
  ],
  [
    'a secondary group',
    async (ground, browser, written) => {
      const [target, id] = [await ground.person(), await ground.group(written)]
      return () => browser.patch(`${ground.base}/users/${target}`, { secondaryGroups: { add: [id] } })
    },
  ],
  [
    'a secondary group that begins later',
    async (ground, browser, written) => {
      const [target, id] = [await ground.person(), await ground.group(written)]
      return () => browser.patch(`${ground.base}/users/${target}`, { secondaryGroups: [{ id, from: inDays(30) }] })
    },
  ],
  [
    'a gap closed between two memberships',
    async (ground, browser, written) => {
      const [target, early, late] = [await ground.person(), await ground.group(written), await ground.group(written)]
      await ground.member(target, early, { until: inDays(3) })
      await ground.member(target, late, { from: inDays(8) })
      return () =>
        browser.patch(`${ground.base}/users/${target}`, { secondaryGroups: { add: [{ id: late, from: inDays(3) }] } })
    },
  ],
  [
    'a single right',
    async (ground, browser, written) => {
      const target = await ground.person()
      return () => browser.patch(`${ground.base}/users/${target}`, { permissions: { add: [right(written)] } })
    },
  ],
  [
    'a single right that outlives the group',
    async (ground, browser, written) => {
      const target = await ground.person()
      await ground.member(target, await ground.group(written), { until: inDays(3) })
      return () => browser.patch(`${ground.base}/users/${target}`, { permissions: { add: [right(written)] } })
    },
  ],
  [
    'a single right for oneself',
    async (ground, browser, written) => {
      const { id } = (await browser.get('/me')).body
      return () => browser.patch(`${ground.base}/users/${id}`, { permissions: { add: [right(written)] } })
    },
  ],
  [
    'the same rights as another',
    async (ground, browser, written) => {
      const [target, from] = [await ground.person(), await ground.person()]
      await ground.holding(from, written)
      return () => browser.post(`${ground.base}/changes`, { kind: 'user.rights.copy', target, values: { from } })
    },
  ],
  [
    'the general road',
    async (ground, browser, written) => {
      const target = await ground.person()
      return () =>
        browser.post(`${ground.base}/changes`, {
          kind: 'user.rights',
          target,
          values: { permissions: [right(written)] },
        })
    },
  ],
  [
    'undoing the removal of a right',
    async (ground, browser, written) => {
      const target = await ground.person()
      await ground.holding(target, written)
      const removed = await ground.freely(written, () =>
        ground.admin.patch(`${ground.base}/users/${target}`, { permissions: [] }),
      )
      return () => browser.post(`${ground.base}/changes/${removed.body.changeId}/undo`)
    },
  ],
  [
    'undoing the deletion of an account',
    async (ground, browser, written) => {
      const target = await ground.person()
      await ground.holding(target, written)
      const removed = await ground.admin.delete(`${ground.base}/users/${target}`)
      return () => browser.post(`${ground.base}/changes/${removed.body.changeId}/undo`)
    },
  ],
  [
    'undoing the deletion of a group',
    async (ground, browser, written) => {
      const removed = await ground.admin.delete(`${ground.base}/groups/${await ground.group(written)}`)
      expect(removed.status).toBe(200)
      return () => browser.post(`${ground.base}/changes/${removed.body.changeId}/undo`)
    },
  ],
  [
    'undoing what was taken from a group',
    async (ground, browser, written) => {
      const id = await ground.group(written)
      const removed = await ground.freely(written, () =>
        ground.admin.patch(`${ground.base}/groups/${id}`, { permissions: [] }),
      )
      return () => browser.post(`${ground.base}/changes/${removed.body.changeId}/undo`)
    },
  ],
  [
    'a group that gets the right',
    async (ground, browser, written) => {
      const id = await ground.group()
      await ground.person(id)
      return () => browser.patch(`${ground.base}/groups/${id}`, { permissions: { add: [right(written)] } })
    },
  ],
  [
    'a group whose whole list is written',
    async (ground, browser, written) => {
      const id = await ground.group('erp:read')
      return () => browser.patch(`${ground.base}/groups/${id}`, { permissions: [right('erp:read'), right(written)] })
    },
  ],
  [
    'a new group',
    async (ground, browser, written) => {
      return () =>
        browser.post(`${ground.base}/groups`, { name: `Neuf ${ground.next()}`, permissions: [right(written)] })
    },
  ],
  [
    'the deletion of a group whose people go to another',
    async (ground, browser, written) => {
      const [from, to] = [await ground.group(), await ground.group(written)]
      await ground.person(from)
      return () => browser.delete(`${ground.base}/groups/${from}?moveTo=${to}`)
    },
  ],
]
