import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, browserOf } from '../testing/browser.ts'
import { addApp, appCode, codeIn, otherThan } from '../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp()
const behindProxy = useTestApp({ environment: { GUICHET_TRUSTED_PROXY: '10.0.0.0/8' } })
const wrong = 'pas le bon mot de passe'
let organization: TestOrganization
let attackers: TestOrganization

beforeAll(async () => {
  organization = await test.organization('cible')
  attackers = await test.organization('attaquants')
  await behindProxy.user(await behindProxy.organization('cible'), { signInName: 'visee' })
})

beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

/** A browser at this address, which says of itself what it likes. */
function at(remoteAddress: string, of = test): Browser {
  const { server } = of.app
  return browserOf({ inject: (options: object) => server.inject({ ...options, remoteAddress }) } as typeof server)
}

const guess = async (browser: Browser, signInName: string, more: object = {}, headers = {}) =>
  (await browser.post('/session', { signInName, password: wrong, ...more }, headers)).status

const lies = (place: number): Record<string, string> => ({
  'x-forwarded-for': `198.51.100.${place}`,
  'x-real-ip': `198.51.100.${place}`,
  'x-client-ip': `198.51.100.${place}`,
  'cf-connecting-ip': `198.51.100.${place}`,
  'true-client-ip': `198.51.100.${place}`,
  forwarded: `for=198.51.100.${place}`,
})

const tally = (statuses: number[]) => statuses.filter((status) => status === 401).length

describe('an invented client address', () => {
  it('from an untrusted peer wins not one guess more', async () => {
    const stranger = at('203.0.113.1')
    const seen: number[] = []
    for (let place = 1; place <= 12; place += 1) seen.push(await guess(stranger, 'visee', {}, lies(place)))
    expect(seen).toEqual([...Array(10).fill(401), 429, 429])
  })

  it('before the trusted proxy’s own entry wins none either; each real caller keeps their own tries', async () => {
    const chain = (place: number, real: string) => ({ 'x-forwarded-for': `198.51.100.${place}, ${real}` })
    const proxy = at('10.0.0.7', behindProxy)
    const seen: number[] = []
    for (let place = 1; place <= 12; place += 1) {
      seen.push(await guess(proxy, 'visee', {}, chain(place, '203.0.113.9')))
    }
    expect(seen).toEqual([...Array(10).fill(401), 429, 429])
    expect(await guess(proxy, 'visee', {}, chain(1, '203.0.113.10'))).toBe(401)
  })

  it('stands neither in the list of devices nor opens a key that is bound to an address', async () => {
    const browser = at('203.0.113.2')
    await browser.post('/session', { signInName: 'admin', password: testPassword, organization: 'cible' }, lies(9))
    const { body } = await browser.get('/me/devices')
    expect(body.items.map(({ address }: { address: string }) => address)).toEqual(['203.0.113.2'])
    const connector = await test.user(organization, {
      signInName: 'robot',
      type: 'connector',
      primaryGroup: organization.groups.care,
    })
    const path = `/organizations/cible/connectors/${connector}/keys`
    const made = await browser.post(path, { name: 'Clé', addressRanges: ['198.51.100.0/24'] })
    const authorization = `Bearer ${made.body.revealed.key}`
    const asked = (from: string, headers = {}) =>
      at(from).get('/organizations/cible/users', { authorization, ...headers })
    expect((await asked('203.0.113.2', lies(9))).status).toBe(401)
    expect((await asked('198.51.100.9')).status).toBe(200)
  })
})

describe('an account of one’s own with the victim’s name', () => {
  const victimOf = { organization: 'cible' }
  const own = { signInName: 'jumelle', password: testPassword, organization: 'attaquants' }

  beforeAll(async () => {
    await test.user(organization, { signInName: 'jumelle' })
    await test.user(attackers, { signInName: 'jumelle' })
  })

  it('does not make a device known to the victim’s account: it guesses as a stranger', async () => {
    const attacker = at('203.0.113.3')
    expect((await attacker.post('/session', own)).status).toBe(200)
    const seen: number[] = []
    for (let time = 0; time < 15; time += 1) {
      seen.push(await guess(attacker, 'jumelle', victimOf))
      if (time % 4 === 3) await attacker.post('/session', own)
    }
    expect(tally(seen)).toBe(10)
  })

  it('does not wipe out the failures by signing in there between the guesses', async () => {
    const seen: number[] = []
    for (let time = 0; time < 15; time += 1) {
      seen.push(await guess(at('203.0.113.4'), 'jumelle', victimOf))
      if (time % 4 === 3) await at('203.0.113.4').post('/session', own)
    }
    expect(tally(seen)).toBe(10)
  })

  it('in any number pushes the victim out of their own sign-in', async () => {
    const other = 'quatre moulins au vent'
    await test.user(organization, { signInName: 'doyenne', email: 'doyenne@mairie.example', password: other })
    for (let place = 0; place < 20; place += 1) {
      await test.user(attackers, { signInName: `ombre${place}`, email: 'doyenne@mairie.example', password: undefined })
    }
    await asOwner(
      test.database,
      `insert into user_passwords (organization_id, user_id, hash, must_change)
       select users.organization_id, users.id, admins.hash, false from users
       join user_passwords admins on admins.user_id = $1 where users.sign_in_name like 'ombre%'`,
      [attackers.adminId],
    )
    await asOwner(test.database, `update users set status = 'active' where sign_in_name like 'ombre%'`)
    const answer = await at('203.0.113.5').post('/session', {
      signInName: 'doyenne@mairie.example',
      password: other,
    })
    expect([answer.status, answer.body.user?.signInName]).toEqual([200, 'doyenne'])
  })
})

describe('guesses at a second factor', () => {
  async function halfWay(signInName: string, count: number): Promise<Browser[]> {
    const browsers = Array.from({ length: count }, () => test.stranger())
    for (const browser of browsers) {
      const { body } = await browser.post('/session', { signInName, password: testPassword })
      expect(body.state).toBe('secondFactor')
    }
    return browsers
  }

  async function withApp(signInName: string) {
    await test.user(organization, { signInName, email: `${signInName}@mairie.example` })
    const browser = await test.signedIn(organization, signInName)
    const app = await addApp(browser)
    await asOwner(test.database, 'update user_factors set last_step = 0')
    return { ...app, browser }
  }

  const give = (browser: Browser, code: string, method = 'totp') =>
    browser.post('/session/second-factor', { method, code })

  it('share one budget over sessions and over kinds of code: app, recovery code and mail', async () => {
    const { secret } = await withApp('partagee')
    const [first, second, third] = await halfWay('partagee', 3)
    const bad = otherThan(appCode(secret))
    const tries = [first, second, third].flatMap((browser, place) =>
      Array.from({ length: 5 }, (_, time) => give(browser as Browser, bad, time + place > 4 ? 'recoveryCode' : 'totp')),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect([tally(statuses), statuses.filter((status) => status === 429).length]).toEqual([10, 5])
    expect((await give(first as Browser, appCode(secret))).status).toBe(429)
  })

  it('are not forgiven by giving the password again or ending the session', async () => {
    const { secret } = await withApp('obstinee')
    const bad = otherThan(appCode(secret))
    const seen: number[] = []
    for (let round = 0; round < 4; round += 1) {
      const [browser] = await halfWay('obstinee', 1)
      for (let time = 0; time < 3; time += 1) seen.push((await give(browser as Browser, bad)).status)
      await browser?.delete('/session')
    }
    expect(tally(seen)).toBe(10)
  })

  it('one right code sent twenty times at once opens one session, from one browser or from twenty', async () => {
    const { secret } = await withApp('rafale')
    const [one] = await halfWay('rafale', 1)
    const session = new Map(one?.cookies)
    const code = appCode(secret)
    const same = Array.from({ length: 20 }, () => {
      const copy = test.stranger()
      for (const [name, value] of session) copy.cookies.set(name, value)
      return copy
    })
    const statuses = (await Promise.all(same.map((browser) => give(browser, code)))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    await asOwner(test.database, 'delete from sign_in_failures')
    const others = await halfWay('rafale', 9)
    const again = (await Promise.all(others.map((browser) => give(browser, code)))).map(({ status }) => status)
    expect(again.filter((status) => status === 200)).toHaveLength(0)
  })

  it('one mailed code sent twenty times at once is good once; a code of one session in none of the others', async () => {
    const email = 'postale@mairie.example'
    await test.user(organization, { signInName: 'postale', email, secondFactor: 'required' })
    const [one, other] = await halfWay('postale', 2)
    expect((await one?.post('/session/second-factor/send', { method: 'email' }))?.status).toBe(202)
    const code = codeIn((await test.outbox.lettersTo(email))[0])
    expect((await give(other as Browser, code, 'email')).status).toBe(401)
    const copies = Array.from({ length: 9 }, () => {
      const copy = test.stranger()
      for (const [name, value] of one?.cookies ?? []) copy.cookies.set(name, value)
      return copy
    })
    const statuses = (await Promise.all(copies.map((copy) => give(copy, code, 'email')))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  })
})
