import { beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../platform/database/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let own: TestOrganization
let base: string
let tickets: string
let admin: Browser
let clerk: Browser
let limited: Browser
let foreign: { ticket: string; number: string; person: string }
let neighbour: Browser
let provider: TestOrganization

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = ({ status, body }: Answer) => [
  status,
  body.problems?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const ask = async (browser: Browser, path: string, subject = 'Fin de mois', text = 'Comment faire ?') => {
  const answer = await browser.post(path, { kind: 'question', values: { subject, text } })
  return answer.body.ticket as { id: string; number: string }
}
const waiting = (id: string) =>
  asOwner(
    test.database,
    `update tickets set status = 'waiting', taken_at = now(), due_at = null, paused_at = now(), paused_minutes = 600 where id = $1`,
    [id],
  )
/** A request about somebody, as the road opens it where the vendor decides. */
const about = async (person: string): Promise<string> => {
  await asOwner(test.database, 'update organizations set is_decided_by_provider = true where id = $1', [own.id])
  const answer = await admin.post(`${base}/users/${person}/deactivate`, { reason: 'Départ' })
  await asOwner(test.database, 'update organizations set is_decided_by_provider = false where id = $1', [own.id])
  return answer.body.ticket.id
}

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  own = await test.organization('demandes')
  base = `/organizations/${own.slug}`
  tickets = `${base}/tickets`
  admin = await test.signedIn(own)
  await test.user(own, { signInName: 'sans-droit' })
  clerk = await test.signedIn(own, 'sans-droit')
  const warden = await test.user(own, { signInName: 'limitee', primaryGroup: own.groups.care })
  await admin.patch(`${base}/users/${warden}`, { managedGroups: [own.groups.staff] })
  limited = await test.signedIn(own, 'limitee')
  const other = await test.organization('voisine')
  neighbour = await test.signedIn(other)
  const asked = await ask(neighbour, `/organizations/${other.slug}/tickets`)
  foreign = { ticket: asked.id, number: asked.number, person: other.adminId }
})

describe('F5: a request is not seen', () => {
  it('in another organization: neither it nor its number, and nothing is written on it', async () => {
    const { ticket, number } = foreign
    const absent = await admin.get(`${tickets}/019f0000-0000-7000-8000-000000000000`)
    for (const act of [
      () => admin.get(`${tickets}/${ticket}`),
      () => admin.post(`${tickets}/${ticket}/messages`, { text: 'Bonjour' }),
      () => admin.post(`${tickets}/${ticket}/withdraw`, {}),
      () => admin.get(`/organizations/voisine/tickets/${ticket}`),
      () => admin.get('/organizations/voisine/tickets'),
    ]) {
      const answer = await unwritten(act)
      expect([answer.status, answer.body.detail]).toEqual([404, absent.body.detail])
    }
    await ask(admin, tickets)
    const found = (await admin.get(`${tickets}?search=${number}`)).body.items
    expect(found.map(({ id }: { id: string }) => id)).not.toContain(ticket)
    expect((await admin.get(`${tickets}?target=${foreign.person}`)).body.count).toBe(0)
  })

  it('by strangers, nor by people who do not see the others', async () => {
    const { id } = await ask(admin, tickets)
    expect((await test.stranger().get(`${tickets}/${id}`)).status).toBe(401)
    expect((await clerk.get(tickets)).status).toBe(403)
    expect((await clerk.get(`${tickets}/${id}`)).status).toBe(404)
    const write = () => clerk.post(`${tickets}/${id}/messages`, { text: 'Bonjour' })
    expect((await unwritten(write)).status).toBe(404)
    expect((await clerk.get('/me/tickets')).body).toMatchObject({ items: [], count: 0 })
    expect((await clerk.get('/me/ticket-counts')).body).toEqual({ mine: 0, organization: 0, desk: 0 })
  })

  it('by a limited administrator, unless it is theirs or about people whom they look after', async () => {
    const near = await test.user(own, { signInName: 'proche', primaryGroup: own.groups.staff })
    const far = await test.user(own, { signInName: 'lointain', primaryGroup: own.groups.reading })
    const [ofNear, ofFar] = [await about(near), await about(far)]
    const mine = await ask(limited, tickets)
    const seen = (await limited.get(`${tickets}?limit=200`)).body.items.map(({ id }: { id: string }) => id)
    expect(seen.toSorted()).toEqual([ofNear, mine.id].toSorted())
    expect((await limited.get(`${tickets}/${ofNear}`)).status).toBe(200)
    expect((await limited.get(`${tickets}/${ofFar}`)).status).toBe(404)
    expect((await unwritten(() => limited.post(`${tickets}/${ofFar}/withdraw`, {}))).status).toBe(404)
    expect((await limited.get(`${tickets}?target=${far}`)).body.count).toBe(0)
  })
})

describe('F5: a request is not written', () => {
  it('with nothing in it, with a surprise, or by a kind that has a road of its own', async () => {
    for (const body of [
      {},
      { kind: 'question', values: {} },
      { kind: 'question', values: { subject: ' ', text: 'x' } },
      { kind: 'question', values: { subject: 'x', text: '' } },
      { kind: 'question', values: { subject: 'x', text: 'x', surprise: 1 } },
      { kind: 'me.password', values: { current: 'x', password: 'x' } },
      { kind: 'ticket.message', target: foreign.ticket, values: { text: 'x' } },
      { kind: 'nothing.known', values: {} },
    ]) {
      expect([body, (await unwritten(() => admin.post(tickets, body))).status]).toEqual([body, 400])
    }
    const question = { kind: 'question', values: { subject: 'x', text: 'x' } }
    expect((await unwritten(() => clerk.post(tickets, question))).status).toBe(403)
    const viaChanges = { kind: 'ticket.withdraw', target: foreign.ticket, values: {} }
    expect((await unwritten(() => admin.post(`${base}/changes`, viaChanges))).status).toBe(400)
  })

  it('from a forged cursor', async () => {
    const forged = (value: string) => encodeCursor({ sort: 'tickets', value, id: own.id, count: 1, isCapped: false })
    for (const cursor of [
      'x',
      forged('yesterday'),
      forged("1'; drop"),
      encodeCursor({ ...JSON.parse('{"sort":"users"}'), value: '1', id: own.id, count: 1, isCapped: false }),
    ]) {
      expect((await admin.get(`${tickets}?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400)
    }
    expect((await admin.get(`${tickets}?cursor=${forged('9999999999999999')}`)).status).toBe(200)
  })

  it('when it is over, from a version that is no longer the latest, or by who only sees it', async () => {
    const { id } = await ask(admin, tickets)
    const stale = { 'if-match': '"9"' }
    expect((await unwritten(() => admin.post(`${tickets}/${id}/messages`, { text: 'x' }, stale))).status).toBe(412)
    await test.user(own, { signInName: 'lectrice', primaryGroup: own.groups.reading })
    const reader = await test.signedIn(own, 'lectrice')
    expect((await reader.get(`${tickets}/${id}`)).body).toMatchObject({ mayAnswer: false, mayWithdraw: false })
    const refused = await unwritten(() => reader.post(`${tickets}/${id}/messages`, { text: 'x' }))
    expect(faultsOf(refused)).toEqual([403, [' notYourRequest']])
    expect((await admin.post(`${tickets}/${id}/withdraw`, {})).status).toBe(200)
    for (const act of ['messages', 'withdraw']) {
      const over = await unwritten(() => admin.post(`${tickets}/${id}/${act}`, act === 'messages' ? { text: 'x' } : {}))
      expect([over.status, over.body.code]).toEqual([409, 'ticketOver'])
    }
  })
})

describe('F5: a question', () => {
  it('is numbered, told in full, and kept from who asked it twice by the same key', async () => {
    const key = { 'idempotency-key': 'question-1' }
    const body = { kind: 'question', values: { subject: 'Clôture', text: 'Quand\u00a0?' } }
    const answer = await admin.post(tickets, body, key)
    const again = await admin.post(tickets, body, key)
    expect([answer.status, again.body.ticket.id]).toEqual([201, answer.body.ticket.id])
    const { id, number } = answer.body.ticket
    expect(number).toMatch(/^\d{4}-\d{4}$/)
    const { body: ticket, headers } = await admin.get(`${tickets}/${id}`)
    expect(headers.etag).toBe(`"${ticket.version}"`)
    expect(ticket).toMatchObject({
      kind: 'question',
      title: 'Clôture',
      status: 'open',
      turn: 'provider',
      requestedBy: { name: 'Ada Admin', isYou: true },
      organization: { slug: own.slug },
      provider: { name: 'Organisation editeur' },
      promise: { workingMinutes: 27 * 60, isPaused: false },
      events: [{ kind: 'opened', text: 'Quand\u00a0?', author: { side: 'organization', isYou: true } }],
      mayAnswer: true,
      mayWithdraw: true,
    })
    const [entry] = (await admin.get(`${base}/journal?limit=1`)).body.items
    expect(entry.sentence.map(({ text }: { text: string }) => text).join('')).toContain('a posé une question')
  })

  it('is found by its number, its subject and its status, newest first, page by page', async () => {
    const first = await ask(admin, tickets, 'Préfecture introuvable')
    const second = await ask(admin, tickets, 'Préfecture retrouvée')
    const ids = async (query: string) =>
      (await admin.get(`${tickets}?${query}`)).body.items.map(({ id }: { id: string }) => id)
    expect(await ids('search=prefecture')).toEqual([second.id, first.id])
    expect(await ids(`search=${first.number}`)).toEqual([first.id])
    expect(await ids('search=100%25')).toEqual([])
    const page = (await admin.get(`${tickets}?search=prefecture&limit=1`)).body
    expect([page.count, page.items[0].id]).toEqual([2, second.id])
    const next = (await admin.get(`${tickets}?search=prefecture&limit=1&cursor=${page.nextCursor}`)).body
    expect([next.items[0].id, next.nextCursor, next.count]).toEqual([first.id, null, 2])
    await waiting(first.id)
    expect(await ids('search=prefecture&turn=organization')).toEqual([first.id])
    expect(await ids('search=prefecture&status=open&mine=true')).toEqual([second.id])
    expect((await admin.get('/me/ticket-counts')).body).toMatchObject({ mine: 1, organization: 1, desk: 0 })
    const { count } = (await admin.get('/me/tickets?kind=question')).body
    expect(count).toBeGreaterThan(1)
    const vendor = await test.signedIn(provider)
    expect((await vendor.get('/me/ticket-counts')).body.desk).toBeGreaterThan(0)
  })
})

describe('F8: an account that somebody asks about', () => {
  it('says so in the list and on its page, until it is decided', async () => {
    const person = await test.user(own, { signInName: 'partante', primaryGroup: own.groups.reading })
    const id = await about(person)
    const pending = async () => (await admin.get(`${base}/users/${person}`)).body.pendingTickets
    const { number } = (await admin.get(`${tickets}/${id}`)).body
    expect(await pending()).toEqual([{ id, number, kind: 'user.deactivate', permissions: [] }])
    const listed = (await admin.get(`${base}/users?search=partante`)).body.items
    expect(listed[0].pendingTickets).toHaveLength(1)
    await admin.post(`${tickets}/${id}/withdraw`, {})
    expect(await pending()).toEqual([])
  })
})

describe('F5: the answer to what the vendor asked', () => {
  it('lets the vendor’s clock run on with the time that was left; a second one is a message', async () => {
    const { id } = await ask(admin, tickets)
    await waiting(id)
    expect((await admin.get(`${tickets}/${id}`)).body).toMatchObject({
      turn: 'organization',
      dueAt: null,
      promise: { remainingMinutes: 600, isPaused: true },
    })
    const both = await Promise.all(['Oui', 'Aussi'].map((text) => admin.post(`${tickets}/${id}/messages`, { text })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const { body } = await admin.get(`${tickets}/${id}`)
    expect(body).toMatchObject({ status: 'inProgress', turn: 'provider', promise: { isPaused: false } })
    expect(Math.abs(body.promise.remainingMinutes - 600)).toBeLessThanOrEqual(1)
    expect(body.events.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'answer', 'message'])
  })
})

describe('F5: a request that is taken back', () => {
  it('is so once, also when two withdraw at once, and while it waits for a day to come', async () => {
    const { id } = await ask(admin, tickets)
    await asOwner(
      test.database,
      `update tickets set decided_at = now(), applies_at = now() + interval '3 days' where id = $1`,
      [id],
    )
    const both = await Promise.all([1, 2].map(() => admin.post(`${tickets}/${id}/withdraw`, { note: 'Inutile' })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { body } = await admin.get(`${tickets}/${id}`)
    expect(body).toMatchObject({ status: 'withdrawn', turn: null, appliesAt: null, mayWithdraw: false })
    expect(body.events.at(-1)).toMatchObject({ kind: 'withdrawn', text: 'Inutile' })
    const entries = await asOwner(test.database, `select kind from journal where ticket_id = $1 order by id`, [id])
    expect(entries.map(({ kind }) => kind)).toEqual(['ticket.question', 'ticket.withdraw'])
  })

  it('is not, once it is carried out', async () => {
    const { id } = await ask(admin, tickets)
    await asOwner(test.database, 'update tickets set applied_at = now() where id = $1', [id])
    expect((await unwritten(() => admin.post(`${tickets}/${id}/withdraw`, {}))).status).toBe(409)
  })
})
