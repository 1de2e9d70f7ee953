import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/organizations'
let provider: TestOrganization
let vendor: Browser
let customer: TestOrganization

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  customer = await test.organization('cliente')
  const permissions = ['read', 'write'].map((key) => ({ key, name: { fr: key, en: key } }))
  await registerSuiteApplication(test, provider, { key: 'erp', permissions })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [
  answer.status,
  ...(answer.body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const person = (email: string, lastName = 'Dupont') => ({ firstName: 'Marie', lastName, email })
const counter = (name: string, values: object = {}) => ({
  name,
  administrators: [person(`marie@${name.toLowerCase().replaceAll(/\W/g, '')}.example`)],
  ...values,
})
const password = 'quatre hiboux sur un toit bleu'

/** Accepts the invitation mailed to an address. Returns the browser that is then signed in. */
async function accept(email: string): Promise<Browser> {
  const [letter] = await test.outbox.lettersTo(email)
  const browser = test.stranger()
  const answer = await browser.post(`/invitations/${tokenIn(letter)}`, { password })
  expect([answer.status, answer.body.state]).toEqual([200, 'signedIn'])
  return browser
}

describe('M2: a counter is not opened', () => {
  it('by a customer’s administrator, nor by the vendor’s people without the right', async () => {
    await test.user(provider, { signInName: 'simple', primaryGroup: provider.groups.care })
    const admin = await test.signedIn(customer)
    const simple = await test.signedIn(provider, 'simple')
    for (const browser of [admin, simple]) {
      for (const act of [
        () => browser.post(base, counter('Volée')),
        () => browser.get('/provider/counters'),
        () => browser.get('/provider/overview'),
        () => browser.get(`${base}/${customer.id}`),
        () => browser.patch(`${base}/${customer.id}`, { isDecidedByProvider: true }),
        () => browser.post(`${base}/${customer.id}/suspend`, { reason: 'Vengeance' }),
        () => browser.post(`${base}/${customer.id}/administrators`, person('intrus@volee.example')),
        () => browser.get(`${base}/${customer.id}/export`),
      ]) {
        expect((await unwritten(act)).status).toBe(403)
      }
    }
  })

  it('with an address that is taken, proposed or chosen, or that reads like the id of another', async () => {
    const named = await unwritten(() => vendor.post(base, counter('Cliente')))
    expect(faultsOf(named)).toEqual([422, '/slug slugTaken'])
    for (const slug of ['cliente', customer.id]) {
      expect(faultsOf(await unwritten(() => vendor.post(base, counter('Neuve', { slug }))))).toEqual([
        422,
        '/slug slugTaken',
      ])
    }
    expect((await unwritten(() => vendor.post(base, counter('Neuve', { slug: 'Pas Bon' })))).status).toBe(400)
  })

  it('without administrators, with one named twice, with addresses that are none, or from an unknown template', async () => {
    const refused = async (values: object) =>
      faultsOf(await unwritten(() => vendor.post(base, counter('Neuve', values))))
    expect((await refused({ administrators: [] }))[0]).toBe(400)
    expect((await refused({ administrators: [person('pas une adresse')] }))[0]).toBe(400)
    expect(await refused({ administrators: [person('a@neuve.example'), person('A@NEUVE.example')] })).toEqual([
      422,
      '/administrators/1/email administratorTwice',
    ])
    expect(await refused({ template: customer.id })).toEqual([422, '/template templateUnknown'])
    expect(test.outbox.letters).toEqual([])
  })

  it('twice at the same moment: one is opened, its administrators are written to once', async () => {
    const both = await Promise.all([vendor.post(base, counter('Jumelle')), vendor.post(base, counter('Jumelle'))])
    const [first, second = 0] = both.map(({ status }) => status).sort()
    expect([first, [409, 422].includes(second)]).toEqual([201, true])
    await test.outbox.lettersTo('marie@jumelle.example')
    expect(test.outbox.letters.filter(({ to }) => to.email === 'marie@jumelle.example')).toHaveLength(1)
  })
})

describe('M2: a counter is opened', () => {
  it('with its first administrators, who are invited by mail and can then do everything in it', async () => {
    const administrators = [person('marie@ville-neuve.example'), person('jean@gmail.com', 'Martin')]
    const opened = await vendor.post(base, counter('Ville Neuve', { municipality: 'Neuve', administrators }))
    expect(opened.status).toBe(201)
    const { organization, invited } = opened.body
    expect([organization.slug, invited]).toEqual(['ville-neuve', administrators.map(({ email }) => email)])
    const { body } = await vendor.get(`${base}/${organization.id}`)
    expect(body).toMatchObject({
      ...{ name: 'Ville Neuve', municipality: 'Neuve', status: 'open', statusReason: null, deleteAt: null },
      emailDomains: ['ville-neuve.example'],
      figures: { users: 2, neverSignedIn: 2, activeLast30Days: 0, administrators: 0, openTickets: 0, applications: 1 },
      isDecidedByProvider: false,
    })
    expect(body.administrators.map((one: { status: string }) => one.status)).toEqual(['invited', 'invited'])
    const marie = await accept('marie@ville-neuve.example')
    const groups = await marie.get('/organizations/ville-neuve/groups')
    expect(groups.body.items.map((group: { name: string }) => group.name)).toEqual(['Administration'])
    const created = await marie.post('/organizations/ville-neuve/users', {
      signInName: 'n',
      firstName: 'N',
      lastName: 'N',
    })
    expect(created.status).toBe(201)
    const self = await marie.get('/session')
    expect(self.body.user.signInName).toBe('marie.dupont')
  })

  it('and both journals say so: the customer’s not by whom', async () => {
    const email = 'marie@journal.example'
    const { body } = await vendor.post(base, counter('Journal', { administrators: [person(email)] }))
    const own = await vendor.get(`/organizations/${provider.slug}/journal?search=Journal`)
    expect(own.body.items[0]).toMatchObject({ kind: 'organization.open', actor: { name: 'Ada Admin' } })
    expect(own.body.items[0].changes.at(-1).after).toBe(email)
    const marie = await accept(email)
    const { items } = (await marie.get(`/organizations/${body.organization.slug}/journal`)).body
    const theirs = items.filter((entry: { via: string }) => entry.via === 'system')
    expect(theirs.map((entry: { kind: string }) => entry.kind)).toEqual(['user.create', 'organization.open'])
    expect(JSON.stringify(theirs)).not.toContain('Ada Admin')
  })

  it('from a template: applications, modes, groups, settings and who decides', async () => {
    const content = {
      isDecidedByProvider: true,
      applications: [{ key: 'erp', enabled: true, modes: { write: 'view' } }],
      groups: [
        { name: 'Agents', permissions: [{ application: 'erp', permission: 'read' }] },
        { name: 'Direction', isForAdministrators: true, permissions: [{ application: 'erp', permission: 'write' }] },
      ],
      settings: { namingConvention: '{f}{last}', passwordMinLength: 14 },
    }
    const template = (await vendor.post('/provider/organization-templates', { name: 'Commune', content })).body.targetId
    const { body } = await vendor.post(base, counter('Modelée', { template }))
    const marie = await accept('marie@modele.example')
    const own = `/organizations/${body.organization.slug}`
    expect((await marie.get('/session')).body.user.signInName).toBe('mdupont')
    expect((await marie.get(`${own}/settings`)).body.passwordMinLength).toBe(14)
    const { items } = (await marie.get(`${own}/groups`)).body
    expect(items.map((group: { name: string }) => group.name)).toEqual(['Agents', 'Direction'])
    const { items: applications } = (await marie.get(`${own}/applications`)).body
    const erp = applications.find((one: { key: string }) => one.key === 'erp')
    expect(erp.permissions.map((one: { key: string; mode: string }) => [one.key, one.mode])).toEqual([
      ['read', 'request'],
      ['write', 'view'],
    ])
    expect((await vendor.get(`${base}/${body.organization.id}`)).body.isDecidedByProvider).toBe(true)
    const templates = (await vendor.get('/provider/organization-templates')).body.items
    expect(templates.find((one: { id: string }) => one.id === template).usedBy).toBe(1)
  })

  it('from a template whose application is gone since: the rest counts', async () => {
    const { id } = await registerSuiteApplication(test, provider, { key: 'passager' })
    const content = { applications: [{ key: 'passager', enabled: true, modes: { use: 'request' } }] }
    const template = (await vendor.post('/provider/organization-templates', { name: 'Ancienne', content })).body
      .targetId
    await asOwner(test.database, 'delete from applications where id = $1', [id])
    expect((await vendor.post(base, counter('Suite', { template }))).status).toBe(201)
  })
})

describe('M2: another administrator', () => {
  it('is not placed where somebody can do it, nor at the vendor’s own', async () => {
    const add = (id: string) => unwritten(() => vendor.post(`${base}/${id}/administrators`, person('x@y.example')))
    const answer = await add(customer.id)
    expect([answer.status, answer.body.code]).toEqual([409, 'counterHasAdministrator'])
    expect((await add(provider.id)).status).toBe(404)
    expect((await add(customer.adminId)).status).toBe(404)
  })

  it('is invited where nobody is left, into a group that can do everything', async () => {
    const orphan = await test.organization('orpheline')
    await asOwner(test.database, `update users set status = 'deactivated' where id = $1`, [orphan.adminId])
    const lost = await vendor.get('/provider/counters?attention=noAdministrator&search=orpheline')
    expect(lost.body.items.map((one: { id: string }) => one.id)).toEqual([orphan.id])
    const email = 'lea@orpheline.example'
    const added = await vendor.post(`${base}/${orphan.id}/administrators`, person(email, 'Petit'))
    expect([added.status, added.body.administrators.length]).toEqual([201, 2])
    const lea = await accept(email)
    expect((await lea.patch('/organizations/orpheline/settings', { passwordMinLength: 15 })).status).toBe(200)
    const { items } = (await lea.get('/organizations/orpheline/journal')).body
    expect(items.some((one: { kind: string }) => one.kind === 'organization.administrator.told')).toBe(true)
    expect((await vendor.post(`${base}/${orphan.id}/administrators`, person('z@y.example'))).status).toBe(409)
  })
})
