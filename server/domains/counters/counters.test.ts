import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/counters'
let provider: TestOrganization
let vendor: Browser
let busy: TestOrganization
let quiet: TestOrganization

/** A request as it stands in the database, so many hours before or after its hour. */
const ticket = (number: string, status: string, dueInHours: number) =>
  asOwner(
    test.database,
    `insert into tickets (organization_id, id, number, kind, status, proposals, lines, fingerprint, via,
       requested_by_name, promise_minutes, due_at, paused_at, decided_at, created_at)
     select $1, gen_random_uuid(), $2, 'question', $3, '[]', '[]', $2, 'console', 'Ada', 60,
       now() + make_interval(hours => $4), case when $3 = 'waiting' then now() end,
       case when $3 = 'done' then now() end, now() - interval '90 minutes'`,
    [busy.id, number, status, dueInHours],
  )

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  busy = await test.organization('occupee')
  quiet = await test.organization('tranquille')
  await test.signedIn(busy)
  await test.user(busy, { signInName: 'jamais' })
  await test.user(busy, { signInName: 'robot', type: 'connector' })
  await ticket('2026-0001', 'open', -1)
  await ticket('2026-0002', 'waiting', -1)
  await ticket('2026-0003', 'inProgress', 5)
  await ticket('2026-0004', 'done', -1)
  await ticket('2026-0005', 'done', 1)
})

const names = async (query: string) =>
  (await vendor.get(`${base}?${query}`)).body.items.map(({ slug }: { slug: string }) => slug)

describe('M2: the list of counters', () => {
  it('refuses a cursor that is none of its own, and filters that there are not', async () => {
    for (const query of ['cursor=x', 'status=ferme', 'attention=tout', 'limit=0']) {
      expect([query, (await vendor.get(`${base}?${query}`)).status]).toEqual([query, 400])
    }
  })

  it('tells of each customer the figures that matter, and not of the vendor’s own organization', async () => {
    const { body } = await vendor.get(base)
    expect([body.count, body.countIsCapped, body.items.length]).toEqual([2, false, 2])
    expect(body.items[0]).toMatchObject({
      slug: 'occupee',
      status: 'open',
      figures: {
        ...{ users: 2, neverSignedIn: 1, activeLast30Days: 1, administrators: 1 },
        ...{ openTickets: 3, overdueTickets: 1, applications: 0 },
      },
    })
    expect(body.items[1].figures).toMatchObject({ users: 1, neverSignedIn: 1, openTickets: 0 })
  })

  it('is searched by name and municipality, accents and case ignored, and filtered by what needs care', async () => {
    await vendor.patch(`/provider/organizations/${quiet.id}`, { municipality: 'Évry' })
    expect(await names('search=EVRY')).toEqual(['tranquille'])
    expect(await names('search=organisation%20occ')).toEqual(['occupee'])
    expect(await names('search=%25')).toEqual([])
    expect(await names('attention=overdue')).toEqual(['occupee'])
    expect(await names('attention=neverUsed')).toEqual(['tranquille'])
    expect(await names('attention=noAdministrator')).toEqual([])
    expect(await names('status=suspended')).toEqual([])
  })

  it('goes on where a page ended', async () => {
    const first = (await vendor.get(`${base}?limit=1`)).body
    const second = (await vendor.get(`${base}?limit=1&cursor=${first.nextCursor}`)).body
    expect([first.items[0].slug, second.items[0].slug, second.nextCursor]).toEqual(['occupee', 'tranquille', null])
  })
})

describe('M2: over all customers', () => {
  it('the figures add up', async () => {
    expect((await vendor.get('/provider/overview')).body).toEqual({
      ...{ organizations: 2, suspended: 0, closing: 0, users: 3, withoutAdministrator: 0, neverUsed: 1 },
      ...{ ticketsToDo: 2, ticketsOverdue: 1, ticketsLast30Days: 5, keptPromisesPercent: 50 },
      medianDecisionMinutes: 90,
    })
  })
})

describe('M2: what the vendor says of a counter', () => {
  it('is changed, written in both journals, and taken back', async () => {
    const url = `/provider/organizations/${quiet.id}`
    const version = (await vendor.get(url)).body.version
    const values = { name: 'Tranquille & Cie', emailDomains: ['calme.example'], isDecidedByProvider: true }
    const changed = await vendor.patch(url, values, { 'if-match': `"${version}"` })
    expect([changed.status, changed.body]).toMatchObject([200, { ...values, version: version + 1 }])
    const admin = await test.signedIn(quiet)
    const [told] = (await admin.get(`/organizations/${quiet.slug}/journal?category=settings`)).body.items
    expect([told.kind, told.actor.id, told.changes.at(-1)]).toEqual([
      'organization.update.told',
      null,
      {
        field: 'isDecidedByProvider',
        label: 'Qui décide des comptes et des droits',
        before: 'L’organisation',
        after: 'L’éditeur',
      },
    ])
    expect((await admin.get('/session')).body.user.organization.name).toBe('Tranquille & Cie')
    const [entry] = (await vendor.get(`/organizations/${provider.slug}/journal?target=${quiet.id}`)).body.items
    expect((await vendor.post(`/organizations/${provider.slug}/changes/${entry.id}/undo`)).status).toBe(200)
    expect((await vendor.get(url)).body).toMatchObject({ name: 'Organisation tranquille', isDecidedByProvider: false })
  })
})
