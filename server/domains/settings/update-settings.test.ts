import { beforeAll, describe, expect, it } from 'vitest'
import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { openOrganization } from '../organizations/index.ts'
import { findSettings } from './settings-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
let provider: string

beforeAll(async () => {
  organization = await test.organization('reglages')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  const opened = await acrossOrganizations(test.database.db, (tx) =>
    openOrganization(tx, { slug: 'editeur', name: 'Éditeur', kind: 'provider' }),
  )
  provider = opened.id
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = ({ body }: Answer) =>
  body.problems.map(({ field, code }: { field: string; code: string }) => [field, code])
const settings = async () => (await admin.get(`${base}/settings`)).body

describe('an organization’s settings are refused', () => {
  it('to strangers, to who only looks after accounts, and in another organization', async () => {
    await test.user(organization, { signInName: 'soin', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'soin')
    const values = { secondFactor: 'off' }
    expect((await unwritten(() => test.stranger().patch(`${base}/settings`, values))).status).toBe(401)
    expect((await unwritten(() => carer.patch(`${base}/settings`, values))).status).toBe(403)
    expect((await carer.get(`${base}/settings`)).status).toBe(403)
    const other = await test.organization('ailleurs')
    const elsewhere = await test.signedIn(other)
    expect((await unwritten(() => elsewhere.patch(`${base}/settings`, values))).status).toBe(404)
    const proposed = { kind: 'settings.update', target: organization.id, values }
    const road = `/organizations/${other.slug}/changes`
    expect((await unwritten(() => elsewhere.post(road, proposed))).status).toBe(404)
  })

  it('with a version that is no longer the latest', async () => {
    const { version } = await settings()
    const stale = { 'if-match': `"${version + 1}"` }
    const answer = await unwritten(() => admin.patch(`${base}/settings`, { passwordMinLength: 16 }, stale))
    expect([answer.status, answer.body.code]).toEqual([412, 'stale'])
  })

  it('with values that do not exist', async () => {
    const values = { secondFactor: 'sometimes', passwordMinLength: 7, genericWords: ['ab'], surprise: 1 }
    const answer = await unwritten(() => admin.patch(`${base}/settings`, values))
    expect(answer.status).toBe(400)
    expect(codes(answer).map(([field]: string[]) => field)).toEqual(
      expect.arrayContaining(['/secondFactor', '/passwordMinLength', '/genericWords/0', '/surprise']),
    )
  })

  it('below what the vendor asks of everybody', async () => {
    const values = { passwordMinLength: 10, passwordMinStrength: 2 }
    const answer = await unwritten(() => admin.patch(`${base}/settings`, values))
    expect(answer.status).toBe(422)
    expect(codes(answer)).toEqual([
      ['/passwordMinLength', 'belowProviderMinimum'],
      ['/passwordMinStrength', 'belowProviderMinimum'],
    ])
    expect(answer.body.problems[0].message).toContain('12')
  })

  it('B6: with a naming convention that cannot be read', async () => {
    const answer = await unwritten(() => admin.patch(`${base}/settings`, { namingConvention: 'prenom.nom' }))
    expect([answer.status, codes(answer)]).toEqual([422, [['/namingConvention', 'namingConventionPiece']]])
  })
})

describe('an administrator decides for the organization', () => {
  it('finds what an organization starts with', async () => {
    expect(await settings()).toMatchObject({
      secondFactor: 'optional',
      passwordMinLength: 12,
      passwordMinStrength: 3,
      signInNameCase: 'insensitive',
      namingConvention: null,
      genericNames: 'warn',
      listsOnlyWithAccess: false,
      providerMinimum: { passwordMinLength: 12, passwordMinStrength: 3 },
    })
  })

  it('changes them, finds it in the journal in words, and takes it back', async () => {
    const before = await settings()
    const values = {
      secondFactor: 'required',
      passwordBlockedWords: ['Mairie', 'mairie', 'tilleul'],
      passwordMinLength: 14,
    }
    const changed = await admin.patch(`${base}/settings`, values, { 'if-match': `"${before.version}"` })
    expect([changed.status, changed.body.canUndo]).toEqual([200, true])
    expect(changed.body.warnings[0]).toMatchObject({ field: '/secondFactor', code: 'peopleWithoutContact' })
    expect(await settings()).toMatchObject({ ...values, passwordBlockedWords: ['mairie', 'tilleul'] })
    const [entry] = (await admin.get(`${base}/journal?category=settings&limit=1`)).body.items
    expect(entry.changes).toEqual(
      expect.arrayContaining([
        { field: 'secondFactor', label: 'Second facteur', before: 'Facultatif', after: 'Obligatoire' },
        { field: 'passwordMinLength', label: 'Longueur des mots de passe', before: '12', after: '14' },
      ]),
    )
    expect(entry.canUndo).toBe(true)
    expect((await admin.post(`${base}/changes/${entry.id}/undo`)).status).toBe(200)
    expect({ ...(await settings()), version: 0 }).toEqual({ ...before, version: 0 })
  })

  it('F3: lists that begin with those who have an application, told in the journal and with the session', async () => {
    const ofSession = async () => (await admin.get('/session')).body.user.organization.listsOnlyWithAccess
    expect(await ofSession()).toBe(false)
    const { changeId } = (await admin.patch(`${base}/settings`, { listsOnlyWithAccess: true })).body
    expect([(await settings()).listsOnlyWithAccess, await ofSession()]).toEqual([true, true])
    const [entry] = (await admin.get(`${base}/journal?category=settings&limit=1`)).body.items
    expect(entry.changes).toEqual([
      {
        field: 'listsOnlyWithAccess',
        label: 'Listes de personnes',
        before: 'Tout le monde',
        after: 'D’abord celles qui ont au moins une application',
      },
    ])
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    expect(await ofSession()).toBe(false)
  })

  it('asks nothing new: nothing is written', async () => {
    const answer = await unwritten(() =>
      admin.patch(`${base}/settings`, { passwordMinLength: 12, secondFactor: 'optional' }),
    )
    expect([answer.status, answer.body.changeId]).toEqual([200, null])
  })

  it('what the vendor asks later counts for everybody, and nobody goes below it', async () => {
    const raise = (length: number) =>
      asOwner(test.database, 'update organization_settings set password_min_length = $2 where organization_id = $1', [
        provider,
        length,
      ])
    await raise(20)
    expect(await settings()).toMatchObject({ passwordMinLength: 20, providerMinimum: { passwordMinLength: 20 } })
    const found = await inOrganization(test.database.db, organization.id, (tx) => findSettings(tx, organization.id))
    expect(found.password_min_length).toBe(20)
    expect((await admin.patch(`${base}/settings`, { passwordMinLength: 19 })).status).toBe(422)
    await raise(12)
    expect(await settings()).toMatchObject({ passwordMinLength: 12 })
  })
})

describe('C5: a group’s own second factor', () => {
  const group = () => `${base}/groups/${organization.groups.staff}`

  it('is refused to who may not change settings, and for what is no rule', async () => {
    const carer = await test.signedIn(organization, 'soin')
    expect((await unwritten(() => carer.patch(group(), { secondFactor: 'off' }))).status).toBe(403)
    expect((await unwritten(() => admin.patch(group(), { secondFactor: 'maybe' }))).status).toBe(400)
    expect(
      (await unwritten(() => admin.patch(`${base}/groups/${organization.id}`, { secondFactor: null }))).status,
    ).toBe(404)
  })

  it('is shown with the group, told by the journal, and taken back', async () => {
    const ruleOf = async () =>
      (await admin.get(`${base}/groups`)).body.items.find(({ id }: { id: string }) => id === organization.groups.staff)
        .secondFactor
    const changed = await admin.patch(group(), { secondFactor: 'required' })
    expect([changed.status, await ruleOf()]).toEqual([200, 'required'])
    const [entry] = (await admin.get(`${base}/journal?category=settings&limit=1`)).body.items
    expect(entry.changes).toEqual([
      { field: 'secondFactor', label: 'Second facteur', before: null, after: 'Obligatoire' },
    ])
    expect((await admin.post(`${base}/changes/${changed.body.changeId}/undo`)).status).toBe(200)
    expect(await ruleOf()).toBeNull()
  })
})
