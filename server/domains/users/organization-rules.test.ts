import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('regles')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const person = (signInName: string, more: object = {}) => ({
  signInName,
  firstName: 'Léa',
  lastName: 'Martin',
  ...more,
})
const create = (values: object) => admin.post(`${base}/users`, values)
const decide = async (values: object) => expect((await admin.patch(`${base}/settings`, values)).status).toBe(200)
const faultsOf = ({ status, body }: Answer) => [
  status,
  body.problems?.map(({ field, code }: { field: string; code: string }) => [field, code]),
]
const warningsOf = ({ body }: Answer) =>
  body.warnings.map(({ field, code }: { field: string; code: string }) => [field, code])

describe('M6: a sign-in name that is no valid e-mail address', () => {
  it('is refused only where the organization made it a hard rule, then also when an account is renamed', async () => {
    const { user } = (await create(person('jo@ville.example'))).body
    await decide({ emailSignInNames: 'refuse', genericNames: 'allow' })
    for (const name of ['lmartin', 'l@', 'l martin@ville.example']) {
      const { status, body } = await unwritten(() => create(person(name)))
      expect([status, body.problems[0].field, body.problems[0].code]).toEqual([422, '/signInName', expect.any(String)])
    }
    const renamed = await unwritten(() => admin.patch(`${base}/users/${user.id}`, { signInName: 'jo' }))
    expect(faultsOf(renamed)).toEqual([422, [['/signInName', 'signInNameNoEmail']]])
    expect((await create(person('l.martin@ville.example'))).status).toBe(201)
  })

  it('is warned about where the rule is that codes are addresses, and saved all the same', async () => {
    await decide({ emailSignInNames: 'warn' })
    const warned = await create(person('lmartin4'))
    expect([warned.status, warningsOf(warned)]).toEqual([201, [['/signInName', 'signInNameNoEmail']]])
    expect(warned.body.warnings[0].message).toMatch(/adresse e-mail/)
    const { body } = await admin.post(`${base}/changes/preview`, { kind: 'user.create', values: person('lmartin5') })
    expect([body.problems, body.warnings[0].code]).toEqual([[], 'signInNameNoEmail'])
  })

  it('is not spoken of where codes are free, of an account that keeps its name, and of programs', async () => {
    const { id } = (await create(person('lmartin6'))).body.user
    const robot = { signInName: 'robot', firstName: '', lastName: 'Robot', type: 'connector' }
    expect(warningsOf(await create(robot))).toEqual([])
    expect(warningsOf(await admin.patch(`${base}/users/${id}`, { position: 'Maçon' }))).toEqual([])
    await decide({ emailSignInNames: 'free', genericNames: 'warn' })
    expect(warningsOf(await create(person('lmartin7')))).toEqual([])
  })
})

describe('C2: generic accounts', () => {
  it('are warned of, refused or allowed, as the organization chooses', async () => {
    const warned = await create(person('accueil'))
    expect([warned.status, warningsOf(warned)]).toEqual([201, [['/signInName', 'genericName']]])
    await decide({ genericNames: 'refuse', genericWords: ['Médiathèque'] })
    for (const name of ['contact', 'support@ville.example', 'mediatheque2']) {
      expect(faultsOf(await unwritten(() => create(person(name))))).toEqual([422, [['/signInName', 'genericName']]])
    }
    const named = await unwritten(() => create(person('lm2', { firstName: 'Équipe', lastName: 'Technique' })))
    expect(faultsOf(named)).toEqual([422, [['/lastName', 'genericName']]])
    await decide({ genericNames: 'allow' })
    expect(warningsOf(await create(person('info')))).toEqual([])
  })

  it('that are there already can still be changed, but for their name', async () => {
    await decide({ genericNames: 'refuse' })
    const id = organization.adminId
    expect((await admin.patch(`${base}/users/${id}`, { position: 'Directrice' })).status).toBe(200)
    const renamed = await unwritten(() => admin.patch(`${base}/users/${id}`, { signInName: 'administrateur' }))
    expect(faultsOf(renamed)).toEqual([422, [['/signInName', 'genericName']]])
    await decide({ genericNames: 'warn' })
  })

  it('a connector may be called what it does', async () => {
    await decide({ genericNames: 'refuse' })
    const robot = await create({ signInName: 'facturation', firstName: '', lastName: 'Facturation', type: 'connector' })
    expect([robot.status, warningsOf(robot)]).toEqual([201, []])
    await decide({ genericNames: 'warn' })
  })
})

describe('C5: a second factor that is required', () => {
  const needs = [422, [['/email', 'secondFactorNeedsContact']]]

  it('asks for an address or a mobile number, whoever requires it', async () => {
    expect(faultsOf(await unwritten(() => create(person('c5a', { secondFactor: 'required' }))))).toEqual(needs)
    await admin.patch(`${base}/groups/${organization.groups.staff}`, { secondFactor: 'required' })
    const inGroup = { primaryGroup: organization.groups.staff }
    expect(faultsOf(await unwritten(() => create(person('c5b', inGroup))))).toEqual(needs)
    expect((await create(person('c5b', { ...inGroup, mobile: '06 39 98 00 12' }))).status).toBe(201)
    expect((await create(person('c5c', { ...inGroup, email: 'c5c@ville.example' }))).status).toBe(201)
    await admin.patch(`${base}/groups/${organization.groups.staff}`, { secondFactor: null })
    await decide({ secondFactor: 'required' })
    expect(faultsOf(await unwritten(() => create(person('c5d'))))).toEqual(needs)
    await decide({ secondFactor: 'optional' })
    expect((await create(person('c5d'))).status).toBe(201)
  })

  it('keeps the last address; an account without one can be changed otherwise', async () => {
    const values = { email: 'c5e@ville.example', secondFactor: 'required' }
    const { targetId, user } = (await create(person('c5e', values))).body
    expect(user.secondFactor).toBe('required')
    const account = `${base}/users/${targetId}`
    expect(faultsOf(await unwritten(() => admin.patch(account, { email: '' })))).toEqual(needs)
    const bare = (await create(person('c5f'))).body.targetId
    expect(faultsOf(await unwritten(() => admin.patch(`${base}/users/${bare}`, { secondFactor: 'required' })))).toEqual(
      needs,
    )
    await decide({ secondFactor: 'required' })
    expect((await admin.patch(`${base}/users/${bare}`, { position: 'Jardinier' })).status).toBe(200)
    await decide({ secondFactor: 'optional' })
  })

  it('is told by the journal and taken back', async () => {
    const { targetId } = (await create(person('c5g', { email: 'c5g@ville.example' }))).body
    const changed = await admin.patch(`${base}/users/${targetId}`, { secondFactor: 'off' })
    expect(changed.body.user.secondFactor).toBe('off')
    const [entry] = (await admin.get(`${base}/users/${targetId}/history?limit=1`)).body.items
    expect(entry.changes).toEqual([
      { field: 'secondFactor', label: 'Second facteur', before: null, after: 'Désactivé' },
    ])
    await admin.post(`${base}/changes/${changed.body.changeId}/undo`)
    expect((await admin.get(`${base}/users/${targetId}`)).body.secondFactor).toBeNull()
  })

  it('an exception takes somebody who may change the settings', async () => {
    await test.user(organization, { signInName: 'soigneuse', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'soigneuse')
    const { targetId } = (await create(person('c5h', { email: 'c5h@ville.example' }))).body
    for (const secondFactor of ['off', 'optional']) {
      const answer = await unwritten(() => carer.patch(`${base}/users/${targetId}`, { secondFactor }))
      expect(faultsOf(answer)).toEqual([403, [['/secondFactor', 'secondFactorException']]])
    }
    expect((await carer.patch(`${base}/users/${targetId}`, { secondFactor: 'required' })).status).toBe(200)
    const refused = await unwritten(() => carer.patch(`${base}/users/${targetId}`, { secondFactor: null }))
    expect(refused.status).toBe(403)
  })
})

describe('B6: proposed names', () => {
  const propose = async (query: string, browser = admin) => browser.get(`${base}/sign-in-name-proposals?${query}`)

  it('are for those who look after accounts of this organization', async () => {
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    expect((await propose('firstName=L', await test.signedIn(organization, 'lecture'))).status).toBe(403)
    expect((await propose('firstName=L', test.stranger())).status).toBe(401)
  })

  it('come with the convention, past names that are taken or look alike', async () => {
    const query = 'firstName=Jean-Marc&lastName=de%20La%20Fontaine'
    expect((await propose(query)).body).toEqual({ signInName: null })
    await decide({ namingConvention: '{f}{last}' })
    expect((await propose(query)).body).toEqual({ signInName: 'jmdelafontaine' })
    await test.user(organization, { signInName: 'JMdeLaFontaine' })
    expect((await propose(query)).body).toEqual({ signInName: 'jmdelafontaine2' })
    await test.user(organization, { signInName: 'paul0' })
    expect((await propose('firstName=P&lastName=aulo')).body).toEqual({ signInName: 'paulo2' })
    expect((await propose('firstName=&lastName=')).body).toEqual({ signInName: null })
  })
})

describe('C10: where case matters', () => {
  const signIn = (signInName: string) =>
    test.stranger().post('/session', { signInName, password: testPassword, organization: organization.slug })

  it('a name in another case signs nobody in; an address in another case does', async () => {
    await test.user(organization, { signInName: 'LeaMartin', email: 'lea@ville.example' })
    expect((await signIn('leamartin')).status).toBe(200)
    await decide({ signInNameCase: 'sensitive' })
    expect((await unwritten(() => signIn('leamartin'))).status).toBe(401)
    expect((await signIn('LeaMartin')).status).toBe(200)
    expect((await signIn('LEA@Ville.example')).status).toBe(200)
    const twin = await unwritten(() => create(person('leamartin')))
    expect(faultsOf(twin)).toEqual([422, [['/signInName', 'signInNameTaken']]])
  })
})
