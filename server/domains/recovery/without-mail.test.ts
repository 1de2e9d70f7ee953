import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp({ canMail: false })
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('sans-courrier')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

describe('a server that cannot send mail', () => {
  it('invites nobody, and says so at the field', async () => {
    const person = { signInName: 'une', firstName: 'Zoé', lastName: 'Une', email: 'une@mairie.example' }
    const created = await unwritten(() => admin.post(`${base}/users`, { ...person, sendInvitation: true }))
    expect([created.status, created.body.problems]).toMatchObject([
      422,
      [{ field: '/sendInvitation', code: 'mailNotSetUp' }],
    ])
    const { targetId } = (await admin.post(`${base}/users`, person)).body
    const invited = await unwritten(() => admin.post(`${base}/users/${targetId}/invitation`))
    expect([invited.status, invited.body.problems]).toMatchObject([422, [{ field: '', code: 'mailNotSetUp' }]])
  })

  it('answers a forgotten password as ever, and makes no link', async () => {
    await test.user(organization, { signInName: 'oublieuse', email: 'oublieuse@mairie.example' })
    expect((await unwritten(() => test.stranger().post('/password-resets', { signInName: 'oublieuse' }))).status).toBe(
      202,
    )
    const pending = async () =>
      (
        await asOwner(
          test.database,
          `select id from pgboss.job where name = 'recovery.find' and state in ('created', 'active', 'retry')`,
        )
      ).length
    await expect.poll(pending, { timeout: 10_000 }).toBe(0)
    expect(await asOwner(test.database, 'select id from account_links')).toEqual([])
  })

  it('changes addresses at once when an administrator does, proved or not; nobody can change their own', async () => {
    const id = await test.user(organization, { signInName: 'trois', email: 'trois@mairie.example' })
    await asOwner(test.database, 'update users set email_verified_at = now() where id = $1', [id])
    const own = await test.signedIn(organization, 'trois')
    const refused = await unwritten(() => own.post('/me/email', { email: 'trois@nouvelle.example' }))
    expect(refused.body.problems).toMatchObject([{ field: '/email', code: 'mailNotSetUpForProof' }])
    const answer = await admin.patch(`${base}/users/${id}`, { email: 'trois@nouvelle.example' })
    expect(answer.body.user).toMatchObject({ email: 'trois@nouvelle.example', emailVerified: false })
  })
})
