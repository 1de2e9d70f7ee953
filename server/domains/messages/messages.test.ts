import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../../testing/mail-sender.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const base = '/organizations/mairie/mail/messages'
let server: FaultyMailServer
let town: TestOrganization
let admin: Browser
let zoe: Browser
let sender: MailSender

beforeAll(async () => {
  server = await startFaultyMailServer()
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, server.port)
  const [row] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [sender.personId])
  zoe = await test.signedIn(town, String(row?.sign_in_name))
})
afterAll(() => server.close())
beforeEach(async () => {
  server.faults = {}
  await asOwner(test.database, 'delete from mail_messages')
})

/** A message that the server refused for good. */
async function dead(values: Parameters<MailSender['sent']>[0] = {}): Promise<string> {
  server.faults = { answers: { text: '554 5.7.1 Refused by zoe@mairie.example' } }
  const id = await sender.sent(values)
  await sender.until(id, 'failed')
  server.faults = {}
  return id
}

describe('M12: what did not go', () => {
  it('is neither seen nor touched by others, nor by programs beyond what they sent', async () => {
    const id = await dead()
    await test.user(town, { signInName: 'curieuse', primaryGroup: town.groups.staff, password: testPassword })
    const curious = await test.signedIn(town, 'curieuse')
    const refused = await unwritten(test.database, async () => [
      (await curious.get(base)).status,
      (await curious.get(`${base}/counts`)).status,
      (await curious.post(`${base}/${id}/resend`)).status,
      (await curious.post(`/me/mail/messages/${id}/resend`)).status,
      (await curious.post(`/me/mail/messages/${id}/cancel`)).status,
      (await curious.get('/me/mail/messages')).body.count,
    ])
    expect(refused).toEqual([403, 403, 403, 404, 404, 0])
  })

  it('is told with the reason in words; the server’s own are for people, not for programs', async () => {
    const id = await dead()
    const [shown] = (await admin.get(base)).body.items
    expect(shown).toMatchObject({ id, status: 'failed', mayResend: true, attempts: 1, application: 'Relances' })
    expect(shown.failure).toMatchObject({ code: 'contentRefused', serverLine: expect.stringContaining('554 5.7.1') })
    expect(shown.failure.title).not.toContain('mailFailure')
    const told = await sender.get(id)
    expect(told).toMatchObject({ failure: { code: 'contentRefused', serverLine: null }, mayResend: false })
  })

  it('is sent again by the person or an administrator, once, and gone then', async () => {
    for (const [browser, path] of [
      [zoe, '/me/mail/messages'],
      [admin, base],
    ] as const) {
      const id = await dead({ subject: path })
      const answers = await Promise.all([1, 2, 3].map(() => browser.post(`${path}/${id}/resend`)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const sent = await sender.until(id, 'sent')
      expect(sent).toMatchObject({ attempts: 1, failure: null })
      expect(server.arrived.filter(({ mail }) => mail.subject === path)).toHaveLength(1)
      expect((await browser.post(`${path}/${id}/resend`)).body.code).toBe('messageNotResendable')
      expect((await browser.post(`${path}/${id}/cancel`)).body.code).toBe('messageNotCancellable')
    }
  })

  it('is cancelled for good, with its text', async () => {
    const id = await dead({ attachments: [{ name: 'x', content: 'eHh4' }] })
    expect((await zoe.post(`/me/mail/messages/${id}/cancel`)).body).toMatchObject({
      status: 'cancelled',
      mayResend: false,
    })
    const kept = await asOwner(test.database, 'select body_text from mail_messages')
    expect([kept, await asOwner(test.database, 'select * from mail_attachments')]).toEqual([[{ body_text: null }], []])
    expect((await admin.post(`${base}/${id}/resend`)).status).toBe(409)
  })

  it('counts, and is found by status and by person', async () => {
    const id = await dead()
    await sender.until(await sender.sent(), 'sent')
    expect((await admin.get(`${base}/counts`)).body).toEqual({ queued: 0, failed: 1, uncertain: 0, sentToday: 1 })
    const found = await admin.get(`${base}?status=failed&status=uncertain&user=${sender.personId}`)
    expect([found.body.count, found.body.items[0].id]).toEqual([1, id])
    expect((await admin.get(`${base}?user=${town.adminId}`)).body.items).toEqual([])
    expect((await admin.get(`${base}?status=lost`)).status).toBe(400)
  })

  it('is not seen by an administrator who looks after others only', async () => {
    const id = await dead()
    await asOwner(test.database, 'update users set is_limited = true where id = $1', [town.adminId])
    await asOwner(
      test.database,
      'insert into user_managed_groups (organization_id, user_id, group_id) values ($1, $2, $3)',
      [...[town.id, town.adminId, town.groups.care]],
    )
    expect((await admin.get(base)).body.count).toBe(0)
    expect((await admin.get(`${base}/counts`)).body.failed).toBe(0)
    expect((await admin.post(`${base}/${id}/resend`)).status).toBe(404)
    await asOwner(test.database, 'delete from user_managed_groups')
    await asOwner(test.database, 'update users set is_limited = false where id = $1', [town.adminId])
  })
})

describe('M12: the list of messages', () => {
  it('is read page by page, newest first', async () => {
    const sent: string[] = []
    for (let number = 0; number < 5; number += 1) sent.push(await sender.sent({ subject: `N° ${number}` }))
    const seen: string[] = []
    let cursor = ''
    for (let pages = 0; pages < 3; pages += 1) {
      const { body } = await zoe.get(`/me/mail/messages?limit=2${cursor && `&cursor=${cursor}`}`)
      expect(body.count).toBe(5)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }
    expect([seen, cursor]).toEqual([sent.reverse(), null])
    expect((await zoe.get('/me/mail/messages?cursor=made-up')).status).toBe(400)
  })

  it('is forgotten after thirty days', async () => {
    const id = await sender.sent()
    await sender.until(id, 'sent')
    await asOwner(test.database, "update mail_messages set id = overlay(id::text placing '0190' from 1 for 4)::uuid")
    await sender.sent()
    await asOwner(test.database, "insert into pgboss.job (name, data) values ('messages.forget', '{}')")
    await expect.poll(() => asOwner(test.database, 'select id from mail_messages'), { timeout: 10_000 }).toHaveLength(1)
  })
})
