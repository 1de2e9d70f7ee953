import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let server: FaultyMailServer
let town: TestOrganization
let other: TestOrganization
let admin: Browser
let sender: MailSender
let neighbour: MailSender
const refused = 'refuse@ailleurs.example'
const base = '/organizations/mairie/mail/messages'

beforeAll(async () => {
  server = await startFaultyMailServer({ faults: { refuse: { [refused]: '550 5.1.1 No such mailbox' } } })
  town = await test.organization('mairie')
  other = await test.organization('voisine')
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, server.port)
  neighbour = await mailSender(test, other, server.port)
})
afterAll(() => server.close())

/** A message that did not leave. */
async function deadLetter(by: MailSender, values: object = {}): Promise<string> {
  const id = await by.sent({ to: [{ address: refused }], ...values })
  await by.until(id, 'failed')
  return id
}

const rowsOf = () =>
  asOwner(
    test.database,
    `select id, status = 'failed' as is_dead, status = 'cancelled' as is_given_up from mail_messages order by id`,
  )
const told = ({ status, body }: Answer, id: string) => [status, JSON.stringify(body ?? null).replaceAll(id, '{id}')]

/** Does something that must change no message. */
async function unchanged(act: () => Promise<Answer>): Promise<Answer> {
  const before = JSON.stringify(await rowsOf())
  const answer = await act()
  expect(JSON.stringify(await rowsOf())).toBe(before)
  return answer
}

describe('M12: the messages of others', () => {
  it('of another organization are as absent, on every route', async () => {
    const theirs = await deadLetter(neighbour)
    const own = await deadLetter(sender)
    const acts: ((id: string) => Promise<Answer>)[] = [
      (id) => admin.post(`${base}/${id}/resend`),
      (id) => admin.post(`${base}/${id}/cancel`),
      (id) => admin.post(`/me/mail/messages/${id}/resend`),
      (id) => admin.post(`/me/mail/messages/${id}/cancel`),
      (id) => test.stranger().get(`/mail/messages/${id}`, sender.bearer),
      (id) => admin.get(`${base}?cursor=${id}`),
    ]
    for (const act of acts) {
      const nobody = uuidv7()
      const absent = told(await act(nobody), nobody)
      expect([400, 404]).toContain(absent[0])
      expect(told(await unchanged(() => act(theirs)), theirs)).toEqual(absent)
    }
    expect((await admin.get(`/organizations/voisine/mail/messages`)).status).toBe(404)
    expect((await admin.get(`${base}?user=${neighbour.personId}`)).body.items).toEqual([])
    const { items } = (await admin.get(`${base}?limit=100`)).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual([own])
  })

  it('of a colleague are not one’s own, and of another program neither', async () => {
    const id = await deadLetter(sender)
    await test.user(town, { signInName: 'collegue', primaryGroup: town.groups.staff })
    const colleague = await test.signedIn(town, 'collegue')
    for (const act of ['resend', 'cancel']) {
      expect((await unchanged(() => colleague.post(`/me/mail/messages/${id}/${act}`))).status).toBe(404)
      expect((await unchanged(() => colleague.post(`${base}/${id}/${act}`))).status).toBe(403)
    }
    expect((await colleague.get('/me/mail/messages')).body.items).toEqual([])
    const second = await mailSender(test, town, server.port)
    expect((await test.stranger().get(`/mail/messages/${id}`, second.bearer)).status).toBe(404)
    expect((await test.stranger().get('/mail/messages', second.bearer)).body.items).toEqual([])
  })

  it('are out of sight of who looks after other groups, and not counted for them', async () => {
    const id = await deadLetter(sender)
    const limitedId = await test.user(town, { signInName: 'bornee', primaryGroup: town.groups.administration })
    await admin.patch(`/organizations/mairie/users/${limitedId}`, { managedGroups: [town.groups.reading] })
    const limited = await test.signedIn(town, 'bornee')
    const [list, counts] = [await limited.get(base), await limited.get(`${base}/counts`)]
    expect([list.body.items, list.body.count]).toEqual([[], 0])
    expect(counts.body).toEqual({ queued: 0, failed: 0, uncertain: 0, sentToday: 0 })
    expect((await limited.get(`${base}?user=${sender.personId}`)).body.items).toEqual([])
    for (const act of ['resend', 'cancel']) {
      expect((await unchanged(() => limited.post(`${base}/${id}/${act}`))).status).toBe(404)
    }
    await admin.patch(`/organizations/mairie/users/${sender.connectorId}`, { managedGroups: [town.groups.reading] })
    expect((await sender.send()).status).toBe(404)
    await admin.patch(`/organizations/mairie/users/${sender.connectorId}`, { managedGroups: null })
    expect((await sender.send()).status).toBe(202)
  })

  it('with a forged cursor or filter are no more than one’s own, and no fault of the server', async () => {
    const tokens = ['x', '%00', 'a'.repeat(3000), uuidv7(), Buffer.from(uuidv7()).toString('base64url')]
    const queries = ['status=x', 'status=sent&status=failed', `user=x`, 'user=%00', 'limit=0', 'limit=1e9', 'search=x']
    for (const query of [...tokens.map((token) => `cursor=${token}`), ...queries]) {
      for (const answer of [
        await admin.get(`${base}?${query}`),
        await admin.get(`/me/mail/messages?${query}`),
        await test.stranger().get(`/mail/messages?${query}`, sender.bearer),
      ]) {
        expect([query, answer.status < 500]).toEqual([query, true])
        expect(JSON.stringify(answer.body)).not.toContain(neighbour.personId)
      }
    }
  })
})

describe('M12: at one moment', () => {
  it('a message is sent again once, however often it is asked for, and not once it is given up', async () => {
    const id = await deadLetter(sender, { subject: 'Une seule fois' })
    server.faults.refuse = {}
    const again = await Promise.all(Array.from({ length: 12 }, () => admin.post(`${base}/${id}/resend`)))
    expect(again.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(again.filter(({ status }) => status === 409)).toHaveLength(11)
    await sender.until(id, 'sent')
    expect(server.arrived.filter(({ mail }) => mail.subject === 'Une seule fois')).toHaveLength(1)
    for (const act of ['resend', 'cancel'])
      expect((await unchanged(() => admin.post(`${base}/${id}/${act}`))).status).toBe(409)
    server.faults.refuse = { [refused]: '550 5.1.1 No such mailbox' }
  })

  it('giving up and sending again end in one of both, and what is given up never leaves', async () => {
    for (let round = 0; round < 4; round += 1) {
      const subject = `Course ${round}`
      const id = await deadLetter(sender, { subject })
      server.faults.refuse = {}
      const [cancelled, resent] = await Promise.all([
        admin.post(`${base}/${id}/cancel`),
        admin.post(`${base}/${id}/resend`),
      ])
      expect([cancelled.status, resent.status].filter((status) => status < 500)).toHaveLength(2)
      const isCancelled = cancelled.status === 200
      await sender.until(id, isCancelled ? 'cancelled' : 'sent')
      const arrived = server.arrived.filter(({ mail }) => mail.subject === subject)
      expect(arrived).toHaveLength(isCancelled ? 0 : 1)
      server.faults.refuse = { [refused]: '550 5.1.1 No such mailbox' }
    }
  })

  it('more messages than the hour has room for are refused, but for as many as meet at one moment', async () => {
    const village = await test.organization(`village-${randomUUID().slice(0, 8)}`)
    const limits = { messagesPerPersonPerHour: 5, messagesPerOrganizationPerHour: 8 }
    const zoe = await mailSender(test, village, server.port, { limits })
    const answers = await Promise.all(Array.from({ length: 60 }, () => zoe.send()))
    const accepted = answers.filter(({ status }) => status === 202).length
    // As many transactions as the server holds connections may have counted before any of them was written.
    expect([accepted >= 5, accepted <= 5 + 10, accepted]).toEqual([true, true, accepted])
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(60 - accepted)
    for (let more = 0; more < 5; more += 1) expect((await zoe.send()).status).toBe(429)
  })
})

describe('M12: somebody who may not any more', () => {
  it('has nothing sent that waited: deactivated, or in a closed organization', async () => {
    const village = await test.organization(`hameau-${randomUUID().slice(0, 8)}`)
    const zoe = await mailSender(test, village, server.port)
    const keeper = await test.signedIn(village)
    server.faults.answers = { mailFrom: '451 4.3.0 Later' }
    const ids = [await zoe.sent({ subject: 'Partie' }), await zoe.sent({ subject: 'Partie' })]
    await vi.waitFor(async () => expect((await zoe.get(ids[1] ?? '')).attempts).toBeGreaterThan(0), { timeout: 10_000 })
    await keeper.post(`/organizations/${village.slug}/users/${zoe.personId}/deactivate`, { reason: 'Partie' })
    expect((await zoe.send()).status).toBe(409)
    server.faults.answers = {}
    await asOwner(test.database, `update mail_messages set next_attempt_at = now() where status = 'queued'`)
    const onBehalfOf = await test.user(village, { signInName: 'yves', email: 'yves@mairie.example' })
    expect((await zoe.send({ onBehalfOf })).status).toBe(202)
    for (const id of ids) expect((await zoe.until(id, 'failed')).failure?.code).toBe('accountNotReady')
    expect(server.arrived.filter(({ mail }) => mail.subject === 'Partie')).toEqual([])
    await keeper.post(`/organizations/${village.slug}/users/${zoe.personId}/reactivate`)
  })
})

describe('M12: a message that is too much', () => {
  const sized = (bytes: number) => 'x'.repeat(bytes)

  it.each([
    [
      'a body over the limit',
      () => ({ text: 'x', attachments: [{ name: 'a', content: sized(46 * 1024 * 1024) }] }),
      [413],
    ],
    ['a text over the limit', () => ({ text: sized(500_001) }), [400]],
    ['a page over the limit', () => ({ html: sized(1_000_001) }), [400]],
    ['recipients without end', () => ({ to: Array.from({ length: 501 }, () => ({ address: 'a@b.example' })) }), [400]],
    [
      'files without end',
      () => ({ attachments: Array.from({ length: 51 }, () => ({ name: 'a', content: '' })) }),
      [400],
    ],
    ['a name over the limit', () => ({ attachments: [{ name: sized(201), content: '' }] }), [400]],
    ['a file that is no file', () => ({ attachments: [{ name: 'a', content: 'data:;base64,eA==' }] }), [400]],
    ['a file by its path', () => ({ attachments: [{ name: 'a', content: '', path: '/etc/passwd' }] }), [400]],
    [
      'a file of a type of its own making',
      () => ({ attachments: [{ name: 'a', content: '', type: 'a/b;name=x' }] }),
      [400],
    ],
    ['a subject over the limit', () => ({ subject: sized(501) }), [400]],
    ['signs that nobody sees', () => ({ subject: 'a\u0000b' }), [400]],
    ['half a sign', () => ({ text: '\ud800' }), [400]],
    [
      'many files at once',
      () => ({ attachments: Array.from({ length: 50 }, () => ({ name: 'a', content: sized(400_000) })) }),
      [422],
    ],
  ])('is refused before anything is kept: %s', async (_what, values, statuses) => {
    const answer = await unchanged(() => sender.send(values() as Record<string, unknown>))
    expect(statuses).toContain(answer.status)
  })
})
