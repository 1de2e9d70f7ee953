import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { addApp, appCode, codeIn, otherThan } from '../../testing/second-factor.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('second-facteur')
})

// Each test begins with all its tries.
beforeEach(async () => {
  await asOwner(test.database, 'delete from sign_in_failures')
})

const forgetSteps = () => asOwner(test.database, 'update user_factors set last_step = 0')

let people = 0
/** Somebody new, with address and number. */
async function person(values: object = {}) {
  people += 1
  const signInName = `personne${people}`
  const email = `${signInName}@mairie.example`
  const mobile = `+3361234${String(5600 + people)}`
  const id = await test.user(organization, { signInName, email, mobile, ...values })
  return { id, signInName, email, mobile }
}

/** Somebody with an authenticator app. */
async function withApp(values: object = {}) {
  const someone = await person(values)
  const browser = await test.signedIn(organization, someone.signInName)
  const app = await addApp(browser)
  await forgetSteps()
  return { ...someone, ...app, browser }
}

/** A browser where the password was given and the second factor is missing. */
async function halfWay({ signInName }: { signInName: string }): Promise<Browser> {
  const browser = test.stranger()
  const answer = await browser.post('/session', { signInName, password: testPassword })
  expect([answer.status, answer.body.state]).toEqual([200, 'secondFactor'])
  return browser
}

const give = (browser: Browser, method: string, code: string) =>
  browser.post('/session/second-factor', { method, code })
const send = (browser: Browser, method: string) => browser.post('/session/second-factor/send', { method })

const wrongCode = { status: 401, body: { code: 'factorWrong', problems: [{ field: '/code', code: 'codeWrong' }] } }

describe('a second factor is refused', () => {
  it('when it is wrong, malformed or of a method that is not this person’s', async () => {
    const someone = await withApp()
    const browser = await halfWay(someone)
    const right = appCode(someone.secret)
    for (const [method, code] of [
      ['totp', otherThan(right)],
      ['totp', ''.padStart(39, '1')],
      ['totp', '12345a'],
      ['email', right],
      ['sms', '000000'],
      ['recoveryCode', 'abcde-fghjk'],
      ['passkey', right],
    ] as const) {
      const answer = await give(browser, method, code)
      expect([method, code, answer.status, answer.body.code]).toEqual([method, code, 401, 'factorWrong'])
    }
    expect((await give(browser, 'totp', '')).status).toBe(400)
    expect((await browser.get('/session')).body.state).toBe('secondFactor')
  })

  it('a code of another time, replayed, or of a factor removed since', async () => {
    const someone = await withApp()
    for (const steps of [-2, 2, 100]) {
      expect(await give(await halfWay(someone), 'totp', appCode(someone.secret, steps))).toMatchObject(wrongCode)
    }
    const code = appCode(someone.secret)
    expect((await give(await halfWay(someone), 'totp', code)).body.state).toBe('signedIn')
    expect(await give(await halfWay(someone), 'totp', code)).toMatchObject(wrongCode)
    expect(await give(await halfWay(someone), 'totp', appCode(someone.secret, -1))).toMatchObject(wrongCode)
    const later = await halfWay(someone)
    await asOwner(test.database, 'delete from user_factors where user_id = $1', [someone.id])
    expect(await give(later, 'totp', appCode(someone.secret, 1))).toMatchObject(wrongCode)
  })

  it('a mailed code in another session, by another person, or for another purpose', async () => {
    const someone = await person({ secondFactor: 'required' })
    const browser = await halfWay(someone)
    expect((await send(browser, 'email')).status).toBe(202)
    const code = codeIn((await test.outbox.lettersTo(someone.email))[0])
    expect(await give(await halfWay(someone), 'email', code)).toMatchObject(wrongCode)
    expect(await give(browser, 'sms', code)).toMatchObject(wrongCode)
    const other = await person({ secondFactor: 'required' })
    expect(await give(await halfWay(other), 'email', code)).toMatchObject(wrongCode)
    await asOwner(test.database, `update one_time_codes set purpose = 'proof'`)
    expect(await give(browser, 'email', code)).toMatchObject(wrongCode)
    await asOwner(test.database, `update one_time_codes set purpose = 'signIn'`)
    expect((await give(browser, 'email', code)).body.state).toBe('signedIn')
  })

  it('a mailed code after ten minutes, after five wrong ones, and after another was sent', async () => {
    const someone = await person({ secondFactor: 'required' })
    const browser = await halfWay(someone)
    const sendOne = async (count: number) => {
      await asOwner(test.database, 'delete from sign_in_failures')
      expect((await send(browser, 'email')).status).toBe(202)
      return codeIn((await test.outbox.lettersTo(someone.email, count))[count - 1])
    }
    const first = await sendOne(1)
    const second = await sendOne(2)
    if (first !== second) expect(await give(browser, 'email', first)).toMatchObject(wrongCode)
    for (let tries = 0; tries < 5; tries += 1) await give(browser, 'email', otherThan(second))
    expect(await give(browser, 'email', second)).toMatchObject(wrongCode)
    const third = await sendOne(3)
    await asOwner(test.database, `update one_time_codes set expires_at = now() - interval '1 second'`)
    expect(await give(browser, 'email', third)).toMatchObject(wrongCode)
  })

  it('sending too soon, too often, and to where nothing may be sent', async () => {
    const someone = await person({ secondFactor: 'required', mobile: null })
    const browser = await halfWay(someone)
    const refused = await send(browser, 'sms')
    expect([refused.status, refused.body.problems[0].code]).toEqual([422, 'methodNotOffered'])
    expect((await send(browser, 'email')).body).toEqual({ hint: 'pe•••@mairie.example', againInSeconds: 30 })
    const again = await send(browser, 'email')
    expect([again.status, again.body.code, Number(again.headers['retry-after']) > 0]).toEqual([
      429,
      'tooManyAttempts',
      true,
    ])
    // A code serves one sign-in only: whoever begins another gets one at once.
    expect((await send(await halfWay(someone), 'email')).status).toBe(202)
    for (let sent = 2; sent < 5; sent += 1) {
      await asOwner(test.database, `delete from sign_in_failures where key like 'codeSent:%'`)
      expect((await send(browser, 'email')).status).toBe(202)
    }
    await asOwner(test.database, `delete from sign_in_failures where key like 'codeSent:%'`)
    expect((await send(browser, 'email')).status).toBe(429)
  })
})

/** A sign-in that waits for a mailed code, and the code. */
async function withMailedCode() {
  const someone = await person({ secondFactor: 'required' })
  const browser = await halfWay(someone)
  await send(browser, 'email')
  return { id: someone.id, browser, code: codeIn((await test.outbox.lettersTo(someone.email))[0]) }
}

/** A sign-in that waits for what the person holds, and a code of it. */
async function withOwnCode(method: string) {
  const someone = await withApp()
  const code = method === 'totp' ? appCode(someone.secret) : (someone.recoveryCodes[0] ?? '')
  return { id: someone.id, browser: await halfWay(someone), code }
}

describe('guessing', () => {
  it('of fifty guesses sent at once in many sessions, ten are looked at', async () => {
    const someone = await withApp()
    const browsers = await Promise.all(Array.from({ length: 5 }, () => halfWay(someone)))
    const wrong = otherThan(otherThan(appCode(someone.secret)))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => give(browsers[at % 5] as Browser, 'totp', wrong)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40)
    const right = await give(await halfWay(someone), 'totp', appCode(someone.secret))
    expect(right.status).toBe(429)
  })

  it('a day has fifty tries, whatever happens in between', async () => {
    const someone = await withApp()
    const browser = await halfWay(someone)
    const wrong = otherThan(otherThan(appCode(someone.secret)))
    let looked = 0
    for (let round = 0; round < 6; round += 1) {
      await asOwner(
        test.database,
        `delete from sign_in_failures where key like 'factorGuess:%' or key like 'factorNetwork:%'`,
      )
      const answers = await Promise.all(Array.from({ length: 10 }, () => give(browser, 'totp', wrong)))
      looked += answers.filter(({ status }) => status === 401).length
    }
    expect(looked).toBe(50)
  })

  it.each(['totp', 'email', 'recoveryCode'])(
    'one right %s sent twenty times at once opens one session',
    async (method) => {
      const { browser, code, id } = method === 'email' ? await withMailedCode() : await withOwnCode(method)
      // The limit itself is not what is tried here.
      await asOwner(
        test.database,
        `insert into sign_in_failures (key, points, expire)
      values ('factorGuess:${id}:code', -100, extract(epoch from now() + interval '1 hour') * 1000)`,
      )
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => test.stranger().post('/session/second-factor', { method, code }, { cookie })),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 401 || status === 429)).toHaveLength(19)
    },
  )
})

describe('C5: a second factor that is required', () => {
  it('is a code to the account’s own address or number, where nothing is set up', async () => {
    const someone = await person({ secondFactor: 'required' })
    const browser = await halfWay(someone)
    expect((await browser.get('/session')).body.methods).toEqual([
      { method: 'sms', hint: `•• ${someone.mobile.slice(-2)}`, left: null },
      { method: 'email', hint: 'pe•••@mairie.example', left: null },
    ])
    expect((await send(browser, 'sms')).status).toBe(202)
    const [text] = await test.outbox.textsTo(someone.mobile)
    const code = codeIn(text)
    expect((await give(browser, 'sms', `${code.slice(0, 3)} ${code.slice(3)}`)).body.state).toBe('signedIn')
    expect((await browser.get('/me')).status).toBe(200)
  })

  it('is what the person set up, and no mailed code beside it', async () => {
    const someone = await withApp({ secondFactor: 'required' }).catch(() => null)
    expect(someone).toBeNull()
    const own = await withApp()
    const admin = await test.signedIn(organization)
    const path = `/organizations/${organization.slug}/users/${own.id}`
    expect((await admin.patch(path, { secondFactor: 'required' })).status).toBe(200)
    const browser = await halfWay(own)
    const { methods } = (await browser.get('/session')).body
    expect(methods.map(({ method }: { method: string }) => method)).toEqual(['totp', 'recoveryCode'])
    expect((await send(browser, 'email')).status).toBe(422)
    expect((await give(browser, 'totp', appCode(own.secret))).body.state).toBe('signedIn')
  })

  it('is not asked where it is off, even of somebody who has one', async () => {
    const own = await withApp()
    const admin = await test.signedIn(organization)
    await admin.patch(`/organizations/${organization.slug}/users/${own.id}`, { secondFactor: 'off' })
    const answer = await test.stranger().post('/session', { signInName: own.signInName, password: testPassword })
    expect(answer.body.state).toBe('signedIn')
  })
})

describe('recovery codes', () => {
  it('stand in once each, however they are typed', async () => {
    const someone = await withApp()
    expect(someone.recoveryCodes).toHaveLength(10)
    const [first = ''] = someone.recoveryCodes
    const typed = ` ${first.toUpperCase().replace('-', '').replaceAll('0', 'O')} `
    expect((await give(await halfWay(someone), 'recoveryCode', typed)).body.state).toBe('signedIn')
    expect(await give(await halfWay(someone), 'recoveryCode', first)).toMatchObject(wrongCode)
    expect((await someone.browser.get('/me/factors')).body.recoveryCodesLeft).toBe(9)
  })

  it('of somebody else open nothing', async () => {
    const [someone, other] = [await withApp(), await withApp()]
    expect(await give(await halfWay(someone), 'recoveryCode', other.recoveryCodes[0] ?? '')).toMatchObject(wrongCode)
  })
})

it('nothing of a code, secret or recovery code can be read in the database, the journal or the jobs', async () => {
  const someone = await withApp()
  const mailed = await person({ secondFactor: 'required' })
  const browser = await halfWay(mailed)
  await send(browser, 'email')
  const code = codeIn((await test.outbox.lettersTo(mailed.email))[0])
  const kept: unknown[] = []
  for (const table of ['user_factors', 'recovery_codes', 'one_time_codes', 'journal']) {
    kept.push(await asOwner(test.database, `select * from ${table}`))
  }
  const jobs = await asOwner(test.database, 'select data from pgboss.job')
  const text = JSON.stringify(kept)
  for (const secret of [someone.secret, ...someone.recoveryCodes]) expect(text).not.toContain(secret)
  expect(JSON.stringify([await asOwner(test.database, 'select code_hash from one_time_codes'), jobs])).not.toContain(
    `"${code}"`,
  )
})
