import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let other: TestOrganization
let admin: Browser
let id: string

beforeAll(async () => {
  organization = await test.organization('verification')
  other = await test.organization('voisine')
  admin = await test.signedIn(organization)
  const settings = { passwordMinLength: 16, passwordBlockedWords: ['perlimpinpin'] }
  await admin.patch(`/organizations/${organization.slug}/settings`, settings)
  id = await test.user(organization, { signInName: 'mireille', firstName: 'Mireille', lastName: 'Castelnaudary' })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const password = 'trois castelnaudary de perlimpinpin'
const check = (browser: Browser, values: object) => unwritten(() => browser.post('/password-checks', values))
const codes = ({ body }: Answer) => body.problems.map(({ code }: { code: string }) => code)

describe('what is said of a password is kept from', () => {
  it('strangers who name an account, and people who do not look after accounts', async () => {
    expect((await check(test.stranger(), { password, userId: id })).status).toBe(401)
    await test.user(organization, { signInName: 'simple', password: 'neuf saules au bord du lac' })
    const simple = test.stranger()
    await simple.post('/session', { signInName: 'simple', password: 'neuf saules au bord du lac' })
    expect((await check(simple, { password, userId: id })).status).toBe(403)
    expect((await check(simple, { password, account: {} })).status).toBe(403)
  })

  it('administrators of another organization', async () => {
    const theirs = await test.signedIn(other)
    expect((await check(theirs, { password, userId: id })).status).toBe(404)
  })

  it('whoever brings a token that is none: the general rules apply, as without', async () => {
    const guess = await check(test.stranger(), { password, token: 'x'.repeat(80) })
    const without = await check(test.stranger(), { password })
    expect([guess.status, guess.body]).toEqual([200, without.body])
  })

  it('whoever sends something else', async () => {
    expect((await check(test.stranger(), {})).status).toBe(400)
    expect((await check(test.stranger(), { password: 'x'.repeat(257) })).status).toBe(400)
  })
})

describe('while one types', () => {
  it('a stranger is told the general rules', async () => {
    const { status, body } = await check(test.stranger(), { password: 'azertyuiop12' })
    expect([status, body]).toEqual([
      200,
      {
        isAccepted: false,
        strength: 1,
        minimumLength: 12,
        problems: [{ code: 'passwordWeak', message: expect.stringContaining('deviné') }],
        advice: expect.stringContaining('clavier'),
      },
    ])
    const english = await test.stranger().post('/password-checks', { password: 'court' }, { 'accept-language': 'en' })
    expect(english.body.problems[0].message).toContain('At least 12 characters')
  })

  it('the set-up page asks for an account that does not exist yet', async () => {
    const account = { signInName: 'nadia', firstName: 'Nadia', lastName: 'Fondatrice' }
    expect(codes(await check(test.stranger(), { password: 'nadia et ses tilleuls', account }))).toEqual([
      'passwordContainsName',
    ])
  })

  it('one’s own organization’s rules and one’s own name count', async () => {
    const { body } = await check(admin, { password: 'vingt tilleuls' })
    expect([body.minimumLength, body.isAccepted]).toEqual([16, false])
    expect((await check(admin, { password: 'vingt-deux tilleuls bleus' })).body).toMatchObject({
      isAccepted: true,
      problems: [],
      advice: null,
    })
    expect(codes(await check(admin, { password: 'admin et trois tilleuls' }))).toEqual(['passwordContainsName'])
  })

  it('an administrator asks for a colleague, and for an account about to be created', async () => {
    expect(codes(await check(admin, { password, userId: id }))).toEqual(['passwordBlockedWord'])
    const account = { firstName: 'Mireille', lastName: 'Castelnaudary' }
    expect(codes(await check(admin, { password: 'Castelnaudary-2026!', account }))).toEqual(['passwordExpected'])
  })

  it('nothing is compared with anybody’s password', async () => {
    const { body } = await check(admin, { password: 'neuf saules au bord du lac' })
    expect(body.isAccepted).toBe(true)
  })

  it('more often than anybody types is too often', async () => {
    const tries = Array.from({ length: 70 }, () => test.stranger().post('/password-checks', { password: 'x' }))
    const answers = await Promise.all(tries)
    const last = answers.find(({ status }) => status === 429)
    expect(last?.headers['retry-after']).toBeDefined()
  })
})
