import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const reason = 'Congé'
let organization: TestOrganization
let admin: Browser
let users: string

beforeAll(async () => {
  organization = await test.organization('annulation')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const undo = (changeId: string, browser = admin) =>
  browser.post(`/organizations/${organization.slug}/changes/${changeId}/undo`)
const refused = async (changeId: string, browser = admin) => {
  const answer = await unwritten(() => undo(changeId, browser))
  return [answer.status, answer.body.code]
}
const person = (signInName: string) => ({ signInName, firstName: 'Inès', lastName: 'Roche' })

describe('undoing is refused', () => {
  it('to somebody who is not signed in, may only look, or is of another organization', async () => {
    const { changeId } = (await admin.post(users, person('gardee'))).body
    expect(await refused(changeId, test.stranger())).toEqual([401, 'notSignedIn'])
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    expect(await refused(changeId, await test.signedIn(organization, 'lecture'))).toEqual([403, 'forbidden'])
    const stranger = await test.signedIn(await test.organization('ailleurs'))
    expect(await refused(changeId, stranger)).toEqual([404, 'notFound'])
    const own = await unwritten(() => stranger.post(`/organizations/ailleurs/changes/${changeId}/undo`))
    expect(own.status).toBe(404)
  })

  it('for what has no way back: a password, a sign-in, an entry that does not exist', async () => {
    const id = await test.user(organization, { signInName: 'sans-retour' })
    const set = await admin.post(`${users}/${id}/password`, { password: 'quatre mots bien longs' })
    expect(set.body.canUndo).toBe(false)
    expect(await refused(set.body.changeId)).toEqual([409, 'cannotBeUndone'])
    const [opened] = (await admin.get(`/organizations/${organization.slug}/journal?category=signIns&limit=1`)).body
      .items
    expect(opened.canUndo).toBe(false)
    expect(await refused(opened.id)).toEqual([409, 'cannotBeUndone'])
    expect(await refused(organization.id)).toEqual([404, 'notFound'])
  })

  it('a second time', async () => {
    const { changeId } = (await admin.post(users, person('deux-fois'))).body
    expect((await undo(changeId)).status).toBe(200)
    expect(await refused(changeId)).toEqual([409, 'alreadyUndone'])
  })

  it('when the same has been changed since; other changes do not matter', async () => {
    const id = await test.user(organization, { signInName: 'suivie' })
    const first = await admin.patch(`${users}/${id}`, { position: 'Peintre' })
    const second = await admin.patch(`${users}/${id}`, { position: 'Soudeuse' })
    expect(await refused(first.body.changeId)).toEqual([409, 'changedSince'])
    await admin.patch(`${users}/${id}`, { language: 'en' })
    expect((await undo(second.body.changeId)).body.user).toMatchObject({ position: 'Peintre', language: 'en' })
    expect((await undo(first.body.changeId)).body.user.position).toBe(null)
  })

  it('of a creation or a status, when the account has been changed since', async () => {
    const created = await admin.post(users, person('rebaptisee'))
    const { targetId } = created.body
    const closed = await admin.post(`${users}/${targetId}/deactivate`, { reason })
    await admin.post(`${users}/${targetId}/reactivate`)
    expect(await refused(closed.body.changeId)).toEqual([409, 'changedSince'])
    await admin.patch(`${users}/${targetId}`, { lastName: 'Roche-Martin' })
    expect(await refused(created.body.changeId)).toEqual([409, 'changedSince'])
  })

  it('of a deletion, when the sign-in name went to somebody else', async () => {
    const id = await test.user(organization, { signInName: 'convoitee' })
    const { changeId } = (await admin.delete(`${users}/${id}`)).body
    await admin.post(users, person('convoitee'))
    const answer = await unwritten(() => undo(changeId))
    expect(answer.status).toBe(422)
    expect(answer.body.problems).toMatchObject([{ field: '/signInName', code: 'signInNameTaken' }])
  })
})

describe('an administrator undoes', () => {
  it('a creation: the account is gone, the journal tells both', async () => {
    const { changeId, targetId } = (await admin.post(users, person('ephemere'))).body
    const undone = await undo(changeId)
    expect(undone.status).toBe(200)
    expect((await admin.get(`${users}/${targetId}`)).status).toBe(404)
    const [last, first] = (await admin.get(`${users}/${targetId}/history`)).body.items
    expect(first).toMatchObject({ kind: 'user.create', undoneBy: last.id, canUndo: false })
    expect(last).toMatchObject({ id: undone.body.changeId, kind: 'user.delete', undoneBy: null })
  })

  it('a change: fields, group and tags are as before', async () => {
    const tag = (await admin.post(`/organizations/${organization.slug}/tags`, { name: 'Équipe' })).body.id
    const { targetId } = (await admin.post(users, { ...person('modifiee'), tags: [tag], mobile: '0639980011' })).body
    const before = (await admin.get(`${users}/${targetId}`)).body
    const values = { ...person('autre-nom'), tags: [], mobile: null, primaryGroup: organization.groups.staff }
    const changed = await admin.patch(`${users}/${targetId}`, values)
    const { version, updatedAt, ...after } = (await undo(changed.body.changeId)).body.user
    expect(after).toEqual({ ...before, version: undefined, updatedAt: undefined })
    expect([version, updatedAt > before.updatedAt]).toEqual([before.version + 2, true])
  })

  it('a deactivation and a reactivation', async () => {
    const id = await test.user(organization, { signInName: 'aller-retour' })
    const closed = await admin.post(`${users}/${id}/deactivate`, { reason })
    const opened = await undo(closed.body.changeId)
    expect(opened.body.user.status).toBe('active')
    expect((await undo(opened.body.changeId)).body.user.status).toBe('deactivated')
  })

  it('C12: a deletion: the same account is back with its history, without a password', async () => {
    const values = { ...person('revenante'), email: 'ines@annulation.example', language: 'en', position: 'Cheffe' }
    const id = await test.user(organization, { ...values, language: 'en', primaryGroup: organization.groups.staff })
    const before = (await admin.get(`${users}/${id}`)).body
    const { changeId } = (await admin.delete(`${users}/${id}`)).body
    const back = await undo(changeId)
    expect(back.body.targetId).toBe(id)
    const { primaryGroup, tags } = before
    expect(back.body.user).toMatchObject({ ...values, id, primaryGroup, tags, status: 'invited', hasPassword: false })
    expect((await admin.get(`${users}/${id}/history`)).body.count).toBe(3)
  })

  it('a deletion of a closed account: it comes back closed', async () => {
    const id = await test.user(organization, { signInName: 'robot-ferme', type: 'connector' })
    await admin.post(`${users}/${id}/deactivate`, { reason })
    const { changeId } = (await admin.delete(`${users}/${id}`)).body
    expect((await undo(changeId)).body.user.status).toBe('deactivated')
  })

  it('once, when asked five times at the same moment', async () => {
    const id = await test.user(organization, { signInName: 'empressee' })
    const { changeId } = (await admin.patch(`${users}/${id}`, { position: 'Chef' })).body
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => undo(changeId)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409])
  })
})
