import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { isPasswordReused } from './reused-password.ts'

const test = useTestApp()
const newPassword = 'neuf saules au bord du lac'
const email = 'lea.martin@ville.example'
let here: TestOrganization
let elsewhere: TestOrganization
let admin: Browser
let users: string
let mine: string
let other: string

beforeAll(async () => {
  here = await test.organization('ici')
  elsewhere = await test.organization('la-bas')
  admin = await test.signedIn(here)
  users = `/organizations/${here.slug}/users`
  mine = await test.user(here, { signInName: 'lea', email, mobile: '06 39 98 00 12' })
  other = await test.user(elsewhere, { signInName: 'lea', email, password: newPassword })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [answer.status, answer.body.problems?.map(({ code }: { code: string }) => code)]
const verify = (id: string, isVerified = true) =>
  asOwner(test.database, `update users set email_verified_at = ${isVerified ? 'now()' : 'null'} where id = $1`, [id])

const person = (signInName: string, more: object) => ({ signInName, firstName: 'Léa', lastName: 'Martin', ...more })

describe('C2: a password of the same person’s other account is refused', () => {
  it('for a new account with the same address or mobile number', async () => {
    for (const same of [{ email: 'LEA.Martin@ville.example' }, { mobile: '+33 6 39 98 00 12' }]) {
      const answer = await unwritten(() => admin.post(users, person('lea-bis', { ...same, password: testPassword })))
      expect(faultsOf(answer)).toEqual([422, ['passwordReused']])
      expect(JSON.stringify(answer.body)).not.toContain(here.slug)
    }
  })

  it('B2: of an account linked to the same contact card, new or there already', async () => {
    const card = { firstName: 'Léo', lastName: 'Roux' }
    const contact = (await admin.post(`/organizations/${here.slug}/contacts`, card)).body.targetId
    await test.user(here, { signInName: 'leo', contact })
    const created = await unwritten(() => admin.post(users, person('leo-bis', { contact, password: testPassword })))
    expect(faultsOf(created)).toEqual([422, ['passwordReused']])
    const id = await test.user(here, { signInName: 'leo-ter', contact, password: newPassword })
    const set = await unwritten(() => admin.post(`${users}/${id}/password`, { password: testPassword }))
    expect(faultsOf(set)).toEqual([422, ['passwordReused']])
    await admin.patch(`${users}/${id}`, { contact: null })
    expect((await admin.post(`${users}/${id}/password`, { password: testPassword })).status).toBe(200)
  })

  it('when an administrator sets it, and when the person chooses it', async () => {
    const id = await test.user(here, { signInName: 'lea-ter', email, password: newPassword })
    const set = await unwritten(() => admin.post(`${users}/${id}/password`, { password: testPassword }))
    expect(faultsOf(set)).toEqual([422, ['passwordReused']])
    const lea = await test.signedIn(here, 'lea')
    const chosen = await unwritten(() => lea.post('/me/password', { currentPassword: testPassword, newPassword }))
    expect(faultsOf(chosen)).toEqual([422, ['passwordReused']])
    await admin.delete(`${users}/${id}`)
  })

  it('of another organization, once both addresses are known to be read by their owner', async () => {
    const account = { organizationId: here.id, userId: mine }
    const reused = (who: 'administrator' | 'owner' | 'reader') =>
      isPasswordReused(test.database.db, account, newPassword, who)
    expect([await reused('owner'), await reused('reader')]).toEqual([false, false])
    await verify(other)
    expect([await reused('owner'), await reused('reader')]).toEqual([false, true])
    await verify(mine)
    expect([await reused('owner'), await reused('reader')]).toEqual([true, true])
    const lea = await test.signedIn(here, 'lea')
    const answer = await unwritten(() => lea.post('/me/password', { currentPassword: testPassword, newPassword }))
    expect(faultsOf(answer)).toEqual([422, ['passwordReused']])
  })
})

describe('C2 is no oracle', () => {
  it('an administrator learns nothing of a password in another organization', async () => {
    await verify(other)
    await verify(mine)
    const set = await admin.post(`${users}/${mine}/password`, { password: newPassword, mustChange: false })
    expect(set.status).toBe(200)
    const created = await admin.post(users, person('lea-quater', { email, password: 'autre chose de bien long' }))
    expect(created.status).toBe(201)
  })

  it('a preview compares nothing: every attempt leaves its trace', async () => {
    await admin.post(`${users}/${mine}/password`, { password: testPassword, mustChange: false })
    const proposed = { kind: 'user.create', values: person('lea-cinq', { email, password: testPassword }) }
    const preview = await unwritten(() => admin.post(`/organizations/${here.slug}/changes/preview`, proposed))
    expect([preview.status, preview.body.problems]).toEqual([200, []])
  })
})

it('the same password for another person is nobody’s business', async () => {
  const answer = await admin.post(users, person('paul', { email: 'paul@ville.example', password: testPassword }))
  expect(answer.status).toBe(201)
})
