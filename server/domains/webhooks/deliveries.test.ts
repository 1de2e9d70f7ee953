import { Webhook } from 'standardwebhooks'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WebhookEvent } from '../../../contract/index.ts'
import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { startReceiver } from '../../testing/webhook-receiver.ts'
import { outsideTeller } from './index.ts'

const test = useTestApp({ environment: { GUICHET_WEBHOOKS_PRIVATE: 'allow' } })
const base = '/provider/webhooks'
let admin: Browser
let customer: Browser
let mairie: TestOrganization
let receiver: Awaited<ReturnType<typeof startReceiver>>
let ticketId: string

beforeAll(async () => {
  receiver = await startReceiver()
  admin = await test.signedIn(await test.organization('editeur', 'provider'))
  mairie = await test.organization('mairie')
  customer = await test.signedIn(mairie)
  ticketId = uuidv7()
  await asOwner(
    test.database,
    `insert into tickets (organization_id, id, number, kind, proposals, lines, fingerprint, via, requested_by,
       requested_by_name, promise_minutes, reason)
     values ($1, $2, '2025-0001', 'user.rights', '[{"values": {"permissions": "confidentiel"}}]', '[]', 'x', 'console',
       $3, 'Ada Admin', 60, 'confidentiel')`,
    [mairie.id, ticketId, mairie.adminId],
  )
})
afterAll(() => receiver.close())
beforeEach(async () => {
  await asOwner(test.database, 'delete from webhooks')
  receiver.received.length = 0
  receiver.answers.length = 0
})

async function webhook(events: WebhookEvent[] = ['ticket.opened']) {
  const { body } = await admin.post(base, { url: receiver.url, events })
  return { id: body.targetId as string, secret: body.revealed.signingSecret as string }
}
const tell = (event: WebhookEvent, id = ticketId) =>
  inOrganization(test.database.db, mairie.id, (tx) =>
    outsideTeller(test.app.road.sendJob).tell(tx, event, { organizationId: mairie.id, ticketId: id }),
  )
const deliveries = async (id: string) => (await admin.get(`${base}/${id}/deliveries`)).body.items
const newest = async (id: string) => (await deliveries(id))[0] ?? {}
const settled = (id: string, values: object) => expect.poll(() => newest(id), { timeout: 15_000 }).toMatchObject(values)
/** Nobody waits for minutes here: what was planned for later is planned for now. */
const hurry = () => asOwner(test.database, "update pgboss.job set start_after = now() where name = 'webhooks.deliver'")

describe('F9: nobody is told', () => {
  it('of what was not committed, what they did not ask for, or by a webhook that is switched off', async () => {
    const { id } = await webhook(['ticket.decided'])
    const off = await webhook()
    await admin.patch(`${base}/${off.id}`, { isActive: false })
    const rolledBack = inOrganization(test.database.db, mairie.id, async (tx) => {
      const news = { organizationId: mairie.id, ticketId }
      await outsideTeller(test.app.road.sendJob).tell(tx, 'ticket.decided', news)
      throw new Error('changed my mind')
    })
    await expect(rolledBack).rejects.toThrow('changed my mind')
    await tell('ticket.opened')
    await tell('ticket.decided', uuidv7())
    await tell('ticket.decided')
    await settled(id, { status: 'delivered' })
    expect([receiver.received.length, await deliveries(off.id)]).toEqual([1, []])
    expect((await admin.post(`${base}/${off.id}/test`)).body.code).toBe('webhookInactive')
  })

  it('by way of a redirect', async () => {
    const { id } = await webhook()
    receiver.answers.push({ status: 302, headers: { location: receiver.url } })
    await tell('ticket.opened')
    await settled(id, { status: 'pending', attempts: 1, responseStatus: 302, error: 'Le serveur a répondu 302.' })
    expect(receiver.received.length).toBe(1)
  })
})

describe('F9: nothing leaves unsigned', () => {
  it('when the secret is another row’s, or of another key; once it is renewed, it does', async () => {
    const [{ id }, other] = [await webhook(), await webhook(['ticket.taken'])]
    const moved = 'update webhooks set secret_sealed = (select secret_sealed from webhooks where id = $2) where id = $1'
    await asOwner(test.database, moved, [id, other.id])
    await tell('ticket.opened')
    await settled(id, {
      attempts: 1,
      status: 'pending',
      responseStatus: null,
      error: expect.stringContaining('renouvelez-le'),
    })
    expect(receiver.received).toEqual([])
    await admin.post(`${base}/${id}/rotate-secret`)
    await hurry()
    await settled(id, { attempts: 2, status: 'delivered' })
  })
})

describe('F9: a system of the vendor’s', () => {
  it('is told of a ticket: signed, and without what it would change', async () => {
    const { id, secret } = await webhook()
    await tell('ticket.opened')
    await settled(id, { status: 'delivered', attempts: 1, responseStatus: 204, error: null, nextAttemptAt: null })
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    const told = new Webhook(secret).verify(body, headers)
    expect(() => new Webhook(secret).verify(body.replace('open', 'done'), headers)).toThrow()
    expect(told).toMatchObject({ type: 'ticket.opened', timestamp: expect.stringMatching(/Z$/) })
    expect((told as { data: { ticket: object } }).data.ticket).toEqual({
      ...{ id: ticketId, number: '2025-0001', kind: 'user.rights', status: 'open', turn: 'provider' },
      organization: { id: mairie.id, name: 'Organisation mairie' },
      requestedBy: { id: mairie.adminId, name: 'Ada Admin' },
      ...{ assignedTo: null, dueAt: null, decidedAt: null, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      url: `${test.baseUrl}/desk/${ticketId}`,
      apiUrl: `${test.baseUrl}/api/v1/provider/tickets/${ticketId}`,
    })
    expect(body).not.toContain('confidentiel')
    expect((await newest(id)).payload).toBe(body)
    expect((await admin.get(`${base}/${id}`)).body).toMatchObject({ failingSince: null, version: 1 })
  })

  it('is told once more after it failed, later each time, until it has it', async () => {
    const { id } = await webhook()
    receiver.answers.push({ status: 500 }, { status: 503 })
    await tell('ticket.opened')
    await settled(id, { attempts: 1, status: 'pending' })
    const { createdAt, nextAttemptAt, messageId } = await newest(id)
    expect(Date.parse(nextAttemptAt) - Date.parse(createdAt)).toBeLessThan(30_000)
    expect((await admin.get(`${base}/${id}`)).body.failingSince).not.toBeNull()
    await hurry()
    await settled(id, { attempts: 2, status: 'pending', responseStatus: 503 })
    expect(Date.parse((await newest(id)).nextAttemptAt) - Date.now()).toBeGreaterThan(200_000)
    await hurry()
    await settled(id, { attempts: 3, status: 'delivered', error: null })
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([messageId, messageId, messageId])
    expect((await admin.get(`${base}/${id}`)).body).toMatchObject({ failingSince: null, version: 1 })
  })

  it('is given up after eight attempts, and told again by hand under the same id', async () => {
    const { id } = await webhook()
    receiver.answers.push({ status: 500 })
    await tell('ticket.opened')
    await settled(id, { attempts: 1 })
    await asOwner(test.database, 'update webhook_deliveries set attempts = 7')
    await asOwner(
      test.database,
      `update pgboss.job set data = jsonb_set(data, '{attempts}', '7'), start_after = now()
       where name = 'webhooks.deliver' and state = 'created'`,
    )
    receiver.answers.push({ status: 500 })
    await settled(id, { attempts: 8, status: 'failed', nextAttemptAt: null })
    const failed = await newest(id)
    expect((await admin.get(`${base}/${id}/deliveries?status=delivered`)).body.items).toEqual([])
    const again = await admin.post(`${base}/${id}/deliveries/${failed.id}/redeliver`)
    expect([again.status, again.body.status, again.body.attempts]).toEqual([200, 'pending', 0])
    await settled(id, { attempts: 1, status: 'delivered', messageId: failed.messageId })
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(failed.messageId)
  })

  it('that answers 410 is switched off, as the journal tells', async () => {
    const { id } = await webhook()
    receiver.answers.push({ status: 410 })
    await tell('ticket.opened')
    await settled(id, { status: 'failed', attempts: 1, responseStatus: 410 })
    expect((await admin.get(`${base}/${id}`)).body).toMatchObject({ isActive: false, version: 2 })
    const [entry] = (await admin.get('/organizations/editeur/journal')).body.items
    expect([entry.kind, entry.via, entry.changes[0].label]).toEqual(['webhook.gone', 'system', 'Activé'])
  })

  it('can be tried with a message that tells of nothing', async () => {
    const { id, secret } = await webhook()
    expect((await admin.post(`${base}/${id}/test`)).status).toBe(201)
    await settled(id, { event: 'webhook.test', status: 'delivered' })
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test', data: { webhook: { id } } })
  })
})

describe('F9: a new webhook', () => {
  it('is told from the next event on, also where nobody wanted to be told a moment before', async () => {
    const ask = (subject: string) =>
      customer.post('/organizations/mairie/tickets', { kind: 'question', values: { subject, text: 'Comment faire ?' } })
    expect((await ask('Avant')).status).toBe(201)
    const { id } = await webhook()
    expect((await ask('Après')).status).toBe(201)
    await settled(id, { status: 'delivered', event: 'ticket.opened' })
    expect((await deliveries(id)).length).toBe(1)
  })
})

describe('F9: what was told', () => {
  it('is read page by page, and forgotten after thirty days', async () => {
    const { id } = await webhook()
    for (const _ of [1, 2, 3]) await admin.post(`${base}/${id}/test`)
    const first = (await admin.get(`${base}/${id}/deliveries?limit=2`)).body
    const second = (await admin.get(`${base}/${id}/deliveries?limit=2&cursor=${first.nextCursor}`)).body
    expect([first.items.length, first.count, second.items.length, second.nextCursor]).toEqual([2, 3, 1, null])
    await asOwner(
      test.database,
      `update webhook_deliveries set created_at = now() - interval '31 days' where id = $1`,
      [second.items[0].id],
    )
    await acrossOrganizations(test.database.db, (tx) => test.app.road.sendJob(tx, 'webhooks.forget', {}))
    await expect.poll(async () => (await deliveries(id)).length, { timeout: 10_000 }).toBe(2)
  })
})
