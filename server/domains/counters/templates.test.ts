import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/organization-templates'
let provider: TestOrganization
let vendor: Browser
let customer: TestOrganization

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  customer = await test.organization('cliente')
  await registerSuiteApplication(test, provider, { key: 'erp' })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [
  answer.status,
  ...(answer.body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const right = (application: string, permission: string) => ({ application, permission })
const create = async (name: string, content: object = {}): Promise<string> =>
  (await vendor.post(base, { name, content })).body.targetId

describe('M2: a template is not written', () => {
  it('by a customer’s administrator, nor by the vendor’s people without the right', async () => {
    const id = await create('Gardé')
    await test.user(provider, { signInName: 'simple', primaryGroup: provider.groups.care })
    for (const browser of [await test.signedIn(customer), await test.signedIn(provider, 'simple')]) {
      for (const act of [
        () => browser.get(base),
        () => browser.get(`${base}/${id}`),
        () => browser.post(base, { name: 'Intrus', content: {} }),
        () => browser.patch(`${base}/${id}`, { name: 'Intrus' }),
        () => browser.delete(`${base}/${id}`),
      ]) {
        expect((await unwritten(act)).status).toBe(403)
      }
    }
    const change = { kind: 'organizationTemplate.delete', target: id, values: {} }
    const admin = await test.signedIn(customer)
    expect((await unwritten(() => admin.post(`/organizations/${customer.slug}/changes`, change))).status).toBe(403)
  })

  it('with applications, rights or settings that there cannot be, each named', async () => {
    const content = {
      applications: [
        { key: 'inconnue' },
        { key: 'erp', modes: { use: 'view', nothing: 'give' } },
        { key: 'erp' },
        { key: 'guichet', enabled: false, modes: { 'tickets.decide': 'give' } },
      ],
      groups: [
        { name: 'A', permissions: [right('erp', 'use'), right('erp', 'nothing')] },
        { name: 'A', permissions: [right('guichet', 'organizations.manage')] },
      ],
      settings: { namingConvention: 'x', passwordMinLength: 8 },
    }
    expect(faultsOf(await unwritten(() => vendor.post(base, { name: 'Faux', content })))).toEqual([
      422,
      '/content/applications/0/key applicationUnknown',
      '/content/applications/1/modes/nothing permissionUnknown',
      '/content/applications/2/key applicationTwice',
      '/content/applications/3/enabled builtInAlwaysOn',
      '/content/applications/3/modes/tickets.decide permissionUnknown',
      '/content/groups/0/permissions/1 permissionUnknown',
      '/content/groups/1/name groupNameTaken',
      '/content/groups/1/permissions/0 permissionUnknown',
      '/content/settings/passwordMinLength belowProviderMinimum',
      '/content/settings/namingConvention namingConventionPiece',
    ])
  })

  it('under another one’s name, from an old version, or where there is none', async () => {
    const id = await create('Été')
    const other = await create('Hiver')
    expect(faultsOf(await unwritten(() => vendor.post(base, { name: 'ETE', content: {} })))).toEqual([
      422,
      '/name templateNameTaken',
    ])
    const renamed = await unwritten(() => vendor.patch(`${base}/${other}`, { name: 'été' }))
    expect(faultsOf(renamed)).toEqual([422, '/name templateNameTaken'])
    const headers = { 'if-match': '"9"' }
    expect((await unwritten(() => vendor.patch(`${base}/${id}`, { name: 'Mai' }, headers))).status).toBe(412)
    expect((await unwritten(() => vendor.patch(`${base}/${customer.id}`, { name: 'Mai' }))).status).toBe(404)
  })
})

describe('M2: a template', () => {
  it('is created, told, changed and deleted; each can be taken back', async () => {
    const content = { groups: [{ name: 'Agents', permissions: [right('erp', 'use')] }] }
    const id = await create('Commune', content)
    const created = await vendor.get(`${base}/${id}`)
    expect(created.headers.etag).toBe('"1"')
    expect(created.body).toMatchObject({ name: 'Commune', description: null, usedBy: 0, content: { settings: {} } })
    expect(created.body.content.groups[0]).toMatchObject({ name: 'Agents', isForAdministrators: false })
    const undo = (changeId: string) => vendor.post(`/organizations/${provider.slug}/changes/${changeId}/undo`)
    const changed = await vendor.patch(`${base}/${id}`, { name: 'Mairie', content: {} }, { 'if-match': '"1"' })
    expect((await vendor.get(`${base}/${id}`)).body).toMatchObject({ name: 'Mairie', content: { groups: [] } })
    expect((await undo(changed.body.changeId)).status).toBe(200)
    const back = (await vendor.get(`${base}/${id}`)).body
    expect(back).toEqual({ ...created.body, version: 3 })
    const gone = await vendor.delete(`${base}/${id}`)
    expect((await vendor.get(`${base}/${id}`)).status).toBe(404)
    expect((await undo(gone.body.changeId)).status).toBe(200)
    expect((await vendor.get(`${base}/${id}`)).body.content).toEqual(created.body.content)
    const { items } = (await vendor.get(`/organizations/${provider.slug}/journal?target=${id}`)).body
    const texts = items.flatMap((entry: { changes: { after: string }[] }) => entry.changes.map(({ after }) => after))
    expect(texts).toContain('applications\u00a0: 0, groupes\u00a0: 1')
  })
})
