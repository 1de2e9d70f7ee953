import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addApp, appCode, codeIn, otherThan } from '../../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('mes-facteurs')
})

beforeEach(async () => {
  await asOwner(test.database, 'delete from sign_in_failures')
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const proofIsOld = () => asOwner(test.database, `update sessions set proved_at = now() - interval '11 minutes'`)
const codeOf = (answer: Answer) => [answer.status, answer.body.problems?.[0]?.code ?? answer.body.code]

let people = 0
async function person(values: object = {}) {
  people += 1
  const signInName = `habitante${people}`
  const email = `${signInName}@mairie.example`
  const mobile = `+3365432${String(1100 + people)}`
  const id = await test.user(organization, { signInName, email, mobile, ...values })
  return { id, signInName, email, mobile }
}

async function signedIn(values: object = {}) {
  const someone = await person(values)
  return { ...someone, browser: await test.signedIn(organization, someone.signInName) }
}

/** Every route that changes one's own second factors. */
const changing: [string, string, object | undefined][] = [
  ['POST', '/me/factors/totp', undefined],
  ['POST', '/me/factors/totp/confirm', { code: '123456' }],
  ['POST', '/me/factors/email', undefined],
  ['POST', '/me/factors/email/confirm', { code: '123456' }],
  ['POST', '/me/factors/sms', undefined],
  ['POST', '/me/factors/sms/confirm', { code: '123456' }],
  ['POST', '/me/factors/passkey/options', undefined],
  ['POST', '/me/factors/passkey', { attestation: {}, name: 'Clé' }],
  ['POST', '/me/factors/recovery-codes', undefined],
  ['DELETE', '/me/factors/00000000-0000-7000-8000-000000000000', undefined],
]

describe('changing one’s second factors is refused', () => {
  it('to strangers, and while the second factor of this sign-in is missing', async () => {
    const { signInName } = await person({ secondFactor: 'required' })
    const halfWay = test.stranger()
    await halfWay.post('/session', { signInName, password: testPassword })
    for (const [method, path, body] of [...changing, ['GET', '/me/factors', undefined] as const]) {
      for (const browser of [test.stranger(), halfWay]) {
        const answer = await unwritten(() => browser.request(method, path, body))
        expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'notSignedIn'])
      }
    }
  })

  it('without recent proof of identity', async () => {
    const { browser } = await signedIn()
    await proofIsOld()
    for (const [method, path, body] of changing) {
      const answer = await unwritten(() => browser.request(method, path, body))
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'proofNeeded'])
    }
    expect((await browser.get('/me/factors')).status).toBe(200)
  })

  it('by the road that is open to everybody: nobody passes by the proof', async () => {
    const admin = await test.signedIn(organization)
    for (const kind of ['self.factor.add', 'self.factor.remove', 'self.recoveryCodes']) {
      for (const path of ['changes', 'changes/preview']) {
        const answer = await unwritten(() =>
          admin.post(`/organizations/${organization.slug}/${path}`, { kind, values: {} }),
        )
        expect([403, 400]).toContain(answer.status)
      }
    }
  })

  it('with a code that is wrong, malformed, or was never asked for', async () => {
    const { browser } = await signedIn()
    expect(codeOf(await unwritten(() => browser.post('/me/factors/totp/confirm', { code: '123456' })))).toEqual([
      401,
      'codeWrong',
    ])
    const { secret } = (await browser.post('/me/factors/totp')).body
    for (const code of [otherThan(appCode(secret)), 'abc', '1234567']) {
      expect(codeOf(await unwritten(() => browser.post('/me/factors/totp/confirm', { code })))).toEqual([
        401,
        'codeWrong',
      ])
    }
    expect((await browser.post('/me/factors/totp/confirm', { code: '' })).status).toBe(400)
    expect((await browser.get('/me/factors')).body.items).toEqual([])
  })

  it('where second factors are off, or the kind is there already', async () => {
    const off = await signedIn({ secondFactor: 'off' })
    expect(codeOf(await unwritten(() => off.browser.post('/me/factors/totp')))).toEqual([422, 'factorsOff'])
    const { browser } = await signedIn()
    expect(codeOf(await unwritten(() => browser.post('/me/factors/recovery-codes')))).toEqual([422, 'noFactor'])
    await addApp(browser)
    expect(codeOf(await unwritten(() => browser.post('/me/factors/totp')))).toEqual([422, 'factorExists'])
  })

  it('C2: a number or address that is somebody else’s second factor already, and of two at once one wins', async () => {
    const mobile = '+33698765432'
    const [first, second, third] = [await signedIn(), await signedIn(), await signedIn()]
    for (const { id } of [first, second, third]) {
      await asOwner(test.database, 'update users set mobile = $1 where id = $2', [mobile, id])
    }
    await first.browser.post('/me/factors/sms')
    await second.browser.post('/me/factors/sms')
    const texts = await test.outbox.textsTo(mobile, 2)
    const confirm = async ({ browser }: { browser: Browser }) => {
      const tries = texts.map((text) => browser.post('/me/factors/sms/confirm', { code: codeIn(text) }))
      return (await Promise.all(tries)).map(({ status }) => status).sort()
    }
    expect((await Promise.all([confirm(first), confirm(second)])).sort()).toEqual([
      [200, 401],
      [401, 422],
    ])
    const late = await unwritten(() => third.browser.post('/me/factors/sms'))
    expect(codeOf(late)).toEqual([422, 'factorTaken'])
    expect(late.body.problems[0].message).toContain('une seule personne')
  })

  it('C5: removing the last one where one is required and nothing could replace it', async () => {
    const someone = await signedIn({ email: null, mobile: null })
    await addApp(someone.browser)
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [someone.id])
    const [factor] = (await someone.browser.get('/me/factors')).body.items
    const answer = await unwritten(() => someone.browser.delete(`/me/factors/${factor.id}`))
    expect(codeOf(answer)).toEqual([422, 'lastFactor'])
  })

  it('somebody else’s, as one that does not exist', async () => {
    const [someone, other] = [await signedIn(), await signedIn()]
    await addApp(other.browser)
    await addApp(someone.browser)
    const [factor] = (await other.browser.get('/me/factors')).body.items
    expect((await unwritten(() => someone.browser.delete(`/me/factors/${factor.id}`))).status).toBe(404)
    expect((await other.browser.get('/me/factors')).body.items).toHaveLength(1)
  })
})

describe('a person adds a second factor', () => {
  it('an app: the first one brings recovery codes, every other session ends, the owner is told', async () => {
    const someone = await signedIn()
    const elsewhere = await test.signedIn(organization, someone.signInName)
    const begun = (await someone.browser.post('/me/factors/totp')).body
    expect(begun.uri).toContain(`otpauth://totp/Guichet:${someone.signInName}?`)
    const added = await someone.browser.post('/me/factors/totp/confirm', { code: appCode(begun.secret) })
    expect(added.body.recoveryCodes).toHaveLength(10)
    for (const code of added.body.recoveryCodes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
    expect(added.body.factors).toMatchObject({
      policy: 'optional',
      recoveryCodesLeft: 10,
      items: [{ kind: 'totp', name: 'Application d’authentification', hint: null }],
      canReceive: { email: 'ha•••@mairie.example', sms: `•• ${someone.mobile.slice(-2)}` },
    })
    expect((await someone.browser.get('/me')).status).toBe(200)
    expect((await elsewhere.get('/me')).status).toBe(401)
    const [letter] = await test.outbox.lettersTo(someone.email)
    expect(letter?.subject).toContain('second facteur')
    expect(letter?.text).not.toContain(begun.secret)
  })

  it('a code by SMS only after the code came back; the second factor brings no new recovery codes', async () => {
    const someone = await signedIn()
    await addApp(someone.browser)
    expect((await someone.browser.post('/me/factors/sms')).status).toBe(202)
    expect((await someone.browser.get('/me/factors')).body.items).toHaveLength(1)
    const [text] = await test.outbox.textsTo(someone.mobile)
    const added = await someone.browser.post('/me/factors/sms/confirm', { code: codeIn(text) })
    expect(added.body).toMatchObject({ recoveryCodes: null, factors: { recoveryCodesLeft: 10 } })
    expect(added.body.factors.items[1]).toMatchObject({ kind: 'sms', hint: `•• ${someone.mobile.slice(-2)}` })
  })

  it('a changed number does not move the factor: codes go where they were confirmed', async () => {
    const someone = await signedIn()
    await someone.browser.post('/me/factors/sms')
    const [text] = await test.outbox.textsTo(someone.mobile)
    expect((await someone.browser.post('/me/factors/sms/confirm', { code: codeIn(text) })).status).toBe(200)
    const admin = await test.signedIn(organization)
    await admin.patch(`/organizations/${organization.slug}/users/${someone.id}`, { mobile: '+33611112222' })
    await asOwner(test.database, 'delete from sign_in_failures')
    const browser = test.stranger()
    await browser.post('/session', { signInName: someone.signInName, password: testPassword })
    await browser.post('/session/second-factor/send', { method: 'sms' })
    expect(await test.outbox.textsTo(someone.mobile, 2)).toHaveLength(2)
    expect(test.outbox.texts.filter(({ to }) => to === '+33611112222')).toEqual([])
  })

  it('C5: to finish a sign-in that asks for one, with another cookie', async () => {
    const { id, signInName } = await person({ email: null, mobile: null })
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [id])
    const browser = test.stranger()
    expect((await browser.post('/session', { signInName, password: testPassword })).body.state).toBe('factorSetup')
    expect((await browser.get('/me')).body.code).toBe('factorSetupNeeded')
    const before = [...browser.cookies.values()]
    expect((await addApp(browser)).recoveryCodes).toHaveLength(10)
    expect([...browser.cookies.values()]).not.toEqual(before)
    expect((await browser.get('/me')).status).toBe(200)
    const old = test.stranger()
    old.cookies.set([...browser.cookies.keys()][0] ?? '', before[0] ?? '')
    expect((await old.get('/me')).status).toBe(401)
  })
})

describe('a person removes a second factor', () => {
  it('recovery codes go with the last one; other sessions end, the journal and the owner know', async () => {
    const someone = await signedIn()
    const { secret, recoveryCodes } = await addApp(someone.browser)
    const elsewhere = test.stranger()
    await elsewhere.post('/session', { signInName: someone.signInName, password: testPassword })
    await elsewhere.post('/session/second-factor', { method: 'totp', code: appCode(secret, 1) })
    expect((await elsewhere.get('/me')).status).toBe(200)
    const [factor] = (await someone.browser.get('/me/factors')).body.items
    const removed = await someone.browser.delete(`/me/factors/${factor.id}`)
    expect(removed.body).toMatchObject({ items: [], recoveryCodesLeft: 0 })
    expect((await elsewhere.get('/me')).status).toBe(401)
    const again = test.stranger()
    const session = await again.post('/session', { signInName: someone.signInName, password: testPassword })
    expect(session.body.state).toBe('signedIn')
    const admin = await test.signedIn(organization)
    const history = JSON.stringify(
      (await admin.get(`/organizations/${organization.slug}/users/${someone.id}/history`)).body,
    )
    expect(history).toContain('self.factor.remove')
    for (const secretText of [secret, ...recoveryCodes]) expect(history).not.toContain(secretText)
    expect((await test.outbox.lettersTo(someone.email, 2)).map(({ subject }) => subject).join()).toContain('retiré')
  })

  it('new recovery codes end the former ones', async () => {
    const someone = await signedIn()
    const { recoveryCodes } = await addApp(someone.browser)
    const { codes } = (await someone.browser.post('/me/factors/recovery-codes')).body
    expect(codes).toHaveLength(10)
    const give = async (code: string) => {
      const browser = test.stranger()
      await browser.post('/session', { signInName: someone.signInName, password: testPassword })
      return (await browser.post('/session/second-factor', { method: 'recoveryCode', code })).status
    }
    expect(await give(recoveryCodes[0] ?? '')).toBe(401)
    expect(await give(codes[0])).toBe(200)
  })
})
