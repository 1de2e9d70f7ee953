import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string

beforeAll(async () => {
  organization = await test.organization('creation')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  await test.user(organization, { signInName: 'jdupont', email: 'jean.dupont@creation.example' })
})

const person = (signInName: string, more: object = {}) => ({
  signInName,
  firstName: 'Léa',
  lastName: 'Martin',
  ...more,
})

async function refusal(values: object): Promise<[string, string][]> {
  const before = await admin.get(`${users}?limit=1`)
  const journal = await admin.get(`/organizations/${organization.slug}/journal?limit=1`)
  const answer = await admin.post(users, values)
  expect(answer.status).toBe(422)
  expect((await admin.get(`${users}?limit=1`)).body.count).toBe(before.body.count)
  expect((await admin.get(`/organizations/${organization.slug}/journal?limit=1`)).body.count).toBe(journal.body.count)
  return answer.body.problems.map((problem: { field: string; code: string }) => [problem.field, problem.code])
}

describe('creating an account is refused', () => {
  it('to somebody who is not signed in', async () => {
    expect((await test.stranger().post(users, person('lmartin'))).status).toBe(401)
  })

  it('to somebody who may only look', async () => {
    await test.user(organization, { signInName: 'lecteur', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecteur')
    expect((await reader.post(users, person('lmartin'))).status).toBe(403)
  })

  it('B6: with a space in the sign-in name', async () => {
    expect(await refusal(person('l martin'))).toEqual([['/signInName', 'signInNameSpaces']])
    expect(await refusal(person('l\u00a0martin'))).toEqual([['/signInName', 'signInNameSpaces']])
  })

  it('with a sign-in name taken in another case or Unicode form', async () => {
    expect(await refusal(person('JDupont'))).toEqual([['/signInName', 'signInNameTaken']])
    expect(await refusal(person('ｊｄｕｐｏｎｔ'))).toEqual([['/signInName', 'signInNameTaken']])
  })

  it('with a sign-in name that looks like another', async () => {
    expect(await refusal(person('jdup0nt'))).toEqual([['/signInName', 'signInNameLooksAlike']])
    expect(await refusal(person('jdupоnt'))).toEqual([['/signInName', 'signInNameLooksAlike']])
  })

  it('with another account’s address as sign-in name, and the reverse', async () => {
    expect(await refusal(person('Jean.Dupont@creation.example'))).toEqual([['/signInName', 'signInNameIsAnEmail']])
    const id = await test.user(organization, { signInName: 'accueil@creation.example' })
    expect(await refusal(person('autre', { email: 'accueil@creation.example' }))).toEqual([
      ['/email', 'emailIsASignInName'],
    ])
    await admin.delete(`${users}/${id}`)
  })

  it('with an address, a phone number or a group that is none', async () => {
    const values = { email: 'pas une adresse', mobile: '12', primaryGroup: organization.id }
    expect(await refusal(person('lmartin', values))).toEqual([
      ['/email', 'emailInvalid'],
      ['/mobile', 'phoneInvalid'],
      ['/primaryGroup', 'groupUnknown'],
    ])
  })

  it('C4: with a password too short, too simple or made of the name', async () => {
    for (const [password, code] of [
      ['court', 'passwordTooShort'],
      ['aaaaaaaaaaaaaaaa', 'passwordTooSimple'],
      ['lmartin-lmartin', 'passwordContainsName'],
    ]) {
      expect(await refusal(person('lmartin', { password }))).toEqual([['/password', code]])
    }
  })

  it('B10: with a password for a connector', async () => {
    expect(await refusal(person('robot', { type: 'connector', password: 'vingt-deux tilleuls' }))).toEqual([
      ['/password', 'connectorHasNoPassword'],
    ])
  })

  it('with a group that holds more than the administrator', async () => {
    await test.user(organization, { signInName: 'gestion', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'gestion')
    const answer = await carer.post(users, person('lmartin', { primaryGroup: organization.groups.administration }))
    expect(answer.status).toBe(403)
    expect(answer.body.problems[0]).toMatchObject({ field: '/primaryGroup', code: 'groupAboveYou' })
  })
})

describe('an administrator', () => {
  it('M5: creates a usable account from a name, a sign-in name and a group', async () => {
    const answer = await admin.post(users, person('lmartin', { primaryGroup: organization.groups.staff }))
    expect(answer.status).toBe(201)
    expect(answer.body.user).toMatchObject({
      signInName: 'lmartin',
      displayName: 'Léa Martin',
      language: 'fr',
      type: 'internal',
      status: 'invited',
      primaryGroup: { name: 'Collaborateurs' },
      version: 1,
    })
  })

  it('C4, C6: gives a password at once, without any address', async () => {
    const answer = await admin.post(
      users,
      person('telephone', { password: 'quatre mots bien longs', mustChange: false }),
    )
    expect(answer.body.user).toMatchObject({ status: 'active', email: null, hasPassword: true })
    const credentials = { signInName: 'telephone', password: 'quatre mots bien longs' }
    expect((await test.stranger().post('/session', credentials)).body.state).toBe('signedIn')
  })

  it('B8, B10: chooses language and type; phone numbers are kept in E.164', async () => {
    const values = { language: 'en', type: 'extranet', mobile: '06 39 98 00 12', phone: '+1 (418) 555-0123' }
    const answer = await admin.post(users, person('agent', values))
    expect(answer.body.user).toMatchObject({ ...values, mobile: '+33639980012', phone: '+14185550123' })
  })

  it('is warned, and not stopped, when an address is shared', async () => {
    const answer = await admin.post(users, person('bis', { email: 'jean.dupont@creation.example' }))
    expect(answer.status).toBe(201)
    expect(answer.body.warnings[0]).toMatchObject({ field: '/email', code: 'emailShared' })
  })

  it('creates one account however often the same request is sent', async () => {
    const key = { 'idempotency-key': 'une-fois' }
    const answers = await Promise.all([1, 2, 3].map(() => admin.post(users, person('unique'), key)))
    expect(new Set(answers.map((answer) => answer.body.targetId)).size).toBe(1)
    expect((await admin.post(users, person('autre-chose'), key)).body.code).toBe('idempotencyKeyReused')
  })

  it('wins once among ten simultaneous creations of one sign-in name', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.post(users, person('course'))))
    const statuses = answers.map((answer) => answer.status).sort()
    expect(statuses[0]).toBe(201)
    expect(statuses.slice(1).every((status) => status === 409 || status === 422)).toBe(true)
  })
})
