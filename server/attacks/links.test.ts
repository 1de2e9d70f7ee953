import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { tokenIn } from '../testing/mailed-link.ts'
import { addApp } from '../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
const chosen = 'tournesol au bord du quai'
let organization: TestOrganization
let other: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('commune')
  other = await test.organization('ailleurs')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
async function member(values: object = {}, of = organization) {
  people += 1
  const signInName = `distraite${people}`
  const email = `${signInName}@mairie.example`
  return { id: await test.user(of, { signInName, email, ...values }), signInName, email }
}

/** Somebody new who asked for a reset. */
async function forgetful(of = organization) {
  const person = await member({}, of)
  await test.stranger().post('/password-resets', { signInName: person.signInName })
  return { ...person, token: tokenIn((await test.outbox.lettersTo(person.email))[0]) }
}

/** Somebody who asked for another address. */
async function moving() {
  const person = await member()
  const browser = await test.signedIn(organization, person.signInName)
  const email = `nouvelle-${person.email}`
  expect((await browser.post('/me/email', { email })).status).toBe(202)
  return { ...person, browser, token: tokenIn((await test.outbox.lettersTo(email))[0]) }
}

/** Somebody who was invited. */
async function invited() {
  people += 1
  const signInName = `invitee${people}`
  const email = `${signInName}@mairie.example`
  const values = { signInName, firstName: 'In', lastName: 'Vitée', email, sendInvitation: true }
  const made = await admin.post(`${base}/users`, values)
  const token = tokenIn((await test.outbox.lettersTo(email))[0])
  return { id: made.body.targetId as string, signInName, email, token }
}

const bent = (token: string, foreign: string): [string, string][] => {
  const [id = '', secret = ''] = token.split('.')
  const flipped = secret.startsWith('A') ? `B${secret.slice(1)}` : `A${secret.slice(1)}`
  return [
    ['cut by one', token.slice(0, -1)],
    ['cut to its secret', secret],
    ['without its secret', `${id}.`],
    ['longer by one', `${token}A`],
    ['with padding', `${token}=`],
    ['with a space', `${token} `],
    ['twice', `${token}${token}`],
    ['turned round', `${secret}.${id}`],
    ['its secret backwards', `${id}.${secret.split('').reverse().join('')}`],
    ['with one letter changed', `${id}.${flipped}`],
    ['in the other case', token.toUpperCase()],
    ['of another organization', `${other.id.replaceAll('-', '')}.${secret}`],
    ['half of it another’s', `${id}.${foreign.split('.')[1]?.slice(0, 20)}${secret.slice(20)}`],
    ['a wildcard', `${id}.${'%25'.repeat(14)}_`],
    ['a hash as it is stored', Buffer.from(secret, 'base64url').toString('hex')],
  ]
}

describe('a mailed token', () => {
  it('for a reset, bent in any way, sets no password and says nothing; the true one still works', async () => {
    const { token } = await forgetful()
    const foreign = (await forgetful(other)).token
    for (const [how, one] of bent(token, foreign)) {
      const path = `/password-resets/${encodeURIComponent(one)}`
      const looked = await unwritten(() => test.stranger().get(path))
      const used = await unwritten(() => test.stranger().post(path, { password: chosen }))
      expect([how, looked.status, used.status]).toEqual([how, 410, 410])
      expect(used.headers['set-cookie']).toBeUndefined()
    }
    expect((await test.stranger().post(`/password-resets/${token}`, { password: chosen })).status).toBe(200)
  })

  it('for an address, bent in any way, proves nothing; the true one still works', async () => {
    const { token } = await moving()
    for (const [how, one] of bent(token, (await forgetful(other)).token)) {
      const used = await unwritten(() => test.stranger().post(`/email-proofs/${encodeURIComponent(one)}`, {}))
      expect([how, used.status]).toEqual([how, 410])
    }
    expect((await test.stranger().post(`/email-proofs/${token}`, {})).status).toBe(204)
  })

  it('works for its own purpose only, in all six ways to swap them', async () => {
    const tokens = {
      invitations: (await invited()).token,
      'password-resets': (await forgetful()).token,
      'email-proofs': (await moving()).token,
    }
    for (const path of Object.keys(tokens)) {
      for (const [purpose, token] of Object.entries(tokens)) {
        if (purpose === path) continue
        const body = path === 'email-proofs' ? {} : { password: chosen }
        const used = await unwritten(() => test.stranger().post(`/${path}/${token}`, body))
        expect([path, purpose, used.status]).toEqual([path, purpose, 410])
      }
    }
  })

  it('is no session, key, trust or device mark, though it looks like one; and none of these is a link', async () => {
    const { token } = await forgetful()
    for (const name of ['guichet', 'guichet-trust', 'guichet-device', 'guichet-oidc', '__Host-guichet']) {
      const browser = test.stranger()
      browser.cookies.set(name, token)
      expect((await browser.get('/session')).status).toBe(401)
    }
    expect((await test.stranger().get('/me', { authorization: `Bearer ${token}` })).status).toBe(401)
    const session = admin.cookies.get('guichet') ?? ''
    expect((await test.stranger().get('/me', { authorization: `Bearer ${session}` })).status).toBe(401)
    for (const path of ['invitations', 'password-resets', 'email-proofs']) {
      expect((await test.stranger().get(`/${path}/${session}`)).status).toBe(410)
    }
  })

  it('named in a header helps no wrong one in the address, and the header alone only where it is asked for', async () => {
    const { token } = await forgetful()
    const carried = { 'link-token': token }
    const wrong = `${token.slice(0, -1)}_`
    for (const [path, headers] of [
      [`/password-resets/${wrong}`, carried],
      ['/password-resets/x', carried],
      ['/password-resets/-', {}],
      ['/password-resets/-', { 'link-token': wrong }],
      ['/password-resets/-', { 'link-token': `${token}, ${token}` }],
      ['/invitations/-', carried],
      ['/email-proofs/-', carried],
    ] as [string, Record<string, string>][]) {
      const body = path.startsWith('/email') ? {} : { password: chosen }
      const answer = await unwritten(() => test.stranger().post(path, body, headers))
      expect([path, answer.status]).toEqual([path, 410])
    }
    expect((await test.stranger().get('/password-resets/-', carried)).status).toBe(200)
  })

  it('is used once: a second use, the look before it and the session it gave are no way to a second password', async () => {
    const { token, signInName } = await forgetful()
    const looked = test.stranger()
    expect((await looked.get(`/password-resets/${token}`)).status).toBe(200)
    const browser = test.stranger()
    expect((await browser.post(`/password-resets/${token}`, { password: chosen })).status).toBe(200)
    for (const again of [looked, browser, test.stranger()]) {
      const answer = await again.post(`/password-resets/${token}`, { password: 'mille tuiles rouges' })
      expect([answer.status, answer.body.code]).toEqual([410, 'linkOver'])
    }
    const old = await test.stranger().post('/session', { signInName, password: testPassword })
    expect(old.status).toBe(401)
  })
})

describe('a step of the reset', () => {
  it('is not skipped: no password without a token, by another address, method or field', async () => {
    const { signInName, token, id } = await forgetful()
    const attempts: [string, string, unknown][] = [
      ['POST', '/password-resets', { signInName, password: chosen }],
      ['POST', '/password-resets', { token, password: chosen }],
      ['POST', '/password-resets/', { password: chosen }],
      ['POST', '/password-resets/null', { password: chosen }],
      ['POST', '/password-resets/undefined', { password: chosen }],
      ['POST', `/password-resets/${id}`, { password: chosen }],
      ['POST', `/password-resets/${token}`, { password: chosen, signInName: 'admin' }],
      ['POST', `/password-resets/${token}`, { password: chosen, userId: organization.adminId }],
      ['POST', `/password-resets/${token}?userId=${organization.adminId}`, { password: '' }],
      ['PUT', `/password-resets/${token}`, { password: chosen }],
      ['PATCH', `/password-resets/${token}`, { password: chosen }],
      ['GET', `/password-resets/${token}?password=${encodeURIComponent(chosen)}`, undefined],
      ['POST', '/me/password', { currentPassword: '', newPassword: chosen }],
    ]
    for (const [method, path, body] of attempts) {
      const answer = await unwritten(() => test.stranger().request(method, path, body))
      if (method === 'GET') continue
      expect([method, path, answer.status >= 400 && answer.status < 500]).toEqual([method, path, true])
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('is not taken late: looked at in time, used after it expired', async () => {
    const { token, id } = await forgetful()
    expect((await test.stranger().get(`/password-resets/${token}`)).status).toBe(200)
    await asOwner(test.database, 'update account_links set expires_at = now() where user_id = $1', [id])
    const late = await unwritten(() => test.stranger().post(`/password-resets/${token}`, { password: chosen }))
    expect(late.status).toBe(410)
  })

  it('spends nothing by being looked at, by whatever method a scanner uses', async () => {
    const { token } = await forgetful()
    for (const path of [`/password-resets/${token}`, `/invitations/${token}`]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        await unwritten(() => test.stranger().request(method, path, undefined, { 'user-agent': 'MailScanner' }))
      }
    }
    expect((await test.stranger().get(`/password-resets/${token}`)).status).toBe(200)
  })

  it('leaves the second factor: neither a reset nor a browser trusted before it comes past the code', async () => {
    const person = await member()
    const browser = await test.signedIn(organization, person.signInName)
    await addApp(browser)
    await test.stranger().post('/password-resets', { signInName: person.signInName })
    const letters = await test.outbox.lettersTo(person.email, 2)
    const reset = letters.find(({ text }) => text.includes('/reset-password#'))
    const thief = test.stranger()
    const { body } = await thief.post(`/password-resets/${tokenIn(reset)}`, { password: chosen })
    expect(body.state).toBe('secondFactor')
    expect(body.user).toBeUndefined()
    for (const path of ['/me', '/me/factors', '/me/devices', '/session/proof']) {
      expect((await thief.get(path)).status).toBe(401)
    }
  })

  it('at an account that is not the attacker’s ends in no session of the victim’s browser by itself', async () => {
    const { token } = await forgetful()
    const victim = await test.signedIn(organization)
    const before = victim.cookies.get('guichet')
    await victim.get(`/password-resets/${token}`)
    const foreign = { 'sec-fetch-site': 'cross-site' }
    const answer = await unwritten(() => victim.post(`/password-resets/${token}`, { password: chosen }, foreign))
    expect([answer.status, victim.cookies.get('guichet')]).toEqual([403, before])
  })
})
