import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let number = 0

const server = { host: 'smtp.noms.example', port: 465, encryption: 'tls' }

beforeAll(async () => {
  await test.organization('editeur', 'provider')
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`noms-${number}`)
  admin = await test.signedIn(organization)
  await admin.patch(`/organizations/${organization.slug}/settings/mail`, server)
})

const userNameFrom = (value: string) =>
  admin.patch(`/organizations/${organization.slug}/settings/mail`, { userNameFrom: value })
const write = (id: string, values: object) => admin.patch(`/organizations/${organization.slug}/users/${id}`, values)
const read = async (id: string) =>
  (await admin.get(`/organizations/${organization.slug}/users/${id}/mail-account`)).body
const userName = async (id: string): Promise<string | null> => (await read(id)).effective.userName

describe('M7: the user name of a mail account', () => {
  it('follows the sign-in name while that is an address, whatever the person’s own address', async () => {
    const [name, email] = [`zoe-${number}@noms.example`, `zoe.perso-${number}@noms.example`]
    const id = await test.user(organization, { signInName: name, email })
    expect(await userName(id)).toBe(name)
    await write(id, { signInName: `zoe.roy-${number}@noms.example` })
    expect(await userName(id)).toBe(`zoe.roy-${number}@noms.example`)
    await write(id, { signInName: `zroy${number}` })
    expect(await userName(id)).toBe(email)
    await write(id, { email: null })
    expect(await read(id)).toMatchObject({ effective: { userName: null }, state: 'userNameMissing', from: null })
  })

  it('follows the address where the organization says so', async () => {
    await userNameFrom('email')
    const name = `ian-${number}@noms.example`
    const id = await test.user(organization, { signInName: name, email: `ian.perso-${number}@noms.example` })
    expect(await userName(id)).toBe(`ian.perso-${number}@noms.example`)
    await write(id, { email: `ian.roy-${number}@noms.example` })
    await write(id, { signInName: `ian.autre-${number}@noms.example` })
    expect((await read(id)).inherited.userName).toMatch(/^ian\.(roy|perso)-/)
    await userNameFrom('signInName')
    expect(await userName(id)).toBe(`ian.autre-${number}@noms.example`)
  })

  it('stops following once it was typed, and follows again once that is taken away', async () => {
    const id = await test.user(organization, { signInName: `eve-${number}@noms.example` })
    await write(id, { mailAccount: { userName: 'boite-12' } })
    await write(id, { signInName: `eve.roy-${number}@noms.example` })
    expect(await read(id)).toMatchObject({
      own: { userName: 'boite-12' },
      inherited: { userName: `eve.roy-${number}@noms.example` },
      effective: { userName: 'boite-12' },
    })
    await write(id, { mailAccount: { userName: null } })
    expect(await userName(id)).toBe(`eve.roy-${number}@noms.example`)
  })

  it('is what messages are sent from where it is an address; else the person’s address, else the default one', async () => {
    const email = `ugo-${number}@noms.example`
    const id = await test.user(organization, { signInName: `ugo${number}`, email, firstName: 'Ugo', lastName: 'Ley' })
    await write(id, { mailAccount: { userName: 'boite-7' } })
    expect((await read(id)).from).toEqual({ name: 'Ugo Ley', address: email })
    await write(id, { mailAccount: { userName: 'ugo.ley@noms.example' } })
    expect((await read(id)).from.address).toBe('ugo.ley@noms.example')
    await write(id, { mailAccount: { userName: 'boite-7' }, email: null })
    expect((await read(id)).state).toBe('addressMissing')
    const settings = `/organizations/${organization.slug}/settings/mail`
    await admin.patch(settings, { senderAddress: 'mairie@noms.example' })
    expect((await read(id)).from).toEqual({ name: 'Ugo Ley', address: 'mairie@noms.example' })
  })
})
