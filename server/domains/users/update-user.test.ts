import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string
let id: string

beforeAll(async () => {
  organization = await test.organization('modification')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  await test.user(organization, { signInName: 'voisin', email: 'voisin@modification.example' })
  id = await test.user(organization, { signInName: 'cible', firstName: 'Zoé', lastName: 'Lefèvre' })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

async function faults(values: object): Promise<[string, string][]> {
  const answer = await unwritten(() => admin.patch(`${users}/${id}`, values))
  expect([400, 422]).toContain(answer.status)
  return answer.body.problems.map((problem: { field: string; code: string }) => [problem.field, problem.code])
}

const versionOf = async (target = id) => (await admin.get(`${users}/${target}`)).body.version as number

describe('changing an account is refused', () => {
  it('to somebody who is not signed in, who may only look, or of another organization', async () => {
    const values = { position: 'Chef' }
    expect((await unwritten(() => test.stranger().patch(`${users}/${id}`, values))).status).toBe(401)
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecture')
    expect((await unwritten(() => reader.patch(`${users}/${id}`, values))).status).toBe(403)
    const stranger = await test.signedIn(await test.organization('autre-maison'))
    expect((await unwritten(() => stranger.patch(`${users}/${id}`, values))).status).toBe(404)
    const own = `/organizations/autre-maison/users/${id}`
    expect((await unwritten(() => stranger.patch(own, values))).status).toBe(404)
  })

  it('with If-Match of an earlier version: 412 with the account as it is now', async () => {
    const stale = { 'if-match': `"${await versionOf()}"` }
    expect((await admin.patch(`${users}/${id}`, { position: 'Peintre' }, stale)).status).toBe(200)
    const answer = await unwritten(() => admin.patch(`${users}/${id}`, { position: 'Maçonne' }, stale))
    expect(answer.status).toBe(412)
    expect(answer.body).toMatchObject({
      code: 'stale',
      current: { id, position: 'Peintre', version: await versionOf() },
    })
  })

  it('B6: with a sign-in name that is empty, has spaces, is taken or is another account’s address', async () => {
    expect(await faults({ signInName: ' ' })).toEqual([['/signInName', 'required']])
    expect(await faults({ signInName: 'c ible' })).toEqual([['/signInName', 'signInNameSpaces']])
    expect(await faults({ signInName: 'VOISIN' })).toEqual([['/signInName', 'signInNameTaken']])
    expect(await faults({ signInName: 'voisin@modification.example' })).toEqual([
      ['/signInName', 'signInNameIsAnEmail'],
    ])
  })

  it('with an empty name, a wrong address, a wrong number, an unknown group or tag', async () => {
    expect(await faults({ firstName: '', lastName: ' ' })).toEqual([
      ['/firstName', 'required'],
      ['/lastName', 'required'],
    ])
    expect(await faults({ email: 'chez moi', mobile: '+33 6 1' })).toEqual([
      ['/email', 'emailInvalid'],
      ['/mobile', 'phoneInvalid'],
    ])
    expect(await faults({ primaryGroup: organization.id, tags: { add: [organization.id] } })).toEqual([
      ['/primaryGroup', 'groupUnknown'],
      ['/tags', 'tagUnknown'],
    ])
  })

  it('B10: when it would make a program of a person with a password', async () => {
    expect(await faults({ type: 'connector' })).toEqual([['/type', 'personToConnector']])
  })

  it('C11: for the status and the password, which have acts of their own', async () => {
    expect(await faults({ status: 'deactivated', password: 'x' })).toEqual([
      ['/status', 'unknown'],
      ['/password', 'unknown'],
    ])
  })
})

describe('an administrator', () => {
  it('C11: changes anything of an account; only what was sent changes, and the journal keeps before and after', async () => {
    const before = (await admin.get(`${users}/${id}`)).body
    const values = { signInName: 'zlefevre', email: 'zoe@modification.example', language: 'en', type: 'extranet' }
    const answer = await admin.patch(`${users}/${id}`, values, { 'if-match': `"${before.version}"` })
    expect(answer.status).toBe(200)
    expect(answer.body.user).toMatchObject({
      ...values,
      firstName: 'Zoé',
      position: 'Peintre',
      version: before.version + 1,
    })
    const [entry] = (await admin.get(`${users}/${id}/history?limit=1`)).body.items
    expect(entry).toMatchObject({ kind: 'user.update', canUndo: true, actor: { name: 'Ada Admin' } })
    expect(entry.changes).toContainEqual({
      field: 'signInName',
      label: 'Code de connexion',
      before: 'cible',
      after: 'zlefevre',
    })
    expect(entry.changes.map((change: { field: string }) => change.field).sort()).toEqual(Object.keys(values).sort())
  })

  it('B2, C6: types numbers as people write them, kept in E.164; empties optional fields', async () => {
    const filled = await admin.patch(`${users}/${id}`, { mobile: '06.39.98.00.55', phone: '+44 20 7946 0018' })
    expect(filled.body.user).toMatchObject({ mobile: '+33639980055', phone: '+442079460018' })
    const emptied = await admin.patch(`${users}/${id}`, { mobile: '', phone: null, email: '', position: ' ' })
    expect(emptied.body.user).toMatchObject({ mobile: null, phone: null, email: null, position: null })
  })

  it('B9: gives a list of tags, or adds and removes some', async () => {
    const tag = async (name: string) =>
      (await admin.post(`/organizations/${organization.slug}/tags`, { name })).body.id as string
    const [chantier, bureau, astreinte] = [await tag('Chantier'), await tag('Bureau'), await tag('Astreinte')]
    const names = async (tags: unknown) =>
      (await admin.patch(`${users}/${id}`, { tags })).body.user.tags.map((one: { name: string }) => one.name)
    expect(await names([chantier, bureau, bureau])).toEqual(['Bureau', 'Chantier'])
    expect(await names({ add: [astreinte], remove: [bureau] })).toEqual(['Astreinte', 'Chantier'])
    expect(await names({ remove: [bureau] })).toEqual(['Astreinte', 'Chantier'])
    expect(await names([])).toEqual([])
  })

  it('writes nothing, in the journal either, when nothing is different', async () => {
    const answer = await unwritten(() =>
      admin.patch(`${users}/${id}`, { signInName: 'zlefevre', tags: [], email: null }),
    )
    expect(answer.body).toMatchObject({ applied: [], changeId: null, canUndo: false })
  })

  it('keeps their own sign-in name in another case, and sees the new entity tag', async () => {
    expect((await admin.patch(`${users}/${id}`, { signInName: 'ZLefevre' })).status).toBe(200)
    const answer = await admin.get(`${users}/${id}`)
    expect(answer.headers.etag).toBe(`"${answer.body.version}"`)
  })

  it('wins once when two edits carry one If-Match', async () => {
    const second = await test.signedIn(organization)
    const match = { 'if-match': `"${await versionOf()}"` }
    const answers = await Promise.all(
      [admin, second, admin, second].map((browser, index) =>
        browser.patch(`${users}/${id}`, { position: `Essai ${index}` }, match),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412])
  })
})
