import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { systemActor } from '../sign-in/index.ts'
import { type Applied, type ChangeContext, defineKind } from './change-kind.ts'
import type { Road } from './road.ts'
import { submitChange } from './submit-change.ts'

const test = useTestApp()
const reason = 'Congé'
let organization: TestOrganization
let admin: Browser
let changes: string

beforeAll(async () => {
  organization = await test.organization('route')
  admin = await test.signedIn(organization)
  changes = `/organizations/${organization.slug}/changes`
})

const unwritten = <Result>(act: () => Promise<Result>) => unwrittenIn(test.database, act)

/** A road with one more kind, which writes a tag and a job and then does what it is told. */
function roadWith(then: (context: ChangeContext) => Promise<unknown>, more: Partial<Road> = {}): Road {
  const kind = defineKind<object, null>({
    kind: 'test.trial',
    category: 'settings',
    permission: null,
    shape: z.looseObject({}),
    hasTarget: false,
    needsReason: false,
    load: async () => null,
    authorize: () => [],
    check: async () => ({ problems: [], warnings: [] }),
    effects: () => ({ now: [], tells: [] }),
    apply: async (context): Promise<Applied> => {
      const { road } = test.app
      const tag = { kind: 'tag.create', values: { name: `Essai ${uuidv7()}` } }
      await road.sendJob(context.tx, 'sign-in.forgive', { organizationId: organization.id, userId: organization.id })
      const state = await road.kinds.get('tag.create')?.load(context, undefined, tag.values)
      await road.kinds.get('tag.create')?.apply(context, state, tag.values)
      await then(context)
      return { targetId: organization.id, targetName: 'essai', before: null, after: null }
    },
    jobs: () => [{ queue: 'sign-in.forgive', data: { organizationId: organization.id, userId: uuidv7() } }],
  })
  return { ...test.app.road, kinds: new Map([...test.app.road.kinds, ['test.trial', kind]]), ...more }
}

const submit = (road: Road) =>
  submitChange(road, systemActor(organization.id, 'fr'), { kind: 'test.trial', values: {} }, { via: 'system' })

describe('a change that fails leaves no row, no entry and no job', () => {
  it('when applying throws', async () => {
    const road = roadWith(() => Promise.reject(new Error('halfway')))
    await unwritten(() => expect(submit(road)).rejects.toThrow('halfway'))
  })

  it('when the database refuses a statement of it', async () => {
    const road = roadWith(({ tx }) => tx.selectFrom('organisations' as 'organizations').execute())
    await unwritten(() => expect(submit(road)).rejects.toThrow())
  })

  it('when something fails after the rows, the entry and the jobs were written', async () => {
    const road = roadWith(async () => undefined, { presentTarget: () => Promise.reject(new Error('at the end')) })
    await unwritten(() => expect(submit(road)).rejects.toThrow('at the end'))
  })

  it('and one that succeeds leaves all three', async () => {
    const road = roadWith(async () => undefined)
    const outcome = await submit(road)
    const [entry] = await asOwner(test.database, 'select kind from journal where id = $1', [outcome.changeId])
    expect(entry).toEqual({ kind: 'test.trial' })
    const jobs = `select count(*)::int as count from pgboss.job where name = 'sign-in.forgive' and data->>'organizationId' = $1`
    expect(await asOwner(test.database, jobs, [organization.id])).toEqual([{ count: 2 }])
  })
})

describe('a batch', () => {
  it('is refused when it is empty, too long, or has an item of the wrong form', async () => {
    const deletion = { kind: 'user.delete', target: organization.adminId }
    for (const [items, field] of [
      [[], '/changes'],
      [Array.from({ length: 201 }, () => deletion), '/changes'],
      [[deletion, { kind: 'user.delete', target: 'personne' }], '/changes/1/target'],
      [[deletion, { ...deletion, extra: 1 }], '/changes/1/extra'],
    ] as const) {
      const answer: Answer = await unwritten(() => admin.post(`${changes}/batch`, { changes: items }))
      expect([answer.status, answer.body.problems[0].field]).toEqual([400, field])
    }
  })

  it('gives a result per person, in order; what is refused does not stop the rest', async () => {
    const first = await test.user(organization, { signInName: 'premiere' })
    const second = await test.user(organization, { signInName: 'suivante' })
    const items = [
      { kind: 'user.deactivate', target: first, reason },
      { kind: 'user.deactivate', target: second },
      { kind: 'user.deactivate', target: organization.adminId, reason },
      { kind: 'user.deactivate', target: organization.id, reason },
      { kind: 'user.update', target: second, values: { position: 'Chef' }, expectedVersion: 7 },
      { kind: 'user.inconnu', target: second },
      { kind: 'user.deactivate', target: second, reason },
    ]
    const { results } = (await admin.post(`${changes}/batch`, { changes: items })).body
    expect(results.map((result: { status: number }) => result.status)).toEqual([200, 400, 403, 404, 412, 400, 200])
    expect(results.map((result: { target: string }) => result.target)).toEqual(items.map((item) => item.target))
    expect(results[0].outcome.user).toMatchObject({ id: first, status: 'deactivated' })
    expect(results[1].problem.problems).toMatchObject([{ field: '/reason', code: 'required' }])
    expect(results[4].problem.current).toMatchObject({ id: second, version: 1 })
  })

  it('stops with the rights of whoever sends it', async () => {
    await test.user(organization, { signInName: 'co-admin', primaryGroup: organization.groups.administration })
    const other = await test.signedIn(organization, 'co-admin')
    const me = (await other.get('/me')).body.id
    const target = await test.user(organization, { signInName: 'epargnee' })
    const items = [
      { kind: 'user.update', target: me, values: { primaryGroup: organization.groups.staff } },
      { kind: 'user.delete', target },
    ]
    const { results } = (await other.post(`${changes}/batch`, { changes: items })).body
    expect(results.map((result: { status: number }) => result.status)).toEqual([200, 403])
  })
})

describe('an Idempotency-Key', () => {
  it('gives the first answer again, and is free after a refusal', async () => {
    const key = { 'idempotency-key': 'clef-1' }
    const refused = await unwritten(() => admin.post(changes, { kind: 'tag.create', values: { name: '' } }, key))
    expect(refused.status).toBe(400)
    const change = { kind: 'tag.create', values: { name: 'Une fois' } }
    const first = await admin.post(changes, change, key)
    const second = await unwritten(() => admin.post(changes, change, key))
    expect([second.status, second.body]).toEqual([200, first.body])
    const other = await unwritten(() => admin.post(changes, { kind: 'tag.create', values: { name: 'Autre' } }, key))
    expect([other.status, other.body.code]).toEqual([409, 'idempotencyKeyReused'])
  })

  it('of one person says nothing to another', async () => {
    await test.user(organization, { signInName: 'collegue', primaryGroup: organization.groups.care })
    const colleague = await test.signedIn(organization, 'collegue')
    const answer = await colleague.post(
      changes,
      { kind: 'tag.create', values: { name: 'La sienne' } },
      { 'idempotency-key': 'clef-1' },
    )
    expect(answer.status).toBe(200)
  })
})
