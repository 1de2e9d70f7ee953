import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

// Counts the slow hash: what takes time is known, and a clock under load is no witness.
const hashes = vi.hoisted(() => ({ count: 0 }))
vi.mock('../platform/secrets/passwords.ts', async (original) => {
  const real = await original<typeof import('../platform/secrets/passwords.ts')>()
  const counted = <Given extends unknown[], Result>(act: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      hashes.count += 1
      return act(...given)
    }
  }
  return {
    ...real,
    verifyPassword: counted(real.verifyPassword),
    verifyAgainstNothing: counted(real.verifyAgainstNothing),
  }
})

const test = useTestApp()
const wrong = 'pas le bon mot de passe'
let organization: TestOrganization
let names: [string, string][]

beforeAll(async () => {
  organization = await test.organization('commune')
  await test.user(organization, { signInName: 'connue', email: 'connue@mairie.example', mobile: '+33612345678' })
  await test.user(organization, { signInName: 'invitee', email: 'invitee@mairie.example', password: undefined })
  await test.user(organization, { signInName: 'robot', type: 'connector' })
  const closed = await test.user(organization, { signInName: 'fermee', email: 'fermee@mairie.example' })
  const admin = await test.signedIn(organization)
  await admin.post(`/organizations/commune/users/${closed}/deactivate`, { reason: 'Départ' })
  const required = { email: 'double@mairie.example', secondFactor: 'required' as const }
  await test.user(organization, { signInName: 'double', ...required })
  await admin.patch('/organizations/commune/settings', { signInNameCase: 'sensitive' })
  names = [
    ['nobody at all', 'personne-du-tout'],
    ['a person', 'connue'],
    ['their address', 'connue@mairie.example'],
    ['an address of nobody', 'inconnue@mairie.example'],
    ['somebody without a password', 'invitee'],
    ['a program', 'robot'],
    ['a closed account', 'fermee'],
    ['somebody with a second factor', 'double'],
    ['a name in the wrong case', 'CONNUE'],
  ]
})

beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

const attempts: [string, (browser: Browser, signInName: string) => Promise<Answer>][] = [
  ['a wrong password', (browser, signInName) => browser.post('/session', { signInName, password: wrong })],
  [
    'a wrong password at one organization',
    (browser, signInName) => browser.post('/session', { signInName, password: wrong, organization: 'commune' }),
  ],
  [
    'a wrong password at an organization that does not exist',
    (browser, signInName) => browser.post('/session', { signInName, password: wrong, organization: 'nulle-part' }),
  ],
  ['a forgotten password', (browser, signInName) => browser.post('/password-resets', { signInName })],
]

/** What a stranger sees of an answer: all of it but the time of day. */
function seen({ status, headers, body }: Answer): string {
  const { date: _date, ...kept } = headers
  return JSON.stringify([status, Object.entries(kept).toSorted(), body])
}

describe('a stranger does not learn whether an account exists', () => {
  it.each(attempts)('by %s: status, headers and body are the same to the byte', async (_name, attempt) => {
    const answers = new Map<string, string>()
    for (const [who, signInName] of names) answers.set(who, seen(await attempt(test.stranger(), signInName)))
    const [nobody] = answers.values()
    for (const [who, answer] of answers) {
      expect([who, answer]).toEqual([who, nobody])
    }
  })

  it('by the time it takes: every name costs one hash', async () => {
    for (const [who, signInName] of names) {
      hashes.count = 0
      await test.stranger().post('/session', { signInName, password: wrong })
      expect([who, hashes.count]).toEqual([who, 1])
      hashes.count = 0
      await test.stranger().post('/password-resets', { signInName })
      expect([who, hashes.count]).toEqual([who, 0])
    }
  })

  it('by the right password of a closed account', async () => {
    const closed = await test.stranger().post('/session', { signInName: 'fermee', password: testPassword })
    const absent = await test.stranger().post('/session', { signInName: 'personne', password: testPassword })
    expect(seen(closed)).toBe(seen(absent))
  })

  it('by asking what the browser could sign with: passkey options name nobody and differ by their challenge only', async () => {
    const ask = async () => {
      const { status, body } = await test.stranger().post('/session/passkey/options')
      const { challenge, ...kept } = body
      return { challenge, kept: JSON.stringify([status, kept]) }
    }
    const [first, second] = [await ask(), await ask()]
    expect(first.kept).toBe(second.kept)
    expect(first.challenge).not.toBe(second.challenge)
    expect(first.kept).not.toContain('allowCredentials":[{')
  })

  it('by when the tries are used up: known and unknown names are slowed down alike', async () => {
    const statuses = async (signInName: string) => {
      const answers: string[] = []
      for (let time = 0; time < 11; time += 1) {
        const answer = await test.stranger().post('/session', { signInName, password: wrong })
        answers.push(JSON.stringify([answer.status, answer.body]))
      }
      return answers
    }
    expect(await statuses('connue')).toEqual(await statuses('personne-du-tout'))
  })

  it('by a failed name that slows down its address: neither is told to belong to the other', async () => {
    for (let time = 0; time < 10; time += 1)
      await test.stranger().post('/session', { signInName: 'connue', password: wrong })
    const answer = await test.stranger().post('/session', { signInName: 'connue@mairie.example', password: wrong })
    expect(answer.status).toBe(401)
  })

  it('by links: a wrong token is over in the same words, whoever’s organization it names', async () => {
    const secret = 'A'.repeat(43)
    const tokens = [`${organization.id.replaceAll('-', '')}.${secret}`, `${'0'.repeat(32)}.${secret}`, 'x', '%00']
    const answers = new Set<string>()
    for (const token of tokens) {
      for (const path of ['invitations', 'password-resets', 'email-proofs']) {
        answers.add(seen(await test.stranger().get(`/${path}/${encodeURIComponent(token)}`)))
      }
    }
    expect(answers.size).toBe(1)
  })

  it('before the password is right: what a second factor would be asked from is not told', async () => {
    const answer = await test.stranger().post('/session', { signInName: 'double', password: wrong })
    expect(JSON.stringify(answer.body)).not.toMatch(/method|hint|email|mairie/)
    const sent = await test.stranger().post('/session/second-factor/send', { method: 'email' })
    const options = await test.stranger().post('/session/second-factor/options')
    expect([sent.status, options.status]).toEqual([401, 401])
  })
})
