import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let limited: Browser
let base: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  organization = await test.organization('vue')
  const { administration, staff, care } = organization.groups
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  ids.limited = await test.user(organization, { signInName: 'limitee', primaryGroup: administration })
  expect((await admin.patch(`${base}/users/${ids.limited}`, { managedGroups: [staff] })).status).toBe(200)
  limited = await test.signedIn(organization, 'limitee')
  const invited = { password: undefined, sendInvitation: true }
  ids.inside = await test.user(organization, {
    signInName: 'dedans',
    primaryGroup: staff,
    email: 'd@vue.example',
    ...invited,
  })
  ids.outside = await test.user(organization, {
    signInName: 'dehors',
    primaryGroup: care,
    email: 'h@vue.example',
    ...invited,
  })
  for (const id of [ids.inside, ids.outside]) await admin.patch(`${base}/users/${id}`, { position: 'Chef' })
})

const names = ({ body }: { body: { items: { signInName: string }[] } }) =>
  body.items.map((item) => item.signInName).sort()

describe('F1: who looks after some groups only', () => {
  it('is told of nobody else: list, count, search, filters, account, history', async () => {
    const list = await limited.get(`${base}/users`)
    expect([names(list), list.body.count]).toEqual([['dedans', 'limitee'], 2])
    expect(names(await limited.get(`${base}/users?search=dehors`))).toEqual([])
    expect(names(await limited.get(`${base}/users?group=${organization.groups.care}`))).toEqual([])
    expect(names(await limited.get(`${base}/users?permission=guichet:users.view`))).toEqual(['limitee'])
    expect(names(await limited.get(`${base}/users?hasAccess=false&status=invited`))).toEqual(['dedans'])
    expect((await limited.get(`${base}/users/${ids.outside}`)).status).toBe(404)
    expect((await limited.get(`${base}/users/${ids.inside}`)).status).toBe(200)
    expect((await limited.get(`${base}/users/${ids.outside}/history`)).body.items).toEqual([])
    expect(names(await admin.get(`${base}/users`))).toEqual(['admin', 'dedans', 'dehors', 'limitee'])
  })

  it('reads in the journal only of their own acts and of their people', async () => {
    const targets = async (browser: Browser) =>
      new Set(
        (await browser.get(`${base}/journal`)).body.items.map((entry: { target: { id: string } }) => entry.target?.id),
      )
    expect(await targets(limited)).toEqual(new Set([ids.inside, ids.limited]))
    expect(await targets(admin)).toContain(ids.outside)
    const { body } = await limited.get(`${base}/journal`)
    expect(body.count).toBe(body.items.length)
  })

  it('reads only of their people who was invited', async () => {
    const invited = async (browser: Browser) => names(await browser.get(`${base}/invitations`))
    expect(await invited(limited)).toEqual(['dedans'])
    expect((await limited.get(`${base}/invitations`)).body.count).toBe(1)
    expect(await invited(admin)).toEqual(['dedans', 'dehors'])
  })
})
