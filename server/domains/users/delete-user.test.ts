import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string

beforeAll(async () => {
  organization = await test.organization('suppression')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

describe('C12: deleting an account is refused', () => {
  it('to somebody who is not signed in or may only look', async () => {
    const id = await test.user(organization, { signInName: 'garde' })
    expect((await unwritten(() => test.stranger().delete(`${users}/${id}`))).status).toBe(401)
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecture')
    expect((await unwritten(() => reader.delete(`${users}/${id}`))).status).toBe(403)
  })

  it('for one’s own account, and for one that does not exist', async () => {
    await test.user(organization, { signInName: 'second', primaryGroup: organization.groups.administration })
    const own = await unwritten(() => admin.delete(`${users}/${organization.adminId}`))
    expect(own.body.problems).toMatchObject([{ code: 'notYourself' }])
    expect((await unwritten(() => admin.delete(`${users}/${organization.id}`))).status).toBe(404)
  })

  it('for a version that is no longer the latest', async () => {
    const id = await test.user(organization, { signInName: 'version' })
    await admin.patch(`${users}/${id}`, { position: 'Autre' })
    expect((await unwritten(() => admin.delete(`${users}/${id}`, { 'if-match': '"1"' }))).status).toBe(412)
  })
})

describe('an administrator', () => {
  it('C12: deletes an account; what it did and what was done to it stays readable in the journal', async () => {
    const id = await test.user(organization, {
      signInName: 'ephemere',
      firstName: 'Noé',
      lastName: 'Éphémère',
      primaryGroup: organization.groups.administration,
    })
    const person = await test.signedIn(organization, 'ephemere')
    const other = await test.user(organization, { signInName: 'touche' })
    await person.patch(`${users}/${other}`, { position: 'Par Noé' })
    const answer = await admin.delete(`${users}/${id}`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ targetId: id, canUndo: true })
    expect(answer.body.user).toBeUndefined()

    expect((await admin.get(`${users}/${id}`)).status).toBe(404)
    expect((await person.get('/me')).status).toBe(401)
    const credentials = { signInName: 'ephemere', password: testPassword }
    expect((await test.stranger().post('/session', credentials)).status).toBe(401)

    const history = (await admin.get(`${users}/${id}/history`)).body.items
    expect(history.map((entry: { kind: string }) => entry.kind)).toEqual(['user.delete', 'session.open', 'user.create'])
    expect(history[0].target).toEqual({ id, name: 'Noé Éphémère', exists: false })
    expect(history[0].changes).toContainEqual(
      expect.objectContaining({ field: 'primaryGroup', before: 'Administration' }),
    )
    const [done] = (await admin.get(`${users}/${other}/history?limit=1`)).body.items
    expect(done.actor).toEqual({ id, name: 'Noé Éphémère' })
  })

  it('gives the sign-in name of a deleted account to somebody else', async () => {
    const id = await test.user(organization, { signInName: 'libre' })
    await admin.delete(`${users}/${id}`)
    const again = await admin.post(users, { signInName: 'Libre', firstName: 'A', lastName: 'B' })
    expect(again.status).toBe(201)
    expect(again.body.targetId).not.toBe(id)
  })

  it('deletes once among simultaneous deletions', async () => {
    const id = await test.user(organization, { signInName: 'course' })
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`${users}/${id}`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404])
  })
})
