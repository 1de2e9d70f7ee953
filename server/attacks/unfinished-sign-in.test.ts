import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { addApp } from '../testing/second-factor.ts'
import { giveToGroup, registerSuiteApplication, returnAddress } from '../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { unwritten } from '../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
const halfWay = new Map<string, Browser>()

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  organization = await test.organization('commune')
  await registerSuiteApplication(test, provider, { key: 'devis' })
  await giveToGroup(test, organization, organization.groups.administration, 'devis:use')
  const administration = { primaryGroup: organization.groups.administration }
  await test.user(organization, { signInName: 'seconde', email: 'seconde@mairie.example', ...administration })
  await addApp(await test.signedIn(organization, 'seconde'))
  await test.user(organization, { signInName: 'provisoire', mustChange: true, ...administration })
  // No address and no number when it became required: a factor has to be set up first.
  const admin = await test.signedIn(organization)
  const later = {
    signInName: 'depourvue',
    email: 'depourvue@mairie.example',
    secondFactor: 'required',
    mustChange: false,
  }
  const id = await test.user(organization, { ...later, ...administration, secondFactor: 'required' })
  await test.database.pool.query('update users set email = null where id = $1', [id])
  expect((await admin.get('/me')).status).toBe(200)
  for (const [stage, signInName] of [
    ['secondFactor', 'seconde'],
    ['passwordChange', 'provisoire'],
    ['factorSetup', 'depourvue'],
  ] as const) {
    const browser = test.stranger()
    const { body } = await browser.post('/session', { signInName, password: testPassword })
    expect(body.state).toBe(stage)
    halfWay.set(stage, browser)
  }
})

/** All that a session may do before its sign-in is finished. Whatever is added to the server is refused until it stands here. */
const mayFinish: Record<string, string[]> = {
  secondFactor: ['session.get', 'session.secondFactor', 'session.secondFactor.options', 'session.secondFactor.send'],
  passwordChange: ['me.password', 'session.get'],
  factorSetup: [
    'me.factors',
    'me.factors.email',
    'me.factors.email.confirm',
    'me.factors.passkey',
    'me.factors.passkey.options',
    'me.factors.sms',
    'me.factors.sms.confirm',
    'me.factors.totp',
    'me.factors.totp.confirm',
    'session.get',
    'session.proof',
    'session.proof.get',
    'session.proof.options',
    'session.proof.send',
  ],
}

const refusal: Record<string, [number, string]> = {
  secondFactor: [401, 'notSignedIn'],
  passwordChange: [403, 'passwordChangeNeeded'],
  factorSetup: [403, 'factorSetupNeeded'],
}

const closed = () => test.app.server.guichetRoutes.filter(({ access }) => !('public' in access))
const addressOf = (url: string) =>
  url
    .replace(':org', organization.slug)
    .replace(':key', 'devis')
    .replaceAll(/:(id|keyId)/g, uuidv7())

describe.each(Object.keys(mayFinish))('a session stuck at %s', (stage) => {
  const stuck = () => halfWay.get(stage) as Browser

  it('opens none of the routes but those that finish the sign-in', async () => {
    const allowed = mayFinish[stage] ?? []
    const refused = closed().filter(({ operation }) => !allowed.includes(operation))
    expect(refused.length).toBeGreaterThan(40)
    expect(closed().length - refused.length).toBe(allowed.length)
    await unwritten(test.database, async () => {
      for (const { method, url, operation } of refused) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {}
        const answer = await stuck().request(method, addressOf(url), body)
        expect([operation, answer.status, answer.body?.code]).toEqual([operation, ...(refusal[stage] ?? [])])
      }
    })
  })

  it('opens no application: the provider sees nobody, silently or not, and no token comes of it', async () => {
    const cookie = [...stuck().cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const query = {
      client_id: 'devis',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: returnAddress,
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    }
    for (const [more, expected] of [
      [{}, /^\/oidc\/interaction\//],
      [{ prompt: 'none' }, /[?&]error=login_required/],
    ] as const) {
      const url = `/oidc/auth?${new URLSearchParams({ ...query, ...more })}`
      const answer = await test.app.server.inject({ method: 'GET', url, headers: { cookie } })
      expect(answer.headers.location).toMatch(expected)
      expect(answer.headers.location).not.toMatch(/[?&]code=/)
      if (!('prompt' in more)) {
        const next = String(answer.headers.location)
        const back = await test.app.server.inject({ method: 'GET', url: next, headers: { cookie } })
        expect(back.headers.location).toMatch(/^\/sign-in\?return=/)
      }
    }
    const userinfo = await test.app.server.inject({ method: 'GET', url: '/oidc/userinfo', headers: { cookie } })
    expect(userinfo.statusCode).toBeGreaterThanOrEqual(400)
  })

  it('shows only what the step needs', async () => {
    const { body } = await stuck().get('/session')
    expect(body.state).toBe(stage)
    if (stage === 'secondFactor') {
      expect(Object.keys(body).toSorted()).toEqual([
        'mayRemember',
        'methods',
        'organizationName',
        'signInName',
        'state',
      ])
      expect(JSON.stringify(body)).not.toContain('seconde@mairie')
    }
  })
})

describe('the steps', () => {
  it('cannot be taken in another order: no factor is set up, and no password changed, before the second factor', async () => {
    const stuck = halfWay.get('secondFactor') as Browser
    const change = { currentPassword: testPassword, newPassword: 'un hameau sous la brume' }
    for (const answer of [
      await unwritten(test.database, () => stuck.post('/me/password', change)),
      await unwritten(test.database, () => stuck.post('/me/factors/totp')),
      await unwritten(test.database, () => stuck.post('/session/proof', { password: testPassword })),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([401, 'notSignedIn'])
    }
  })

  it('cannot be jumped by telling the server the state', async () => {
    const stuck = halfWay.get('secondFactor') as Browser
    for (const more of [{ state: 'signedIn' }, { stage: 'signedIn' }, { verified: true }, { mfa: true }]) {
      const answer = await stuck.post('/session/second-factor', { method: 'totp', code: '000000', ...more })
      expect(answer.status).toBe(400)
    }
    for (const code of ['', ' ', [], ['000000'], { $ne: '' }, null, true, 0]) {
      const answer = await stuck.post('/session/second-factor', { method: 'totp', code })
      expect([400, 401]).toContain(answer.status)
    }
    expect((await stuck.get('/session')).body.state).toBe('secondFactor')
  })
})
