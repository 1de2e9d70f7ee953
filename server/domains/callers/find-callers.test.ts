import { beforeAll, describe, expect, it } from 'vitest'
import type { CallerSearch } from '../../../contract/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let provider: TestOrganization
let agent: Browser
const towns: Record<string, TestOrganization> = {}

async function town(slug: string, municipality: string) {
  const organization = await test.organization(slug)
  towns[slug] = organization
  const names = [organization.id, `Ville de ${municipality}`, municipality]
  await asOwner(test.database, 'update organizations set name = $2, municipality = $3 where id = $1', names)
  return organization
}

const search = async (text: string, browser = agent): Promise<CallerSearch> => {
  const { status, body } = await browser.get(`/provider/people?search=${encodeURIComponent(text)}`)
  expect([text, status]).toEqual([text, 200])
  return body
}
const found = async (text: string) =>
  (await search(text)).people.map(({ signInName, match }) => `${match} ${signInName}`)

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  agent = await test.signedIn(provider)
  const aubin = await town('aubin', 'Saint-Aubin-des-Prés')
  const braye = await town('braye', 'Val-de-Braye')
  const martin = await town('martin', 'Saint-Martin')
  const sofiane = { firstName: 'Sofiane', lastName: 'Belkacem', position: 'Directeur des services techniques' }
  await test.user(aubin, { ...sofiane, signInName: 'SBelkacem_StA', phone: '+33299001745', email: 's.b@aubin.example' })
  await test.user(aubin, { firstName: 'Inès', lastName: 'Martin', signInName: 'imartin' })
  await test.user(aubin, { firstName: 'Robot', lastName: 'Belkacem', signInName: 'robot', type: 'connector' })
  await test.user(braye, { firstName: 'Samia', lastName: 'Belkacem', signInName: 'sbelkacem' })
  await test.user(martin, { firstName: 'Soraya', lastName: 'Bel-Kacem', signInName: 'SbelKacem2' })
  await test.user(martin, { firstName: 'Zoé', lastName: 'Le Gall', signInName: 'zlegall' })
  await test.user(provider, { firstName: 'Nora', lastName: 'Belkacem', signInName: 'nora' })
})

describe('who may not look for callers', () => {
  it('C10: customers’ administrators and the vendor’s people without the right get 403, nobody signed in 401', async () => {
    await test.user(provider, { signInName: 'simple', primaryGroup: provider.groups.staff })
    const refused = [await test.signedIn(towns.aubin as TestOrganization), await test.signedIn(provider, 'simple')]
    await unwritten(test.database, async () => {
      for (const browser of refused) expect((await browser.get('/provider/people?search=belkacem')).status).toBe(403)
      expect((await test.stranger().get('/provider/people?search=belkacem')).status).toBe(401)
    })
  })

  it('C10: what is no search is 400, and an empty one finds nobody and is written nowhere', async () => {
    await unwritten(test.database, async () => {
      expect((await agent.get('/provider/people')).status).toBe(400)
      expect((await agent.get('/provider/people?search=%00')).status).toBe(400)
      expect((await agent.get(`/provider/people?search=${'x'.repeat(201)}`)).status).toBe(400)
      for (const nothing of ['', '  ', 'b', '%']) {
        expect(await search(nothing)).toEqual({ people: [], tickets: [], isCapped: false })
      }
    })
  })
})

describe('finding the caller over all customers', () => {
  it('C10: name and municipality in any order, accents and case ignored; the same name elsewhere after it', async () => {
    const all = ['nameAndPlace SBelkacem_StA', 'nameElsewhere SbelKacem2', 'nameElsewhere sbelkacem']
    for (const text of [
      'belkacem saint aubin',
      'SAINT-AUBIN Bélkacem',
      'st aubin belkacem',
      'belkacem  saint-aubin des pres',
    ]) {
      expect([text, await found(text)]).toEqual([text, all])
    }
    expect(await found('belkacem')).toEqual([
      'nameElsewhere sbelkacem',
      'nameElsewhere SBelkacem_StA',
      'nameElsewhere SbelKacem2',
    ])
    expect(await found('martin saint aubin')).toEqual(['nameAndPlace imartin', 'other SBelkacem_StA'])
    expect(await found('le gall')).toEqual(['nameElsewhere zlegall'])
    // The short word stands after a hyphen.
    expect((await found('belkacem val-de-braye'))[0]).toBe('nameAndPlace sbelkacem')
  })

  it('C10: by phone in any form, sign-in name, address or position', async () => {
    for (const text of ['02 99 00 17 45', '+33 2 99 00 17 45', '0033299001745', '001745', 's.b@aubin.example']) {
      expect([text, await found(text)]).toEqual([text, ['other SBelkacem_StA']])
    }
    expect(await found('sbelkacem_sta')).toEqual(['other SBelkacem_StA'])
    expect(await found('techniques aubin')).toEqual(['other SBelkacem_StA'])
  })

  it('C10: a place alone shows its people, a mistyped place the name', async () => {
    expect(await found('val-de-braye')).toEqual(['other admin', 'other sbelkacem'].sort())
    expect(await found('samia belkacem auban')).toEqual([
      'nameElsewhere sbelkacem',
      'nameElsewhere SBelkacem_StA',
      'nameElsewhere SbelKacem2',
    ])
  })

  it('C10: closed counters and deactivated people are shown as such', async () => {
    const braye = towns.braye as TestOrganization
    await asOwner(
      test.database,
      `update organizations set status = 'closed', delete_after = now() + interval '30 days' where id = $1`,
      [braye.id],
    )
    await asOwner(test.database, `update users set status = 'deactivated' where sign_in_name = 'sbelkacem'`, [])
    const { people } = await search('samia belkacem')
    expect(people).toMatchObject([{ status: 'deactivated', organization: { id: braye.id, status: 'closed' } }])
  })

  it('C8: duties are seen at a glance, those that the vendor may see and no others', async () => {
    const aubin = towns.aubin as TestOrganization
    const admin = await test.signedIn(aubin)
    for (const [key, isSeenByProvider] of [
      ['alertes', true],
      ['astreinte', true],
      ['secrete', false],
    ] as const) {
      const duty = { key, kind: 'yesNo', label: { fr: `Devoir ${key}`, en: `Duty ${key}` }, isSeenByProvider }
      expect((await admin.post('/organizations/aubin/duties', duty)).status).toBe(201)
    }
    const { id } = (await search('sofiane belkacem')).people[0] ?? { id: '' }
    const duties = [
      { application: null, key: 'alertes', value: true },
      { application: null, key: 'astreinte', value: false },
      { application: null, key: 'secrete', value: true },
    ]
    expect((await admin.patch(`/organizations/aubin/users/${id}`, { duties })).status).toBe(200)
    const [sofiane] = (await search('sofiane belkacem')).people
    expect(sofiane?.duties).toEqual([{ key: 'alertes', label: 'Devoir alertes', value: 'Oui' }])
  })

  it('C10: each search is written in the vendor’s own journal, once a minute for the same words', async () => {
    await search('le gall saint martin')
    await search(' Le  Gall saint martin ')
    const { body } = await agent.get('/organizations/editeur/journal?category=accounts')
    const entries = body.items.filter(
      (entry: { kind: string; changes: { after: string }[] }) =>
        entry.kind === 'callers.search' && /le gall saint/i.test(entry.changes[0]?.after ?? ''),
    )
    expect(entries).toMatchObject([
      {
        actor: { name: 'Ada Admin' },
        changes: [{ label: 'Recherche', after: 'le gall saint martin' }],
        canUndo: false,
      },
    ])
  })
})
