import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
let users: string
let contacts: string

beforeAll(async () => {
  organization = await test.organization('suivie')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  users = `${base}/users`
  contacts = `${base}/contacts`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const faultsOf = (answer: Answer) => [
  answer.status,
  answer.body.problems?.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]
const full = (lastName: string) => ({
  firstName: 'Jeanne',
  lastName,
  email: `${lastName.toLowerCase()}@suivie.example`,
  phone: '01 99 00 12 34',
  mobile: '06 39 98 00 12',
  position: 'Directrice',
})
const card = async (values: object): Promise<string> => (await admin.post(contacts, values)).body.targetId
const account = async (id: string) => (await admin.get(`${users}/${id}`)).body
const write = (id: string, values: object) => admin.patch(`${users}/${id}`, values)
const undo = (changeId: string) => admin.post(`${base}/changes/${changeId}/undo`)
const entriesOf = async (id: string): Promise<string[]> =>
  (await admin.get(`${base}/journal?target=${id}`)).body.items.map((entry: { kind: string }) => entry.kind)
const prove = (id: string) => asOwner(test.database, 'update users set email_verified_at = now() where id = $1', [id])

describe('B2: what comes from the card is not written on the account', () => {
  it('field by field, unless it is the same; what the card leaves empty is', async () => {
    const contact = await card({ ...full('Durand'), position: null })
    const id = await test.user(organization, { signInName: 'durand', contact })
    const values = { firstName: 'X', lastName: 'Y', email: null, phone: null, mobile: '06 39 98 00 13' }
    expect(faultsOf(await unwritten(() => write(id, values)))).toEqual([
      422,
      [
        '/firstName followsCard',
        '/lastName followsCard',
        '/email followsCard',
        '/phone followsCard',
        '/mobile followsCard',
      ],
    ])
    expect((await write(id, { ...full('Durand'), position: 'Cheffe' })).status).toBe(200)
    expect(await account(id)).toMatchObject({ lastName: 'Durand', position: 'Cheffe' })
  })

  it('nor by its owner, who would have another address', async () => {
    const contact = await card(full('Propre'))
    await test.user(organization, { signInName: 'propre', contact })
    const owner = await test.signedIn(organization, 'propre')
    const answer = await unwritten(() => owner.post('/me/email', { email: 'autre@suivie.example' }))
    expect(faultsOf(answer)).toEqual([422, ['/email followsCard']])
  })

  it('and a card that does not exist is linked to nothing', async () => {
    const values = { signInName: 'sans', firstName: 'A', lastName: 'B', contact: organization.adminId }
    expect(faultsOf(await unwritten(() => admin.post(users, values)))).toEqual([422, ['/contact contactUnknown']])
    const id = await test.user(organization, { signInName: 'sans' })
    const linked = await unwritten(() => write(id, { contact: organization.adminId }))
    expect(faultsOf(linked)).toEqual([422, ['/contact contactUnknown']])
  })
})

describe('B2: a card is not changed', () => {
  it('when an account linked to it is above one’s own', async () => {
    const contact = await card(full('Haute'))
    await test.user(organization, {
      signInName: 'haute',
      contact,
      primaryGroup: organization.groups.administration,
    })
    await test.user(organization, { signInName: 'soin', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'soin')
    const answer = await unwritten(() => carer.patch(`${contacts}/${contact}`, { email: 'moi@suivie.example' }))
    expect(faultsOf(answer)).toEqual([403, [' cardOfAccountAbove']])
    const preview = await carer.post(`${base}/changes/preview`, {
      kind: 'contact.update',
      target: contact,
      values: { email: 'moi@suivie.example' },
    })
    expect(preview.body.problems).toMatchObject([{ code: 'cardOfAccountAbove' }])
  })

  it('when an account linked to it is out of sight, and of that account nothing is told', async () => {
    const contact = await card(full('Cachée'))
    await test.user(organization, { signInName: 'cachee', contact, primaryGroup: organization.groups.staff })
    const limited = await test.user(organization, { signInName: 'limite', primaryGroup: organization.groups.care })
    await asOwner(test.database, 'update users set is_limited = true where id = $1', [limited])
    await asOwner(test.database, 'insert into user_managed_groups values ($1, $2, $3)', [
      organization.id,
      limited,
      organization.groups.reading,
    ])
    const browser = await test.signedIn(organization, 'limite')
    expect((await browser.get(`${contacts}/${contact}`)).body.users).toEqual([])
    const changed = await unwritten(() => browser.patch(`${contacts}/${contact}`, { position: 'Autre' }))
    expect(faultsOf(changed)).toEqual([403, [' cardOfAccountAbove']])
    const deleted = await unwritten(() => browser.delete(`${contacts}/${contact}`))
    expect(faultsOf(deleted)).toEqual([422, [' contactInUseElsewhere']])
  })

  it('to what would break a rule of an account: the address is somebody’s sign-in name', async () => {
    await test.user(organization, { signInName: 'pris@suivie.example' })
    const contact = await card(full('Choc'))
    await test.user(organization, { signInName: 'choc', contact })
    const change = { email: 'pris@suivie.example' }
    const answer = await unwritten(() => admin.patch(`${contacts}/${contact}`, change))
    expect(faultsOf(answer)).toEqual([422, ['/email emailIsASignInName']])
    const preview = await admin.post(`${base}/changes/preview`, {
      kind: 'contact.update',
      target: contact,
      values: change,
    })
    expect(preview.body.problems).toMatchObject([{ field: '/email', code: 'emailIsASignInName' }])
  })
})

describe('B2: an account that is linked', () => {
  it('is filled from the card in the same change, and is as it was when that is undone', async () => {
    const contact = await card(full('Remplie'))
    const id = await test.user(organization, { signInName: 'remplie', email: 'avant@suivie.example' })
    const before = await account(id)
    const { body } = await write(id, { contact, lastName: 'Ignorée' })
    const name = 'Jeanne Remplie'
    expect(await account(id)).toMatchObject({
      ...full('Remplie'),
      phone: '+33199001234',
      mobile: '+33639980012',
      displayName: name,
      contact: { id: contact, name },
    })
    expect((await admin.get(`${contacts}/${contact}`)).body.users).toEqual([{ id, name }])
    expect((await undo(body.changeId)).status).toBe(200)
    const { version: _counted, updatedAt: _later, ...after } = await account(id)
    expect(before).toMatchObject(after)
  })

  it('is created from the card, which wins over what was typed', async () => {
    const contact = await card({ ...full('Neuve'), position: null })
    const values = { signInName: 'neuve', firstName: '', lastName: 'Tapée', position: 'Adjointe', contact }
    const { body } = await admin.post(users, values)
    expect(body.applied[0].message).toContain('Jeanne Neuve')
    expect(await account(body.targetId)).toMatchObject({
      lastName: 'Neuve',
      position: 'Adjointe',
      contact: { id: contact },
    })
    const deleted = (await admin.delete(`${users}/${body.targetId}`)).body.changeId
    expect((await undo(deleted)).status).toBe(200)
    expect(await account(body.targetId)).toMatchObject({ contact: { id: contact } })
  })

  it('keeps everything when it is unlinked, and can be written again', async () => {
    const contact = await card(full('Libre'))
    const id = await test.user(organization, { signInName: 'libre', contact })
    expect((await write(id, { contact: null, lastName: 'Liberté' })).status).toBe(200)
    expect(await account(id)).toMatchObject({ contact: null, lastName: 'Liberté', email: 'libre@suivie.example' })
  })

  it('proves another address of the card before it counts, and waits no longer when the card has the former again', async () => {
    const contact = await card(full('Preuve'))
    const id = await test.user(organization, { signInName: 'preuve', contact })
    await prove(id)
    const email = 'nouvelle@suivie.example'
    const change = { kind: 'contact.update', target: contact, values: { email } }
    const preview = await unwritten(() => admin.post(`${base}/changes/preview`, change))
    expect(preview.body.tells.map(({ message }: { message: string }) => message)).toEqual([
      'un message part à nouvelle@suivie.example',
      'Un e-mail à preuve@suivie.example annonce cette modification',
    ])
    const { body } = await admin.patch(`${contacts}/${contact}`, { email })
    expect(body.applied.map(({ code }: { code: string }) => code)).toContain('user.emailAwaited')
    const pending = () =>
      asOwner(
        test.database,
        'select email from account_links where user_id = $1 and used_at is null and cancelled_at is null',
        [id],
      )
    expect([(await account(id)).email, await pending()]).toEqual(['preuve@suivie.example', [{ email }]])
    expect((await undo(body.changeId)).status).toBe(200)
    expect([(await account(id)).email, await pending()]).toEqual(['preuve@suivie.example', []])
  })
})

describe('B2: a card that changes', () => {
  it('while somebody is linked to it is what the account has, whoever came first', async () => {
    const contact = await card(full('Course'))
    const id = await test.user(organization, { signInName: 'course' })
    const answers = await Promise.all([
      write(id, { contact }),
      admin.patch(`${contacts}/${contact}`, { position: 'Coureuse' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await account(id)).toMatchObject({ lastName: 'Course', position: 'Coureuse' })
  })

  it('takes every linked account along, each with an entry and a letter of its own, and back', async () => {
    const contact = await card(full('Double'))
    const ids = [
      await test.user(organization, { signInName: 'double1', contact }),
      await test.user(organization, { signInName: 'double2', contact, type: 'extranet' }),
    ]
    const { body } = await admin.patch(`${contacts}/${contact}`, { lastName: 'Mariée', phone: null, position: 'Maire' })
    expect(body.applied.map(({ code }: { code: string }) => code)).toEqual([
      'contact.updated',
      'contact.followed',
      'user.updated',
      'user.updated',
    ])
    expect(await test.outbox.lettersTo('double@suivie.example', 2)).toHaveLength(2)
    for (const id of ids) {
      expect(await account(id)).toMatchObject({ lastName: 'Mariée', phone: '+33199001234', position: 'Maire' })
      expect((await entriesOf(id))[0]).toBe('user.update')
      expect((await write(id, { phone: null })).status).toBe(200)
    }
    expect((await undo(body.changeId)).status).toBe(200)
    for (const id of ids) {
      expect(await account(id)).toMatchObject({ lastName: 'Double', phone: '+33199001234', position: 'Directrice' })
    }
  })

  it('writes no account where only its company changes', async () => {
    const contact = await card(full('Sobre'))
    const id = await test.user(organization, { signInName: 'sobre', contact })
    const { version } = await account(id)
    const company = (await admin.post(`${base}/companies`, { name: 'Sobriété' })).body.targetId
    expect((await admin.patch(`${contacts}/${contact}`, { company })).body.applied).toHaveLength(1)
    expect((await account(id)).version).toBe(version)
  })
})
