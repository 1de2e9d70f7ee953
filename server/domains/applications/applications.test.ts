import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/applications'
let provider: TestOrganization
let customer: TestOrganization
let vendor: Browser
let outsider: Browser

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  vendor = await test.signedIn(provider)
  outsider = await test.signedIn(customer)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const values = (key: string, more: object = {}) => ({
  key,
  name: { fr: 'Devis', en: 'Quotes' },
  description: { fr: 'Chiffrer', en: 'Price' },
  url: 'https://devis.example/',
  permissions: [{ key: 'view', name: { fr: 'Voir', en: 'View' } }],
  redirectUris: ['https://devis.example/callback'],
  ...more,
})

describe('an application is not registered', () => {
  it('by strangers, customers’ administrators, or the vendor’s people without the right', async () => {
    expect((await unwritten(() => test.stranger().post(base, values('a')))).status).toBe(401)
    expect((await unwritten(() => outsider.post(base, values('a')))).status).toBe(403)
    const change = { kind: 'application.create', values: values('a') }
    const changes = `/organizations/${customer.slug}/changes`
    expect((await unwritten(() => outsider.post(changes, change))).status).toBe(403)
    await asOwner(test.database, "insert into group_permissions values ($1, $2, 'guichet', 'applications.manage')", [
      customer.id,
      customer.groups.administration,
    ])
    expect((await unwritten(() => outsider.post(base, values('a')))).status).toBe(403)
    expect((await unwritten(() => outsider.post(changes, change))).status).toBe(403)
    await asOwner(
      test.database,
      "delete from group_permissions where organization_id = $1 and permission = 'applications.manage'",
      [customer.id],
    )
    await test.user(provider, { signInName: 'support', primaryGroup: provider.groups.reading })
    const support = await test.signedIn(provider, 'support')
    expect((await unwritten(() => support.get(base))).status).toBe(403)
  })

  it('with addresses that are not safe to send people to', async () => {
    const addresses = {
      'http://devis.example/callback': 'addressNotSafe',
      'https://devis.example/#a': 'addressHasFragment',
      'https://*.devis.example/': 'addressHasWildcard',
      'https://me@devis.example/': 'invalid',
    }
    for (const [address, code] of Object.entries(addresses)) {
      const answer = await unwritten(() => vendor.post(base, values('b', { redirectUris: [address] })))
      expect([answer.status, answer.body.problems]).toMatchObject([422, [{ field: '/redirectUris/0', code }]])
    }
    for (const address of ['javascript:alert(1)', 'devis', '']) {
      const answer = await unwritten(() => vendor.post(base, values('b', { redirectUris: [address] })))
      expect(answer.status).toBe(400)
    }
  })

  it('under a key that is taken, or Guichet’s own', async () => {
    await vendor.post(base, values('pris'))
    for (const key of ['pris', 'guichet']) {
      const answer = await unwritten(() => vendor.post(base, values(key)))
      expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'applicationKeyTaken' }]])
    }
  })
})

describe('an application', () => {
  it('is registered with a secret that is told once and kept as a hash', async () => {
    const created = await vendor.post(base, values('devis'))
    expect(created.status).toBe(201)
    const { clientId, clientSecret } = created.body.revealed
    expect([clientId, String(clientSecret).length]).toEqual(['devis', 43])
    const shown = await vendor.get(`${base}/${created.body.targetId}`)
    expect(shown.body).toMatchObject({ key: 'devis', clientId: 'devis', clientAuth: 'secret', version: 1 })
    expect(JSON.stringify([shown.body, (await vendor.get(base)).body])).not.toContain(clientSecret)
    const renewed = await vendor.post(`${base}/${created.body.targetId}/secret`)
    expect(renewed.body.revealed.clientSecret).not.toBe(clientSecret)
    const journal = await vendor.get(`/organizations/${provider.slug}/journal?search=devis`)
    expect(journal.body.items.map(({ kind }: { kind: string }) => kind)).toContain('application.create')
    expect(JSON.stringify(journal.body)).not.toContain(renewed.body.revealed.clientSecret)
  })

  it('without a secret is given none', async () => {
    const created = await vendor.post(base, values('mobile', { clientAuth: 'none' }))
    expect(created.body.revealed).toEqual({ clientId: 'mobile' })
    expect((await vendor.post(`${base}/${created.body.targetId}/secret`)).status).toBe(422)
  })

  it('is changed, but never its key; an old version is refused; it can be undone', async () => {
    const { targetId } = (await vendor.post(base, values('planning'))).body
    const item = `${base}/${targetId}`
    expect((await unwritten(() => vendor.patch(item, { key: 'autre' }))).status).toBe(400)
    const changed = await vendor.patch(item, { name: { fr: 'Agenda', en: 'Calendar' } }, { 'if-match': '"1"' })
    expect(changed.body).toMatchObject({ canUndo: true })
    expect((await unwritten(() => vendor.patch(item, { color: 'red' }, { 'if-match': '"1"' }))).status).toBe(412)
    await vendor.post(`/organizations/${provider.slug}/changes/${changed.body.changeId}/undo`)
    expect((await vendor.get(item)).body.name).toEqual({ fr: 'Devis', en: 'Quotes' })
  })

  it('is taken out of the suite', async () => {
    const { targetId } = (await vendor.post(base, values('ancienne'))).body
    expect((await vendor.delete(`${base}/${targetId}`)).status).toBe(200)
    expect((await vendor.get(`${base}/${targetId}`)).status).toBe(404)
  })

  it('is connected by settings to copy', async () => {
    const { body } = await vendor.get('/provider/connection')
    expect(body).toMatchObject({ issuer: test.baseUrl, tokenEndpoint: `${test.baseUrl}/oidc/token` })
  })
})

describe('M3: my applications', () => {
  const keys = (answer: Answer) => answer.body.items.map(({ key }: { key: string }) => key)

  it('are those that one holds a right of that exists, and the console for who may see people', async () => {
    await vendor.post(base, values('tuile', { name: { fr: 'Tuile', en: 'Tile' } }))
    for (const [application, permission] of [
      ['tuile', 'view'],
      ['devis', 'renamed-since'],
      ['nowhere', 'view'],
    ]) {
      await asOwner(test.database, 'insert into group_permissions values ($1, $2, $3, $4)', [
        customer.id,
        customer.groups.administration,
        application,
        permission,
      ])
    }
    expect(keys(await outsider.get('/me/applications'))).toEqual(['guichet', 'tuile'])
    await test.user(customer, { signInName: 'simple', primaryGroup: customer.groups.staff })
    expect(keys(await (await test.signedIn(customer, 'simple')).get('/me/applications'))).toEqual([])
  })

  it('keep what one makes of them; nothing of it enters the journal; others cannot be touched', async () => {
    const patched = await unwritten(() => outsider.patch('/me/applications/tuile', { isFavourite: true }))
    expect(patched.status).toBe(204)
    await outsider.patch('/me/applications/tuile', { opened: true })
    await outsider.patch('/me/applications/guichet', { isFavourite: true })
    const { items } = (await outsider.get('/me/applications')).body
    expect(items).toMatchObject([
      { key: 'guichet', isFavourite: true, lastOpenedAt: null },
      { key: 'tuile', name: 'Tuile', isFavourite: true, lastOpenedAt: expect.any(String) },
    ])
    for (const key of ['devis', 'nowhere']) {
      expect((await outsider.patch(`/me/applications/${key}`, { isFavourite: true })).status).toBe(404)
      expect([200, 404]).toContain((await outsider.get(`/applications/${key}/refusal`)).status)
    }
    expect((await outsider.patch('/me/applications/tuile', { colour: 'red' })).status).toBe(400)
  })
})
