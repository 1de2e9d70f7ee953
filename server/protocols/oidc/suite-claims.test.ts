import { beforeAll, describe, expect, it } from 'vitest'
import { relyingParty } from '../../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true })
let town: TestOrganization
let secret: string
const label = { fr: 'Champ', en: 'Field' }

/** What the application is told of somebody who signs in to it. */
async function claimsOf(signInName: string): Promise<Record<string, unknown>> {
  const application = await relyingParty(test.baseUrl, 'alerte', secret)
  const browser = webBrowserOf(test.baseUrl, await test.signedIn(town, signInName))
  return { ...(await application.signIn(browser)).claims() }
}

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  town = await test.organization('ville')
  const yesNo = (key: string) => ({ key, kind: 'yesNo' as const, label })
  const duties = [yesNo('mission'), yesNo('relay'), { key: 'evening', kind: 'text' as const, label }]
  secret = (await registerSuiteApplication(test, provider, { key: 'alerte', duties })).secret
  await registerSuiteApplication(test, provider, { key: 'autre', duties: [yesNo('mission')] })
  await giveToGroup(test, town, town.groups.staff, 'alerte:use')
})

describe('what an application is told of a person', () => {
  it('C7, C8: its own duties and the organization’s, and no other application’s', async () => {
    const admin = await test.signedIn(town)
    await admin.post('/organizations/ville/duties', { key: 'badge', kind: 'text', label })
    const id = await test.user(town, { signInName: 'chargee', primaryGroup: town.groups.staff })
    expect(await claimsOf('chargee')).toMatchObject({ 'urn:guichet:duties': {} })
    const { status } = await admin.patch(`/organizations/ville/users/${id}`, {
      duties: [
        { application: 'alerte', key: 'mission', value: true },
        { application: 'alerte', key: 'relay', value: false },
        { application: 'autre', key: 'mission', value: false },
        { application: null, key: 'badge', value: 'B-12' },
      ],
    })
    expect(status).toBe(200)
    expect((await claimsOf('chargee'))['urn:guichet:duties']).toEqual({ mission: true, relay: false, badge: 'B-12' })
  })

  it('B11: the main group and the others, as far as they count at this moment', async () => {
    const { staff, reading, care } = town.groups
    const id = await test.user(town, { signInName: 'membre', primaryGroup: staff })
    await asOwner(
      test.database,
      `insert into user_groups (organization_id, user_id, group_id, valid_until) values
        ($1, $2, $3, null), ($1, $2, $4, now() + interval '1 day')`,
      [town.id, id, reading, care],
    )
    const groups = async () =>
      ((await claimsOf('membre'))['urn:guichet:groups'] as { id: string }[]).map((one) => one.id)
    expect((await groups())[0]).toBe(staff)
    expect(new Set(await groups())).toEqual(new Set([staff, reading, care]))
    await asOwner(
      test.database,
      `update user_groups set valid_until = now() - interval '1 second' where group_id = $1`,
      [care],
    )
    expect(new Set(await groups())).toEqual(new Set([staff, reading]))
  })

  it('B2, B12: the companies with the level on each, and the card that the account follows', async () => {
    const id = await test.user(town, { signInName: 'carte', primaryGroup: town.groups.staff })
    const admin = await test.signedIn(town)
    const company = async (name: string, code: string) =>
      String((await admin.post('/organizations/ville/companies', { name, code })).body.targetId)
    const [north, south] = [await company('Nord', 'N1'), await company('Sud', 'S1')]
    const card = { firstName: 'Line', lastName: 'Roy', position: 'Directrice', company: north }
    const { targetId: contact } = (await admin.post('/organizations/ville/contacts', card)).body
    await asOwner(test.database, 'update users set main_company_id = $2, contact_id = $3 where id = $1', [
      id,
      north,
      contact,
    ])
    await asOwner(test.database, `insert into user_companies values ($1, $2, $3, 'write')`, [town.id, id, south])
    const claims = await claimsOf('carte')
    expect(claims['urn:guichet:companies']).toEqual([
      { id: north, name: 'Nord', code: 'N1', level: 'none', isMain: true },
      { id: south, name: 'Sud', code: 'S1', level: 'write', isMain: false },
    ])
    expect(claims['urn:guichet:contact']).toEqual({
      id: contact,
      name: 'Line Roy',
      email: null,
      phone: null,
      mobile: null,
      position: 'Directrice',
      company: { id: north, name: 'Nord', code: 'N1' },
    })
  })
})
