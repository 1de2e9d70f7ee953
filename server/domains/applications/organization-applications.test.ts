import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let provider: TestOrganization
let customer: TestOrganization
let neighbour: TestOrganization
let vendor: Browser
let admin: Browser

const names = (fr: string, en: string) => ({ fr, en })
const right = (key: string, more: object = {}) => ({ key, name: names(`Droit ${key}`, `Right ${key}`), ...more })
const elsewhere = { name: names('Carnet', 'Address book'), url: 'https://carnet.example/' }

const register = (key: string, more: object) =>
  vendor.post('/provider/applications', {
    key,
    name: names(`Appli ${key}`, `App ${key}`),
    description: names('Prévenir', 'Warn'),
    url: 'https://suite.example/',
    ...more,
  })

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  neighbour = await test.organization('voisine')
  vendor = await test.signedIn(provider)
  admin = await test.signedIn(customer)
  const permissions = [
    right('trigger', { section: 'alertes', description: names('Envoyer', 'Send') }),
    right('contacts', { mode: 'view', managedIn: elsewhere }),
    right('audit', { mode: 'request' }),
  ]
  await register('zulu', { permissions: [right('go')] })
  await register('alertes', { sections: [right('alertes')], permissions })
  await register('choisie', { forAll: false, permissions: [right('go')] })
  await vendor.patch(`/provider/organizations/${neighbour.id}/applications/choisie`, { enabled: true })
})

const list = (browser: Browser, org: string) => browser.get(`/organizations/${org}/applications`)
interface Item {
  key: string
  permissions: { key: string; mode: string; mayGive: boolean }[]
}
const keys = ({ body }: Answer) => body.items.map(({ key }: Item) => key)
const given = ({ body }: Answer, key: string) =>
  body.items
    .find((item: Item) => item.key === key)
    .permissions.filter(({ mayGive }: { mayGive: boolean }) => mayGive)
    .map((permission: { key: string }) => permission.key)

describe('what there is to give is not told', () => {
  it('to strangers, other organizations, or people who may not see accounts', async () => {
    expect((await list(test.stranger(), 'commune')).status).toBe(401)
    expect((await list(admin, 'voisine')).status).toBe(404)
    await test.user(customer, { signInName: 'simple', primaryGroup: customer.groups.staff })
    expect((await list(await test.signedIn(customer, 'simple'), 'commune')).status).toBe(403)
  })
})

describe('what there is to give', () => {
  it('is Guichet first, in sections, without what only the vendor may', async () => {
    const answer = await list(admin, 'commune')
    const [guichet] = answer.body.items
    expect(guichet).toMatchObject({ key: 'guichet', name: 'Guichet', sections: [{ key: 'people' }, {}, {}] })
    expect(guichet.permissions[0]).toEqual({
      key: 'users.view',
      name: 'Voir les personnes',
      description: 'La liste, les fiches, et qui a quels droits',
      section: 'people',
      mode: 'give',
      managedIn: null,
      mayGive: true,
    })
    expect(JSON.stringify(guichet)).not.toContain('applications.manage')
    expect(JSON.stringify(guichet)).not.toContain('permission.guichet')
    expect(JSON.stringify((await list(vendor, 'editeur')).body.items[0])).toContain('applications.manage')
  })

  it('is what is offered to this organization, in the words of the person asking', async () => {
    expect(keys(await list(admin, 'commune'))).toEqual(['guichet', 'alertes', 'zulu'])
    expect(keys(await list(await test.signedIn(neighbour), 'voisine'))).toEqual([
      'guichet',
      'alertes',
      'choisie',
      'zulu',
    ])
    await test.user(customer, { signInName: 'ann', language: 'en', primaryGroup: customer.groups.administration })
    const alerts = (await list(await test.signedIn(customer, 'ann'), 'commune')).body.items[1]
    expect(alerts).toMatchObject({ name: 'App alertes', sections: [{ key: 'alertes', name: 'Right alertes' }] })
    expect(alerts.permissions).toMatchObject([
      { key: 'trigger', section: 'alertes', description: 'Send', mode: 'give', managedIn: null },
      { key: 'contacts', mode: 'view', managedIn: { name: 'Address book', url: 'https://carnet.example/' } },
      { key: 'audit', mode: 'request' },
    ])
  })

  it('C1: has the modes that the vendor decided for this organization, and no other’s', async () => {
    const decide = (modes: object) =>
      vendor.patch(`/provider/organizations/${neighbour.id}/applications/alertes`, { modes })
    const theirs = await test.signedIn(neighbour)
    await decide({ audit: 'give', trigger: 'request' })
    expect(given(await list(theirs, 'voisine'), 'alertes')).toEqual(['audit'])
    expect(given(await list(admin, 'commune'), 'alertes')).toEqual(['trigger'])
    await decide({ audit: null, trigger: null })
    expect(given(await list(theirs, 'voisine'), 'alertes')).toEqual(['trigger'])
  })

  it('may all be given at the vendor’s own, except what is managed elsewhere', async () => {
    expect(given(await list(vendor, 'editeur'), 'alertes')).toEqual(['trigger', 'audit'])
  })

  it('may be given by who may give any right, or holds it now, and looks after people', async () => {
    const give = (group: string, application: string, permission: string) =>
      asOwner(test.database, 'insert into group_permissions values ($1, $2, $3, $4)', [
        ...[customer.id, group, application, permission],
      ])
    await test.user(customer, { signInName: 'care', primaryGroup: customer.groups.care })
    await asOwner(
      test.database,
      "delete from group_permissions where group_id = $1 and permission in ('rights.give', 'groups.manage')",
      [customer.groups.care],
    )
    const care = await test.signedIn(customer, 'care')
    expect(given(await list(care, 'commune'), 'alertes')).toEqual([])
    expect(given(await list(care, 'commune'), 'guichet')).toEqual(['users.view', 'users.manage', 'journal.view'])
    await give(customer.groups.care, 'alertes', 'trigger')
    await give(customer.groups.care, 'alertes', 'contacts')
    expect(given(await list(care, 'commune'), 'alertes')).toEqual(['trigger'])
    await give(customer.groups.care, 'guichet', 'rights.give')
    expect(given(await list(care, 'commune'), 'zulu')).toEqual(['go'])
    await give(customer.groups.reading, 'alertes', 'trigger')
    await test.user(customer, { signInName: 'reader', primaryGroup: customer.groups.reading })
    expect(given(await list(await test.signedIn(customer, 'reader'), 'commune'), 'alertes')).toEqual([])
  })
})
