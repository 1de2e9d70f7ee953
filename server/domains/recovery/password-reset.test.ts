import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('oublis')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

// All tests ask from one address: what one of them used up is not the next one's business.
beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

const chosen = 'tournesol au bord du quai'
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const ask = (signInName: string, browser = test.stranger()) => browser.post('/password-resets', { signInName })

let people = 0
async function member() {
  people += 1
  const signInName = `distraite${people}`
  const email = `${signInName}@mairie.example`
  return { id: await test.user(organization, { signInName, email }), signInName, email }
}

/** Somebody new who asked for a reset, with the token mailed to them. */
async function forgetful() {
  const person = await member()
  expect((await ask(person.signInName)).status).toBe(202)
  const [letter] = await test.outbox.lettersTo(person.email)
  return { ...person, letter, token: tokenIn(letter) }
}

/** Resolves when whatever was asked for before is done: an answer to this question comes after it. */
async function settled() {
  await asOwner(test.database, 'delete from sign_in_failures')
  await forgetful()
  await expect.poll(pendingJobs, { timeout: 10_000 }).toBe(0)
}

const pendingJobs = async () =>
  (
    await asOwner(
      test.database,
      `select id from pgboss.job where name in ('recovery.find', 'links.send')
    and state in ('created', 'active', 'retry')`,
    )
  ).length

describe('asking for a reset', () => {
  it('answers alike, after the same work, whether the name is somebody’s or not', async () => {
    const { signInName, id } = await member()
    const without = await test.user(organization, { signInName: 'sans-adresse' })
    const closed = await test.user(organization, { signInName: 'fermee', email: 'fermee@mairie.example' })
    await admin.post(`${base}/users/${closed}/deactivate`, { reason: 'Départ' })
    await test.user(organization, { signInName: 'robot', email: 'robot@mairie.example', type: 'connector' })
    const values = { signInName: 'sans-acces', email: 'sans-acces@mairie.example' }
    await test.user(organization, { ...values, password: undefined })
    const visible = async (name: string) => {
      const jobs = async () =>
        (await asOwner(test.database, `select id from pgboss.job where name = 'recovery.find'`)).length
      const before = await jobs()
      const { status, body, headers } = await ask(name)
      const { date: _date, 'content-length': _length, ...shown } = headers
      return JSON.stringify([status, body, Object.keys(shown).toSorted(), (await jobs()) - before])
    }
    const names = [signInName, 'nobody', 'sans-adresse', 'fermee', 'fermee@mairie.example', 'robot', 'sans-acces']
    const seen = new Set<string>()
    for (const name of names) seen.add(await visible(name))
    expect([...seen]).toHaveLength(1)
    await settled()
    const links = await asOwner(test.database, `select user_id from account_links where user_id = any($1)`, [
      [id, without, closed],
    ])
    expect(links).toEqual([{ user_id: id }])
    const written = test.outbox.letters.map(({ to }) => to.email)
    for (const email of ['robot@mairie.example', 'sans-acces@mairie.example']) expect(written).not.toContain(email)
  })

  it('refuses only what cannot be a name', async () => {
    for (const body of [{}, { signInName: '' }, { signInName: 'a\u0000b' }, { signInName: 'x'.repeat(300) }]) {
      expect((await unwritten(() => test.stranger().post('/password-resets', body))).status).toBe(400)
    }
  })

  it('fills nobody’s box: after five within the hour it answers as before and writes no more', async () => {
    const { signInName, email } = await member()
    for (let tries = 0; tries < 12; tries += 1) expect((await ask(signInName)).status).toBe(202)
    await test.outbox.lettersTo(email)
    await settled()
    const links = await asOwner(test.database, 'select id from account_links where email = $1', [email])
    expect(links.length).toBeGreaterThan(0)
    expect(links.length).toBeLessThanOrEqual(5)
  })

  it('by an address that several organizations know, each account has its own mail, naming the organization', async () => {
    const other = await test.organization('voisine')
    const email = 'partout@mairie.example'
    await test.user(organization, { signInName: 'partout', email })
    await test.user(other, { signInName: 'partout.voisine', email })
    await ask(email.toUpperCase())
    const letters = await test.outbox.lettersTo(email, 2)
    const texts = letters.map(({ text }) => text).join('\n')
    for (const words of ['Organisation oublis', 'Organisation voisine', 'partout.voisine'])
      expect(texts).toContain(words)
    const [first, second] = letters.map(tokenIn)
    const names = [first, second].map(
      async (token) => (await test.stranger().get(`/password-resets/${token}`)).body.signInName,
    )
    expect(new Set(await Promise.all(names))).toEqual(new Set(['partout', 'partout.voisine']))
  })

  it('by somebody who lost their invitation sends the invitation again', async () => {
    const email = 'invitee@mairie.example'
    const person = { signInName: 'invitee', firstName: 'Inès', lastName: 'Invitée', email, sendInvitation: true }
    await admin.post(`${base}/users`, person)
    const first = tokenIn((await test.outbox.lettersTo(email))[0])
    await ask('invitee')
    const second = tokenIn((await test.outbox.lettersTo(email, 2))[1])
    expect((await test.stranger().get(`/invitations/${first}`)).status).toBe(410)
    expect((await test.stranger().get(`/invitations/${second}`)).status).toBe(200)
    const { items } = (await admin.get(`${base}/invitations`)).body
    expect(items).toMatchObject([{ invitedBy: 'Ada Admin', email }])
  })
})

describe('a reset', () => {
  it('is over once used, expired, replaced, or when the account is closed or has another address or password', async () => {
    const ended: [string, (person: Awaited<ReturnType<typeof forgetful>>) => Promise<unknown>][] = [
      ['used', ({ token }) => test.stranger().post(`/password-resets/${token}`, { password: chosen })],
      [
        'expired',
        ({ id }) => asOwner(test.database, `update account_links set expires_at = now() where user_id = $1`, [id]),
      ],
      ['replaced', async ({ email }) => ask(email).then(() => test.outbox.lettersTo(email, 2))],
      ['closed', ({ id }) => admin.post(`${base}/users/${id}/deactivate`, { reason: 'Départ' })],
      ['deleted', ({ id }) => admin.delete(`${base}/users/${id}`)],
      ['password', ({ id }) => admin.post(`${base}/users/${id}/password`, { password: 'parapluie rouge du lundi' })],
      ['moved', ({ id }) => admin.patch(`${base}/users/${id}`, { email: `autre.${id}@mairie.example` })],
    ]
    for (const [name, end] of ended) {
      const person = await forgetful()
      await end(person)
      const again = () => test.stranger().post(`/password-resets/${person.token}`, { password: 'encore un autre quai' })
      const answer = await unwritten(again)
      expect([name, answer.status, answer.body.code]).toEqual([name, 410, 'linkOver'])
    }
  })

  it('ends every session, forgives the failures, tells the person and signs in', async () => {
    const { id, token, signInName, email } = await forgetful()
    const elsewhere = await test.signedIn(organization, signInName)
    for (let tries = 0; tries < 11; tries += 1) {
      await test.stranger().post('/session', { signInName, password: 'faux mot de passe' })
    }
    const person = test.stranger()
    expect((await person.get(`/password-resets/${token}`)).body).toMatchObject({ purpose: 'passwordReset', signInName })
    const answer = await person.post(`/password-resets/${token}`, { password: chosen })
    expect([answer.status, answer.body.state]).toEqual([200, 'signedIn'])
    expect((await person.get('/me')).status).toBe(200)
    expect((await elsewhere.get('/me')).status).toBe(401)
    const [, notice] = await test.outbox.lettersTo(email, 2)
    expect(`${notice?.text}${notice?.html}`).not.toContain(chosen)
    expect(notice?.text).not.toContain('#')
    expect((await test.stranger().post('/session', { signInName, password: testPassword })).status).not.toBe(200)
    expect((await admin.get(`${base}/users/${id}`)).body.emailVerified).toBe(true)
    const again = async () => (await test.stranger().post('/session', { signInName, password: chosen })).status
    await expect.poll(again, { timeout: 10_000 }).toBe(200)
  })

  it('of twenty at once one comes through, and its password alone counts', async () => {
    const { token, signInName } = await forgetful()
    const passwords = Array.from({ length: 20 }, (_, index) => `${chosen} numéro ${index}`)
    const answers = await Promise.all(
      passwords.map((password) => test.stranger().post(`/password-resets/${token}`, { password })),
    )
    const winners = passwords.filter((_, index) => answers[index]?.status === 200)
    expect(winners).toHaveLength(1)
    const [password] = winners
    expect((await test.stranger().post('/session', { signInName, password })).status).toBe(200)
  })

  it('C5: does not skip a second factor, whatever is asked next', async () => {
    const { id, token } = await forgetful()
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [id])
    const person = test.stranger()
    const { body } = await person.post(`/password-resets/${token}`, { password: chosen })
    expect(['secondFactor', 'factorSetup']).toContain(body.state)
    for (const path of ['/me', '/me/devices', '/me/applications', `${base}/users`]) {
      expect([401, 403]).toContain((await person.get(path)).status)
    }
    expect([401, 403]).toContain((await person.post('/me/email', { email: 'voleuse@mairie.example' })).status)
  })

  it('takes a new identifier: a session that somebody planted before is worth nothing', async () => {
    const { token } = await forgetful()
    const planted = await test.signedIn(organization)
    const before = new Map(planted.cookies)
    await planted.post(`/password-resets/${token}`, { password: chosen })
    expect(planted.cookies.get('guichet')).not.toBe(before.get('guichet'))
    const other = test.stranger()
    for (const [name, value] of before) other.cookies.set(name, value)
    expect((await other.get('/me')).status).toBe(401)
    admin = await test.signedIn(organization)
  })
})
