import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let number = 0

const server = { host: 'smtp.rappels.example', port: 465, encryption: 'tls' }
const settings = () => `/organizations/${organization.slug}/settings/mail`
const remind = () => admin.post(`${settings()}/remind`)
const address = (name: string) => `${name}-${number}@rappels.example`
const here = () => test.outbox.letters.filter(({ to }) => to.email.endsWith(`-${number}@rappels.example`))

beforeAll(async () => {
  await test.organization('editeur', 'provider')
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`rappels-${number}`)
  admin = await test.signedIn(organization)
})

const member = (name: string, values: object = {}) =>
  test.user(organization, { signInName: name, email: address(name), ...values })

/** Waits until no letter is left to be written. */
const untilWritten = () =>
  expect
    .poll(
      async () =>
        (
          await asOwner(
            test.database,
            `select from pgboss.job where name like 'mail-accounts.remind%' and state in ('created', 'retry', 'active')`,
          )
        ).length,
      { timeout: 20_000 },
    )
    .toBe(0)

describe('M13: reminding those who cannot send yet', () => {
  it('is refused without a server, and does nothing where nobody is to be reminded', async () => {
    await member('seule')
    const answer = await unwritten(test.database, remind)
    expect([answer.status, answer.body.code]).toEqual([409, 'mailReminderWithoutServer'])
    await admin.patch(settings(), { ...server, authentication: 'none' })
    const none = await unwritten(test.database, remind)
    expect([none.status, none.body]).toEqual([202, { count: 0 }])
  })

  it('writes to each of them in their language, once a day, with the way to their preferences', async () => {
    await admin.patch(settings(), server)
    await member('lea', { language: 'en', lastName: 'Roy' })
    await member('zoe')
    await member('fermee')
    await member('invitee', { password: undefined })
    await member('robot', { type: 'connector' })
    await member('muette', { email: null })
    const ready = await member('prete')
    await asOwner(test.database, `update users set status = 'deactivated' where email = $1`, [address('fermee')])
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, password_sealed, password_place) values ($1, $2, 'x', $3)`,
      [organization.id, ready, 'smtp.rappels.example:465:tls'],
    )
    const answer = await remind()
    expect([answer.status, answer.body]).toEqual([202, { count: 2 }])
    const [letter] = await test.outbox.lettersTo(address('lea'))
    await test.outbox.lettersTo(address('zoe'))
    await untilWritten()
    expect(
      here()
        .map(({ to }) => to.email)
        .sort(),
    ).toEqual([address('lea'), address('zoe')])
    expect(letter?.subject).toBe(`Enter your mail password (Organisation rappels-${number})`)
    expect(letter?.text).toContain(`${test.baseUrl}/preferences#mail`)
    const again = await unwritten(test.database, remind)
    expect([again.status, again.body.code]).toEqual([409, 'mailReminderTooSoon'])
    await asOwner(test.database, `update mail_settings set reminded_at = now() - interval '25 hours'`)
    expect((await remind()).status).toBe(202)
  })

  it('is done once when two administrators ask at one moment, and stands in the journal', async () => {
    await admin.patch(settings(), server)
    await member('zoe')
    const statuses = (await Promise.all([remind(), remind()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([202, 409])
    const entries = await asOwner(
      test.database,
      `select after from journal where organization_id = $1 and kind = 'mail.remind'`,
      [organization.id],
    )
    expect(entries).toEqual([{ after: { mailReminded: 1 } }])
  })

  it('asks for a connected mailbox where that is how people send', async () => {
    await admin.patch(settings(), {
      ...{ ...server, authentication: 'oauth' },
      oauth: { provider: 'google', clientId: 'guichet' },
    })
    await member('zoe')
    await remind()
    const [letter] = await test.outbox.lettersTo(address('zoe'))
    expect(letter?.subject).toContain('Connectez votre boîte aux lettres')
  })
})

describe('a server that cannot write to people', () => {
  const silent = useTestApp({ canMail: false })

  it('promises no reminder', async () => {
    const town = await silent.organization('sans-courrier')
    const browser = await silent.signedIn(town)
    const path = '/organizations/sans-courrier/settings/mail'
    await browser.patch(path, server)
    const answer = await unwritten(silent.database, () => browser.post(`${path}/remind`))
    expect([answer.status, answer.body.code]).toEqual([409, 'mailReminderNotPossible'])
  })
})
