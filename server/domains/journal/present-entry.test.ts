import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization
let french: Browser
let english: Browser
let journal: string
let id: string

interface Part {
  text: string
  role?: string
}

beforeAll(async () => {
  organization = await test.organization('registre')
  french = await test.signedIn(organization)
  await test.user(organization, { signInName: 'english', language: 'en', primaryGroup: organization.groups.care })
  english = await test.signedIn(organization, 'english')
  journal = `/organizations/${organization.slug}/journal`
  const users = `/organizations/${organization.slug}/users`
  id = await test.user(organization, { signInName: 'objet', firstName: 'Léa', lastName: 'Objet', mobile: '0639980013' })
  const tag = (await french.post(`/organizations/${organization.slug}/tags`, { name: 'Astreinte' })).body.id
  const values = {
    language: 'en',
    type: 'extranet',
    mobile: null,
    tags: [tag],
    primaryGroup: organization.groups.staff,
  }
  await french.patch(`${users}/${id}`, values)
  await french.post(`${users}/${id}/password`, { password: 'quatre mots bien longs' })
  await french.post(`${users}/${id}/deactivate`, { reason: 'Départ', note: 'Ligne 1\nLigne 2' })
  await french.post(`${users}/${id}/reactivate`)
  await french.delete(`${users}/${id}`)
})

const sentences = async (browser: Browser) =>
  (await browser.get(`${journal}?target=${id}`)).body.items
    .map((entry: { sentence: Part[] }) => entry.sentence.map((part) => part.text).join(''))
    .toReversed()

describe('the journal is refused', () => {
  it('to somebody who is not signed in or may not read it', async () => {
    expect((await test.stranger().get(journal)).status).toBe(401)
    await test.user(organization, { signInName: 'lecture', primaryGroup: organization.groups.reading })
    expect((await (await test.signedIn(organization, 'lecture')).get(journal)).status).toBe(403)
  })

  it('with a forged cursor', async () => {
    for (const cursor of ['x', '', Buffer.from('{"sort":"journal"}').toString('base64url')]) {
      const answer = await french.get(`${journal}?cursor=${cursor}`)
      expect([answer.status, answer.body.problems]).toMatchObject([400, [{ field: '/cursor', code: 'badCursor' }]])
    }
  })
})

describe('C12, M14: the journal tells', () => {
  it('who did what to whom, in French', async () => {
    expect(await sentences(french)).toEqual([
      'Le système a créé le compte de Léa Objet',
      'Ada Admin a modifié le compte de Léa Objet',
      'Ada Admin a défini un nouveau mot de passe pour Léa Objet',
      'Ada Admin a désactivé Léa Objet',
      'Ada Admin a réactivé Léa Objet',
      'Ada Admin a supprimé le compte de Léa Objet',
    ])
  })

  it('and in English, of the same entries', async () => {
    expect(await sentences(english)).toEqual([
      'The system created the account of Léa Objet',
      'Ada Admin changed the account of Léa Objet',
      'Ada Admin set a new password for Léa Objet',
      'Ada Admin deactivated Léa Objet',
      'Ada Admin reactivated Léa Objet',
      'Ada Admin deleted the account of Léa Objet',
    ])
  })

  it('what changed, field by field, in words', async () => {
    const changesFor = async (browser: Browser) =>
      (await browser.get(`${journal}?target=${id}`)).body.items
        .find((entry: { kind: string }) => entry.kind === 'user.update')
        .changes.map((change: Record<string, unknown>) => [change.label, change.before, change.after])
    expect(await changesFor(french)).toEqual([
      ['Téléphone mobile', '+33639980013', null],
      ['Langue', 'Français', 'Anglais'],
      ['Étiquettes', null, 'Astreinte'],
      ['Type de compte', 'Interne', 'Extranet'],
      ['Groupe principal', null, 'Collaborateurs'],
    ])
    const inEnglish = await changesFor(english)
    expect(inEnglish[1]).toEqual(['Language', 'French', 'English'])
  })

  it('reason and note, and a person who is gone', async () => {
    const { items } = (await french.get(`${journal}?search=depart`)).body
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      reason: 'Départ',
      note: 'Ligne 1\nLigne 2',
      target: { id, name: 'Léa Objet', exists: false },
      via: 'api',
    })
    expect(items[0].sentence.map((part: Part) => part.role)).toEqual(['actor', undefined, 'target'])
  })

  it('no kind of change, label or value without words', async () => {
    const { items } = (await french.get(`${journal}?limit=200`)).body
    const text = JSON.stringify(
      items.map((entry: { sentence: Part[]; changes: object[] }) => [entry.sentence, entry.changes]),
    )
    expect(text).not.toMatch(/"(journal|label|value)\./)
    for (const kind of test.app.road.kinds.keys()) {
      for (const language of ['fr', 'en'] as const) {
        expect(test.app.road.translate(language, `journal.${kind}`)).not.toBe(`journal.${kind}`)
      }
    }
  })
})

describe('the journal', () => {
  it('is narrowed by category, person, and time', async () => {
    const count = async (query: string) => (await french.get(`${journal}?${query}`)).body.count
    const all = await count('limit=1')
    const byCategory = await Promise.all(['accounts', 'signIns', 'settings'].map((one) => count(`category=${one}`)))
    expect(byCategory.reduce((sum, one) => sum + one, 0)).toBe(all)
    expect(byCategory.every((one) => one > 0)).toBe(true)
    expect(await count(`actor=${organization.adminId}&target=${id}`)).toBe(5)
    expect(await count('since=2999-01-01T00:00:00Z')).toBe(0)
    expect(await count('until=2999-01-01T00:00:00Z')).toBe(all)
  })

  it('gives each entry once, newest first, page by page', async () => {
    const all = (await french.get(`${journal}?limit=200`)).body.items.map((entry: { id: string }) => entry.id)
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { body } = await french.get(`${journal}?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map((entry: { id: string }) => entry.id))
      expect(body.count).toBe(all.length)
      if (body.nextCursor === null) break
      cursor = body.nextCursor
    }
    expect(seen).toEqual(all)
    expect(all).toEqual(all.toSorted().toReversed())
  })
})
