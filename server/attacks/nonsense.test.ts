import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addCompany, registerErp } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization
let base: string
let admin: Browser
let vendor: Browser
let person: string
let company: string
let card: string

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  await registerErp(test, provider)
  vendor = await test.signedIn(provider)
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  admin = await test.signedIn(organization)
  person = await test.user(organization, { signInName: 'agente' })
  company = await addCompany(test, organization, 'Régie')
  card = (await admin.post(`${base}/contacts`, { lastName: 'Carte' })).body.targetId
  const duty = { key: 'quand', kind: 'date', label: { fr: 'Quand', en: 'When' } }
  expect((await admin.post(`${base}/duties`, duty)).status).toBe(201)
})

const isSendersFault = ({ status }: Answer) => status >= 400 && status < 500
const erp = { application: 'erp', permission: 'read' }

/** Texts of many kinds that no field means. */
const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eabc',
  '%',
  "';--",
  '\\',
  '{}',
  'null',
  'NaN',
  '-1',
  '1e309',
  ':',
  '::',
  'a:b:c',
  '=',
  '../..',
  'x'.repeat(20_000),
  '9999-99-99',
  '00000000-0000-0000-0000-000000000000',
]
const moments = [
  '9999-99-99',
  '2026-02-30T00:00:00Z',
  '2026-11-22',
  '0000-00-00T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:01Z',
  '99999-01-01T00:00:00Z',
  '2026-11-22T25:00:00Z',
  '2026-11-22T10:00:00',
  'infinity',
  'now',
  0,
  1e20,
  [],
  {},
  true,
]
/** Moments that are some, at the edges of what can be written. */
const farMoments = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-23:59',
  '2026-11-22T10:00:00.123456789Z',
]

describe('a start or an end that is none', () => {
  const bodies = (from: unknown, until: unknown) => [
    { primaryGroup: organization.groups.staff, primaryGroupFrom: from, primaryGroupUntil: until },
    { secondaryGroups: [{ id: organization.groups.staff, from, until }] },
    { secondaryGroups: { add: [{ id: organization.groups.staff, from, until }] } },
    { permissions: [{ ...erp, from, until }] },
  ]

  it('is refused, wherever it stands', async () => {
    for (const moment of moments) {
      for (const body of [...bodies(moment, null), ...bodies(null, moment)]) {
        const patched = await admin.patch(`${base}/users/${person}`, body)
        expect([body, patched.status]).toEqual([body, 400])
        expect((await admin.post(`${base}/users/${person}/rights-preview`, body)).status).toBe(400)
        const change = { kind: 'user.rights', target: person, values: body }
        expect((await admin.post(`${base}/changes`, change)).status).toBe(400)
      }
      expect([
        moment,
        isSendersFault(await admin.get(`${base}/users?endsBefore=${encodeURIComponent(String(moment))}`)),
      ]).toEqual([moment, true])
    }
  })

  it('is refused when it lies before the start, or is over', async () => {
    const later = '2040-01-01T00:00:00Z'
    const times: [string | null, string | null][] = [
      [later, '2039-12-31T23:59:59Z'],
      [later, later],
      [null, '2001-01-01T00:00:00Z'],
      ['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z'],
    ]
    for (const [from, until] of times) {
      for (const body of bodies(from, until)) {
        const answer = await admin.patch(`${base}/users/${person}`, body)
        expect([body, answer.status]).toEqual([body, 422])
      }
    }
  })

  it('at the edge of time is stored and told, or refused: lists, reasons and the journal still answer', async () => {
    for (const moment of farMoments) {
      for (const body of [...bodies(moment, null), ...bodies(null, moment)]) {
        const answer = await admin.patch(`${base}/users/${person}`, body)
        expect([body, [200, 400, 422].includes(answer.status), answer.status]).toEqual([body, true, answer.status])
        expect((await admin.post(`${base}/users/${person}/rights-preview`, body)).status).toBeLessThan(500)
        for (const path of [`users/${person}`, `users/${person}/effective-permissions`, 'users', 'journal']) {
          expect([body, path, (await admin.get(`${base}/${path}`)).status]).toEqual([body, path, 200])
        }
      }
      expect((await admin.get(`${base}/users?endsBefore=${encodeURIComponent(moment)}`)).status).toBeLessThan(500)
      const undo = async (id: string) => (await admin.post(`${base}/changes/${id}/undo`)).status
      const { changeId } = (await admin.patch(`${base}/users/${person}`, { permissions: [{ ...erp, from: moment }] }))
        .body
      if (changeId) expect([moment, (await undo(changeId)) < 500]).toEqual([moment, true])
    }
  })
})

describe('nonsense in the address', () => {
  it('of the lists is refused or finds nothing: filters, searches, cursors, comparisons', async () => {
    const questions = [
      [
        'users',
        ['permission', 'application', 'duty', 'company', 'group', 'tag', 'hasAccess', 'endsBefore', 'search', 'cursor'],
      ],
      ['groups', ['search', 'limit', 'cursor']],
      ['contacts', ['search', 'limit', 'cursor']],
      ['rights-comparison', ['of', 'left', 'right']],
      ['connectors', ['cursor', 'limit']],
      ['invitations', ['cursor', 'limit']],
    ] as const
    for (const [path, names] of questions) {
      for (const name of names) {
        for (const text of texts) {
          const query = `${name}=${encodeURIComponent(text.isWellFormed() ? text : '%EF%BF%BD')}`
          const { status } = await admin.get(`${base}/${path}?${query}`)
          expect([path, query.slice(0, 60), status < 500]).toEqual([path, query.slice(0, 60), true])
        }
        for (const raw of ['%', '%00', '%ff', '%ed%a0%80', '[]', `${name}&${name}`]) {
          const { status } = await admin.get(`${base}/${path}?${name}=${raw}`)
          expect([path, name, raw, status < 500]).toEqual([path, name, raw, true])
        }
      }
    }
    for (const query of ['search=%00', 'cursor=eyJ9', 'limit=1e9', 'search[]=x']) {
      expect((await vendor.get(`/provider/organizations?${query}`)).status).toBeLessThan(500)
    }
  })

  it('as a key, an id or a moveTo is refused', async () => {
    for (const text of texts.filter((one) => one.trim() !== '' && one.isWellFormed() && one.length < 200)) {
      const id = encodeURIComponent(text)
      for (const act of [
        () => admin.patch(`${base}/duties/${id}`, { editedBy: 'administrators' }),
        () => admin.delete(`${base}/duties/${id}`),
        () => admin.get(`${base}/groups/${id}`),
        () => admin.delete(`${base}/groups/${organization.groups.reading}?moveTo=${id}`),
        () => admin.get(`${base}/contacts/${id}`),
        () => admin.delete(`${base}/companies/${id}`),
        () => vendor.get(`/provider/groups/${id}`),
        () => vendor.get(`/provider/organizations/${id}/applications`),
        () => vendor.patch(`/provider/organizations/${organization.id}/applications/${id}`, { enabled: true }),
        () => vendor.patch(`/provider/organizations/${id}/applications/erp`, { enabled: true }),
      ]) {
        const { status } = await act()
        expect([text, status >= 400 && status < 500, status]).toEqual([text, true, status])
      }
    }
  })
})

describe('nonsense in a body', () => {
  it('in any text of the new things is refused or kept as text, never an error of the server', async () => {
    for (const text of [...texts, 0, null, [], {}, true]) {
      const label = { fr: text, en: text }
      for (const act of [
        () =>
          admin.post(`${base}/groups`, {
            name: text,
            description: text,
            permissions: [{ application: text, permission: text }],
          }),
        () => admin.post(`${base}/groups`, { name: `G${uuidv7()}`, description: text }),
        () => admin.post(`${base}/companies`, { name: `C${uuidv7()}`, code: text }),
        () => admin.post(`${base}/contacts`, { lastName: text, email: text, phone: text, company: text }),
        () => admin.patch(`${base}/contacts/${card}`, { position: text, mobile: text }),
        () =>
          admin.post(`${base}/duties`, { key: text, kind: text, label, help: label, options: [{ key: text, label }] }),
        () => admin.patch(`${base}/users/${person}`, { duties: [{ application: null, key: 'quand', value: text }] }),
        () => admin.patch(`${base}/users/${person}`, { duties: [{ application: text, key: text, value: text }] }),
        () => admin.patch(`${base}/users/${person}`, { contact: text, mainCompany: text, allCompaniesLevel: text }),
        () =>
          admin.patch(`${base}/users/${person}`, { permissions: { add: [{ application: 'erp', permission: text }] } }),
        () => admin.post(`${base}/changes`, { kind: 'user.rights.copy', target: person, values: { from: text } }),
        () => admin.post(`${base}/groups/impact`, { changes: [{ group: text, add: [erp] }] }),
        () =>
          vendor.patch(`/provider/organizations/${organization.id}/applications/erp`, {
            modes: { [String(text)]: 'give' },
          }),
        () => vendor.post('/provider/groups', { name: text, organizations: [text] }),
        () => admin.patch('/me/duties', { duties: [{ application: null, key: text, value: text }] }),
      ]) {
        const { status } = await act()
        expect([text, act.toString(), status < 500, status]).toEqual([text, act.toString(), true, status])
      }
    }
  })

  it('is refused where lists are too long, repeat themselves, or add and remove the same', async () => {
    const many = (count: number) => Array.from({ length: count }, () => uuidv7())
    const staff = organization.groups.staff
    for (const body of [
      { secondaryGroups: many(501) },
      { secondaryGroups: many(500) },
      { managedGroups: many(2001) },
      { companies: many(501).map((id) => ({ id, level: 'read' })) },
      { permissions: many(501).map((id) => ({ application: 'erp', permission: id })) },
      { permissions: Array.from({ length: 500 }, (_, place) => ({ application: 'erp', permission: `p${place}` })) },
      { companies: [{ id: company, level: 'root' }] },
    ]) {
      expect(isSendersFault(await admin.patch(`${base}/users/${person}`, body))).toBe(true)
      const preview = await admin.post(`${base}/users/${person}/rights-preview`, body)
      expect([Object.keys(body), preview.status < 500, preview.status]).toEqual([
        Object.keys(body),
        true,
        preview.status,
      ])
    }
    for (const body of [
      { secondaryGroups: [staff, staff, { id: staff, until: '2040-01-01T00:00:00Z' }] },
      { secondaryGroups: { add: [staff], remove: [staff] } },
      { permissions: [erp, erp, { ...erp, until: '2040-01-01T00:00:00Z' }] },
      { permissions: { add: [erp], remove: [erp, erp] } },
      {
        companies: [
          { id: company, level: 'read' },
          { id: company, level: 'all' },
        ],
      },
      { companies: { add: [{ id: company, level: 'read' }], remove: [company] } },
      { managedGroups: [staff, staff, staff.toUpperCase()] },
      { secondaryGroups: [staff.toUpperCase(), staff] },
      { primaryGroup: staff.toUpperCase(), secondaryGroups: [staff] },
      { mainCompany: company.toUpperCase(), companies: [{ id: company.toUpperCase(), level: 'read' }] },
    ]) {
      const { status } = await admin.patch(`${base}/users/${person}`, body)
      expect([body, status < 500, status]).toEqual([body, true, status])
    }
    const impact = { changes: many(51).map((group) => ({ group })) }
    expect(isSendersFault(await admin.post(`${base}/groups/impact`, impact))).toBe(true)
    const same = { changes: [staff, staff, staff.toUpperCase()].map((group) => ({ group, add: [erp], remove: [erp] })) }
    expect(isSendersFault(await admin.post(`${base}/groups/impact`, same))).toBe(true)
  })

  it('a difference of a group that repeats itself, or names what is not there, changes no more than it says', async () => {
    const { care } = organization.groups
    for (const permissions of [
      { add: [erp, erp], remove: [erp] },
      { add: [], remove: [{ application: 'erp', permission: 'never' }] },
      { remove: [{ application: 'nowhere', permission: 'never' }] },
      { add: Array.from({ length: 1001 }, () => erp) },
    ]) {
      const { status } = await admin.patch(`${base}/groups/${care}`, { permissions })
      expect([permissions.add?.length, status < 500, status]).toEqual([permissions.add?.length, true, status])
    }
  })
})
