import cookie from '@fastify/cookie'
import { fastify } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOrganizationToken } from '../../platform/secrets/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { sessionCookies } from '../sessions/index.ts'

const test = useTestApp()
let organization: TestOrganization
let browser: Browser

beforeAll(async () => {
  organization = await test.organization('seances')
})

const tokenOf = (of: Browser) => of.cookies.get('guichet') ?? ''
const hashOf = (of: Browser) => readOrganizationToken(tokenOf(of))?.tokenHash
const isIn = async (of: Browser) => (await of.get('/session')).status === 200

/** Moves a session into the past, as if nobody had used it, or it had been opened long ago. */
const moveBack = (of: Browser, column: 'last_seen_at' | 'expires_at', interval: string) =>
  asOwner(test.database, `update sessions set ${column} = now() - $2::interval where token_hash = $1`, [
    hashOf(of),
    interval,
  ])

describe('a session is refused', () => {
  it('when its cookie was made up, cut, lengthened or carried to another organization', async () => {
    browser = await test.signedIn(organization)
    const token = tokenOf(browser)
    const other = await test.organization('autre')
    const forged = [
      '',
      'x',
      token.slice(0, -1),
      `${token}A`,
      token.replace(/^.{32}/, other.id.replaceAll('-', '')),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `${organization.id.replaceAll('-', '')}.${"'".repeat(43)}`,
    ]
    for (const value of forged) {
      const answer = await test.stranger().get('/session', { cookie: `guichet=${value}` })
      expect([value, answer.status]).toEqual([value, 401])
    }
    expect(await isIn(browser)).toBe(true)
  })

  it('after eight hours without use, and not before', async () => {
    browser = await test.signedIn(organization)
    await moveBack(browser, 'last_seen_at', '7 hours 59 minutes')
    expect(await isIn(browser)).toBe(true)
    await moveBack(browser, 'last_seen_at', '8 hours 1 second')
    expect(await isIn(browser)).toBe(false)
  })

  it('after its absolute limit, however much it is used; seven days from sign-in', async () => {
    browser = await test.signedIn(organization)
    const limit = `select extract(epoch from expires_at - created_at)::int as seconds from sessions where token_hash = $1`
    expect(await asOwner(test.database, limit, [hashOf(browser)])).toEqual([{ seconds: 7 * 24 * 3600 }])
    await moveBack(browser, 'expires_at', '1 second')
    expect(await isIn(browser)).toBe(false)
  })

  it('after signing out, for a copy of the cookie too', async () => {
    browser = await test.signedIn(organization)
    const copy = { cookie: `guichet=${tokenOf(browser)}` }
    expect((await browser.delete('/session')).status).toBe(204)
    expect(browser.cookies.has('guichet')).toBe(false)
    expect((await test.stranger().get('/session', copy)).status).toBe(401)
    expect((await browser.delete('/session')).status).toBe(204)
  })
})

describe('a session', () => {
  it('has a new identifier at each sign-in, and the one carried before is over', async () => {
    browser = await test.signedIn(organization)
    const before = tokenOf(browser)
    const credentials = { signInName: 'admin', password: testPassword, organization: organization.slug }
    expect((await browser.post('/session', credentials)).status).toBe(200)
    expect(tokenOf(browser)).not.toBe(before)
    expect((await test.stranger().get('/session', { cookie: `guichet=${before}` })).status).toBe(401)
  })

  it('is never taken from a cookie that somebody planted', async () => {
    browser = test.stranger()
    const planted = `${organization.id.replaceAll('-', '')}.${'A'.repeat(43)}`
    browser.cookies.set('guichet', planted)
    const credentials = { signInName: 'admin', password: testPassword, organization: organization.slug }
    await browser.post('/session', credentials)
    expect(tokenOf(browser)).not.toBe(planted)
    expect((await test.stranger().get('/session', { cookie: `guichet=${planted}` })).status).toBe(401)
  })

  it('is stored as a hash only', async () => {
    browser = await test.signedIn(organization)
    const secret = tokenOf(browser).slice(33)
    const rows = JSON.stringify(await asOwner(test.database, `select *, encode(token_hash, 'escape') from sessions`))
    expect(rows).not.toContain(secret)
  })

  it('C4: of other devices ends when the person changes their password; this one stays, with a new identifier', async () => {
    await test.user(organization, { signInName: 'change' })
    const here = await test.signedIn(organization, 'change')
    const there = await test.signedIn(organization, 'change')
    const before = tokenOf(here)
    const newPassword = 'un tout autre mot de passe'
    const wrong = await here.post('/me/password', { currentPassword: 'pas celui-ci', newPassword })
    expect([wrong.status, wrong.body.problems[0].field]).toEqual([422, '/currentPassword'])
    expect(await isIn(there)).toBe(true)
    expect((await here.post('/me/password', { currentPassword: testPassword, newPassword })).status).toBe(204)
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    expect((await test.stranger().get('/session', { cookie: `guichet=${before}` })).status).toBe(401)
    expect((await test.stranger().post('/session', { signInName: 'change', password: newPassword })).status).toBe(200)
  })

  it('B8: speaks the language its person chooses, from the next answer on', async () => {
    await test.user(organization, { signInName: 'langue' })
    browser = await test.signedIn(organization, 'langue')
    const french = { 'accept-language': 'fr' }
    expect((await browser.patch('/me', { language: 'en', theme: 'dark' })).body).toMatchObject({ theme: 'dark' })
    expect((await browser.get('/organizations/x/users', french)).body.title).toBe('Nothing here')
  })
})

describe('the cookies', () => {
  async function written(isHttps: boolean): Promise<string[]> {
    const server = fastify()
    await server.register(cookie)
    const cookies = sessionCookies(isHttps)
    server.get('/', async (request, reply) => {
      cookies.writeSession(reply, 'jeton', new Date(Date.now() + 60_000))
      cookies.writeDevice(reply, 'marque')
      return { session: cookies.readSession(request) ?? null }
    })
    const answer = await server.inject({ method: 'GET', url: '/', cookies: { '__Host-guichet': 'a', guichet: 'b' } })
    expect(answer.json()).toEqual({ session: isHttps ? 'a' : 'b' })
    await server.close()
    return [answer.headers['set-cookie']].flat().map(String)
  }

  it('are bound to the host on https: __Host-, Secure, HttpOnly, SameSite, no domain', async () => {
    const [session = '', device = ''] = await written(true)
    expect(session).toMatch(/^__Host-guichet=jeton; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
    expect(device).toMatch(/^__Host-guichet-device=marque; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('do without the prefix on plain http, where browsers would refuse it', async () => {
    expect((await written(false))[0]).toMatch(/^guichet=jeton; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  })
})
