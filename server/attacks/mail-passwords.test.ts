import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const secret = 'cerf-volant-4711-brume'
const bait = 'appât-jeté-aux-voleurs'
const address = 'zoe@mairie.example'
let honest: FaultyMailServer
let trap: FaultyMailServer
let town: TestOrganization
let admin: Browser
let person: Browser
let sender: MailSender
let number = 0
let base: string

beforeAll(async () => {
  honest = await startFaultyMailServer({ accounts: { [address]: secret, 'envoi@mairie.example': secret } })
  // Takes anything that is tried: what it hears, it keeps.
  trap = await startFaultyMailServer({ accounts: { [address]: bait, 'envoi@mairie.example': bait } })
})
afterAll(async () => {
  await honest.close()
  await trap.close()
})

beforeEach(async () => {
  number += 1
  town = await test.organization(`mairie-${number}`)
  base = `/organizations/${town.slug}`
  admin = await test.signedIn(town)
  trap.signIns.length = 0
})

const settings = (values: object) => admin.patch(`${base}/settings/mail`, values)
const account = (values: object) => admin.patch(`${base}/users/${sender.personId}/mail-account`, values)

async function setUp(authentication: 'own' | 'shared') {
  const shared = { userName: 'envoi@mairie.example', password: secret }
  sender = await mailSender(test, town, honest.port, { authentication, ...(authentication === 'shared' && shared) })
  const [{ sign_in_name: name } = {}] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [
    sender.personId,
  ])
  person = await test.signedIn(town, String(name))
  if (authentication === 'own') expect((await person.patch('/me/mail-account', { password: secret })).status).toBe(200)
  await sender.until(await sender.sent(), 'sent')
}

/** Whatever was saved, a message is sent; waits until it has been tried, or was refused. */
async function tryToSend() {
  const answer = await sender.send()
  expect([202, 409]).toContain(answer.status)
  if (answer.status !== 202) return
  await vi.waitFor(
    async () => {
      const { status, attempts } = await sender.get(answer.body.id)
      expect(attempts > 0 || !['queued', 'sending'].includes(status)).toBe(true)
    },
    { timeout: 10_000, interval: 25 },
  )
}

const heard = () => trap.signIns.filter(({ secret: tried }) => tried !== bait)
const there = () => ({ host: 'localhost', port: trap.port, encryption: 'none' })

/** Every way of an administrator to lead somebody's sending to another machine, without knowing the password. */
const ways: [string, () => Promise<Answer | Answer[]>][] = [
  ['another port for everybody', () => settings({ port: trap.port })],
  ['another name of the machine', () => settings({ host: '127.0.0.1', port: trap.port })],
  ['the same machine spelled otherwise', () => settings({ host: 'LOCALHOST.', port: trap.port, preset: 'ovh' })],
  ['another port for one person', () => account({ port: trap.port })],
  ['another server for one person', () => account(there())],
  ['another user name at another server', () => account({ ...there(), userName: address })],
  [
    'a change that is sent by hand',
    () =>
      admin.post(`${base}/changes`, {
        ...{ kind: 'mail.settings.update', target: town.id, values: { port: trap.port } },
      }),
  ],
  [
    'a change of the account in a batch',
    () =>
      admin.post(`${base}/changes/batch`, {
        changes: [{ kind: 'user.mailAccount', target: sender.personId, values: there() }],
      }),
  ],
  [
    'the form of the person',
    () => admin.patch(`${base}/users/${sender.personId}`, { mailAccount: there(), position: 'Agente' }),
  ],
  [
    'a change that is taken back',
    async () => {
      const first = await settings({ port: trap.port })
      const back = await settings({ port: honest.port })
      const undone = await admin.post(`${base}/changes/${back.body.changeId}/undo`)
      return [first, undone]
    },
  ],
]

describe.each(['own', 'shared'] as const)('M9: a kept mail password (%s)', (authentication) => {
  it.each(ways)('is not told to another machine: %s', async (_way, act) => {
    await setUp(authentication)
    for (const { status } of [await act()].flat()) expect(status).toBeLessThan(500)
    await tryToSend()
    expect(heard()).toEqual([])
  })

  it('is not told by any test of a draft that leads elsewhere, whoever asks for it', async () => {
    await setUp(authentication)
    const drafts = [
      there(),
      { port: trap.port },
      { host: '127.0.0.1', port: trap.port },
      { ...there(), userName: address },
      { ...there(), userName: 'envoi@mairie.example' },
      { ...there(), to: 'voleur@ailleurs.example' },
    ]
    const everyWay = ['own', 'shared', 'oauth', 'none'].map((way) => ({ ...there(), authentication: way }))
    for (const [browser, path, bodies] of [
      [admin, `${base}/settings/mail/test`, [...drafts, ...everyWay]],
      [admin, `${base}/users/${sender.personId}/mail-account/test`, drafts],
      [person, '/me/mail-account/test', drafts],
    ] as const) {
      for (const body of bodies) {
        const { status } = await browser.post(path, body)
        expect([path, JSON.stringify(body), [200, 409, 422, 429].includes(status)]).toEqual([
          path,
          JSON.stringify(body),
          true,
        ])
        await asOwner(test.database, 'delete from sign_in_failures')
      }
    }
    expect(heard()).toEqual([])
  })

  it('does not follow a switch of the way people sign in, nor a move and a new password elsewhere', async () => {
    await setUp(authentication)
    const other = authentication === 'own' ? 'shared' : 'own'
    await settings({ port: trap.port, authentication: other, userName: address, password: bait })
    await tryToSend()
    await settings({ authentication, password: null })
    await tryToSend()
    await account({ ...there(), password: bait })
    await account({ password: null })
    await tryToSend()
    expect(heard()).toEqual([])
  })

  it('is not kept for what it was given to before it was replaced: it does not come back with an undo', async () => {
    await setUp(authentication)
    const isShared = authentication === 'shared'
    const change = isShared
      ? await settings({ port: trap.port, password: bait })
      : await account({ port: trap.port, password: bait })
    expect(change.status).toBe(200)
    await tryToSend()
    await admin.post(`${base}/changes/${change.body.changeId}/undo`)
    const before = honest.signIns.length
    await tryToSend()
    expect([heard(), honest.signIns.slice(before)]).toEqual([[], []])
  })
})

describe('M9: a password that is moved within the database', () => {
  it('opens in nobody else’s row, for no other server, and not as the organization’s own', async () => {
    await setUp('own')
    const other = await test.user(town, {
      ...{ signInName: 'paul', email: 'paul@mairie.example', primaryGroup: town.groups.staff },
    })
    const place = `localhost:${trap.port}:none`
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, password_sealed, password_place, port)
       select organization_id, $1, password_sealed, $2, $3 from mail_accounts where user_id = $4`,
      [other, place, trap.port, sender.personId],
    )
    await asOwner(
      test.database,
      `update mail_settings s set password_sealed = a.password_sealed, password_place = $1, user_name = $2
       from mail_accounts a where a.organization_id = s.organization_id and a.user_id = $3`,
      [place, address, sender.personId],
    )
    await asOwner(test.database, 'update mail_accounts set password_place = $1, port = $2 where user_id = $3', [
      place,
      trap.port,
      sender.personId,
    ])
    await tryToSend()
    await sender.send({ onBehalfOf: other })
    await asOwner(test.database, `update mail_settings set authentication = 'shared', port = $1`, [trap.port])
    await tryToSend()
    expect(heard()).toEqual([])
  })
})
