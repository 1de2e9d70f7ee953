import { beforeAll, describe, expect, it } from 'vitest'
import { acrossOrganizations } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { deleteOldLinks } from './link-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('lettres')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const invite = (person: object, headers = {}) =>
  admin.post(`${base}/users`, { lastName: 'Lettre', firstName: 'Léa', sendInvitation: true, ...person }, headers)

describe('a letter with a link', () => {
  it('speaks the person’s language, as text and as HTML, and leads to the right page', async () => {
    for (const [language, words] of [
      ['fr', ['Bienvenue', 'Choisir mon mot de passe', 'Organisation lettres']],
      ['en', ['Welcome', 'Choose my password', 'Organisation lettres']],
    ] as const) {
      const email = `${language}@mairie.example`
      await invite({ signInName: `langue.${language}`, email, language })
      const [letter] = await test.outbox.lettersTo(email)
      for (const word of [...words, `langue.${language}`, '/invitation#']) {
        expect([word, letter?.text.includes(word), letter?.html.includes(word)]).toEqual([word, true, true])
      }
      expect(letter?.subject).toContain('Organisation lettres')
    }
  })

  it('leads where the server is, whatever a request says of its host', async () => {
    const email = 'poison@mairie.example'
    const headers = {
      host: 'voleur.example',
      'x-forwarded-host': 'voleur.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=voleur.example;proto=https',
    }
    await invite({ signInName: 'poison', email }, headers)
    await test.outbox.lettersTo(email)
    const stranger = test.stranger()
    await stranger.post('/password-resets', { signInName: 'poison' }, headers)
    for (const { text, html } of await test.outbox.lettersTo(email, 2)) {
      expect(text).toContain('http://localhost:4000/invitation#')
      expect(`${text}${html}`).not.toContain('voleur')
    }
  })

  it('is not bent by a name: no other header, paragraph, tag or placeholder', async () => {
    const firstName = '<b>Eve</b> {{link}} $t(letter.passwordReset.body)'
    const email = 'eve@mairie.example'
    expect((await invite({ signInName: 'a\r\nBcc:b@c.example', firstName, email })).status).toBe(400)
    expect((await invite({ signInName: 'eve', firstName: 'A\r\nBcc: b@c.example', email })).status).toBe(400)
    await invite({ signInName: 'eve', firstName, email })
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.html).not.toContain('<b>')
    expect(letter?.text).toContain('{{link}} $t(')
    expect(letter?.to.name).not.toMatch(/[\r\n]/)
  })
})

describe('sending', () => {
  it('is tried again when the mail server refuses, with another token; one mail goes out', async () => {
    const email = 'patience@mairie.example'
    test.outbox.fail(1)
    const { targetId } = (await invite({ signInName: 'patience', email })).body
    const hash = async () =>
      (await asOwner(test.database, 'select token_hash, sent_at from account_links where user_id = $1', [targetId]))[0]
    await expect.poll(async () => (await hash())?.token_hash, { timeout: 10_000 }).not.toBeNull()
    const first = await hash()
    const tomorrow = `update pgboss.job set start_after = now() where name = 'links.send' and state = 'retry'`
    const again = async () => {
      await asOwner(test.database, tomorrow)
      return test.outbox.letters.filter(({ to }) => to.email === email).length
    }
    await expect.poll(again, { timeout: 20_000 }).toBe(1)
    const token = tokenIn((await test.outbox.lettersTo(email))[0])
    expect((await test.stranger().get(`/invitations/${token}`)).status).toBe(200)
    expect((await hash())?.token_hash).not.toEqual(first?.token_hash)
  })

  it('does not happen for an invitation that was cancelled meanwhile', async () => {
    const email = 'annulee@mairie.example'
    test.outbox.fail(1)
    const { targetId } = (await invite({ signInName: 'annulee', email })).body
    await admin.delete(`${base}/users/${targetId}/invitation`)
    const waiting = async () => {
      await asOwner(
        test.database,
        `update pgboss.job set start_after = now() where name = 'links.send' and state = 'retry'`,
      )
      const states = `select state from pgboss.job where name = 'links.send' and state in ('created', 'active', 'retry')`
      return (await asOwner(test.database, states)).length
    }
    await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
    expect(test.outbox.letters.filter(({ to }) => to.email === email)).toEqual([])
  })
})

describe('a token', () => {
  it('stands nowhere but in the mail: not in answers, the journal, the jobs or the rows', async () => {
    const email = 'secret@mairie.example'
    const created = await invite({ signInName: 'secret', email })
    const id = created.body.targetId
    const again = await admin.post(`${base}/users/${id}/invitation`)
    const tokens = (await test.outbox.lettersTo(email, 2)).map(tokenIn)
    const seen = [created, again, await admin.get(`${base}/users/${id}`), await admin.get(`${base}/invitations`)]
    seen.push(await admin.get(`${base}/users/${id}/history`), await admin.get(`${base}/journal`))
    const stored: unknown[] = []
    for (const table of ['account_links', 'pgboss.job', 'journal', 'users', 'idempotency_keys']) {
      stored.push(await asOwner(test.database, `select to_jsonb(kept) as row from ${table} kept`))
    }
    const text = JSON.stringify([seen, stored])
    for (const token of tokens) {
      const [organizationId = '', secret = ''] = token.split('.')
      expect(organizationId).toBe(organization.id.replaceAll('-', ''))
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
    }
  })
})

describe('old links', () => {
  it('are cleared away by the job that comes every hour', async () => {
    const { targetId } = (await invite({ signInName: 'ancienne', email: 'ancienne@mairie.example' })).body
    const left = async () =>
      (await asOwner(test.database, 'select id from account_links where user_id = $1', [targetId])).length
    const age = async (days: number) => {
      const ago = `now() - make_interval(days => $2)`
      await asOwner(test.database, `update account_links set expires_at = ${ago} where user_id = $1`, [targetId, days])
    }
    const invitedAt = async () => (await admin.get(`${base}/users/${targetId}`)).body.invitedAt
    await age(29)
    await acrossOrganizations(test.database.db, deleteOldLinks)
    expect([await left(), typeof (await invitedAt())]).toEqual([1, 'string'])
    await age(31)
    await acrossOrganizations(test.database.db, deleteOldLinks)
    expect([await left(), await invitedAt()]).toEqual([0, null])
  })
})
