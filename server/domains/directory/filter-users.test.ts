import { beforeAll, describe, expect, it } from 'vitest'
import { userQueryShape } from '../../../contract/index.ts'
import { oneStatement } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { addCompany, addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { criteriaOf } from './criteria.ts'
import { selectPage } from './directory-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let other: TestOrganization
let admin: Browser
let users: string
const groups: Record<string, string> = {}
const companies: Record<string, string> = {}
const ids: Record<string, string> = {}

async function person(signInName: string, rights: object = {}, primaryGroup = organization.groups.staff) {
  ids[signInName] = await test.user(organization, { signInName, primaryGroup })
  const answer = await admin.patch(`${users}/${ids[signInName]}`, rights)
  expect([signInName, answer.status, answer.body.problems]).toEqual([signInName, 200, undefined])
}

beforeAll(async () => {
  const provider = await test.organization('fournisseur', 'provider')
  await registerErp(test, provider)
  organization = await test.organization('filtres')
  other = await test.organization('voisine')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  groups.readers = await addGroup(test, organization, 'Lecture', ['erp:read'])
  groups.editors = await addGroup(test, organization, 'Saisie', ['erp:read', 'erp:edit'])
  groups.elsewhere = await addGroup(test, other, 'Ailleurs', ['erp:read'])
  for (const name of ['Siège', 'Agence']) companies[name] = await addCompany(test, organization, name)
  companies.Voisine = await addCompany(test, other, 'Voisine')
  const erp = (permission: string, dates = {}) => ({ application: 'erp', permission, ...dates })
  await person('reader', {}, groups.readers)
  await person('second', { secondaryGroups: [{ id: groups.editors, until: inDays(10) }] })
  await person('single', { permissions: [erp('close', { until: inDays(40) }), erp('read')] })
  await person('coming', { permissions: [erp('read', { from: inDays(5) })] })
  await person('agency', { companies: [{ id: companies.Agence, level: 'read' }] })
  await person('barred', { companies: [{ id: companies.Agence, level: 'none' }], allCompaniesLevel: 'write' })
  await person('main', { mainCompany: companies.Siège, primaryGroupUntil: inDays(20) }, groups.editors)
  await asOwner(
    test.database,
    `insert into user_groups (organization_id, user_id, group_id, valid_until)
    values ($1, $2, $3, now() - interval '1 day')`,
    [organization.id, ids.agency, groups.editors],
  )
})

const found = async (query: string, browser = admin) => {
  const { status, body } = await browser.get(`${users}?sort=signInName&${query}`)
  expect([query, status]).toEqual([query, 200])
  expect(body.count).toBe(body.items.length)
  return body.items.map((item: { signInName: string }) => item.signInName)
}

describe('a filter is refused', () => {
  it('B4: when it is no id, no permission, no duty, no moment', async () => {
    for (const query of [
      'group=x',
      'company=x',
      'permission=read',
      'duty=mission',
      'hasAccess=yes',
      'endsBefore=soon',
    ]) {
      expect([query, (await admin.get(`${users}?${query}`)).status]).toEqual([query, 400])
    }
  })

  it('B4: finds nobody by what is unknown, or another organization’s', async () => {
    const unknown = '01990000-0000-7000-8000-000000000000'
    for (const query of [
      `group=${unknown}`,
      `group=${groups.elsewhere}`,
      `company=${companies.Voisine}`,
      `tag=${unknown}`,
      'application=nothing',
      'permission=erp:nothing',
      'permission=nothing:read',
      'duty=:nothing',
    ]) {
      expect([query, await found(query)]).toEqual([query, []])
    }
  })
})

describe('people are found', () => {
  it('B4: by a permission, whichever path gives it, as long as it counts now', async () => {
    expect(await found('permission=erp:read')).toEqual(['main', 'reader', 'second', 'single'])
    expect(await found('permission=erp:close')).toEqual(['single'])
    expect(await found('permission=erp:close&permission=erp:edit')).toEqual(['main', 'second', 'single'])
    expect(await found('permission=guichet:settings.manage')).toEqual(['admin'])
  })

  it('B4: by an application', async () => {
    expect(await found('application=erp')).toEqual(['main', 'reader', 'second', 'single'])
    expect(await found('application=guichet')).toEqual(['admin'])
  })

  it('B4: by no application that the vendor took away from the organization', async () => {
    const set =
      'insert into organization_applications (organization_id, application, is_enabled) values ($1, $2, false)'
    await asOwner(test.database, set, [organization.id, 'erp'])
    expect(await found('permission=erp:read')).toEqual([])
    expect(await found('application=erp')).toEqual([])
    expect(await found('hasAccess=true')).toEqual([])
    await asOwner(test.database, 'delete from organization_applications where organization_id = $1', [organization.id])
  })

  it('F3: by having at least one application, or none', async () => {
    expect(await found('hasAccess=true')).toEqual(['main', 'reader', 'second', 'single'])
    expect(await found('hasAccess=false')).toEqual(['admin', 'agency', 'barred', 'coming'])
    await asOwner(test.database, "update users set primary_group_until = now() - interval '1 hour' where id = $1", [
      ids.main,
    ])
    expect(await found('hasAccess=false')).toContain('main')
    expect(await found('permission=erp:edit')).not.toContain('main')
    await asOwner(test.database, 'update users set primary_group_until = $2 where id = $1', [ids.main, inDays(20)])
  })

  it('B11: by a group, main or secondary', async () => {
    expect(await found(`group=${groups.editors}`)).toEqual(['main', 'second'])
    expect(await found(`group=${groups.editors}&group=${groups.readers}`)).toEqual(['main', 'reader', 'second'])
  })

  it('B12: by a company: a level of their own, their main one, or all companies', async () => {
    expect(await found(`company=${companies.Agence}`)).toEqual(['agency'])
    expect(await found(`company=${companies.Siège}`)).toEqual(['barred', 'main'])
  })

  it('B4: by an end that comes before a day', async () => {
    const endingIn = (days: number) => `endsBefore=${encodeURIComponent(inDays(days))}`
    expect(await found(endingIn(15))).toEqual(['second'])
    expect(await found(endingIn(30))).toEqual(['main', 'second'])
    expect(await found(endingIn(50))).toEqual(['main', 'second', 'single'])
    expect(await found(endingIn(-1))).toEqual([])
  })

  it('C7: by a duty, said yes or filled in, or by its value', async () => {
    const give = (name: string, duty: string, value: string) =>
      asOwner(
        test.database,
        'insert into user_duties (organization_id, user_id, application, duty, value) values ($1, $2, $3, $4, $5)',
        [organization.id, ids[name], '', duty, value],
      )
    await give('reader', 'alerts', 'true')
    await give('second', 'alerts', 'false')
    await give('single', 'mission', 'north=1')
    expect(await found('duty=:alerts')).toEqual(['reader'])
    expect(await found('duty=:alerts=false')).toEqual(['second'])
    expect(await found('duty=:mission')).toEqual(['single'])
    expect(await found(`duty=${encodeURIComponent(':mission=north=1')}`)).toEqual(['single'])
    expect(await found('duty=erp:alerts')).toEqual([])
  })

  it('B3, B4: by several filters at once, with a search, a status and every sort, page by page', async () => {
    expect(await found('permission=erp:read&search=second')).toEqual(['second'])
    expect(await found(`permission=erp:read&group=${groups.editors}&status=active&type=internal`)).toEqual([
      'main',
      'second',
    ])
    expect(await found(`permission=erp:read&company=${companies.Siège}&hasAccess=true`)).toEqual(['main'])
    for (const sort of ['lastName', '-signInName', 'email', '-lastSignInAt', 'createdAt']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const { body } = await admin.get(`${users}?permission=erp:read&limit=1&sort=${sort}${cursor}`)
        expect(body.count).toBe(4)
        seen.push(...body.items.map((item: { signInName: string }) => item.signInName))
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
      } while (cursor)
      expect([sort, seen.toSorted()]).toEqual([sort, ['main', 'reader', 'second', 'single']])
    }
  })
})

it('B4: the same people are found from the candidates of each filter as on the way through the list', async () => {
  const queries = [
    { search: 'ma' },
    { search: 's' },
    { group: groups.editors },
    { company: companies.Siège },
    { company: companies.Agence },
    { application: 'erp' },
    { permission: 'erp:read' },
    { permission: 'guichet:users.view' },
    { hasAccess: 'true' },
    { hasAccess: 'false' },
    { endsBefore: inDays(50) },
    { duty: ':alerts' },
    { permission: 'erp:read', company: companies.Siège, hasAccess: 'true', search: 'main' },
  ]
  const page = { sort: 'signInName', cursor: null, limit: 50, language: 'fr' } as const
  for (const query of queries) {
    const filter = userQueryShape.parse(query)
    const criteria = criteriaOf(filter)
    const [onTheWay, ...fromCandidates] = await Promise.all(
      [null, ...criteria].map(async (driving) => {
        const statement = selectPage(test.database.db, { filter, criteria }, driving, page)
        const rows = await oneStatement(test.database, organization.id, statement)
        return rows.map((row) => row.sign_in_name)
      }),
    )
    expect(onTheWay?.length).toBeGreaterThan(0)
    for (const names of fromCandidates) expect([query, names]).toEqual([query, onTheWay])
  }
})

describe('a line of the list', () => {
  const line = async (name: string) => (await admin.get(`${users}?search=${name}`)).body.items[0]
  const cell = { key: 'erp', name: 'Application erp', permissionCount: 1, isAll: false, isElsewhere: false }

  it('F1, F2: tells groups with their dates, single rights, companies and a cell for each application', async () => {
    expect(await line('single')).toMatchObject({
      permissions: [
        { application: 'erp', permission: 'close', from: null },
        { application: 'erp', permission: 'read', from: null, until: null },
      ],
      applications: [{ ...cell, permissionCount: 2 }],
    })
    expect(await line('second')).toMatchObject({
      secondaryGroups: [{ id: groups.editors, name: 'Saisie', from: null }],
      applications: [{ ...cell, permissionCount: 2 }],
    })
    expect((await line('coming')).applications).toEqual([])
    expect((await line('agency')).secondaryGroups).toEqual([])
    expect((await line('barred')).companies).toEqual([
      { id: companies.Agence, name: 'Agence', level: 'none', isMain: false },
    ])
    expect((await line('main')).companies).toEqual([
      { id: companies.Siège, name: 'Siège', level: 'none', isMain: true },
    ])
  })

  it('F2: says when all is held, counting each permission once, and F7: when all of it lies elsewhere', async () => {
    const all = ['read', 'edit', 'close', 'approve', 'contacts'].map((permission) => `erp:${permission}`)
    const everything = await addGroup(test, organization, 'Tout', all)
    const elsewhere = await addGroup(test, organization, 'Annuaire', ['erp:contacts'])
    await test.user(organization, { signInName: 'entire', primaryGroup: everything })
    await test.user(organization, { signInName: 'viewer', primaryGroup: elsewhere })
    const also =
      'insert into user_groups (organization_id, user_id, group_id) select $1, id, $2 from users where sign_in_name = $3'
    await asOwner(test.database, also, [organization.id, groups.readers, 'entire'])
    expect((await line('entire')).applications).toEqual([{ ...cell, permissionCount: 5, isAll: true }])
    expect((await line('viewer')).applications).toEqual([{ ...cell, isElsewhere: true }])
  })
})
