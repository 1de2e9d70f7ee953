import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let users: string

const people = [
  { signInName: 'hlefevre', firstName: 'Hélène', lastName: 'Lefèvre', email: 'helene.lefevre@annuaire.example' },
  {
    signInName: 'obrien',
    firstName: 'Seán',
    lastName: 'O’Brien',
    mobile: '06 39 98 00 41',
    position: 'Chef de chantier',
  },
  { signInName: 'zcoeur', firstName: 'Zoé', lastName: 'Cœur', phone: '+1 418 555 0123', type: 'extranet' as const },
  {
    signInName: 'Ångström',
    firstName: 'Åsa',
    lastName: 'ÅNGSTRÖM',
    email: 'ASA@annuaire.example',
    language: 'en' as const,
  },
  { signInName: 'robot-facturation', firstName: '', lastName: 'Facturation', type: 'connector' as const },
  { signInName: 'twin1', firstName: 'Marie', lastName: 'Martin' },
  { signInName: 'doubles', firstName: 'Marie', lastName: 'Martin' },
]

beforeAll(async () => {
  organization = await test.organization('annuaire')
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  for (const person of people) await test.user(organization, { ...person, primaryGroup: organization.groups.staff })
})

const names = async (query: string) => {
  const { status, body } = await admin.get(`${users}?sort=signInName&${query}`)
  expect([query, status]).toEqual([query, 200])
  expect(body.count).toBe(body.items.length)
  return body.items.map((item: { signInName: string }) => item.signInName)
}
const search = (text: string) => names(`search=${encodeURIComponent(text)}`)

describe('the list is refused', () => {
  it('B1: to somebody who is not signed in, or may not see it', async () => {
    expect((await test.stranger().get(users)).status).toBe(401)
    const person = await test.signedIn(organization, 'hlefevre')
    expect((await person.get(users)).status).toBe(403)
    expect((await person.get(`${users}/${organization.adminId}`)).status).toBe(403)
  })

  it('with a cursor that was forged, cut, or taken from another sort', async () => {
    const sorts = ['lastName', 'signInName', 'email', 'lastSignInAt', 'createdAt'].flatMap((sort) => [sort, `-${sort}`])
    const { nextCursor } = (await admin.get(`${users}?limit=1&sort=-lastName`)).body
    const forge = (sort: string, more: object = {}) => {
      const cursor = { sort, value: '2026-01-01', id: organization.id, count: 1, isCapped: false, ...more }
      return Buffer.from(JSON.stringify(cursor)).toString('base64url')
    }
    for (const sort of sorts) {
      const isInstant = sort.endsWith('At')
      const instants = ['hier', '', '2026-', '2026-02-30', '2026-01-01 99:00', '2026-01-01 00:00:00+99', '9'.repeat(20)]
      for (const cursor of [
        ...(sort === '-lastName' ? [] : [nextCursor]),
        nextCursor.slice(0, -5),
        'x',
        '',
        '%00',
        forge('password'),
        forge(sort, { id: 'x' }),
        forge(sort, { value: 1 }),
        forge(sort, { value: 'a\u0000' }),
        forge(sort, { value: '\ud800' }),
        forge(sort, { count: -1 }),
        forge(sort, { more: 1 }),
        ...(isInstant ? instants.map((value) => forge(sort, { value })) : []),
      ]) {
        const answer = await admin.get(`${users}?sort=${sort}&cursor=${cursor}`)
        expect([sort, cursor, answer.status]).toEqual([sort, cursor, 400])
        expect(answer.body.problems).toMatchObject([{ field: '/cursor', code: 'badCursor' }])
      }
    }
    const quoted = await admin.get(`${users}?sort=email&cursor=${forge('email', { value: "'; drop table users; --" })}`)
    expect(quoted.status).toBe(200)
  })
})

describe('searching', () => {
  it('B3: finds by name, in any order, whatever the accents and case', async () => {
    for (const text of [
      'lefevre',
      'LEFÈVRE',
      'Helene Lef',
      'lefèvre hélène',
      ' hélène ',
      'efevr',
      'He\u0301le\u0300ne',
    ]) {
      expect([text, await search(text)]).toEqual([text, ['hlefevre']])
    }
    expect(await search('coeur')).toEqual(['zcoeur'])
    expect(await search('o’brien')).toEqual(['obrien'])
    expect(await search('angstrom')).toEqual(['Ångström'])
    expect(await search('lefevre martin')).toEqual([])
  })

  it('finds by sign-in name, address and position', async () => {
    expect(await search('robot-fact')).toEqual(['robot-facturation'])
    expect(await search('asa@ANNUAIRE')).toEqual(['Ångström'])
    expect(await search('chantier')).toEqual(['obrien'])
  })

  it('finds a phone number however it is typed', async () => {
    for (const text of ['0639980041', '06 39 98 00 41', '06.39.98', '+33639980041', '+33 6 39', '0033 6 39 98 00 41']) {
      expect([text, await search(text)]).toEqual([text, ['obrien']])
    }
    for (const text of ['418 555', '(418) 555-0123', '+1 (418) 555']) {
      expect([text, await search(text)]).toEqual([text, ['zcoeur']])
    }
  })

  it('takes a short word as the beginning of one', async () => {
    expect(await search('zo')).toEqual(['zcoeur'])
    expect(await search('oe')).toEqual([])
  })

  it('finds somebody as soon as they are there, under the new name as soon as it changed', async () => {
    const id = await test.user(organization, { signInName: 'passage', lastName: 'Éphémère' })
    expect(await search('ephem')).toEqual(['passage'])
    await admin.patch(`${users}/${id}`, { lastName: 'Durable' })
    expect([await search('ephem'), await search('durable')]).toEqual([[], ['passage']])
    await admin.delete(`${users}/${id}`)
    expect(await search('durable')).toEqual([])
  })
})

describe('filters', () => {
  it('B4: active, invited or deactivated', async () => {
    const id = await test.user(organization, { signInName: 'fermee', lastName: 'Fermée' })
    await admin.post(`${users}/${id}/deactivate`, { reason: 'Départ' })
    await admin.post(users, { signInName: 'invitee', firstName: 'Ida', lastName: 'Invitée' })
    expect(await names('status=deactivated')).toEqual(['fermee'])
    expect(await names('status=invited')).toEqual(['invitee'])
    expect(await names('status=invited&status=deactivated')).toEqual(['fermee', 'invitee'])
    expect(await names('status=active')).not.toContain('fermee')
  })

  it('B10, B11: by type and by group, together with a search', async () => {
    expect(await names('type=connector')).toEqual(['robot-facturation'])
    expect(await names('type=connector&type=extranet')).toEqual(['robot-facturation', 'zcoeur'])
    expect(await names(`group=${organization.groups.administration}`)).toEqual(['admin'])
    expect(await names(`group=${organization.groups.staff}&search=marie`)).toEqual(['doubles', 'twin1'])
    expect(await names(`group=${organization.groups.staff}&type=extranet&search=marie`)).toEqual([])
  })

  it('B9: by tag, and the tags count their people', async () => {
    const tags = `/organizations/${organization.slug}/tags`
    const tag = (await admin.post(tags, { name: 'Astreinte' })).body.id
    const [first] = (await admin.get(`${users}?search=lefevre`)).body.items
    await admin.patch(`${users}/${first.id}`, { tags: { add: [tag] } })
    expect(await names(`tag=${tag}`)).toEqual(['hlefevre'])
    expect((await admin.get(tags)).body.items).toEqual([{ id: tag, name: 'Astreinte', userCount: 1 }])
  })
})

describe('paging', () => {
  const everybody = async (query: string, between?: (page: number) => Promise<void>) => {
    const seen: string[] = []
    let cursor: string | null = null
    for (let page = 0; page === 0 || cursor !== null; page += 1) {
      const { body } = await admin.get(`${users}?limit=3&${query}${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.items.map((item: { signInName: string }) => item.signInName))
      cursor = body.nextCursor
      await between?.(page)
    }
    return seen
  }

  it('gives each person once, in every sort, and backwards the same in reverse', async () => {
    const all = (await admin.get(`${users}?limit=200`)).body
    expect([all.items.length, all.nextCursor]).toEqual([all.count, null])
    for (const sort of ['lastName', 'signInName', 'email', 'lastSignInAt', 'createdAt']) {
      const forwards = await everybody(`sort=${sort}`)
      expect([sort, new Set(forwards).size, forwards.length]).toEqual([sort, all.count, all.count])
      expect([sort, await everybody(`sort=-${sort}`)]).toEqual([sort, forwards.toReversed()])
    }
    const byName = await everybody('sort=lastName')
    expect(byName.slice(0, 3)).toEqual(['admin', 'Ångström', 'zcoeur'])
  })

  it('loses and repeats nobody while others are created and deleted', async () => {
    const before = await everybody('sort=signInName')
    const seen = await everybody('sort=signInName', async (page) => {
      await test.user(organization, { signInName: `aa-${page}` })
      await test.user(organization, { signInName: `zz-${page}` })
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((name) => !/^(aa|zz)-/.test(name))).toEqual(before)
  })

  it('F2: each line says name, address, sign-in name, group and applications', async () => {
    const { items } = (await admin.get(`${users}?search=admin`)).body
    expect(items[0]).toMatchObject({
      displayName: 'Ada Admin',
      email: null,
      signInName: 'admin',
      primaryGroup: { id: organization.groups.administration, name: 'Administration' },
      applications: [{ key: 'guichet', permissionCount: 8, isAll: true, isElsewhere: false }],
      isSelf: true,
      mayEdit: true,
    })
    expect(JSON.stringify(items)).not.toMatch(/hash|skeleton|argon2/i)
  })

  it('M13: says what an account still needs', async () => {
    const { targetId } = (await admin.post(users, { signInName: 'nue', firstName: 'N', lastName: 'Ue' })).body
    const open = async () =>
      (await admin.get(`${users}/${targetId}`)).body.readiness
        .filter((one: { done: boolean }) => !one.done)
        .map((one: { item: string }) => one.item)
    expect(await open()).toEqual(['group', 'email', 'password'])
    await admin.patch(`${users}/${targetId}`, {
      primaryGroup: organization.groups.staff,
      email: 'nue@annuaire.example',
    })
    expect(await open()).toEqual(['password'])
  })

  it('counts no further than ten thousand, and says so', async () => {
    const many = `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, first_name, last_name)
      select $1, gen_random_uuid(), 'm' || n, 'm' || n, 'skeleton' || n, 'Foule', 'N' || n from generate_series(1, 10001) n`
    await asOwner(test.database, many, [organization.id])
    expect((await admin.get(`${users}?limit=1`)).body).toMatchObject({ count: 10_000, countIsCapped: true })
    expect((await admin.get(`${users}?limit=1&type=connector`)).body).toMatchObject({ count: 1, countIsCapped: false })
  })
})
