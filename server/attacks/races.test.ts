import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { tokenIn } from '../testing/mailed-link.ts'
import { addApp, appCode } from '../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp()
const chosen = 'tournesol au bord du quai'
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('courses')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

const times = <Result>(count: number, act: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => act(place)))

let people = 0
async function member() {
  people += 1
  const signInName = `coureuse${people}`
  const email = `${signInName}@mairie.example`
  return { id: await test.user(organization, { signInName, email }), signInName, email }
}

async function invited() {
  people += 1
  const email = `coureuse${people}@mairie.example`
  const values = { signInName: `coureuse${people}`, firstName: 'In', lastName: 'Vitée', email, sendInvitation: true }
  const { body } = await admin.post(`${base}/users`, values)
  const token = tokenIn((await test.outbox.lettersTo(email))[0])
  return { id: body.targetId as string, signInName: values.signInName, token }
}

async function liveSessions(browsers: Browser[]): Promise<number> {
  const answers = await Promise.all(browsers.map((browser) => browser.get('/me')))
  return answers.filter(({ status }) => status === 200).length
}

describe('at the same moment', () => {
  it('signing in five times and being deactivated leaves no session', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { id, signInName } = await member()
      const browsers = Array.from({ length: 5 }, () => test.stranger())
      const closing = () => admin.post(`${base}/users/${id}/deactivate`, { reason: 'Départ' })
      await Promise.all([
        ...browsers.map((browser) => browser.post('/session', { signInName, password: testPassword })),
        closing(),
      ])
      expect(await liveSessions(browsers)).toBe(0)
      // Nor does one come back to life with the account.
      await admin.post(`${base}/users/${id}/reactivate`)
      expect(await liveSessions(browsers)).toBe(0)
    }
  })

  it('signing in with the old password and having it replaced leaves no session of the old one', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, signInName } = await member()
      const browsers = Array.from({ length: 6 }, () => test.stranger())
      await Promise.all([
        ...browsers.map((browser) => browser.post('/session', { signInName, password: testPassword })),
        admin.post(`${base}/users/${id}/password`, { password: chosen, mustChange: false }),
      ])
      expect(await liveSessions(browsers)).toBe(0)
    }
  })

  it('accepting an invitation with two passwords keeps one of them, and the other opens nothing', async () => {
    const { token, signInName } = await invited()
    const passwords = [chosen, 'quatre moulins au vent']
    const answers = await times(2, (place) =>
      test.stranger().post(`/invitations/${token}`, { password: passwords[place] }),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
    const winner = answers.findIndex(({ status }) => status === 200)
    for (const [place, password] of passwords.entries()) {
      const answer = await test.stranger().post('/session', { signInName, password })
      expect(answer.status).toBe(place === winner ? 200 : 401)
    }
  })

  it('accepting an invitation and taking it back: one wins, and the account agrees with it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, token } = await invited()
      const browser = test.stranger()
      const [accepted] = await Promise.all([
        browser.post(`/invitations/${token}`, { password: chosen }),
        admin.delete(`${base}/users/${id}/invitation`),
      ])
      const { status } = (await admin.get(`${base}/users/${id}`)).body
      expect(accepted.status === 200).toBe(status === 'active')
      expect(await liveSessions([browser])).toBe(accepted.status === 200 ? 1 : 0)
    }
  })

  it('confirming an app twenty times adds one factor and one set of recovery codes', async () => {
    const { signInName } = await member()
    const browser = await test.signedIn(organization, signInName)
    const { secret } = (await browser.post('/me/factors/totp')).body
    const answers = await times(20, () => browser.post('/me/factors/totp/confirm', { code: appCode(secret) }))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    const { body } = await browser.get('/me/factors')
    expect([body.items.length, body.recoveryCodesLeft]).toEqual([1, 10])
  })

  it('removing a factor and using it: no session outlives the removal but the one that removed it', async () => {
    const { signInName } = await member()
    const owner = await test.signedIn(organization, signInName)
    const { secret } = await addApp(owner)
    await asOwner(test.database, 'update user_factors set last_step = 0')
    const halfWay = Array.from({ length: 4 }, () => test.stranger())
    for (const browser of halfWay) await browser.post('/session', { signInName, password: testPassword })
    const [{ id }] = (await owner.get('/me/factors')).body.items
    const [removed] = await Promise.all([
      owner.delete(`/me/factors/${id}`),
      ...halfWay.map((browser) => browser.post('/session/second-factor', { method: 'totp', code: appCode(secret) })),
    ])
    expect(removed.status).toBe(200)
    const later = await Promise.all(
      halfWay.map((browser) => browser.post('/session/second-factor', { method: 'totp', code: appCode(secret, 1) })),
    )
    expect(later.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(await liveSessions(halfWay)).toBe(0)
  })

  it('one recovery code opens one session of five', async () => {
    const { signInName } = await member()
    const { recoveryCodes } = await addApp(await test.signedIn(organization, signInName))
    const browsers = Array.from({ length: 5 }, () => test.stranger())
    for (const browser of browsers) await browser.post('/session', { signInName, password: testPassword })
    const code = recoveryCodes[0] ?? ''
    await Promise.all(
      browsers.map((browser) => browser.post('/session/second-factor', { method: 'recoveryCode', code })),
    )
    expect(await liveSessions(browsers)).toBe(1)
  })

  it('changing one’s password ten times leaves one password and one session', async () => {
    const { signInName } = await member()
    const browser = await test.signedIn(organization, signInName)
    const cookie = browser.cookies.get('guichet') ?? ''
    const copies = Array.from({ length: 6 }, () => {
      const copy = test.stranger()
      copy.cookies.set('guichet', cookie)
      return copy
    })
    const passwords = copies.map((_, place) => `${place} moulins au vent du nord`)
    const answers = await times(6, (place) =>
      (copies[place] as Browser).post('/me/password', {
        currentPassword: testPassword,
        newPassword: passwords[place],
      }),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(await liveSessions(copies)).toBe(1)
  })

  it('resetting a password and being signed out or deactivated leaves nobody signed in to a closed account', async () => {
    const { id, signInName, email } = await member()
    await test.stranger().post('/password-resets', { signInName })
    const token = tokenIn((await test.outbox.lettersTo(email))[0])
    const browser = test.stranger()
    await Promise.all([
      browser.post(`/password-resets/${token}`, { password: chosen }),
      admin.post(`${base}/users/${id}/deactivate`, { reason: 'Départ' }),
    ])
    expect(await liveSessions([browser])).toBe(0)
    const again = await test.stranger().post('/session', { signInName, password: chosen })
    expect(again.status).toBe(401)
  })
})
