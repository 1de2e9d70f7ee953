import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addApp } from '../../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string

beforeAll(async () => {
  organization = await test.organization('remises-a-zero')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
async function withApp(values: object = {}) {
  people += 1
  const signInName = `distraite${people}`
  const email = `${signInName}@mairie.example`
  const id = await test.user(organization, { signInName, email, ...values })
  const browser = await test.signedIn(organization, signInName)
  return { id, signInName, email, browser, ...(await addApp(browser)) }
}

describe('resetting second factors is refused', () => {
  it('to strangers and to who may only look; as is looking at the security of an account', async () => {
    const { id } = await withApp()
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecture')
    for (const [browser, status] of [
      [test.stranger(), 401],
      [reader, 403],
    ] as const) {
      expect((await unwritten(() => browser.post(`${users}/${id}/reset-factors`))).status).toBe(status)
      expect((await unwritten(() => browser.get(`${users}/${id}/security`))).status).toBe(status)
    }
  })

  it('of an account above one’s own, of one’s own, and of nobody', async () => {
    const boss = await withApp({ primaryGroup: organization.groups.administration })
    await test.user(organization, { signInName: 'aide', primaryGroup: organization.groups.care })
    const helper = await test.signedIn(organization, 'aide')
    const above = await unwritten(() => helper.post(`${users}/${boss.id}/reset-factors`))
    expect([above.status, above.body.problems[0].code]).toEqual([403, 'accountAboveYou'])
    const own = await unwritten(() => boss.browser.post(`${users}/${boss.id}/reset-factors`))
    expect([own.status, own.body.problems[0].code]).toEqual([403, 'notYourself'])
    expect((await unwritten(() => admin.post(`${users}/${uuidv7()}/reset-factors`))).status).toBe(404)
    expect((await admin.get(`${users}/${uuidv7()}/security`)).status).toBe(404)
  })
})

describe('an administrator', () => {
  it('sees what secures an account, and nothing secret of it', async () => {
    const someone = await withApp({ secondFactor: 'optional' })
    const { status, body } = await admin.get(`${users}/${someone.id}/security`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      secondFactor: { policy: 'optional', source: 'person' },
      factors: [{ kind: 'totp', hint: null }],
      recoveryCodesLeft: 10,
      devices: [{ isCurrent: false }],
      invitation: null,
      pendingEmail: null,
    })
    for (const secret of [someone.secret, ...someone.recoveryCodes]) expect(JSON.stringify(body)).not.toContain(secret)
  })

  it('resets the second factors of who lost them: sessions end, guesses are forgiven, the person is told', async () => {
    const someone = await withApp()
    await asOwner(
      test.database,
      `insert into sign_in_failures (key, points, expire)
      values ('factorGuess:${someone.id}:code', 50, extract(epoch from now() + interval '1 hour') * 1000)`,
    )
    const outcome = await admin.post(`${users}/${someone.id}/reset-factors`)
    expect(outcome.status).toBe(200)
    expect(outcome.body.changeId).not.toBeNull()
    expect((await someone.browser.get('/me')).status).toBe(401)
    const subjects = (await test.outbox.lettersTo(someone.email, 2)).map(({ subject }) => subject)
    expect(subjects.join()).toContain('Vos seconds facteurs ont été retirés')
    const body = { signInName: someone.signInName, password: testPassword }
    expect((await test.stranger().post('/session', body)).body.state).toBe('signedIn')
    expect((await admin.get(`${users}/${someone.id}/security`)).body).toMatchObject({
      factors: [],
      recoveryCodesLeft: 0,
    })
    const again = await unwritten(() => admin.post(`${users}/${someone.id}/reset-factors`))
    expect([again.status, again.body.changeId]).toEqual([200, null])
  })
})
