import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let provider: TestOrganization
let vendor: Browser
let customer: TestOrganization
let other: TestOrganization
let admin: Browser

const own = () => `/organizations/${customer.slug}`

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  customer = await test.organization('cliente')
  other = await test.organization('autre')
  await test.user(other, { signInName: 'secrete' })
  admin = await test.signedIn(customer)
  const tag = (await admin.post(`${own()}/tags`, { name: 'Élus' })).body.id
  await admin.patch(`${own()}/users/${customer.adminId}`, { tags: [tag], position: 'Maire' })
  await admin.post(`${own()}/companies`, { name: 'Régie' })
  const program = await test.user(customer, { signInName: 'robot', type: 'connector' })
  await admin.post(`${own()}/connectors/${program}/keys`, { name: 'Clé' })
  await asOwner(
    test.database,
    `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, first_name, last_name)
     select $1, gen_random_uuid(), 'p' || n, 'p' || n, 'p' || n, 'Prénom', 'Nom ' || n from generate_series(1, 1200) n`,
    [customer.id],
  )
})

const exported = () => vendor.get(`/provider/organizations/${customer.id}/export`)

describe('M2: the export of a counter', () => {
  it('is everything of it as one attachment, however many people there are', async () => {
    const { status, headers, body } = await exported()
    expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="cliente.json"'])
    expect(headers['content-type']).toContain('application/json')
    expect(body.organization).toMatchObject({ slug: 'cliente', name: 'Organisation cliente', status: 'open' })
    expect(body.people).toHaveLength(1202)
    expect(new Set(body.people.map(({ id }: { id: string }) => id)).size).toBe(1202)
    const [ada] = body.people.filter(({ signInName }: { signInName: string }) => signInName === 'admin')
    expect(ada).toMatchObject({
      position: 'Maire',
      primaryGroup: customer.groups.administration,
      tags: [body.tags[0].id],
    })
    expect(body.groups).toHaveLength(4)
    expect(body.companies).toMatchObject([{ name: 'Régie' }])
    expect(body.settings.secondFactor).toBe('optional')
    expect(body.journal.length).toBeGreaterThan(4)
    expect(body).toMatchObject({ contacts: [], duties: [], tickets: [], attachments: [], applications: [], modes: [] })
  })

  it('holds no hash, no secret, and nothing of another organization', async () => {
    const text = JSON.stringify((await exported()).body)
    for (const word of ['hash"', '$argon2', 'sealed', 'token'])
      expect([word, text.includes(word)]).toEqual([word, false])
    const hashes = await asOwner(
      test.database,
      `select hash as value from user_passwords union all select encode(key_hash, 'hex') from api_keys
       union all select encode(token_hash, 'hex') from sessions`,
    )
    for (const { value } of hashes) expect(text).not.toContain(String(value))
    expect(text).not.toContain(other.adminId)
    expect(text).not.toContain('secrete')
  })

  it('is written in both journals, and works while the counter is suspended', async () => {
    const [told] = (await admin.get(`${own()}/journal?category=settings`)).body.items
    expect([told.kind, told.actor.id]).toEqual(['organization.export.told', null])
    await vendor.post(`/provider/organizations/${customer.id}/suspend`, { reason: 'Contrat' })
    expect((await exported()).body.organization.status).toBe('suspended')
    const [entry] = (await vendor.get(`/organizations/${provider.slug}/journal?target=${customer.id}`)).body.items
    expect(entry).toMatchObject({ kind: 'organization.export', actor: { id: provider.adminId } })
  })
})
