import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let town: TestOrganization
let admin: Browser
const base = '/organizations/ville/users'
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = ({ status, body }: Answer) => [status, ...(body.problems ?? []).map((one: { code: string }) => one.code)]
const someone = { signInName: 'telephone', firstName: 'Paul', lastName: 'Roy', neverSignsIn: true }

beforeAll(async () => {
  town = await test.organization('ville')
  admin = await test.signedIn(town)
})

describe('C6: somebody who is known, but never signs in', () => {
  it('gets neither a password nor an invitation, and is no program', async () => {
    const create = (values: object) => unwritten(() => admin.post(base, { ...someone, ...values }))
    expect(codes(await create({ password: testPassword }))).toEqual([422, 'neverSignsIn'])
    const invited = { email: 'paul@ville.example', sendInvitation: true }
    expect(codes(await create(invited))).toEqual([422, 'neverSignsIn'])
    expect(codes(await create({ type: 'connector' }))).toEqual([422, 'connectorNeverSigns'])
    const { targetId: id } = (await admin.post(base, { ...someone, signInName: 'jamais' })).body
    expect(codes(await unwritten(() => admin.post(`${base}/${id}/password`, { password: testPassword })))).toEqual([
      422,
      'neverSignsIn',
    ])
    expect(codes(await unwritten(() => admin.post(`${base}/${id}/invitation`)))).toEqual([422, 'neverSignsIn'])
  })

  it('is active and ready without address and password', async () => {
    const { body } = await admin.post(base, { ...someone, primaryGroup: town.groups.staff })
    expect(body.user).toMatchObject({ status: 'active', neverSignsIn: true, email: null, hasPassword: false })
    expect(body.user.readiness.filter(({ done }: { done: boolean }) => !done)).toEqual([])
    expect(body.applied.at(-1).code).toBe('user.knownOnly')
  })

  it('signs in no more from the moment it is said: sessions, password and links end, and it is told so', async () => {
    const id = await test.user(town, { signInName: 'partante', email: 'partante@ville.example' })
    const session = await test.signedIn(town, 'partante')
    const { body } = await admin.patch(`${base}/${id}`, { neverSignsIn: true })
    expect(body.applied.map(({ code }: { code: string }) => code)).toEqual([
      'user.updated',
      'user.neverSignsIn',
      'user.sessionsEnded',
    ])
    expect(body.user).toMatchObject({ status: 'active', hasPassword: false, neverSignsIn: true })
    expect((await session.get('/me')).status).toBe(401)
    const credentials = { signInName: 'partante', password: testPassword }
    const refused = await test.stranger().post('/session', credentials)
    const unknown = await test.stranger().post('/session', { ...credentials, signInName: 'personne' })
    expect([refused.status, refused.body]).toEqual([401, unknown.body])
    const undone = await admin.post(`/organizations/ville/changes/${body.changeId}/undo`)
    expect(undone.body.user).toMatchObject({ status: 'invited', neverSignsIn: false, hasPassword: false })
  })

  it('opens no session even where a password were left', async () => {
    await test.user(town, { signInName: 'reste' })
    await asOwner(test.database, "update users set never_signs_in = true where sign_in_name = 'reste'")
    const answer = await test.stranger().post('/session', { signInName: 'reste', password: testPassword })
    expect(answer.status).toBe(401)
  })

  it('is not oneself, and counts as no administrator', async () => {
    const own = await unwritten(() => admin.patch(`${base}/${town.adminId}`, { neverSignsIn: true }))
    expect(codes(own)).toEqual([403, 'notYourself'])
    const second = await test.user(town, { signInName: 'second', primaryGroup: town.groups.administration })
    expect((await admin.patch(`${base}/${second}`, { neverSignsIn: true })).status).toBe(200)
    const away = await unwritten(() => admin.patch(`${base}/${town.adminId}`, { primaryGroup: town.groups.staff }))
    expect(codes(away)).toEqual([422, 'lastAdministrator'])
  })

  it('stays active when reactivated', async () => {
    const { targetId: id } = (await admin.post(base, { ...someone, signInName: 'ferme' })).body
    await admin.post(`${base}/${id}/deactivate`, { reason: 'Essai' })
    expect((await admin.post(`${base}/${id}/reactivate`)).body.user.status).toBe('active')
  })
})
