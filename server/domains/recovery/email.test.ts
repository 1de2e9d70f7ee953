import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('adresses')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})
beforeEach(() => asOwner(test.database, 'delete from sign_in_failures'))

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
/** Somebody new who reads their address, as far as the server knows, signed in. */
async function reader() {
  people += 1
  const signInName = `lectrice${people}`
  const email = `${signInName}@ancienne.example`
  const id = await test.user(organization, { signInName, email })
  await asOwner(test.database, 'update users set email_verified_at = now() where id = $1', [id])
  return {
    id,
    signInName,
    email,
    next: `${signInName}@nouvelle.example`,
    browser: await test.signedIn(organization, signInName),
  }
}

const userOf = async (id: string) => (await admin.get(`${base}/users/${id}`)).body
const prove = (token: string) => test.stranger().post(`/email-proofs/${token}`, {})

describe('a person’s change of address is refused', () => {
  it('signed out, without recent proof, and for what is no address or somebody’s sign-in name', async () => {
    const { browser, id, email } = await reader()
    await test.user(organization, { signInName: 'prise@mairie.example' })
    expect((await unwritten(() => test.stranger().post('/me/email', { email: 'a@b.example' }))).status).toBe(401)
    for (const [wanted, code] of [
      ['pas une adresse', 'emailInvalid'],
      ['a@b.example\r\nBcc: tous@mairie.example', 'unsafeText'],
      ['prise@mairie.example', 'emailIsASignInName'],
      [email, 'emailSame'],
      ['', 'required'],
    ]) {
      const answer = await unwritten(() => browser.post('/me/email', { email: wanted }))
      expect([wanted, answer.body.problems?.[0]]).toMatchObject([wanted, { field: '/email', code }])
    }
    await asOwner(test.database, `update sessions set proved_at = now() - interval '11 minutes' where user_id = $1`, [
      id,
    ])
    const stale = await unwritten(() => browser.post('/me/email', { email: 'a@b.example' }))
    expect([stale.status, stale.body.code]).toEqual([403, 'proofNeeded'])
  })

  it('through the road of administrators: what is one’s own is not theirs to propose', async () => {
    for (const kind of ['self.email', 'self.email.request', 'self.password.reset', 'self.invitation.accept']) {
      const values = { email: 'a@b.example', token: 'x', password: 'tournesol au bord du quai' }
      const answer = await unwritten(() => admin.post(`${base}/changes`, { kind, values }))
      expect([kind, answer.status >= 400]).toEqual([kind, true])
    }
  })
})

describe('a person’s new address', () => {
  it('counts once the new box has proved it, and the old box is told', async () => {
    const { browser, id, email, next } = await reader()
    const asked = await browser.post('/me/email', { email: next })
    expect([asked.status, asked.body]).toEqual([202, { email: next }])
    const [letter] = await test.outbox.lettersTo(next)
    const token = tokenIn(letter)
    expect((await userOf(id)).email).toBe(email)
    const stranger = test.stranger()
    expect((await stranger.get(`/email-proofs/${token}`)).body).toMatchObject({ purpose: 'emailProof', email: next })
    expect((await userOf(id)).email).toBe(email)
    const { version } = await userOf(id)
    expect((await stranger.post(`/email-proofs/${token}`, {})).status).toBe(204)
    expect(stranger.cookies.size).toBe(0)
    const user = await userOf(id)
    expect(user).toMatchObject({ email: next, emailVerified: true })
    expect(user.version).toBeGreaterThan(version)
    const told = await test.outbox.lettersTo(email, 2)
    for (const { text, html } of told) expect(`${text}${html}`).not.toContain(next)
    expect((await prove(token)).status).toBe(410)
    expect((await browser.get('/me')).body.email).toBe(next)
  })

  it('twenty proofs at once make one change', async () => {
    const { browser, id, next } = await reader()
    await browser.post('/me/email', { email: next })
    const token = tokenIn((await test.outbox.lettersTo(next))[0])
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => prove(token)))).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([204, ...Array(19).fill(410)])
    const entries = await asOwner(
      test.database,
      `select id from journal where target_id = $1 and kind = 'self.email'`,
      [id],
    )
    expect(entries).toHaveLength(1)
  })

  it('is over when taken back, replaced by another, or when the account is closed', async () => {
    const ended: [string, (person: Awaited<ReturnType<typeof reader>>) => Promise<Answer>][] = [
      ['taken back', ({ browser }) => browser.delete('/me/email')],
      ['replaced', ({ browser, signInName }) => browser.post('/me/email', { email: `${signInName}@autre.example` })],
      ['closed', ({ id }) => admin.post(`${base}/users/${id}/deactivate`, { reason: 'Départ' })],
    ]
    for (const [name, end] of ended) {
      const person = await reader()
      await person.browser.post('/me/email', { email: person.next })
      const token = tokenIn((await test.outbox.lettersTo(person.next))[0])
      expect((await end(person)).status).toBeLessThan(300)
      expect([name, (await unwritten(() => prove(token))).status]).toEqual([name, 410])
      expect((await userOf(person.id)).email).toBe(person.email)
    }
  })

  it('is refused at the proof when it has become somebody’s sign-in name; the link stays for later', async () => {
    const { browser, id, email, next } = await reader()
    await browser.post('/me/email', { email: next })
    const token = tokenIn((await test.outbox.lettersTo(next))[0])
    const taker = await test.user(organization, { signInName: next })
    const answer = await unwritten(() => prove(token))
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'emailIsASignInName' }]])
    expect((await userOf(id)).email).toBe(email)
    await admin.delete(`${base}/users/${taker}`)
    expect((await prove(token)).status).toBe(204)
  })

  it('ends resets that went to the old box', async () => {
    const { browser, signInName, email, next } = await reader()
    await test.stranger().post('/password-resets', { signInName })
    const reset = tokenIn((await test.outbox.lettersTo(email))[0])
    await browser.post('/me/email', { email: next })
    await prove(tokenIn((await test.outbox.lettersTo(next))[0]))
    expect((await test.stranger().get(`/password-resets/${reset}`)).status).toBe(410)
  })

  it('may be today’s, typed by an administrator and never proved', async () => {
    const id = await test.user(organization, { signInName: 'jamais', email: 'jamais@mairie.example' })
    const browser = await test.signedIn(organization, 'jamais')
    expect((await browser.post('/me/email', { email: 'jamais@mairie.example' })).status).toBe(202)
    const letters = await test.outbox.lettersTo('jamais@mairie.example', 2)
    const letter = letters.find(({ text }) => text.includes('#'))
    expect((await prove(tokenIn(letter))).status).toBe(204)
    expect((await userOf(id)).emailVerified).toBe(true)
  })
})

describe('an administrator’s change of address', () => {
  it('counts at once while nobody has proved to read the present one', async () => {
    const id = await test.user(organization, { signInName: 'libre', email: 'libre@mairie.example' })
    const answer = await admin.patch(`${base}/users/${id}`, { email: 'libre@nouvelle.example' })
    expect(answer.body.user).toMatchObject({ email: 'libre@nouvelle.example', emailVerified: false })
  })

  it('waits for the owner where the present one is proved; the rest is done now; undoing takes both back', async () => {
    const { id, email, next } = await reader()
    const values = { email: next, position: 'Secrétaire' }
    const preview = await admin.post(`${base}/changes/preview`, { kind: 'user.update', target: id, values })
    expect(preview.body.now.map(({ code }: { code: string }) => code)).toEqual(['user.updated', 'user.emailAwaited'])
    expect(preview.body.tells.map(({ message }: { message: string }) => message).join()).toContain(next)
    const answer = await admin.patch(`${base}/users/${id}`, values)
    expect(answer.body.user).toMatchObject({ email, position: 'Secrétaire', emailVerified: true })
    const token = tokenIn((await test.outbox.lettersTo(next))[0])
    const [told] = await test.outbox.lettersTo(email)
    expect(told?.text).not.toContain(next)
    const undone = await admin.post(`${base}/changes/${answer.body.changeId}/undo`)
    expect([undone.status, undone.body.user]).toMatchObject([200, { email, position: null }])
    expect((await prove(token)).status).toBe(410)
    expect((await userOf(id)).email).toBe(email)
  })

  it('once confirmed can no longer be undone by taking the question back', async () => {
    const { id, next } = await reader()
    const answer = await admin.patch(`${base}/users/${id}`, { email: next })
    const token = tokenIn((await test.outbox.lettersTo(next))[0])
    expect((await prove(token)).status).toBe(204)
    expect(await userOf(id)).toMatchObject({ email: next, emailVerified: true })
    const undone = await unwritten(() => admin.post(`${base}/changes/${answer.body.changeId}/undo`))
    expect([undone.status, undone.body.code]).toEqual([409, 'changedSince'])
  })
})
