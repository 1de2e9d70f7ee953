import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let other: TestOrganization
let admin: Browser
let connector: string
let base: string

beforeAll(async () => {
  organization = await test.organization('atelier')
  other = await test.organization('voisin')
  admin = await test.signedIn(organization)
  connector = await newConnector('passerelle')
  base = `/organizations/${organization.slug}`
})

const newConnector = (signInName: string, primaryGroup = organization.groups.care) =>
  test.user(organization, { signInName, firstName: '', lastName: 'Passerelle', type: 'connector', primaryGroup })

async function newKey(values: Record<string, unknown> = {}, of = connector): Promise<string> {
  const answer = await admin.post(`${base}/connectors/${of}/keys`, { name: 'Export de nuit', ...values })
  expect(answer.status).toBe(201)
  return answer.body.revealed.key
}

const asking = (key: string, path = `${base}/users`) => test.stranger().get(path, { authorization: `Bearer ${key}` })

describe('B10: a program is refused', () => {
  it('without a key, with one made up, cut, or of another organization', async () => {
    const key = await newKey()
    const forged = [
      'x',
      key.slice(0, -1),
      `${key}A`,
      key.replace(organization.id.replaceAll('-', ''), other.id.replaceAll('-', '')),
    ]
    for (const one of forged) expect((await asking(one)).status).toBe(401)
    expect((await asking(key, `/organizations/${other.slug}/users`)).status).toBe(404)
  })

  it('on the sign-in page: it has no password, and none can be set', async () => {
    const refused = await unwritten(test.database, () =>
      admin.post(`${base}/users/${connector}/password`, { password: 'vingt-deux tilleuls verts' }),
    )
    expect(refused.status).toBe(422)
  })

  it('when its key is over, revoked, used from elsewhere, or the program is deactivated', async () => {
    const over = await newKey()
    await asOwner(test.database, `update api_keys set expires_at = now() where prefix = $1`, [over.slice(0, 11)])
    expect((await asking(over)).status).toBe(401)
    expect((await asking(await newKey({ addressRanges: ['203.0.113.0/24'] }))).status).toBe(401)

    const revoked = await newKey()
    const { body } = await admin.get(`${base}/connectors/${connector}`)
    const id = body.keys.find((one: { prefix: string }) => revoked.startsWith(one.prefix)).id
    expect((await admin.delete(`${base}/connectors/${connector}/keys/${id}`)).status).toBe(200)
    expect((await asking(revoked)).status).toBe(401)

    const closed = await newConnector('fermee')
    const key = await newKey({}, closed)
    expect((await asking(key)).status).toBe(200)
    await admin.post(`${base}/users/${closed}/deactivate`, { reason: 'Plus utilisé' })
    expect((await asking(key)).status).toBe(401)
  })

  it('what its owner may no longer do', async () => {
    await test.user(organization, { signInName: 'gardienne', primaryGroup: organization.groups.care })
    const guardian = await test.signedIn(organization, 'gardienne')
    const orphan = await newConnector('orpheline')
    const made = await guardian.post(`${base}/connectors/${orphan}/keys`, { name: 'Clé' })
    const { key } = made.body.revealed
    expect((await asking(key, `${base}/journal`)).status).toBe(200)
    const { body: page } = await admin.get(`${base}/users?search=gardienne`)
    await admin.patch(`${base}/users/${page.items[0].id}`, { primaryGroup: organization.groups.reading })
    expect((await asking(key)).status).toBe(200)
    expect((await asking(key, `${base}/journal`)).status).toBe(403)
    await admin.post(`${base}/users/${page.items[0].id}/deactivate`, { reason: 'Parti' })
    expect((await asking(key)).status).toBe(403)
  })

  it('what its key was not given, in reading and in changing', async () => {
    const key = await newKey({ permissions: ['users.view'] })
    expect((await asking(key)).status).toBe(200)
    const headers = { authorization: `Bearer ${key}` }
    const person = { signInName: 'nouvelle', firstName: 'Nou', lastName: 'Velle' }
    const change = { kind: 'user.create', values: person }
    for (const [path, body] of [
      [`${base}/users`, person],
      [`${base}/changes`, change],
    ] as const) {
      expect((await unwritten(test.database, () => test.stranger().post(path, body, headers))).status).toBe(403)
    }
  })
})

describe('B10: an administrator is refused', () => {
  it.each([
    [{ name: '' }, 400, '/name'],
    [{ name: 'x', addressRanges: ['nulle part'] }, 422, '/addressRanges/0'],
    [{ name: 'x', permissions: ['settings.manage'] }, 422, '/permissions/0'],
    [{ name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 422, '/expiresAt'],
    [{ name: 'x', expiresAt: 'demain' }, 400, '/expiresAt'],
  ])('a key with %j', async (values, status, field) => {
    const answer = await unwritten(test.database, () => admin.post(`${base}/connectors/${connector}/keys`, values))
    expect(answer.status).toBe(status)
    expect(answer.body.problems[0].field).toBe(field)
  })

  it('a key for a person, for another organization’s program, or for one above their own rights', async () => {
    const key = { name: 'Clé' }
    expect((await admin.post(`${base}/connectors/${organization.adminId}/keys`, key)).status).toBe(404)
    const stranger = await test.signedIn(other)
    const foreign = await stranger.post(`/organizations/${other.slug}/connectors/${connector}/keys`, key)
    expect(foreign.status).toBe(404)
    const high = await newConnector('haute', organization.groups.administration)
    await test.user(organization, { signInName: 'soigneuse', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'soigneuse')
    const refused = await unwritten(test.database, () => carer.post(`${base}/connectors/${high}/keys`, key))
    expect(refused.status).toBe(403)
  })
})

describe('B10: a program with a key', () => {
  it('works with the rights of its account, and its use is seen', async () => {
    const key = await newKey()
    const answer = await asking(key)
    expect(answer.status).toBe(200)
    expect(answer.body.items.length).toBeGreaterThan(1)
    const { body } = await admin.get(`${base}/connectors/${connector}`)
    const shown = body.keys.find((one: { prefix: string }) => key.startsWith(one.prefix))
    expect(shown.lastUsedAt).not.toBeNull()
    expect(body.owner).toEqual({ id: organization.adminId, name: 'Ada Admin' })
  })

  it('shows its key once: neither the list, the journal, a repeated request nor the database has it again', async () => {
    const path = `${base}/connectors/${connector}/keys`
    const repeated = { 'idempotency-key': 'deux-fois' }
    const first = await admin.post(path, { name: 'Deux fois' }, repeated)
    const second = await admin.post(path, { name: 'Deux fois' }, repeated)
    expect(second.body.changeId).toBe(first.body.changeId)
    expect(second.body.revealed).toBeUndefined()
    const secret = first.body.revealed.key.slice(-43)
    const places = [await admin.get(`${base}/connectors`), await admin.get(`${base}/journal`)]
    for (const { body } of places) expect(JSON.stringify(body)).not.toContain(secret)
    for (const table of ['api_keys', 'journal', 'idempotency_keys']) {
      expect(JSON.stringify(await asOwner(test.database, `select * from ${table}`))).not.toContain(secret)
    }
  })

  it('gets a client secret, shown once and replaced by the next', async () => {
    const path = `${base}/connectors/${connector}/client-secret`
    const made = await admin.post(path)
    expect(made.body.revealed).toEqual({ clientId: connector, clientSecret: expect.stringMatching(/^gs_/) })
    const { body } = await admin.get(`${base}/connectors/${connector}`)
    expect(body.clientSecret.prefix).toBe(made.body.revealed.clientSecret.slice(0, 11))
    expect((await admin.delete(path)).body.applied).toHaveLength(1)
    expect((await admin.delete(path)).body.applied).toHaveLength(0)
  })
})
