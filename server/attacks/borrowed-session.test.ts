import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { addApp, appCode } from '../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten } from '../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let attacker: TestOrganization

beforeAll(async () => {
  organization = await test.organization('commune')
  attacker = await test.organization('ailleurs')
})

const stale = () => asOwner(test.database, `update sessions set proved_at = now() - interval '1 hour'`)
const sessionIn = (browser: Browser) => browser.cookies.get('guichet') ?? ''

let people = 0
/** Somebody who signed in with password and authenticator app. */
async function withApp() {
  people += 1
  const signInName = `personne${people}`
  const email = `${signInName}@mairie.example`
  const id = await test.user(organization, { signInName, email })
  const browser = await test.signedIn(organization, signInName)
  const { secret, recoveryCodes } = await addApp(browser)
  await asOwner(test.database, 'update user_factors set last_step = 0')
  return { id, signInName, email, browser, secret, recoveryCodes }
}

/** The same person in another browser, through both factors. */
async function throughBoth(person: { signInName: string; secret: string }, browser = test.stranger()) {
  await browser.post('/session', { signInName: person.signInName, password: testPassword })
  const halfWay = sessionIn(browser)
  await asOwner(test.database, 'update user_factors set last_step = 0')
  const given = await browser.post('/session/second-factor', { method: 'totp', code: appCode(person.secret) })
  expect(given.status).toBe(200)
  return { browser, halfWay }
}

describe('somebody at a borrowed session who knows the password', () => {
  it('does not make the second factor recent by changing the password: nothing can be removed', async () => {
    const person = await withApp()
    const { browser } = await throughBoth(person)
    await stale()
    const change = { currentPassword: testPassword, newPassword: 'un hameau sous la brume' }
    expect((await browser.post('/me/password', change)).status).toBe(204)
    expect((await browser.get('/session/proof')).body.isFresh).toBe(false)
    const { items } = (await browser.get('/me/factors')).body
    const answers = [
      await unwritten(test.database, () => browser.delete(`/me/factors/${items[0].id}`)),
      await unwritten(test.database, () => browser.post('/me/factors/recovery-codes')),
      await unwritten(test.database, () => browser.post('/me/email', { email: 'voleuse@ailleurs.example' })),
      await unwritten(test.database, () => browser.post('/me/factors/passkey/options')),
    ]
    for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'proofNeeded'])
  })

  it('does not refresh the proof by asking who they are, or by a proof in another session', async () => {
    const person = await withApp()
    const { browser } = await throughBoth(person)
    const { browser: other } = await throughBoth(person)
    await stale()
    await asOwner(test.database, 'update user_factors set last_step = 0')
    expect((await other.post('/session/proof', { method: 'totp', code: appCode(person.secret) })).status).toBe(204)
    for (const path of ['/session', '/me', '/me/factors', '/session/proof']) await browser.get(path)
    expect((await browser.post('/me/factors/recovery-codes')).status).toBe(403)
  })
})

describe('fixation', () => {
  it('a session identifier that the attacker knows is never the one that gets signed in', async () => {
    const person = await withApp()
    const planted = await test.signedIn(attacker)
    const known = sessionIn(planted)
    const victim = test.stranger()
    victim.cookies.set('guichet', known)
    const { browser, halfWay } = await throughBoth(person, victim)
    const final = sessionIn(browser)
    expect(new Set([known, halfWay, final]).size).toBe(3)
    for (const old of [known, halfWay]) {
      const copy = test.stranger()
      copy.cookies.set('guichet', old)
      expect((await copy.get('/session')).status).toBe(401)
    }
  })

  it('the session before the second factor does not grow into a signed-in one, whatever is given elsewhere', async () => {
    const person = await withApp()
    const watcher = test.stranger()
    await watcher.post('/session', { signInName: person.signInName, password: testPassword })
    await throughBoth(person)
    expect((await watcher.get('/session')).body.state).toBe('secondFactor')
    expect((await watcher.get('/me')).status).toBe(401)
  })

  it('a changed password takes the place of every identifier known before', async () => {
    const { browser } = await withApp()
    const before = sessionIn(browser)
    await browser.post('/me/password', { currentPassword: testPassword, newPassword: 'un hameau sous la brume' })
    const copy = test.stranger()
    copy.cookies.set('guichet', before)
    expect([(await copy.get('/me')).status, (await browser.get('/me')).status]).toEqual([401, 200])
  })

  it('two session cookies at once sign nobody in as somebody else', async () => {
    const mine = await test.signedIn(attacker)
    const theirs = await test.signedIn(organization)
    const cookie = `guichet=${sessionIn(mine)}; guichet=${sessionIn(theirs)}`
    const answer = await test.stranger().get('/me', { cookie })
    // The first one counts, as everywhere: never a mixture of both.
    expect(answer.body.organization.slug).toBe('ailleurs')
    const path = `/organizations/${organization.slug}/users`
    expect((await test.stranger().get(path, { cookie })).status).toBe(404)
  })
})

describe('what a browser remembers', () => {
  it('spares nobody the second factor: the mark of a known device, or the trust of another person', async () => {
    const person = await withApp()
    const other = await withApp()
    const { browser } = await throughBoth(other)
    const trusting = test.stranger()
    await trusting.post('/session', { signInName: other.signInName, password: testPassword })
    await asOwner(test.database, 'update user_factors set last_step = 0')
    const code = appCode(other.secret)
    await trusting.post('/session/second-factor', { method: 'totp', code, remember: true })
    const trust = trusting.cookies.get('guichet-trust') ?? ''
    expect(trust).not.toBe('')
    const [, secret = ''] = trust.split('.')
    const forged = [trust, trust.slice(0, -1), `${trust}A`, `${attacker.id.replaceAll('-', '')}.${secret}`]
    for (const one of forged) {
      const thief = test.stranger()
      thief.cookies.set('guichet-trust', one)
      thief.cookies.set('guichet-device', browser.cookies.get('guichet-device') ?? '')
      const { body } = await thief.post('/session', { signInName: person.signInName, password: testPassword })
      expect(body.state).toBe('secondFactor')
    }
  })

  it('is forgotten where the factor becomes required, and when the account’s access is ended', async () => {
    const person = await withApp()
    const trusting = test.stranger()
    const signIn = { signInName: person.signInName, password: testPassword }
    await trusting.post('/session', signIn)
    await asOwner(test.database, 'update user_factors set last_step = 0')
    await trusting.post('/session/second-factor', { method: 'totp', code: appCode(person.secret), remember: true })
    expect((await trusting.post('/session', signIn)).body.state).toBe('signedIn')
    const admin = await test.signedIn(organization)
    const path = `/organizations/${organization.slug}/users/${person.id}`
    await admin.patch(path, { secondFactor: 'required' })
    expect((await trusting.post('/session', signIn)).body.state).toBe('secondFactor')
    await admin.patch(path, { secondFactor: null })
    await admin.post(`${path}/sign-out`)
    expect((await trusting.post('/session', signIn)).body.state).toBe('secondFactor')
  })
})
