import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string
let id: string

beforeAll(async () => {
  organization = await test.organization('statuts')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  id = await test.user(organization, { signInName: 'partante', lastName: 'Partante' })
})

const reason = 'A quitté l’entreprise'

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

describe('deactivating is refused', () => {
  it('F8: without a reason, or with one of spaces', async () => {
    for (const body of [{}, { reason: '' }, { reason: ' \u00a0' }, { reason: null }]) {
      const answer = await unwritten(() => admin.post(`${users}/${id}/deactivate`, body))
      expect(answer.status).toBe(400)
      expect(answer.body.problems[0].field).toBe('/reason')
    }
    const change = { kind: 'user.deactivate', target: id, values: {} }
    const answer = await unwritten(() => admin.post(`/organizations/${organization.slug}/changes`, change))
    expect(answer.body.problems).toMatchObject([{ field: '/reason', code: 'required' }])
  })

  it('to somebody who is not signed in or may only look', async () => {
    expect((await unwritten(() => test.stranger().post(`${users}/${id}/deactivate`, { reason }))).status).toBe(401)
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecture')
    for (const act of ['deactivate', 'reactivate']) {
      expect((await unwritten(() => reader.post(`${users}/${id}/${act}`, { reason }))).status).toBe(403)
    }
  })

  it('for one’s own account', async () => {
    await test.user(organization, { signInName: 'second', primaryGroup: organization.groups.administration })
    const answer = await unwritten(() => admin.post(`${users}/${organization.adminId}/deactivate`, { reason }))
    expect(answer.status).toBe(403)
    expect(answer.body.problems).toMatchObject([{ field: '', code: 'notYourself' }])
  })

  it('for an account that does not exist', async () => {
    expect((await unwritten(() => admin.post(`${users}/${organization.id}/deactivate`, { reason }))).status).toBe(404)
  })
})

describe('an administrator', () => {
  it('F8: deactivates with a reason and a note of several lines; sessions end at once, sign-in is over', async () => {
    const person = await test.signedIn(organization, 'partante')
    expect((await person.get('/me')).status).toBe(200)
    const note = 'Badge rendu.\nOrdinateur à récupérer.'
    const answer = await admin.post(`${users}/${id}/deactivate`, { reason, note })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ canUndo: true, user: { status: 'deactivated' } })
    expect((await person.get('/me')).status).toBe(401)
    const credentials = { signInName: 'partante', password: testPassword }
    expect((await person.post('/session', credentials)).body.code).toBe('invalidCredentials')
    const [entry] = (await admin.get(`${users}/${id}/history?limit=1`)).body.items
    expect(entry).toMatchObject({ kind: 'user.deactivate', reason, note })
  })

  it('writes nothing when the account is deactivated already', async () => {
    const answer = await unwritten(() => admin.post(`${users}/${id}/deactivate`, { reason }))
    expect(answer.body).toMatchObject({ applied: [], changeId: null, user: { status: 'deactivated' } })
  })

  it('F8: reactivates; the old password works again, the old session does not', async () => {
    const answer = await admin.post(`${users}/${id}/reactivate`)
    expect(answer.body.user.status).toBe('active')
    await test.signedIn(organization, 'partante')
    expect((await unwritten(() => admin.post(`${users}/${id}/reactivate`))).body.applied).toEqual([])
  })

  it('reactivates an account that never had a password: it waits for one again', async () => {
    const { targetId } = (await admin.post(users, { signInName: 'attente', firstName: 'Éva', lastName: 'Attente' }))
      .body
    await admin.post(`${users}/${targetId}/deactivate`, { reason })
    expect((await admin.post(`${users}/${targetId}/reactivate`)).body.user.status).toBe('invited')
  })

  it('B10: deactivates and reactivates a connector', async () => {
    const robot = await test.user(organization, { signInName: 'robot', type: 'connector' })
    await admin.post(`${users}/${robot}/deactivate`, { reason })
    expect((await admin.post(`${users}/${robot}/reactivate`)).body.user.status).toBe('active')
  })
})
