import { beforeAll, describe, expect, it } from 'vitest'
import { inOrganization } from '../../platform/database/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { findContactClaims } from './index.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
let contacts: string
let users: string

beforeAll(async () => {
  organization = await test.organization('fiches')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  contacts = `${base}/contacts`
  users = `${base}/users`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [
  answer.status,
  answer.body.problems?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const create = async (card: object): Promise<string> => (await admin.post(contacts, card)).body.targetId
const read = async (id: string) => (await admin.get(`${contacts}/${id}`)).body

describe('B2: a contact card is not written', () => {
  it('by somebody who may not manage accounts', async () => {
    const id = await create({ lastName: 'Lisible' })
    await test.user(organization, { signInName: 'lecteur', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecteur')
    for (const act of [
      () => reader.post(contacts, { lastName: 'Non' }),
      () => reader.patch(`${contacts}/${id}`, { lastName: 'Non' }),
      () => reader.delete(`${contacts}/${id}`),
    ]) {
      expect((await unwritten(act)).status).toBe(403)
    }
    expect((await reader.get(`${contacts}/${id}`)).body.lastName).toBe('Lisible')
  })

  it('without a last name, with an address or numbers that are none, or for a company that is none', async () => {
    const refused = async (body: object) => faultsOf(await unwritten(() => admin.post(contacts, body)))
    expect((await refused({ firstName: 'Seul' }))[0]).toBe(400)
    const company = organization.adminId
    expect(await refused({ lastName: 'X', email: 'x@', phone: '12', mobile: 'non', company })).toEqual([
      422,
      ['/email emailInvalid', '/phone phoneInvalid', '/mobile phoneInvalid', '/company companyUnknown'],
    ])
    const id = await create({ lastName: 'Juste', mobile: '06 39 98 00 01' })
    const changed = await unwritten(() => admin.patch(`${contacts}/${id}`, { mobile: '06 39' }))
    expect(faultsOf(changed)).toEqual([422, ['/mobile phoneInvalid']])
  })

  it('from a version that is no longer the latest', async () => {
    const id = await create({ lastName: 'Version' })
    const stale = await unwritten(() => admin.patch(`${contacts}/${id}`, { lastName: 'Vieux' }, { 'if-match': '"3"' }))
    expect(stale.status).toBe(412)
  })

  it('away, while accounts are linked to it: their names are told', async () => {
    const id = await create({ firstName: 'Lia', lastName: 'Liée' })
    await test.user(organization, { signInName: 'lia', contact: id })
    const answer = await unwritten(() => admin.delete(`${contacts}/${id}`))
    expect(faultsOf(answer)).toEqual([422, [' contactInUse']])
    expect(answer.body.problems[0].message).toContain('Lia Liée')
  })
})

describe('B2: a list of cards refuses', () => {
  it('a cursor that was forged or taken from another list', async () => {
    await test.user(organization, { signInName: 'zoe' })
    const foreign = (await admin.get(`${users}?limit=1`)).body.nextCursor
    for (const cursor of ['x', '', foreign]) {
      const answer = await admin.get(`${contacts}?cursor=${cursor}`)
      expect([answer.status, answer.body.problems?.[0].code]).toEqual([400, 'badCursor'])
    }
  })
})

describe('B2: contact cards', () => {
  it('are created, told, changed and deleted, numbers as those of accounts', async () => {
    const company = (await admin.post(`${base}/companies`, { name: 'Régie' })).body.targetId
    const card = { firstName: 'Noé', lastName: 'Vidal', email: 'noe@fiches.example', phone: '01 99 00 12 34', company }
    const id = await create({ ...card, position: 'Fontainier', mobile: '' })
    expect(await read(id)).toEqual({
      ...card,
      id,
      displayName: 'Noé Vidal',
      phone: '+33199001234',
      mobile: null,
      position: 'Fontainier',
      company: { id: company, name: 'Régie' },
      users: [],
      version: 1,
    })
    const { body } = await admin.patch(`${contacts}/${id}`, { position: null, company: null }, { 'if-match': '"1"' })
    expect(body.applied[0].message).toBe('La fiche de contact de Noé Vidal est modifiée')
    expect(await read(id)).toMatchObject({ position: null, company: null, version: 2 })
    expect((await admin.post(`${base}/changes/${body.changeId}/undo`)).status).toBe(200)
    expect(await read(id)).toMatchObject({ position: 'Fontainier', company: { name: 'Régie' } })
    const { changeId } = (await admin.delete(`${contacts}/${id}`)).body
    expect((await admin.get(`${contacts}/${id}`)).status).toBe(404)
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    expect(await read(id)).toMatchObject({ displayName: 'Noé Vidal', company: { name: 'Régie' }, version: 1 })
  })

  it('are listed by name, each once, and found by name, address and number', async () => {
    const own = await test.organization('liste-de-fiches')
    const browser = await test.signedIn(own)
    const url = `/organizations/${own.slug}/contacts`
    const people = ['Élan', 'Abeille', 'Zèbre', 'Chamois', 'elan']
    for (const [index, lastName] of people.entries()) {
      await browser.post(url, { lastName, firstName: `P${index}`, mobile: `06 39 98 00 1${index}` })
    }
    const names: string[] = []
    let cursor: string | null = null
    do {
      const { body } = await browser.get(`${url}?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      expect([body.count, body.countIsCapped]).toEqual([5, false])
      names.push(...body.items.map((item: { displayName: string }) => item.displayName))
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(names).toEqual(['P1 Abeille', 'P3 Chamois', 'P0 Élan', 'P4 elan', 'P2 Zèbre'])
    const found = async (search: string) =>
      (await browser.get(`${url}?search=${encodeURIComponent(search)}`)).body.items.map(
        (item: { firstName: string }) => item.firstName,
      )
    expect([await found('ELAN'), await found('06 39 98 00 12'), await found('ze'), await found('%')]).toEqual([
      ['P0', 'P4'],
      ['P2'],
      ['P2'],
      [],
    ])
  })

  it('tell applications their data, as claims', async () => {
    const company = (await admin.post(`${base}/companies`, { name: 'Eaux', code: 'EAU' })).body.targetId
    const card = { firstName: 'Ana', lastName: 'Roy', email: 'ana@fiches.example', position: 'Ingénieure' }
    const id = await create({ ...card, company })
    const user = await test.user(organization, { signInName: 'ana', contact: id })
    const claimsOf = (userId: string) =>
      inOrganization(test.database.db, organization.id, (tx) => findContactClaims(tx, userId))
    expect(await claimsOf(user)).toEqual({
      ...card,
      id,
      displayName: 'Ana Roy',
      phone: null,
      mobile: null,
      company: { id: company, name: 'Eaux', code: 'EAU' },
    })
    expect(await claimsOf(organization.adminId)).toBeUndefined()
  })
})
