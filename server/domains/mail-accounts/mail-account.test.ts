import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let provider: TestOrganization
let admin: Browser
let person: string
let number = 0

const secret = 'un mot de passe de messagerie'
const server = { host: 'smtp.comptes.example', port: 465, encryption: 'tls' }
const settings = () => `/organizations/${organization.slug}/settings/mail`
const user = (id = person) => `/organizations/${organization.slug}/users/${id}`
const account = (id = person) => `${user(id)}/mail-account`

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`comptes-${number}`)
  admin = await test.signedIn(organization)
  const email = `lea-${number}@comptes.example`
  person = await test.user(organization, { signInName: 'lea', email, primaryGroup: organization.groups.staff })
})

const configured = async (values: object = {}) =>
  expect((await admin.patch(settings(), { ...server, ...values })).status).toBe(200)

const faultsOf = (answer: { body: { problems?: { field: string; code: string }[] } }) =>
  (answer.body.problems ?? []).map(({ field, code }) => `${field} ${code}`)

describe('M9: a mail account', () => {
  it('is not given a password that would be for no server, not be used, or be the sign-in password', async () => {
    const give = (password: string) => unwritten(test.database, () => admin.patch(account(), { password }))
    expect(faultsOf(await give(secret))).toEqual(['/password mailNoServer'])
    await configured({ authentication: 'none' })
    expect(faultsOf(await give(secret))).toEqual(['/password mailPasswordNotUsed'])
    await configured({ authentication: 'own' })
    expect(faultsOf(await give(testPassword))).toEqual(['/password mailPasswordIsSignInPassword'])
    const lea = await test.signedIn(organization, 'lea')
    const own = await unwritten(test.database, () => lea.patch('/me/mail-account', { password: testPassword }))
    expect([own.status, faultsOf(own)]).toEqual([422, ['/password mailPasswordIsSignInPassword']])
  })

  it('has a server with all its parts, outside private networks', async () => {
    const refused: [object, string[]][] = [
      [{ host: 'smtp.elle.example' }, ['/port required', '/encryption required']],
      [{ ...server, host: '192.168.1.4' }, ['/host mailHostPrivate']],
      [{ ...server, host: 'localhost.' }, ['/host mailHostPrivate']],
      [{ ...server, host: 'a b' }, ['/host mailHostUnreadable']],
    ]
    await unwritten(test.database, async () => {
      for (const [body, faults] of refused) {
        const answer = await admin.patch(account(), body)
        expect([answer.status, faultsOf(answer)]).toEqual([422, faults])
      }
      for (const body of [{ userName: 'a\nb' }, { password: 'a\r\nb' }, { port: '25' }, { passwordSealed: 'x' }]) {
        expect((await admin.patch(account(), body)).status).toBe(400)
      }
    })
  })

  it('is not for a program', async () => {
    const program = await test.user(organization, { signInName: 'robot', type: 'connector' })
    const answer = await unwritten(test.database, () => admin.patch(account(program), { userName: 'x@x.example' }))
    expect(faultsOf(answer)).toEqual([' connectorHasNoMailAccount'])
  })

  it('is edited by nobody without the right, outside their groups, below the account, or elsewhere', async () => {
    await configured()
    const names = {
      signInName: 'chef',
      email: `chef-${number}@comptes.example`,
      primaryGroup: organization.groups.care,
    }
    const care = await test.user(organization, names)
    const [simple, helper] = [await test.signedIn(organization, 'lea'), await test.signedIn(organization, 'chef')]
    const other = await test.organization(`ailleurs-${number}`)
    const stranger = await test.signedIn(other)
    const write = { password: secret }
    await unwritten(test.database, async () => {
      expect((await simple.get(account())).status).toBe(403)
      expect((await simple.patch(account(care), write)).status).toBe(403)
      expect((await helper.patch(account(organization.adminId), write)).body.code).toBe('forbidden')
      for (const path of [account(), `/organizations/${other.slug}/users/${person}/mail-account`]) {
        expect((await stranger.get(path)).status).toBe(404)
        expect((await stranger.patch(path, write)).status).toBe(404)
      }
      const { groups } = organization
      await asOwner(test.database, 'update users set is_limited = true where id = $1', [care])
      await asOwner(
        test.database,
        'insert into user_managed_groups (organization_id, user_id, group_id) values ($1, $2, $3)',
        [organization.id, care, groups.reading],
      )
      expect((await helper.get(account())).status).toBe(404)
      expect((await helper.patch(account(), write)).status).toBe(404)
      await asOwner(test.database, 'delete from user_managed_groups where user_id = $1', [care])
    })
  })

  it('lets nobody guess a sign-in password by it for long', async () => {
    await configured()
    const lea = await test.signedIn(organization, 'lea')
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, index) => lea.patch('/me/mail-account', { password: `essai numéro ${index}` })),
    )
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2)
    expect((await lea.patch('/me/mail-account', { password: testPassword })).status).toBe(429)
  })

  it('does not say in a preview whether a password is the sign-in password', async () => {
    await configured()
    const preview = (password: string) =>
      admin.post(`/organizations/${organization.slug}/changes/preview`, {
        ...{ kind: 'user.mailAccount', target: person, values: { password } },
      })
    const [right, wrong] = [await preview(testPassword), await preview(secret)]
    expect([right.status, right.body.problems]).toEqual([200, []])
    expect(right.body).toEqual(wrong.body)
  })

  it('does not wait for the vendor with a password in it', async () => {
    await configured()
    await asOwner(test.database, `update organizations set is_decided_by_provider = true where id = $1`, [
      organization.id,
    ])
    const create = (password?: string) =>
      admin.post(`/organizations/${organization.slug}/users`, {
        ...{ signInName: 'attendue', firstName: 'Ana', lastName: 'Attend', reason: 'Arrivée' },
        mailAccount: { userName: 'ana@comptes.example', ...(password && { password }) },
      })
    const refused = await unwritten(test.database, () => create(secret))
    expect(faultsOf(refused)).toEqual(['/mailAccount/password mailPasswordNotAsked'])
    const waiting = await create()
    expect(waiting.status).toBe(202)
    const { lines } = (await admin.get(`/organizations/${organization.slug}/tickets/${waiting.body.ticket.id}`)).body
    expect(lines.at(-1)).toMatchObject({ name: 'Compte de messagerie de Ana Attend, sans son mot de passe' })
    const vendor = await test.signedIn(provider)
    const decided = await vendor.post(`/provider/tickets/${waiting.body.ticket.id}/approve`, {})
    expect(decided.status).toBe(200)
    const [made] = (await admin.get(`/organizations/${organization.slug}/users?search=attendue`)).body.items
    expect((await admin.get(account(made.id))).body.own.userName).toBe('ana@comptes.example')
  })
})

describe('M9: the password of a mail account', () => {
  it('is kept for its server only, and appears nowhere again', async () => {
    await configured()
    const answer = await admin.patch(account(), { password: secret })
    expect(answer.status).toBe(200)
    const seen = (await admin.get(account())).body
    expect(seen).toMatchObject({ password: 'kept', state: 'ready', effective: server })
    const rows = [
      await asOwner(test.database, 'select * from mail_accounts where user_id = $1', [person]),
      await asOwner(test.database, 'select * from journal where target_id = $1', [person]),
      await asOwner(test.database, 'select data from pgboss.job'),
      (await admin.get(`/organizations/${organization.slug}/journal`)).body,
    ]
    for (const place of [answer.body, seen, rows, test.outbox.letters]) {
      expect(JSON.stringify(place)).not.toContain(secret)
    }
    await admin.patch(settings(), { host: 'smtp.evil.example' })
    expect((await admin.get(account())).body).toMatchObject({
      password: 'otherServer',
      state: 'passwordForOtherServer',
    })
    await admin.patch(account(), server)
    expect((await admin.get(account())).body).toMatchObject({ password: 'kept', state: 'ready' })
  })

  it('is given with the account that is being created, apart from the sign-in password', async () => {
    await configured()
    const create = (signInName: string, password: string) =>
      admin.post(`/organizations/${organization.slug}/users`, {
        ...{ signInName, firstName: 'Ana', lastName: 'Neuve', email: `${signInName}-${number}@comptes.example` },
        ...{ password: 'une phrase pour entrer ici', mailAccount: { password } },
      })
    const same = await unwritten(test.database, () => create('ana', 'une phrase pour entrer ici'))
    expect(faultsOf(same)).toEqual(['/mailAccount/password mailPasswordIsSignInPassword'])
    const made = await create('ana', secret)
    expect(made.status).toBe(201)
    expect((await admin.get(account(made.body.targetId))).body.state).toBe('ready')
    const told = await asOwner(
      test.database,
      `select j.kind from pgboss.job b join journal j on j.id::text = b.data ->> 'changeId'
       where b.name = 'mail.notice' and j.target_id = $1`,
      [made.body.targetId],
    )
    expect(told).toEqual([{ kind: 'user.create' }])
  })

  it('is told to the person without being told: that it changed, and who did it', async () => {
    await configured()
    await admin.patch(account(), { password: secret })
    const [letter] = await test.outbox.lettersTo(`lea-${number}@comptes.example`)
    expect(letter?.text).toContain('Votre compte de messagerie a été modifié')
    expect(letter?.text).toContain('Mot de passe de messagerie')
    expect(letter?.text).not.toContain(secret)
  })

  it('can be taken back when it is the first, and does not come back once replaced or forgotten', async () => {
    await configured()
    const undo = (changeId: string) => admin.post(`/organizations/${organization.slug}/changes/${changeId}/undo`)
    const first = (await admin.patch(account(), { password: secret, userName: 'autre@comptes.example' })).body.changeId
    expect((await undo(first)).status).toBe(200)
    expect((await admin.get(account())).body).toMatchObject({ password: 'none', own: { userName: null } })
    await admin.patch(account(), { password: secret })
    for (const password of ['un autre encore', null]) {
      const { canUndo, changeId } = (await admin.patch(account(), { password })).body
      expect([canUndo, (await undo(changeId)).status]).toEqual([false, 409])
    }
    expect((await admin.get(account())).body.password).toBe('none')
  })
})

describe('M11: one’s own mail account', () => {
  it('takes a new password and forgets it; nothing else is one’s own to choose', async () => {
    await configured()
    const lea = await test.signedIn(organization, 'lea')
    for (const body of [{ host: 'smtp.evil.example' }, { password: secret, port: 25 }, {}]) {
      expect((await lea.patch('/me/mail-account', body)).status).toBe(400)
    }
    const saved = await lea.patch('/me/mail-account', { password: secret })
    expect([saved.status, saved.body.canUndo]).toEqual([200, false])
    expect((await lea.get('/me/mail-account')).body).toMatchObject({ password: 'kept', state: 'ready', userId: person })
    const [entry] = await asOwner(
      test.database,
      `select before, after from journal where target_id = $1 and kind = 'self.mailAccount'`,
      [person],
    )
    expect(entry).toEqual({ before: { mailPassword: false }, after: { mailPassword: true } })
    await lea.patch('/me/mail-account', { password: null })
    expect((await lea.get('/me/mail-account')).body).toMatchObject({ password: 'none', state: 'passwordMissing' })
  })

  it('cannot be saved over another version of itself', async () => {
    await configured()
    const lea = await test.signedIn(organization, 'lea')
    const { headers } = await lea.get('/me/mail-account')
    await admin.patch(account(), { userName: 'autre@comptes.example' })
    const stale = { 'if-match': String(headers.etag) }
    expect((await lea.patch('/me/mail-account', { password: secret }, stale)).status).toBe(412)
    expect((await admin.patch(account(), { userName: null }, stale)).status).toBe(412)
  })
})
