import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
const ids: string[] = []

beforeAll(async () => {
  organization = await test.organization('attente')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  for (const name of ['une', 'deux', 'trois', 'quatre']) {
    const person = { signInName: name, firstName: 'Zoé', lastName: name, email: `${name}@mairie.example` }
    ids.push((await admin.post(`${base}/users`, { ...person, sendInvitation: true })).body.targetId)
  }
})

const list = async (query = '', browser = admin) => (await browser.get(`${base}/invitations${query}`)).body
const names = (page: { items: { signInName: string }[] }) => page.items.map(({ signInName }) => signInName)

describe('the list of pending invitations', () => {
  it('is refused without the right to see people, and for a forged page mark', async () => {
    await test.user(organization, { signInName: 'sans-droit', primaryGroup: organization.groups.staff })
    const staff = await test.signedIn(organization, 'sans-droit')
    expect((await staff.get(`${base}/invitations`)).status).toBe(403)
    expect((await admin.get(`${base}/invitations?cursor=abc`)).status).toBe(400)
  })

  it('comes in pages, newest first, with who invited and when the mail went out', async () => {
    for (const name of ['une', 'deux', 'trois', 'quatre']) await test.outbox.lettersTo(`${name}@mairie.example`)
    const first = await list('?limit=3')
    expect([names(first), first.count]).toEqual([['quatre', 'trois', 'deux'], 4])
    expect(first.items[0]).toMatchObject({ invitedBy: 'Ada Admin', isExpired: false, mayEdit: true, userId: ids[3] })
    const second = await list(`?limit=3&cursor=${first.nextCursor}`)
    expect([names(second), second.nextCursor]).toEqual([['une'], null])
    await expect.poll(async () => (await list()).items.every(({ sentAt }: { sentAt: unknown }) => sentAt)).toBe(true)
  })

  it('says who may only look', async () => {
    await test.user(organization, { signInName: 'lectrice', primaryGroup: organization.groups.reading })
    const { items } = await list('', await test.signedIn(organization, 'lectrice'))
    expect(items.map(({ mayEdit }: { mayEdit: boolean }) => mayEdit)).toEqual([false, false, false, false])
  })

  it('keeps what has expired; what is cancelled, undone or accepted leaves it', async () => {
    const [une, deux, trois, quatre] = ids
    await asOwner(test.database, 'update account_links set expires_at = now() where user_id = $1', [une])
    const cancelled = await admin.delete(`${base}/users/${deux}/invitation`)
    expect([cancelled.body.applied[0].code, cancelled.body.user.invitedAt]).toEqual(['user.invitationCancelled', null])
    const again = await admin.post(`${base}/users/${trois}/invitation`)
    expect((await admin.post(`${base}/changes/${again.body.changeId}/undo`)).status).toBe(200)
    await admin.post(`${base}/users/${quatre}/password`, { password: 'parapluie rouge du lundi' })
    const { items } = await list()
    expect(items).toMatchObject([{ signInName: 'une', isExpired: true }])
    const nothing = await unwritten(test.database, () => admin.delete(`${base}/users/${deux}/invitation`))
    expect(nothing.body.applied).toEqual([])
    const renewed = await admin.post(`${base}/users/${une}/invitation`)
    expect(renewed.body.user.invitedAt).not.toBeNull()
    expect((await list()).items).toMatchObject([{ signInName: 'une', isExpired: false }])
  })
})

describe('the preview of an invitation', () => {
  it('says to whom it writes, and that a former one stops working', async () => {
    const target = ids[0]
    const preview = await admin.post(`${base}/changes/preview`, { kind: 'user.invite', target })
    expect(preview.body.now.map(({ code }: { code: string }) => code)).toEqual(['user.invitedAgain'])
    expect(preview.body.tells.map(({ message }: { message: string }) => message)).toEqual([
      'un message part à une@mairie.example',
    ])
  })

  it('says before an address is changed that the invitation sent to the former one ends', async () => {
    const change = { kind: 'user.update', target: ids[0], values: { email: 'autre@mairie.example' } }
    const preview = await admin.post(`${base}/changes/preview`, change)
    const codes = preview.body.now.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(['user.updated', 'user.invitationCancelled'])
  })
})
