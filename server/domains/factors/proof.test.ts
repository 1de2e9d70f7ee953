import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newAuthenticator } from '../../testing/authenticator.ts'
import type { Answer } from '../../testing/browser.ts'
import { addApp, appCode, codeIn, otherThan } from '../../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('preuves')
})

beforeEach(async () => {
  await asOwner(test.database, 'delete from sign_in_failures')
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
/** Somebody signed in whose proof is no longer recent. */
async function signedIn() {
  people += 1
  const signInName = `temoin${people}`
  const email = `${signInName}@mairie.example`
  const id = await test.user(organization, { signInName, email })
  const browser = await test.signedIn(organization, signInName)
  const grow = () =>
    asOwner(test.database, `update sessions set proved_at = now() - interval '11 minutes' where user_id = $1`, [id])
  return { id, signInName, email, browser, grow }
}

describe('a proof of identity is refused', () => {
  it('to strangers and programs, and when there is nothing in it', async () => {
    for (const path of ['/session/proof', '/session/proof/send', '/session/proof/options']) {
      expect((await test.stranger().post(path, { password: testPassword })).status).toBe(401)
    }
    const { browser } = await signedIn()
    const answer = await browser.post('/session/proof', {})
    expect([answer.status, answer.body.problems[0].field]).toEqual([400, '/password'])
  })

  it('with a wrong password, and after ten of them even with the right one', async () => {
    const { browser, grow } = await signedIn()
    await grow()
    const wrong = () => browser.post('/session/proof', { password: 'un autre mot de passe' })
    const answers = await Promise.all(Array.from({ length: 30 }, wrong))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.find(({ status }) => status === 401)?.body.problems).toMatchObject([
      { field: '/password', code: 'passwordWrong' },
    ])
    expect((await browser.post('/session/proof', { password: testPassword })).status).toBe(429)
    expect((await browser.post('/me/factors/totp')).body.code).toBe('proofNeeded')
  })

  it('with the password where there is a second factor: it must not be enough to take that away', async () => {
    const { browser, grow } = await signedIn()
    const { secret } = await addApp(browser)
    await grow()
    const answer = await unwritten(() => browser.post('/session/proof', { password: testPassword }))
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ field: '/password', code: 'factorInstead' }]])
    const code = otherThan(otherThan(appCode(secret, 1)))
    expect((await browser.post('/session/proof', { method: 'totp', code })).status).toBe(401)
    const { items } = (await browser.get('/me/factors')).body
    expect((await unwritten(() => browser.delete(`/me/factors/${items[0].id}`))).body.code).toBe('proofNeeded')
  })

  it('with a code sent for something else', async () => {
    const { id, email, browser } = await signedIn()
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [id])
    await browser.post('/me/factors/email')
    const code = codeIn((await test.outbox.lettersTo(email))[0])
    expect((await browser.post('/session/proof', { method: 'email', code })).status).toBe(401)
    expect((await browser.post('/me/factors/email/confirm', { code })).status).toBe(200)
  })
})

it('a trusted browser spares the second factor at sign-in, and proves nothing', async () => {
  const { signInName, browser } = await signedIn()
  const { secret, recoveryCodes } = await addApp(browser)
  const trusted = test.stranger()
  const signIn = () => trusted.post('/session', { signInName, password: testPassword })
  await signIn()
  const given = { method: 'totp', code: appCode(secret, 1), remember: true }
  expect((await trusted.post('/session/second-factor', given)).body.state).toBe('signedIn')
  expect((await signIn()).body.state).toBe('signedIn')
  expect((await trusted.get('/session/proof')).body.isFresh).toBe(false)
  const [factor] = (await trusted.get('/me/factors')).body.items
  expect((await unwritten(() => trusted.delete(`/me/factors/${factor.id}`))).body.code).toBe('proofNeeded')
  const another = { currentPassword: testPassword, newPassword: 'glycine au-dessus du perron' }
  expect((await trusted.post('/me/password', another)).status).toBe(204)
  expect((await unwritten(() => trusted.delete(`/me/factors/${factor.id}`))).body.code).toBe('proofNeeded')
  await trusted.post('/session/proof', { method: 'recoveryCode', code: recoveryCodes[0] })
  expect((await trusted.delete(`/me/factors/${factor.id}`)).status).toBe(200)
})

describe('a proof of identity', () => {
  it('is the password while there is nothing better, and lasts ten minutes', async () => {
    const { browser, grow } = await signedIn()
    expect((await browser.get('/session/proof')).body).toEqual({ isFresh: true, hasPassword: true, methods: [] })
    await grow()
    expect((await browser.get('/session/proof')).body.isFresh).toBe(false)
    expect((await browser.post('/session/proof', { password: testPassword })).status).toBe(204)
    expect((await browser.get('/session/proof')).body.isFresh).toBe(true)
    expect((await browser.post('/me/factors/totp')).status).toBe(200)
  })

  it('is an enrolled factor where there is one, and holds for this session only', async () => {
    const { signInName, browser, grow } = await signedIn()
    const { secret, recoveryCodes } = await addApp(browser)
    const elsewhere = test.stranger()
    await elsewhere.post('/session', { signInName, password: testPassword })
    await elsewhere.post('/session/second-factor', { method: 'recoveryCode', code: recoveryCodes[0] })
    await grow()
    const { hasPassword, methods } = (await browser.get('/session/proof')).body
    expect([hasPassword, methods.map(({ method }: { method: string }) => method)]).toEqual([
      false,
      ['totp', 'recoveryCode'],
    ])
    expect((await browser.post('/session/proof', { method: 'totp', code: appCode(secret, 1) })).status).toBe(204)
    expect((await browser.get('/session/proof')).body.isFresh).toBe(true)
    expect((await elsewhere.get('/session/proof')).body.isFresh).toBe(false)
  })

  it('is a mailed code or a passkey, too', async () => {
    const { email, browser, grow } = await signedIn()
    await browser.post('/me/factors/email')
    const first = codeIn((await test.outbox.lettersTo(email))[0])
    expect((await browser.post('/me/factors/email/confirm', { code: first })).status).toBe(200)
    const device = newAuthenticator('http://localhost:4000')
    const options = (await browser.post('/me/factors/passkey/options')).body
    const added = await browser.post('/me/factors/passkey', { attestation: device.create(options), name: 'Clé' })
    expect(added.status).toBe(200)
    await grow()
    await asOwner(test.database, 'delete from sign_in_failures')
    expect((await browser.post('/session/proof/send', { method: 'email' })).status).toBe(202)
    const codes = (await test.outbox.lettersTo(email, 4)).filter(({ text }) => /\b\d{6}\b/.test(text))
    expect((await browser.post('/session/proof', { method: 'email', code: codeIn(codes.at(-1)) })).status).toBe(204)
    await grow()
    const assertion = device.get((await browser.post('/session/proof/options')).body)
    expect((await browser.post('/session/proof', { method: 'passkey', assertion })).status).toBe(204)
    expect((await browser.get('/session/proof')).body.isFresh).toBe(true)
  })
})
