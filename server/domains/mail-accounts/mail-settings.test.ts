import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let number = 0

const address = () => `/organizations/${organization.slug}/settings/mail`
const secret = 'un mot de passe très secret'
const server = { host: 'smtp.reglages.example', port: 465, encryption: 'tls' }

beforeAll(async () => {
  await test.organization('editeur', 'provider')
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`reglages-${number}`)
  admin = await test.signedIn(organization)
})

const faultsOf = (answer: { body: { problems?: { field: string; code: string }[] } }) =>
  (answer.body.problems ?? []).map(({ field, code }) => `${field} ${code}`)

describe('M8: what the mail server of an organization may not be', () => {
  const endpoints = { authorizationEndpoint: 'https://id.example/a', tokenEndpoint: 'https://id.example/t' }
  const other = { provider: 'other', clientId: 'g', scope: 'smtp', ...endpoints }
  const refused: [object, string[]][] = [
    [{ host: 'smtp.reglages.example' }, ['/port required', '/encryption required']],
    [{ port: 25 }, ['/host required', '/encryption required']],
    [{ ...server, host: 'not a host' }, ['/host mailHostUnreadable']],
    [{ ...server, host: 'smtp.example\r\nRSET' }, ['/host mailHostUnreadable']],
    ...['localhost', '127.0.0.1', '10.0.3.4', '::1', '169.254.169.254', '0x7f.1', '2130706433', 'mail.local'].map(
      (host): [object, string[]] => [{ ...server, host }, ['/host mailHostPrivate']],
    ),
    [{ ...server, senderAddress: 'Mairie <x@x.example>' }, ['/senderAddress emailInvalid']],
    [{ ...server, replyTo: 'a@x.example, b@x.example' }, ['/replyTo emailInvalid']],
    [{ ...server, authentication: 'oauth' }, ['/authentication mailOauthMissing']],
    [
      { ...server, authentication: 'shared' },
      ['/userName mailSharedNeedsUserName', '/password mailSharedNeedsPassword'],
    ],
    [{ password: secret }, ['/password mailNoServer']],
    [{ oauth: { ...other, tokenEndpoint: null } }, ['/oauth/tokenEndpoint required']],
    [{ oauth: { ...other, tokenEndpoint: 'http://id.example/t' } }, ['/oauth/tokenEndpoint mailEndpointNotSecure']],
    [{ oauth: { ...other, tokenEndpoint: 'https://127.0.0.1/t' } }, ['/oauth/tokenEndpoint mailHostPrivate']],
    [{ oauth: { ...other, tokenEndpoint: 'file:///etc' } }, ['/oauth/tokenEndpoint mailEndpointUnreadable']],
    [
      { oauth: { provider: 'microsoft', clientId: 'g', tenant: 'a/../../evil.example' } },
      ['/oauth/tenant mailTenantUnreadable'],
    ],
  ]

  it('is refused field by field, and nothing is written', async () => {
    await unwritten(test.database, async () => {
      for (const [body, faults] of refused) {
        const answer = await admin.patch(address(), body)
        expect([JSON.stringify(body), answer.status, faultsOf(answer)]).toEqual([JSON.stringify(body), 422, faults])
      }
    })
  })

  it('is refused where it is no value of its kind', async () => {
    const bodies = [
      { port: 0 },
      { port: 65_536 },
      { encryption: 'ssl' },
      { password: 'a\r\nb' },
      { password: '' },
      { senderName: 'Mairie\r\nBcc: x@x.example' },
      { limits: { recipientsPerMessage: 100_000 } },
      { unknown: 1 },
    ]
    await unwritten(test.database, async () => {
      for (const body of bodies) expect([body, (await admin.patch(address(), body)).status]).toEqual([body, 400])
    })
  })

  it('is not for people without the right, nor for another organization', async () => {
    await test.user(organization, { signInName: 'simple', primaryGroup: organization.groups.care })
    const simple = await test.signedIn(organization, 'simple')
    const stranger = await test.organization(`voisine-${number}`)
    const theirs = await test.signedIn(stranger)
    await unwritten(test.database, async () => {
      for (const send of [
        (browser: Browser) => browser.get(address()),
        (browser: Browser) => browser.patch(address(), server),
        (browser: Browser) => browser.post(`${address()}/remind`),
      ]) {
        expect((await send(simple)).status).toBe(403)
        expect((await send(theirs)).status).toBe(404)
        expect((await send(test.stranger())).status).toBe(401)
      }
      const change = { kind: 'mail.settings.update', target: organization.id, values: server }
      expect((await theirs.post(`/organizations/${stranger.slug}/changes`, change)).status).toBe(404)
    })
  })

  it('cannot be saved over what somebody else saved meanwhile: the second of two gets 412', async () => {
    const { headers } = await admin.get(address())
    const guard = { 'if-match': String(headers.etag) }
    const saved = await Promise.all([
      admin.request('PATCH', address(), JSON.stringify(server), guard),
      admin.request('PATCH', address(), JSON.stringify({ ...server, port: 587 }), guard),
    ])
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 412])
  })
})

/** What the journal keeps of the last change. */
const lastEntry = async () =>
  (
    await asOwner(
      test.database,
      'select kind, before, after from journal where organization_id = $1 order by id desc',
      [organization.id],
    )
  )[0]

const effectsOf = (answer: { body: { applied?: { message: string }[]; now?: { message: string }[] } }) =>
  (answer.body.applied ?? answer.body.now ?? []).map(({ message }) => message)

/** Everybody gets a row with a password for this place. */
async function givePasswords(place: string, people: string[]): Promise<void> {
  for (const id of people) {
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, password_sealed, password_place) values ($1, $2, 'x', $3)`,
      [organization.id, id, place],
    )
  }
}

describe('M8: the mail server of an organization', () => {
  it('is nothing at first, with what is needed to begin: providers and where mailboxes come back', async () => {
    const { status, body, headers } = await admin.get(address())
    expect([status, headers.etag]).toEqual([200, '"0"'])
    expect(body).toMatchObject({ isConfigured: false, host: null, password: 'none', oauth: null, version: 0 })
    expect(body.redirectUri).toBe(`${test.baseUrl}/api/v1/mail/oauth/callback`)
    expect(body.presets.map(({ key }: { key: string }) => key)).toContain('microsoft')
    expect(body.accounts).toEqual({ total: 1, own: 0, withoutPassword: 1 })
  })

  it('is saved with its password, which appears nowhere again', async () => {
    const limits = { messagesPerPersonPerHour: 7 }
    const values = { ...server, host: ' SMTP.Reglages.example. ', authentication: 'shared', userName: 'envoi', limits }
    const saved = await admin.patch(address(), { ...values, password: secret, senderAddress: 'x@reglages.example' })
    expect(saved.status).toBe(200)
    const { body, headers } = await admin.get(address())
    expect(body).toMatchObject({ isConfigured: true, ...server, password: 'kept', userName: 'envoi', version: 1 })
    expect([body.limits.messagesPerPersonPerHour, body.limits.recipientsPerMessage, headers.etag]).toEqual([
      7,
      50,
      '"1"',
    ])
    const entry = await lastEntry()
    expect(entry).toMatchObject({
      kind: 'mail.settings.update',
      before: { mailHost: null, mailPassword: false },
      after: { mailHost: server.host, mailPassword: true, mailMessagesPerPersonPerHour: 7 },
    })
    const [row] = await asOwner(test.database, 'select * from mail_settings where organization_id = $1', [
      organization.id,
    ])
    for (const place of [saved.body, body, entry, row]) expect(JSON.stringify(place)).not.toContain(secret)
  })

  it('keeps secrets out of what is remembered for a repeated request', async () => {
    const oauth = { provider: 'google', clientId: 'guichet', clientSecret: secret }
    const change = { kind: 'mail.settings.update', target: organization.id, values: { ...server, oauth } }
    const send = () => admin.post(`/organizations/${organization.slug}/changes`, change, { 'idempotency-key': 'k1' })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.body]).toEqual([200, first.body])
    const rows = await asOwner(test.database, `select * from idempotency_keys where key = 'k1'`)
    expect(JSON.stringify(rows)).not.toContain(secret)
    const renewed = { ...change, values: { ...server, oauth: { ...oauth, clientSecret: 'autre' } } }
    const again = await admin.post(`/organizations/${organization.slug}/changes`, renewed, { 'idempotency-key': 'k1' })
    expect(again.body).toEqual(first.body)
  })

  it('warns about a server without encryption, and saves it', async () => {
    const answer = await admin.patch(address(), { ...server, port: 25, encryption: 'none' })
    expect(answer.status).toBe(200)
    expect(answer.body.warnings).toMatchObject([{ field: '/encryption', code: 'mailEncryptionNone' }])
  })

  it('never lets its password go to another place: there it counts as given for another server', async () => {
    await admin.patch(address(), { ...server, authentication: 'shared', userName: 'envoi', password: secret })
    for (const change of [{ host: 'smtp.ailleurs.example' }, { port: 587 }, { encryption: 'starttls' }]) {
      const answer = await admin.patch(address(), change)
      expect([answer.status, faultsOf(answer)]).toEqual([422, ['/password mailPasswordNeededAgain']])
    }
    expect((await admin.patch(address(), { authentication: 'own', port: 587 })).status).toBe(200)
    expect((await admin.get(address())).body.password).toBe('otherServer')
    expect((await admin.patch(address(), { port: 465 })).status).toBe(200)
    expect((await admin.get(address())).body.password).toBe('kept')
  })

  it('forgets a client secret once it would go elsewhere, and keeps it otherwise', async () => {
    const endpoints = { authorizationEndpoint: 'https://id.example/a', tokenEndpoint: 'https://id.example/t' }
    const oauth = { provider: 'other', clientId: 'guichet', scope: 'smtp', ...endpoints }
    await admin.patch(address(), { ...server, oauth: { ...oauth, clientSecret: secret } })
    await admin.patch(address(), { oauth: { ...oauth, scope: 'smtp offline' } })
    expect((await admin.get(address())).body.oauth).toEqual({
      ...{ ...oauth, scope: 'smtp offline' },
      ...{ tenant: null, hasClientSecret: true },
    })
    await admin.patch(address(), { oauth: { ...oauth, tokenEndpoint: 'https://evil.example/t' } })
    expect((await admin.get(address())).body.oauth.hasClientSecret).toBe(false)
    expect((await lastEntry())?.after).toMatchObject({ mailClientSecret: false })
  })

  it('says in words what becomes of the accounts, before and after', async () => {
    const people = ['une', 'deux', 'trois'].map((name) =>
      test.user(organization, { signInName: `${name}@reglages.example`, email: `${name}@reglages.example` }),
    )
    await admin.patch(address(), server)
    await givePasswords('smtp.reglages.example:465:tls', (await Promise.all(people)).slice(0, 2))
    expect((await admin.get(address())).body.accounts).toEqual({ total: 4, own: 0, withoutPassword: 2 })
    const change = { kind: 'mail.settings.update', target: organization.id, values: { host: 'smtp2.reglages.example' } }
    const preview = await admin.post(`/organizations/${organization.slug}/changes/preview`, change)
    const words = [
      'Le serveur de messagerie est modifié',
      '4 comptes reprendront ces réglages',
      '2 personnes devront redonner leur mot de passe de messagerie',
    ]
    expect(effectsOf(preview)).toEqual(words)
    expect(effectsOf(await admin.patch(address(), change.values))).toEqual(words)
    expect((await admin.get(address())).body.accounts.withoutPassword).toBe(4)
  })

  it('is taken back as it was; a password that was replaced does not come back', async () => {
    const first = { ...server, senderName: 'Mairie', limits: { recipientsPerMessage: 9 } }
    await admin.patch(address(), { ...first, password: secret })
    const { body } = await admin.patch(address(), {
      ...{ host: 'smtp2.reglages.example', senderName: null, limits: { recipientsPerMessage: 4 } },
      password: 'un autre mot de passe',
    })
    const undone = await admin.post(`/organizations/${organization.slug}/changes/${body.changeId}/undo`)
    expect(undone.status).toBe(200)
    const after = (await admin.get(address())).body
    expect(after).toMatchObject({ ...server, senderName: 'Mairie', password: 'otherServer' })
    expect(after.limits.recipientsPerMessage).toBe(9)
  })

  it('changes nothing where all is so already', async () => {
    await admin.patch(address(), { ...server, password: secret })
    const answer = await unwritten(test.database, () => admin.patch(address(), { ...server, preset: 'other' }))
    expect(answer.body.changeId).toBeNull()
  })
})
