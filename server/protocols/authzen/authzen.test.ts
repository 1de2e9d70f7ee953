import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let provider: TestOrganization
let town: TestOrganization
let other: TestOrganization
let admin: Browser
let asker: Record<string, string>
let agent: string
let stranger: string
let applicationId: string

const may = (id: string, name: string, resource: object) => ({
  subject: { type: 'user', id },
  action: { name },
  resource,
})
const alert = { type: 'application', id: 'alerte' }

const ask = (path: string, body: unknown, headers = asker): Promise<Answer> =>
  test.app.server
    .inject({
      method: 'POST',
      url: `/access/v1/${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
    .then((answer) => ({
      status: answer.statusCode,
      headers: answer.headers,
      body: JSON.parse(answer.payload || '{}'),
    }))

const decides = async (id: string, name: string, resource: object = alert) =>
  (await ask('evaluation', may(id, name, resource))).body.decision

async function keyOf(organization: TestOrganization, signInName: string, permissions?: string[]) {
  const values = { type: 'connector' as const, firstName: '', primaryGroup: organization.groups.administration }
  const id = await test.user(organization, { ...values, signInName })
  const browser = await test.signedIn(organization)
  // Somebody answers for a program: its rights are theirs at most.
  await asOwner(test.database, 'update users set owner_id = $2 where id = $1', [id, organization.adminId])
  const path = `/organizations/${organization.slug}/connectors/${id}/keys`
  const { body } = await browser.post(path, { name: 'Essai', ...(permissions && { permissions }) })
  return { authorization: `Bearer ${body.revealed.key}` }
}

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  town = await test.organization('ville')
  other = await test.organization('autre')
  admin = await test.signedIn(town)
  const names = { fr: 'Déclencher', en: 'Trigger' }
  const permissions = [
    { key: 'trigger', name: names },
    { key: 'archive', name: names },
  ]
  applicationId = (await registerSuiteApplication(test, provider, { key: 'alerte', permissions })).id
  await giveToGroup(test, town, town.groups.staff, 'alerte:trigger')
  await giveToGroup(test, other, other.groups.staff, 'alerte:trigger')
  agent = await test.user(town, { signInName: 'Agent.Un', primaryGroup: town.groups.staff })
  stranger = await test.user(other, { signInName: 'inconnu', primaryGroup: other.groups.staff })
  asker = await keyOf(town, 'portail')
})

describe('AuthZEN: who may ask', () => {
  it('nobody without a credential, nobody by a session, no program without the right to ask', async () => {
    for (const path of ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action']) {
      const body = may(agent, 'trigger', alert)
      expect([path, (await ask(path, body, {})).status]).toEqual([path, 401])
      expect([path, (await ask(path, body, { authorization: 'Bearer gk_none' })).status]).toEqual([path, 401])
      const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      expect([path, (await ask(path, body, { cookie })).status]).toEqual([path, 403])
    }
    const narrow = await keyOf(town, 'lecteur', ['users.view'])
    expect((await ask('evaluation', may(agent, 'trigger', alert), narrow)).status).toBe(403)
  })
})

describe('AuthZEN: what is no question', () => {
  const subject = { type: 'user', id: 'x' }
  const action = { name: 'trigger' }
  const nonsense: unknown[] = [
    '',
    '{',
    '[]',
    'null',
    {},
    { subject, action },
    { subject, resource: alert },
    { action, resource: alert },
    { subject: 'x', action, resource: alert },
    { subject: { type: 'user' }, action, resource: alert },
    { subject: { type: 'user', id: ['x'] }, action, resource: alert },
    { subject, action: { name: 7 }, resource: alert },
    { subject, action: {}, resource: alert },
    { subject, action, resource: { id: 'alerte' } },
    { subject, action, resource: { type: 'application' } },
    { subject: { ...subject, properties: [] }, action, resource: alert },
    { subject: { type: 'user', id: 'a\u0000b' }, action, resource: alert },
    { subject: { type: 'user', id: 'x'.repeat(300) }, action, resource: alert },
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ]
  it('is refused with 400, whatever it looks like', async () => {
    for (const body of nonsense) {
      const answer = await unwritten(test.database, () => ask('evaluation', body))
      expect([body, answer.status]).toEqual([body, 400])
    }
    expect((await ask('evaluations', { subject, action })).status).toBe(400)
    expect((await ask('evaluations', { evaluations: {} })).status).toBe(400)
    expect((await ask('evaluations', { evaluations: Array(101).fill(may(agent, 'trigger', alert)) })).status).toBe(400)
    const options = { evaluations_semantic: 'perhaps' }
    expect((await ask('evaluations', { evaluations: [{}], options })).status).toBe(400)
  })
})

describe('AuthZEN: an evaluation', () => {
  it('says no to whom or what is unknown, and to people of another organization', async () => {
    for (const id of [stranger, 'inconnu', uuidv7(), 'personne', town.adminId]) {
      expect([id, await decides(id, 'trigger')]).toEqual([id, false])
    }
    for (const resource of [
      { type: 'application', id: 'nulle-part' },
      { type: 'application', id: 'guichet' },
      { type: 'door', id: 'alerte' },
      { type: 'company', id: 'alerte' },
    ]) {
      expect([resource, await decides(agent, 'trigger', resource)]).toEqual([resource, false])
    }
    expect(await decides(agent, 'archive')).toBe(false)
    const door = { ...may(agent, 'trigger', alert), subject: { type: 'door', id: agent } }
    expect((await ask('evaluation', door)).body).toEqual({ decision: false })
  })

  it('says yes by id and by sign-in name, passes over what it does not know, and sends the request’s name back', async () => {
    expect(await decides(agent, 'trigger')).toBe(true)
    expect(await decides('agent.un', 'trigger')).toBe(true)
    const body = {
      ...may(agent, 'trigger', { ...alert, properties: { colour: 'red' } }),
      context: { time: 'now', deep: { er: [1] } },
      futureField: { nested: true },
    }
    const answer = await ask('evaluation', body, { ...asker, 'x-request-id': 'bfe9eb29' })
    expect([answer.status, answer.body, answer.headers['x-request-id']]).toEqual([200, { decision: true }, 'bfe9eb29'])
    expect((await ask('evaluation', {}, { ...asker, 'x-request-id': 'wrong' })).headers['x-request-id']).toBe('wrong')
  })

  it('answers of Guichet’s own permissions too', async () => {
    expect(await decides(town.adminId, 'settings.manage', { type: 'application', id: 'guichet' })).toBe(true)
    expect(await decides(agent, 'settings.manage', { type: 'application', id: 'guichet' })).toBe(false)
  })

  it('follows at once: a right that ended, an account closed, an application taken away', async () => {
    const id = await test.user(town, { signInName: 'passager' })
    expect(await decides(id, 'trigger')).toBe(false)
    const values = `select $1, $2, 'alerte', 'trigger', now() - interval '2 days'`
    await asOwner(
      test.database,
      `insert into user_permissions (organization_id, user_id, application, permission, valid_from) ${values}`,
      [town.id, id],
    )
    expect(await decides(id, 'trigger')).toBe(true)
    await asOwner(
      test.database,
      `update user_permissions set valid_until = now() - interval '1 second' where user_id = $1`,
      [id],
    )
    expect(await decides(id, 'trigger')).toBe(false)
    await asOwner(test.database, `update user_permissions set valid_until = null where user_id = $1`, [id])
    expect(await decides(id, 'trigger')).toBe(true)
    await admin.post(`/organizations/ville/users/${id}/deactivate`, { reason: 'Départ' })
    expect(await decides(id, 'trigger')).toBe(false)
    await asOwner(test.database, 'update applications set for_all = false where id = $1', [applicationId])
    expect(await decides(agent, 'trigger')).toBe(false)
    await asOwner(test.database, 'update applications set for_all = true where id = $1', [applicationId])
    expect(await decides(agent, 'trigger')).toBe(true)
  })

  it('C6: says no for somebody who never signs in: they act in no application', async () => {
    const id = await test.user(town, {
      signInName: 'telephone',
      primaryGroup: town.groups.staff,
      neverSignsIn: true,
      password: undefined,
    })
    expect(await decides(id, 'trigger')).toBe(false)
  })
})

describe('AuthZEN: several evaluations', () => {
  const three = [{ action: { name: 'trigger' } }, { action: { name: 'archive' } }, { action: { name: 'trigger' } }]
  const common = () => ({ subject: { type: 'user', id: agent }, resource: alert })

  it('are answered in their order, each by itself', async () => {
    const evaluations = [...three, {}, 7, { subject: { id: 'inconnu' }, action: { name: 'trigger' } }]
    const { body } = await ask('evaluations', { ...common(), evaluations })
    const decisions = body.evaluations.map(({ decision }: { decision: boolean }) => decision)
    expect(decisions).toEqual([true, false, true, false, false, false])
    expect(body.evaluations[3].context.error.status).toBe(400)
  })

  it('end where the caller wants them to, and without any are one', async () => {
    const by = async (semantic: string) => {
      const options = { evaluations_semantic: semantic }
      const { body } = await ask('evaluations', { ...common(), evaluations: three, options })
      return body.evaluations.map(({ decision }: { decision: boolean }) => decision)
    }
    expect(await by('execute_all')).toEqual([true, false, true])
    expect(await by('deny_on_first_deny')).toEqual([true, false])
    expect(await by('permit_on_first_permit')).toEqual([true])
    const single = { ...common(), action: { name: 'trigger' }, evaluations: [] }
    expect((await ask('evaluations', single)).body).toEqual({ decision: true })
  })
})

it('AuthZEN: tells where to ask', async () => {
  const answer = await test.app.server.inject({ url: '/.well-known/authzen-configuration' })
  expect([answer.statusCode, answer.json()]).toMatchObject([
    200,
    { policy_decision_point: test.baseUrl, access_evaluation_endpoint: `${test.baseUrl}/access/v1/evaluation` },
  ])
})
