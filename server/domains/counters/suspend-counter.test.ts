import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { type RelyingParty, relyingParty } from '../../testing/relying-party.ts'
import { giveToGroup, logoutListener, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true })
const base = '/provider/organizations'
let provider: TestOrganization
let vendor: Browser
let application: RelyingParty
let listener: Awaited<ReturnType<typeof logoutListener>>
let number = 0

beforeAll(async () => {
  listener = await logoutListener()
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  const { secret } = await registerSuiteApplication(test, provider, {
    key: 'devis',
    backchannelLogoutUri: listener.uri,
  })
  application = await relyingParty(test.baseUrl, 'devis', secret)
})
afterAll(() => listener.close())

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const reason = 'Contrat suspendu'
const suspend = (id: string) => vendor.post(`${base}/${id}/suspend`, { reason })
const reopen = (id: string) => vendor.post(`${base}/${id}/reopen`)

async function newCustomer(): Promise<TestOrganization> {
  number += 1
  return test.organization(`cliente-${number}`)
}

/** A customer with everything through which somebody could get in. */
async function everyDoor() {
  const customer = await newCustomer()
  await giveToGroup(test, customer, customer.groups.administration, 'devis:use')
  const own = `/organizations/${customer.slug}`
  const admin = await test.signedIn(customer)
  const tokens = await application.signIn(webBrowserOf(test.baseUrl, admin))
  const program = await test.user(customer, {
    signInName: 'robot',
    type: 'connector',
    primaryGroup: customer.groups.administration,
  })
  await asOwner(test.database, 'update users set owner_id = $2 where id = $1', [program, customer.adminId])
  const { key } = (await admin.post(`${own}/connectors/${program}/keys`, { name: 'Clé' })).body.revealed
  const { clientSecret } = (await admin.post(`${own}/connectors/${program}/client-secret`)).body.revealed
  const client = await oidc.discovery(
    new URL(test.baseUrl),
    program,
    clientSecret,
    oidc.ClientSecretBasic(clientSecret),
    {
      execute: [oidc.allowInsecureRequests],
    },
  )
  const invited = `invitee@${customer.slug}.example`
  const lost = `perdue@${customer.slug}.example`
  const person = { firstName: 'Ida', lastName: 'Roy' }
  await admin.post(`${own}/users`, { ...person, signInName: 'invitee', email: invited, sendInvitation: true })
  await test.user(customer, { signInName: 'perdue', email: lost })
  await test.stranger().post('/password-resets', { signInName: lost })
  const invitation = tokenIn((await test.outbox.lettersTo(invited))[0])
  const reset = tokenIn((await test.outbox.lettersTo(lost))[0])
  const programToken = await oidc.clientCredentialsGrant(client)
  return { customer, own, admin, tokens, key, client, programToken: programToken.access_token, invitation, reset, lost }
}

type Doors = Awaited<ReturnType<typeof everyDoor>>

const bearing = (doors: Doors, token: string) =>
  test.stranger().get(`${doors.own}/users`, { authorization: `Bearer ${token}` })
const works = (grant: Promise<unknown>) => grant.then(() => 200).catch(() => 400)
const userinfo = (token: string) =>
  fetch(`${test.baseUrl}/oidc/userinfo`, { headers: { authorization: `Bearer ${token}` } })

/** What each way in answers to somebody who has what it takes. */
async function tried(doors: Doors): Promise<Record<string, number>> {
  const { customer, admin, tokens, key, client, programToken, invitation, reset } = doors
  const credentials = { signInName: 'admin', password: testPassword, organization: customer.slug }
  const ask = {
    subject: { type: 'user', id: customer.adminId },
    action: { name: 'use' },
    resource: { type: 'application', id: 'devis' },
  }
  const evaluated = await test.stranger().post('/access/v1/evaluation', ask, {
    authorization: `Bearer ${key}`,
  })
  return {
    cookie: (await admin.get('/session')).status,
    list: (await admin.get(`${doors.own}/users`)).status,
    signIn: (await test.stranger().post('/session', credentials)).status,
    userinfo: (await userinfo(tokens.access_token)).status,
    refresh: await works(oidc.refreshTokenGrant(application.configuration, tokens.refresh_token ?? '')),
    key: (await bearing(doors, key)).status,
    programToken: (await bearing(doors, programToken)).status,
    clientCredentials: await works(oidc.clientCredentialsGrant(client)),
    evaluation: evaluated.status,
    invitation: (await test.stranger().get(`/invitations/${invitation}`)).status,
    reset: (await test.stranger().get(`/password-resets/${reset}`)).status,
  }
}

const openDoors = {
  ...{ cookie: 200, list: 200, signIn: 200, userinfo: 200, refresh: 200, key: 200, programToken: 200 },
  ...{ clientCredentials: 200, evaluation: 200, invitation: 200, reset: 200 },
}
const shutDoors = {
  ...{ cookie: 401, list: 401, signIn: 403, userinfo: 401, refresh: 400, key: 401, programToken: 401 },
  ...{ clientCredentials: 400, evaluation: 401, invitation: 410, reset: 410 },
}

describe('M2: a counter is not suspended, opened again or closed', () => {
  it('when it is the vendor’s own, or none', async () => {
    const { id, slug: name } = provider
    for (const act of [
      () => suspend(id),
      () => reopen(id),
      () => vendor.post(`${base}/${id}/close`, { reason, name }),
      () => vendor.patch(`${base}/${id}`, { isDecidedByProvider: true }),
      () => vendor.get(`${base}/${id}/export`),
      () => suspend(provider.adminId),
    ]) {
      expect((await unwritten(act)).status).toBe(404)
    }
  })

  it('without a reason, or with a name that is not its own', async () => {
    const { id } = await newCustomer()
    const close = (body: object) => unwritten(() => vendor.post(`${base}/${id}/close`, body))
    expect((await unwritten(() => vendor.post(`${base}/${id}/suspend`, {}))).status).toBe(400)
    expect((await close({ name: 'x' })).status).toBe(400)
    const answer = await close({ reason, name: 'organisation' })
    expect([answer.status, answer.body.problems[0].field]).toEqual([422, '/name'])
    expect((await close({ reason, name: 'x', afterDays: 0 })).status).toBe(400)
  })

  it('when it is so already: of two at once one is told that somebody was first', async () => {
    const { id, slug } = await newCustomer()
    expect((await unwritten(() => reopen(id))).body.code).toBe('counterOpenAlready')
    const both = await Promise.all([suspend(id), suspend(id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const body = { reason, name: `Organisation ${slug}` }
    expect((await vendor.post(`${base}/${id}/close`, body)).status).toBe(200)
    expect((await unwritten(() => vendor.post(`${base}/${id}/close`, body))).body.code).toBe('counterClosedAlready')
    expect((await unwritten(() => suspend(id))).body.code).toBe('counterNotOpen')
  })

  it('by a change that a customer’s administrator submits', async () => {
    const customer = await newCustomer()
    const other = await newCustomer()
    const admin = await test.signedIn(customer)
    for (const [kind, values] of [
      ['organization.suspend', { reason }],
      ['organization.reopen', {}],
      ['organization.close', { reason, name: 'x' }],
      ['organization.update', { isDecidedByProvider: false }],
    ]) {
      for (const target of [other.id, customer.id]) {
        const change = { kind, target, values }
        const answer = await unwritten(() => admin.post(`/organizations/${customer.slug}/changes`, change))
        expect([kind, answer.status]).toEqual([kind, 403])
      }
    }
  })

  it('from a version that is no longer the latest', async () => {
    const { id } = await newCustomer()
    const stale = () => vendor.patch(`${base}/${id}`, { name: 'Autre' }, { 'if-match': '"7"' })
    expect((await unwritten(stale)).status).toBe(412)
  })
})

describe('M2: a suspended counter', () => {
  it('lets nobody in through any door, from that moment; the applications are told', async () => {
    const doors = await everyDoor()
    expect(await tried(doors)).toEqual(openDoors)
    const { customer } = doors
    const again = await everyDoorAgain(doors)
    const suspended = await suspend(customer.id)
    expect([suspended.status, suspended.body.status, suspended.body.statusReason]).toEqual([200, 'suspended', reason])
    expect(await tried(again)).toEqual(shutDoors)
    await listener.next()
    const left = await asOwner(
      test.database,
      `select (select count(*)::int from sessions where organization_id = $1) as sessions,
        (select count(*)::int from trusted_devices where organization_id = $1) as devices,
        (select count(*)::int from oidc_artifacts where organization_id = $1 and model <> 'Session') as artifacts`,
      [customer.id],
    )
    expect(left).toEqual([{ sessions: 0, devices: 0, artifacts: 0 }])
    await expect
      .poll(() => asOwner(test.database, 'select 1 from oidc_artifacts where organization_id = $1', [customer.id]))
      .toEqual([])
  })

  it('says so after the right password only, and mails no link', async () => {
    const customer = await newCustomer()
    const email = `ada@${customer.slug}.example`
    await test.user(customer, { signInName: 'ada', email })
    await suspend(customer.id)
    const signIn = (password: string) =>
      test.stranger().post('/session', { signInName: email, password, organization: customer.slug })
    const right = await signIn(testPassword)
    expect([right.status, right.body.code]).toEqual([403, 'organizationNotOpen'])
    expect(right.body.title).toContain(`Organisation ${customer.slug}`)
    expect(JSON.stringify(right.body)).not.toContain(reason)
    expect((await signIn('un autre mot de passe')).body.code).toBe('invalidCredentials')
    await test.stranger().post('/password-resets', { signInName: email })
    const pending = `select 1 from pgboss.job where name = 'recovery.find' and state in ('created', 'active', 'retry')`
    await expect.poll(() => asOwner(test.database, pending)).toEqual([])
    expect(test.outbox.letters.filter(({ to }) => to.email === email)).toEqual([])
  })

  it('leaves no session to those who sign in at the very moment, also once it is open again', async () => {
    const customer = await newCustomer()
    const browsers = Array.from({ length: 6 }, () => test.stranger())
    const credentials = { signInName: 'admin', password: testPassword, organization: customer.slug }
    const signingIn = browsers.map((browser) => browser.post('/session', credentials))
    expect((await suspend(customer.id)).status).toBe(200)
    await Promise.all(signingIn)
    const states = async () =>
      new Set(await Promise.all(browsers.map(async (one) => (await one.get('/session')).status)))
    expect(await states()).toEqual(new Set([401]))
    expect((await reopen(customer.id)).status).toBe(200)
    expect(await states()).toEqual(new Set([401]))
  })

  it('does not keep somebody out of another organization where they have the same name', async () => {
    const [one, other] = [await newCustomer(), await newCustomer()]
    const email = 'partout@deux.example'
    for (const customer of [one, other]) await test.user(customer, { signInName: 'partout', email })
    await suspend(one.id)
    const answer = await test.stranger().post('/session', { signInName: email, password: testPassword })
    expect([answer.status, answer.body.user.organization.slug]).toEqual([200, other.slug])
  })

  it('is told in both journals, and opens again without what was open before', async () => {
    const doors = await everyDoor()
    const { customer } = doors
    await suspend(customer.id)
    expect((await reopen(customer.id)).body).toMatchObject({ status: 'open', statusReason: null })
    expect(await tried(doors)).toEqual({
      ...openDoors,
      ...{ cookie: 401, list: 401, userinfo: 401, refresh: 400, programToken: 401 },
    })
    const admin = await test.signedIn(customer)
    const told = (await admin.get(`${doors.own}/journal?category=settings`)).body.items
    expect(told.slice(0, 2)).toMatchObject([
      {
        kind: 'organization.reopen.told',
        sentence: [{ text: 'L’éditeur a rouvert le guichet de votre organisation' }],
      },
      { kind: 'organization.suspend.told', reason },
    ])
    expect(JSON.stringify(told)).not.toContain(provider.adminId)
    const own = (await vendor.get(`/organizations/${provider.slug}/journal?target=${customer.id}`)).body.items
    expect(own.slice(0, 2)).toMatchObject([
      { kind: 'organization.reopen', actor: { name: 'Ada Admin' } },
      { kind: 'organization.suspend', reason, changes: [{ before: 'Ouvert', after: 'Suspendu' }] },
    ])
  })
})

/** The same doors after they were tried: what works once was used up. */
async function everyDoorAgain(doors: Doors): Promise<Doors> {
  const admin = await test.signedIn(doors.customer)
  const tokens = await application.signIn(webBrowserOf(test.baseUrl, admin))
  const programToken = (await oidc.clientCredentialsGrant(doors.client)).access_token
  return { ...doors, admin, tokens, programToken }
}

describe('M2: a closed counter', () => {
  const close = (id: string, slug: string, afterDays = 30) =>
    vendor.post(`${base}/${id}/close`, { reason, name: ` Organisation ${slug} `, afterDays })

  it('lets nobody in either, says when it is deleted, and can be opened again until then', async () => {
    const doors = await everyDoor()
    const { id, slug } = doors.customer
    const closed = await close(id, slug, 10)
    expect(closed.body.status).toBe('closed')
    expect(Math.round((Date.parse(closed.body.deleteAt) - Date.now()) / 86_400_000)).toBe(10)
    expect(await tried(doors)).toEqual(shutDoors)
    expect((await reopen(id)).body).toMatchObject({ status: 'open', deleteAt: null })
    expect((await test.signedIn(doors.customer)).cookies.size).toBeGreaterThan(0)
  })
})
