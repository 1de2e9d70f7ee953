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
  organization = await test.organization('mots-de-passe')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  id = await test.user(organization, { signInName: 'oubli-frequent' })
})

const given = 'parapluie rouge du lundi'
const chosen = 'tournesol au bord du quai'

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

describe('B13: setting a password is refused', () => {
  it('to somebody who is not signed in or may only look', async () => {
    expect((await unwritten(() => test.stranger().post(`${users}/${id}/password`, { password: given }))).status).toBe(
      401,
    )
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecture')
    expect((await unwritten(() => reader.post(`${users}/${id}/password`, { password: given }))).status).toBe(403)
  })

  it('C4: when it is missing, short, simple or made of the name', async () => {
    for (const [password, code] of [
      [undefined, 'required'],
      ['', 'required'],
      ['onze lettre', 'passwordTooShort'],
      ['abababababab', 'passwordTooSimple'],
      ['Oubli-Frequent-2026', 'passwordContainsName'],
    ]) {
      const answer = await unwritten(() => admin.post(`${users}/${id}/password`, { password }))
      expect([400, 422]).toContain(answer.status)
      expect(answer.body.problems).toMatchObject([{ field: '/password', code }])
    }
  })

  it('for one’s own account: the current password is asked for elsewhere', async () => {
    const own = `${users}/${organization.adminId}/password`
    const answer = await unwritten(() => admin.post(own, { password: given, mustChange: false }))
    expect(answer.status).toBe(403)
    expect(answer.body.problems).toMatchObject([{ code: 'ownPassword' }])
  })

  it('B10: for a connector', async () => {
    const robot = await test.user(organization, { signInName: 'robot', type: 'connector' })
    const answer = await unwritten(() => admin.post(`${users}/${robot}/password`, { password: given }))
    expect(answer.body.problems).toMatchObject([{ field: '/password', code: 'connectorHasNoPassword' }])
  })
})

describe('B13, C4: an administrator sets a password', () => {
  it('sessions end, the old password is over, and no trace of the new one is kept', async () => {
    const person = await test.signedIn(organization, 'oubli-frequent')
    const answer = await admin.post(`${users}/${id}/password`, { password: given })
    expect(answer.status).toBe(200)
    expect((await person.get('/me')).status).toBe(401)
    const old = { signInName: 'oubli-frequent', password: testPassword }
    expect((await test.stranger().post('/session', old)).status).toBe(401)
    const history = JSON.stringify((await admin.get(`${users}/${id}/history`)).body)
    expect(history).toContain('user.password.set')
    expect(`${history} ${JSON.stringify(answer.body)}`).not.toContain(given)
  })

  it('the person signs in and may do nothing before choosing their own', async () => {
    const person = test.stranger()
    const signedIn = await person.post('/session', { signInName: 'oubli-frequent', password: given })
    expect(signedIn.body.state).toBe('passwordChange')
    for (const answer of [
      await person.get('/me'),
      await person.patch('/me', { language: 'en' }),
      await person.get('/me/applications'),
      await person.get(users),
      await person.post(`/organizations/${organization.slug}/changes/preview`, { kind: 'user.create' }),
    ]) {
      expect(answer.status).toBe(403)
      expect(answer.body.code).toBe('passwordChangeNeeded')
    }
    expect((await person.get('/session')).body.state).toBe('passwordChange')
    const change = { currentPassword: given, newPassword: chosen }
    expect((await person.post('/me/password', change)).status).toBe(204)
    expect((await person.get('/session')).body.state).toBe('signedIn')
    expect((await person.get('/me')).status).toBe(200)
  })

  it('without a change at first sign-in when the administrator says so', async () => {
    const set = await admin.post(`${users}/${id}/password`, { password: given, mustChange: false })
    expect(set.status).toBe(200)
    const signedIn = await test.stranger().post('/session', { signInName: 'oubli-frequent', password: given })
    expect(signedIn.body.state).toBe('signedIn')
  })

  it('a first password makes an account usable; one of a deactivated account does not', async () => {
    const { targetId } = (await admin.post(users, { signInName: 'premier', firstName: 'Paul', lastName: 'Premier' }))
      .body
    const first = await admin.post(`${users}/${targetId}/password`, { password: given, mustChange: false })
    expect(first.body.user).toMatchObject({ status: 'active', hasPassword: true })
    await admin.post(`${users}/${targetId}/deactivate`, { reason: 'Absente' })
    const second = await admin.post(`${users}/${targetId}/password`, { password: chosen, mustChange: false })
    expect(second.body.user.status).toBe('deactivated')
    expect((await test.stranger().post('/session', { signInName: 'premier', password: chosen })).status).toBe(401)
  })
})
