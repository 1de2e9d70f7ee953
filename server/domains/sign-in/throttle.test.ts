import { beforeAll, describe, expect, it } from 'vitest'
import { networkOf } from '../../platform/throttle/index.ts'
import { type Browser, browserOf } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
const wrong = 'pas le bon mot de passe'
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('freins')
})

/** A browser at another address than everybody else. */
function at(remoteAddress: string): Browser {
  const { server } = test.app
  const inject = (options: object) => server.inject({ ...options, remoteAddress })
  return browserOf({ inject } as unknown as typeof server)
}

const signIn = (browser: Browser, signInName: string, password: string) =>
  browser.post('/session', { signInName, password })
const statuses = async (browser: Browser, signInName: string, times: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => signIn(browser, signInName, wrong)))
  return answers.map((answer) => answer.status)
}

describe('after ten failures under one name from one address', () => {
  it('the eleventh is refused with the time to wait, even with the right password', async () => {
    await test.user(organization, { signInName: 'visee' })
    const stranger = at('203.0.113.1')
    expect(new Set(await statuses(stranger, 'visee', 10))).toEqual(new Set([401]))
    for (const password of [wrong, testPassword]) {
      const answer = await signIn(stranger, 'Visee', password)
      expect([answer.status, answer.body.code]).toEqual([429, 'tooManyAttempts'])
      const seconds = Number(answer.headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(900)
    }
  })

  it('guesses sent all at once count as well', async () => {
    const answered = await statuses(at('203.0.113.9'), 'ensemble', 30)
    expect(answered.filter((status) => status === 401)).toHaveLength(10)
    expect(answered.filter((status) => status === 429)).toHaveLength(20)
  })

  it('the person still signs in from elsewhere', async () => {
    expect((await signIn(at('203.0.113.2'), 'visee', testPassword)).status).toBe(200)
  })

  it('an unknown name is refused in the same way', async () => {
    const stranger = at('203.0.113.3')
    await statuses(stranger, 'personne', 10)
    expect((await signIn(stranger, 'personne', wrong)).status).toBe(429)
  })

  it('a device that signed in before is let through, from that very address', async () => {
    await test.user(organization, { signInName: 'habituee' })
    const own = at('203.0.113.4')
    expect((await signIn(own, 'habituee', testPassword)).status).toBe(200)
    await own.delete('/session')
    await statuses(at('203.0.113.4'), 'habituee', 10)
    expect((await signIn(at('203.0.113.4'), 'habituee', testPassword)).status).toBe(429)
    expect((await signIn(own, 'habituee', testPassword)).status).toBe(200)
  })

  it('a mark of one’s own device opens no other name, and a known device may not guess for ever', async () => {
    const own = at('203.0.113.5')
    await test.user(organization, { signInName: 'curieuse' })
    await test.user(organization, { signInName: 'victime' })
    await signIn(own, 'curieuse', testPassword)
    await statuses(own, 'victime', 10)
    expect((await signIn(own, 'victime', testPassword)).status).toBe(429)
    await statuses(own, 'curieuse', 10)
    expect((await signIn(own, 'curieuse', testPassword)).status).toBe(429)
  })

  it('B13: an administrator who sets a password opens the way again', async () => {
    const id = await test.user(organization, { signInName: 'etourdie' })
    const person = at('203.0.113.6')
    await statuses(person, 'etourdie', 10)
    expect((await signIn(person, 'etourdie', testPassword)).status).toBe(429)
    const admin = await test.signedIn(organization)
    const password = 'neuf et bien plus long'
    await admin.post(`/organizations/${organization.slug}/users/${id}/password`, { password, mustChange: false })
    await expect.poll(async () => (await signIn(person, 'etourdie', password)).status, { timeout: 20_000 }).toBe(200)
  })
})

describe('the address', () => {
  it('is slowed down that tries many names', async () => {
    const stranger = at('198.51.100.7')
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => signIn(stranger, `nom-${round}-${index}`, wrong)))
    }
    expect((await signIn(stranger, 'encore-un', wrong)).status).toBe(429)
    expect((await signIn(at('198.51.100.8'), 'encore-un', wrong)).status).toBe(401)
  })

  it('counts as its /64 network in IPv6, and whole in IPv4', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2:ffff::1'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:1:2:3:4'))
    expect(networkOf('203.0.113.1')).toBe('203.0.113.1')
    expect(networkOf('::ffff:203.0.113.1')).toBe('::ffff:203.0.113.1')
  })
})

describe('changing one’s own password', () => {
  it('is refused after ten wrong tries, so that a borrowed session is no way to guess', async () => {
    await test.user(organization, { signInName: 'empruntee' })
    const borrowed = await test.signedIn(organization, 'empruntee')
    const newPassword = 'un tout autre mot de passe'
    for (let time = 0; time < 12; time += 1) {
      const short = { currentPassword: testPassword, newPassword: 'court' }
      expect((await borrowed.post('/me/password', short)).status).toBe(422)
    }
    for (let time = 0; time < 10; time += 1) {
      expect((await borrowed.post('/me/password', { currentPassword: wrong, newPassword })).status).toBe(422)
    }
    const answer = await borrowed.post('/me/password', { currentPassword: testPassword, newPassword })
    expect(answer.status).toBe(429)
  })
})
