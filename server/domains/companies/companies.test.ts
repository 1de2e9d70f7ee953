import { beforeAll, describe, expect, it } from 'vitest'
import { inOrganization } from '../../platform/database/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { findCompanyClaims } from './index.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
let companies: string

beforeAll(async () => {
  organization = await test.organization('agences')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  companies = `${base}/companies`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [
  answer.status,
  answer.body.problems?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const create = async (name: string, code?: string): Promise<string> =>
  (await admin.post(companies, { name, ...(code && { code }) })).body.targetId
const giveMain = (company: string) =>
  asOwner(test.database, 'update users set main_company_id = $2 where id = $1', [organization.adminId, company])

describe('B12: a company is not written', () => {
  it('by somebody who may not change the settings', async () => {
    await test.user(organization, { signInName: 'carine', primaryGroup: organization.groups.care })
    const carine = await test.signedIn(organization, 'carine')
    const id = await create('Siège')
    for (const act of [
      () => carine.post(companies, { name: 'Annexe' }),
      () => carine.patch(`${companies}/${id}`, { name: 'Annexe' }),
      () => carine.delete(`${companies}/${id}`),
    ]) {
      expect((await unwritten(act)).status).toBe(403)
    }
    expect((await carine.get(companies)).status).toBe(200)
  })

  it('without a name, or with another one’s name or code', async () => {
    await create('Agence Été', 'ETE')
    const refused = async (body: object) => faultsOf(await unwritten(() => admin.post(companies, body)))
    expect((await refused({ name: ' ' }))[0]).toBe(400)
    expect(await refused({ name: 'agence ete' })).toEqual([422, ['/name companyNameTaken']])
    expect(await refused({ name: 'Autre', code: 'ETE' })).toEqual([422, ['/code companyCodeTaken']])
    const other = await create('Agence Hiver')
    const renamed = await unwritten(() => admin.patch(`${companies}/${other}`, { name: 'AGENCE ÉTÉ', code: 'ETE' }))
    expect(faultsOf(renamed)).toEqual([422, ['/name companyNameTaken', '/code companyCodeTaken']])
  })

  it('twice under one name, also when both ask at once', async () => {
    const both = await Promise.all([
      admin.post(companies, { name: 'Jumelle' }),
      admin.post(companies, { name: 'JUMELLE' }),
    ])
    const [first, second] = both.map(({ status }) => status).sort()
    expect([first, second === 409 || second === 422]).toEqual([201, true])
  })

  it('from a version that is no longer the latest', async () => {
    const id = await create('Dépôt')
    const headers = { 'if-match': '"7"' }
    const stale = await unwritten(() => admin.patch(`${companies}/${id}`, { name: 'Dépôt nord' }, headers))
    expect(stale.status).toBe(412)
  })

  it('away, while people or contacts point to it', async () => {
    const id = await create('Occupée')
    await giveMain(id)
    await asOwner(
      test.database,
      `insert into contacts (organization_id, id, first_name, last_name, company_id)
       values ($1, gen_random_uuid(), 'Noé', 'Vidal', $2)`,
      [organization.id, id],
    )
    const answer = await unwritten(() => admin.delete(`${companies}/${id}`))
    expect(faultsOf(answer)).toEqual([422, [' companyInUse']])
    expect(answer.body.problems[0].message).toContain('personnes\u00a0: 1, contacts\u00a0: 1')
    expect((await admin.get(`${companies}/${id}`)).body).toMatchObject({ userCount: 1, contactCount: 1 })
  })
})

describe('B12: companies', () => {
  it('are created, told by name, changed and deleted', async () => {
    const id = await create('Zénith', 'ZEN')
    const first = await create('Abeille')
    const { body } = await admin.get(companies)
    const ids = body.items.map((item: { id: string }) => item.id)
    expect([ids[0], ids.at(-1), body.count]).toEqual([first, id, ids.length])
    const changed = await admin.patch(`${companies}/${id}`, { code: '' }, { 'if-match': '"1"' })
    expect(changed.status).toBe(200)
    const { body: told, headers } = await admin.get(`${companies}/${id}`)
    expect(told).toEqual({ id, name: 'Zénith', code: null, userCount: 0, contactCount: 0, version: 2 })
    expect(headers.etag).toBe('"2"')
    expect((await admin.delete(`${companies}/${id}`)).body.applied[0].message).toBe('La société Zénith est supprimée')
    expect((await admin.get(`${companies}/${id}`)).status).toBe(404)
  })

  it('come back when their deletion is undone, as the same ones', async () => {
    const id = await create('Revenue', 'REV')
    const { changeId } = (await admin.delete(`${companies}/${id}`)).body
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    expect((await admin.get(`${companies}/${id}`)).body).toMatchObject({ name: 'Revenue', code: 'REV' })
  })

  it('get their former name and code back, unless changed again since', async () => {
    const id = await create('Avant', 'AVT')
    const { changeId } = (await admin.patch(`${companies}/${id}`, { name: 'Après', code: null })).body
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    expect((await admin.get(`${companies}/${id}`)).body).toMatchObject({ name: 'Avant', code: 'AVT' })
    const next = (await admin.patch(`${companies}/${id}`, { name: 'Ensuite' })).body.changeId
    await admin.patch(`${companies}/${id}`, { name: 'Enfin' })
    expect((await unwritten(() => admin.post(`${base}/changes/${next}/undo`))).status).toBe(409)
  })
})

describe('B12: what applications are told', () => {
  it('is every company of a person, with the level on all of them where there is none of one’s own', async () => {
    const own = await test.organization('trois-agences')
    const browser = await test.signedIn(own)
    const url = `/organizations/${own.slug}/companies`
    const make = async (name: string) => (await browser.post(url, { name })).body.targetId as string
    const [nord, sud, ouest] = [await make('Nord'), await make('Sud'), await make('Ouest')]
    const claims = () =>
      inOrganization(test.database.db, own.id, async (tx) =>
        (await findCompanyClaims(tx, own.adminId)).map(({ id, level, isMain }) => [id, level, isMain]),
      )
    expect(await claims()).toEqual([])
    await asOwner(test.database, 'update users set main_company_id = $2 where id = $1', [own.adminId, sud])
    await asOwner(test.database, `insert into user_companies values ($1, $2, $3, 'write')`, [own.id, own.adminId, nord])
    expect(await claims()).toEqual([
      [nord, 'write', false],
      [sud, 'none', true],
    ])
    await asOwner(test.database, `update users set all_companies_level = 'read' where id = $1`, [own.adminId])
    expect(await claims()).toEqual([
      [nord, 'write', false],
      [ouest, 'read', false],
      [sud, 'read', true],
    ])
    const est = await make('Est')
    expect((await claims())[0]).toEqual([est, 'read', false])
  })
})
