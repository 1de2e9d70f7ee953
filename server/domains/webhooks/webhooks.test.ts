import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/webhooks'
const good = { url: 'https://suivi.editeur.example/guichet', events: ['ticket.opened', 'ticket.decided'] }
let vendor: TestOrganization
let admin: Browser
let customerAdmin: Browser

beforeAll(async () => {
  vendor = await test.organization('editeur', 'provider')
  admin = await test.signedIn(vendor)
  customerAdmin = await test.signedIn(await test.organization('mairie'))
})

const rows = () => asOwner(test.database, 'select * from webhooks order by id')
/** What must be refused leaves no trace, webhooks included. */
async function unwritten(act: () => Promise<Answer>): Promise<Answer> {
  const before = await rows()
  const answer = await unwrittenIn(test.database, act)
  expect(await rows()).toEqual(before)
  return answer
}
const faultsOf = async (act: () => Promise<Answer>) =>
  (await unwritten(act)).body.problems?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
const create = async (values: object = {}): Promise<Answer> => admin.post(base, { ...good, ...values })

describe('F9: a webhook is not written', () => {
  it('by a customer, nor by somebody of the vendor’s who may not change the settings', async () => {
    const id = (await create()).body.targetId
    await test.user(vendor, { signInName: 'agent', primaryGroup: vendor.groups.care })
    const agent = await test.signedIn(vendor, 'agent')
    for (const browser of [customerAdmin, agent, test.stranger()]) {
      for (const act of [
        () => browser.get(base),
        () => browser.get(`${base}/${id}`),
        () => browser.get(`${base}/${id}/deliveries`),
        () => browser.post(base, good),
        () => browser.patch(`${base}/${id}`, { isActive: false }),
        () => browser.delete(`${base}/${id}`),
        () => browser.post(`${base}/${id}/rotate-secret`),
        () => browser.post(`${base}/${id}/test`),
        () => browser.post(`${base}/${id}/deliveries/${uuidv7()}/redeliver`),
      ]) {
        expect([401, 403, 404]).toContain((await unwritten(act)).status)
      }
    }
    const change = { kind: 'webhook.create', values: good }
    expect((await unwritten(() => customerAdmin.post('/organizations/mairie/changes', change))).status).not.toBe(200)
  })

  it('with an address of a private network, however it is written', async () => {
    for (const host of [
      ...['127.0.0.1', '2130706433', '0x7f.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
      ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '[::1]', '[::]', '[fd00::1]', '[fe80::1]', '[::ffff:10.0.0.1]'],
      ...['[64:ff9b::a00:1]', '[2002:a00:1::]', 'localhost', 'LOCALHOST.', 'a.localhost', 'base.local', 'intranet'],
      'metadata.google.internal',
    ]) {
      const faults = await faultsOf(() => create({ url: `https://${host}/x` }))
      expect([host, faults]).toEqual([host, ['/url webhookAddressPrivate']])
    }
  })

  it('with an address that is not https, carries a password, or is none', async () => {
    expect(await faultsOf(() => create({ url: 'http://suivi.example/x' }))).toEqual(['/url webhookAddressNotSecure'])
    expect(await faultsOf(() => create({ url: 'https://a:b@suivi.example/' }))).toEqual([
      '/url webhookAddressHasPassword',
    ])
    expect(await faultsOf(() => create({ url: 'https://suivi.example/#x' }))).toEqual(['/url addressHasFragment'])
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'x', '', `https://x.example/${'a'.repeat(500)}`]) {
      expect([url, (await unwritten(() => create({ url }))).status]).toEqual([url, 400])
    }
    for (const events of [[], ['ticket.nothing'], ['webhook.test'], 'ticket.opened']) {
      expect((await unwritten(() => create({ events }))).status).toBe(400)
    }
  })

  it('to lead elsewhere than a new one could', async () => {
    const id = (await create()).body.targetId
    const moved = () => admin.patch(`${base}/${id}`, { url: 'https://10.0.0.1/' })
    expect(await faultsOf(moved)).toEqual(['/url webhookAddressPrivate'])
    const stale = () => admin.patch(`${base}/${id}`, { isActive: false }, { 'if-match': '"7"' })
    expect((await unwritten(stale)).status).toBe(412)
    for (const act of [
      () => admin.patch(`${base}/${uuidv7()}`, { isActive: false }),
      () => admin.post(`${base}/${uuidv7()}/test`),
      () => admin.get(`${base}/${uuidv7()}/deliveries`),
      () => admin.post(`${base}/${id}/deliveries/${uuidv7()}/redeliver`),
    ]) {
      expect((await unwritten(act)).status).toBe(404)
    }
    expect((await admin.get(`${base}/${id}/deliveries?cursor=faux`)).status).toBe(400)
  })

  it('without end: twenty are enough', async () => {
    const mean = async () => Number((await asOwner(test.database, 'select count(*) from webhooks'))[0]?.count)
    while ((await mean()) < 20) await create()
    expect(await faultsOf(create)).toEqual([' webhookTooMany'])
    await asOwner(test.database, 'delete from webhooks')
  })
})

describe('F9: a webhook', () => {
  it('is told with its secret once; the secret is kept sealed, and in no journal', async () => {
    const made = (await create({ events: ['ticket.opened', 'ticket.opened'] })).body
    const secret: string = made.revealed.signingSecret
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const { body, headers } = await admin.get(`${base}/${made.targetId}`)
    expect([body.url, body.events, body.isActive, headers.etag]).toEqual([good.url, ['ticket.opened'], true, '"1"'])
    expect(JSON.stringify(await rows())).not.toContain(secret)
    expect(JSON.stringify(await asOwner(test.database, 'select * from journal'))).not.toContain(secret)
    expect(JSON.stringify((await admin.get(base)).body)).not.toContain(secret)
  })

  it('gets another secret, and then the earlier one is gone', async () => {
    const made = (await create()).body
    const before = (await rows()).at(-1)?.secret_sealed
    const renewed = await admin.post(`${base}/${made.targetId}/rotate-secret`)
    expect([renewed.status, renewed.body.revealed.signingSecret === made.revealed.signingSecret]).toEqual([200, false])
    expect((await rows()).at(-1)?.secret_sealed).not.toBe(before)
  })

  it('is changed, taken back, and deleted, each in the journal', async () => {
    const id = (await create({ description: 'Suivi' })).body.targetId
    const changed = await admin.patch(`${base}/${id}`, { url: 'https://autre.example/x', isActive: false })
    expect([changed.status, changed.body.canUndo]).toEqual([200, true])
    const undo = `/organizations/${vendor.slug}/changes/${changed.body.changeId}/undo`
    expect((await admin.post(undo)).status).toBe(200)
    expect((await admin.get(`${base}/${id}`)).body).toMatchObject({ ...good, description: 'Suivi', isActive: true })
    expect((await admin.delete(`${base}/${id}`)).status).toBe(200)
    expect((await admin.get(`${base}/${id}`)).status).toBe(404)
    const { items } = (await admin.get(`/organizations/${vendor.slug}/journal`)).body
    const kinds = items.map(({ kind }: { kind: string }) => kind)
    expect(kinds.slice(0, 4)).toEqual(['webhook.delete', 'webhook.update', 'webhook.update', 'webhook.create'])
  })
})
