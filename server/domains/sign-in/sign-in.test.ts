import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
const password = testPassword
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('connexion')
  await test.user(organization, { signInName: 'Éloïse.Roy', email: 'Eloise.Roy@connexion.example' })
})

const signIn = (credentials: object, browser: Browser = test.stranger()) => browser.post('/session', credentials)
/** What of an answer could tell one refusal from another. */
const visible = ({ status, body, headers }: Answer) => ({
  status,
  body,
  names: Object.keys(headers).sort(),
  length: headers['content-length'],
})

describe('signing in is refused', () => {
  it('alike for a wrong password, an unknown name, a closed account, one without password, a connector', async () => {
    const admin = await test.signedIn(organization)
    const closed = await test.user(organization, { signInName: 'fermee' })
    const reason = 'Départ'
    await admin.post(`/organizations/${organization.slug}/users/${closed}/deactivate`, { reason })
    const invited = { signInName: 'invitee', firstName: 'A', lastName: 'B' }
    await admin.post(`/organizations/${organization.slug}/users`, invited)
    await test.user(organization, { signInName: 'robot', type: 'connector' })
    const wrong = await signIn({ signInName: 'admin', password: 'pas le bon mot de passe' })
    expect([wrong.status, wrong.body.code]).toEqual([401, 'invalidCredentials'])
    expect(wrong.headers['set-cookie']).toBeUndefined()
    for (const signInName of ['inconnue', 'fermee', 'invitee', 'robot', '%', "' or 1=1 --"]) {
      expect(visible(await signIn({ signInName, password }))).toEqual(visible(wrong))
    }
    const elsewhere = await signIn({ signInName: 'admin', password, organization: 'ailleurs' })
    expect(visible(elsewhere)).toEqual(visible(wrong))
  })

  it('in no less time for an unknown name than for a known one', async () => {
    const timed = async (signInName: string) => {
      const startedMs = performance.now()
      await signIn({ signInName, password: 'pas le bon mot de passe' })
      return performance.now() - startedMs
    }
    expect(Math.min(await timed('connue@connexion.example'), await timed('admin'))).toBeGreaterThanOrEqual(299)
  })

  it('with the fields named when something is missing or of the wrong form', async () => {
    const answer = await signIn({ signInName: '', organization: '\u0000', more: 1 })
    expect(answer.status).toBe(400)
    expect(answer.body.problems.map((problem: { field: string }) => problem.field).sort()).toEqual([
      '/more',
      '/organization',
      '/password',
      '/signInName',
    ])
  })
})

describe('B7: a person signs in', () => {
  it('M1: with sign-in name or e-mail address, in any case and Unicode form', async () => {
    for (const signInName of [
      'Éloïse.Roy',
      'ÉLOÏSE.ROY',
      'Éloïse.Roy'.normalize('NFD'),
      ' éloïse.roy ',
      'eloise.roy@CONNEXION.example',
    ]) {
      const answer = await signIn({ signInName, password })
      expect([signInName, answer.status]).toEqual([signInName, 200])
      expect(answer.body).toMatchObject({ state: 'signedIn', user: { signInName: 'Éloïse.Roy' } })
    }
  })

  it('which is written down: last sign-in, and the journal', async () => {
    const admin = await test.signedIn(organization)
    const { items } = (await admin.get(`/organizations/${organization.slug}/users?search=eloise`)).body
    expect(Date.parse(items[0].lastSignInAt)).toBeGreaterThan(Date.now() - 60_000)
    expect(items[0].version).toBe(1)
    const journal = (await admin.get(`/organizations/${organization.slug}/journal?category=signIns&search=eloise`)).body
    expect(journal.items[0].sentence).toEqual(
      [{ text: 'Éloïse Roy', role: 'actor' }, { text: ' s’est connecté' }].map((part, index) =>
        index === 0 ? { ...part, text: items[0].displayName } : part,
      ),
    )
  })
})

describe('an address that exists in two organizations', () => {
  const email = 'partagee@ailleurs.example'
  const [first, second] = ['premier mot de passe', 'second mot de passe']

  beforeAll(async () => {
    const here = await test.organization('ici')
    const there = await test.organization('la-bas')
    await test.user(here, { signInName: 'ici', email, password: first })
    await test.user(there, { signInName: 'labas', email, password: second })
  })

  it('the password tells which account is meant', async () => {
    for (const [given, slug] of [
      [first, 'ici'],
      [second, 'la-bas'],
    ] as const) {
      const answer = await signIn({ signInName: email, password: given })
      expect(answer.body.user.organization.slug).toBe(slug)
    }
  })

  it('the person chooses where both passwords are the same; nobody is signed in before', async () => {
    await test.user(await test.organization('encore'), { signInName: 'encore', email, password: second })
    const browser = test.stranger()
    const answer = await signIn({ signInName: email, password: second }, browser)
    expect(answer.body).toEqual({
      state: 'chooseOrganization',
      organizations: expect.arrayContaining([
        { slug: 'la-bas', name: 'Organisation la-bas', signInName: 'labas' },
        { slug: 'encore', name: 'Organisation encore', signInName: 'encore' },
      ]),
    })
    expect(answer.body.organizations).toHaveLength(2)
    expect((await browser.get('/session')).status).toBe(401)
    const chosen = await signIn({ signInName: email, password: second, organization: 'encore' }, browser)
    expect(chosen.body.user.organization.slug).toBe('encore')
    expect((await signIn({ signInName: email, password: second, organization: 'ici' })).status).toBe(401)
  })
})
