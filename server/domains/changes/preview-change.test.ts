import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let changes: string
let id: string

beforeAll(async () => {
  organization = await test.organization('apercu')
  admin = await test.signedIn(organization)
  changes = `/organizations/${organization.slug}/changes`
  id = await test.user(organization, { signInName: 'apercue' })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const preview = (change: object, browser = admin) => unwritten(() => browser.post(`${changes}/preview`, change))

describe('a preview is refused', () => {
  it('to somebody who is not signed in or may not do it', async () => {
    const change = { kind: 'user.delete', target: id }
    expect((await preview(change, test.stranger())).status).toBe(401)
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    expect((await preview(change, await test.signedIn(organization, 'lecture'))).status).toBe(403)
  })

  it('for an unknown kind, an unknown person, a missing target, an old version', async () => {
    expect((await preview({ kind: 'user.promote' })).body.problems).toMatchObject([{ field: '/kind' }])
    expect((await preview({ kind: 'user.delete' })).body.problems).toMatchObject([{ field: '/target' }])
    expect((await preview({ kind: 'user.delete', target: organization.id })).status).toBe(404)
    expect((await preview({ kind: 'user.delete', target: id, expectedVersion: 99 })).status).toBe(412)
  })

  it('for what people do to their own account, as is the change itself', async () => {
    const values = { currentPassword: 'a', newPassword: 'b' }
    for (const path of ['', '/preview']) {
      const answer = await unwritten(() => admin.post(`${changes}${path}`, { kind: 'self.password', values }))
      expect([answer.status, answer.body.problems[0].field]).toEqual([400, '/kind'])
    }
  })
})

describe('a preview', () => {
  const reason = 'Congé'
  const kinds: [string, () => object][] = [
    [
      'user.create',
      () => ({ values: { signInName: 'nouvelle', firstName: 'A', lastName: 'B', password: 'quatre mots bien longs' } }),
    ],
    ['user.create', () => ({ values: { signInName: 'robot', firstName: '', lastName: 'Robot', type: 'connector' } })],
    ['user.update', () => ({ target: id, values: { position: 'Grutier' } })],
    ['user.update', () => ({ target: id, values: { position: 'Grutier' } })],
    ['user.deactivate', () => ({ target: id, reason })],
    ['user.deactivate', () => ({ target: id, reason })],
    ['user.reactivate', () => ({ target: id })],
    ['user.reactivate', () => ({ target: id })],
    ['user.password.set', () => ({ target: id, values: { password: 'quatre mots bien longs' } })],
    ['tag.create', () => ({ values: { name: 'Chantier' } })],
    ['user.delete', () => ({ target: id })],
  ]

  it('says what the change then does, for every kind, in order and word for word, and writes nothing', async () => {
    for (const [kind, rest] of kinds) {
      const change = { kind, ...rest() }
      const foreseen = await preview(change)
      expect(foreseen.body).toMatchObject({ problems: [], waits: [] })
      const done = await admin.post(changes, change)
      expect([kind, done.status, done.body.applied]).toEqual([kind, 200, foreseen.body.now])
      expect(done.body.warnings).toEqual(foreseen.body.warnings)
    }
  })

  it('names the problems that the change is then refused for, and promises nothing', async () => {
    const change = { kind: 'user.create', values: { signInName: 'a b', firstName: '', lastName: 'B', email: 'x' } }
    const foreseen = await preview(change)
    const refused = await unwritten(() => admin.post(changes, change))
    expect(refused.status).toBe(422)
    expect(foreseen.body.problems).toEqual(refused.body.problems)
    expect(foreseen.body.now).toEqual([])
  })

  it('says what nobody may do as a problem: above one’s own rank, oneself', async () => {
    const foreseen = await preview({ kind: 'user.delete', target: organization.adminId })
    expect(foreseen.body.problems.map((problem: { code: string }) => problem.code)).toContain('notYourself')
  })

  it('speaks the language of the person', async () => {
    await test.user(organization, { signInName: 'english', language: 'en', primaryGroup: organization.groups.care })
    const english = await test.signedIn(organization, 'english')
    const change = { kind: 'user.create', values: { signInName: 'x1', firstName: 'Jo', lastName: 'Doe' } }
    expect((await preview(change, english)).body.now[0].message).toBe('The account of Jo Doe is created')
    expect((await preview(change)).body.now[0].message).toBe('Le compte de Jo Doe est créé')
  })
})
