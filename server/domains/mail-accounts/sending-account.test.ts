import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSeal } from '../../platform/secrets/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { type SendingNeeds, sendingAccount } from './sending-account.ts'

const test = useTestApp()
const secretKey = 'k'.repeat(40)
const server = { host: 'smtp.envoi.example', port: 587, encryption: 'starttls' }
let organization: TestOrganization
let admin: Browser
let person: string
let number = 0

beforeAll(async () => {
  await test.organization('editeur', 'provider')
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`envoi-${number}`)
  admin = await test.signedIn(organization)
  person = await test.user(organization, {
    ...{ signInName: `lea-${number}@envoi.example`, firstName: 'Léa', lastName: 'Roy' },
    email: `lea.perso-${number}@envoi.example`,
  })
})

const noToken: SendingNeeds['accessTokenOf'] = async () => ({ state: 'notConnected' })
const read = (needs: Partial<SendingNeeds> = {}, userId = person) =>
  sendingAccount({ database: test.database, seal: createSeal(secretKey), accessTokenOf: noToken, ...needs })(
    organization.id,
    userId,
  )
const configure = async (values: object) =>
  expect((await admin.patch(`/organizations/${organization.slug}/settings/mail`, values)).status).toBe(200)
const write = async (values: object) =>
  expect((await admin.patch(`/organizations/${organization.slug}/users/${person}/mail-account`, values)).status).toBe(
    200,
  )

describe('M12: what somebody sends with', () => {
  it('is nothing for people of another organization, and says what is missing', async () => {
    const other = await test.organization(`autre-${number}`)
    expect(await read({}, other.adminId)).toBeNull()
    expect(await read()).toEqual({ state: 'noServer' })
    await configure(server)
    expect(await read()).toEqual({ state: 'passwordMissing' })
  })

  it('is their own address, name and password, for the place that it was given for and no other', async () => {
    await configure({ ...server, replyTo: 'accueil@envoi.example', limits: { recipientsPerMessage: 3 } })
    await write({ password: 'boîte de Léa' })
    const address = `lea-${number}@envoi.example`
    const ready = {
      from: { name: 'Léa Roy', address },
      replyTo: 'accueil@envoi.example',
      server: { ...server, auth: { user: address, password: 'boîte de Léa' } },
      place: 'smtp.envoi.example:587:starttls',
    }
    expect(await read()).toMatchObject({ ...ready, limits: { recipientsPerMessage: 3 } })
    await configure({ encryption: 'tls' })
    expect(await read()).toEqual({ state: 'passwordForOtherServer' })
  })

  it('does not open a password that was moved to another place, another person’s row or another organization', async () => {
    await configure(server)
    await write({ password: 'boîte de Léa' })
    await configure({ host: 'smtp.evil.example' })
    const moved = `update mail_accounts set password_place = 'smtp.evil.example:587:starttls' where user_id = $1`
    await asOwner(test.database, moved, [person])
    expect(await read()).toEqual({ state: 'passwordMissing' })
    await configure({ host: server.host })
    await asOwner(test.database, `update mail_accounts set password_place = $2 where user_id = $1`, [
      person,
      'smtp.envoi.example:587:starttls',
    ])
    expect(await read()).toHaveProperty('server')
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, password_sealed, password_place)
       select organization_id, $2, password_sealed, password_place from mail_accounts where user_id = $1`,
      [person, organization.adminId],
    )
    await asOwner(test.database, 'update users set email = $2 where id = $1', [organization.adminId, 'a@envoi.example'])
    expect(await read({}, organization.adminId)).toEqual({ state: 'passwordMissing' })
    expect(await read({ seal: createSeal('z'.repeat(40)) })).toEqual({ state: 'passwordMissing' })
  })

  it('is the organization’s account with the person’s own sender where everybody shares one', async () => {
    const shared = { authentication: 'shared', userName: 'envoi', password: 'partagé entre tous' }
    await configure({ ...server, ...shared })
    expect(await read()).toMatchObject({
      from: { address: `lea-${number}@envoi.example` },
      server: { auth: { user: 'envoi', password: 'partagé entre tous' } },
    })
    await write({ host: 'smtp.evil.example' })
    expect(await read()).toEqual({ state: 'passwordForOtherServer' })
  })

  it('signs in nowhere where the server asks for nothing', async () => {
    await configure({ ...server, authentication: 'none' })
    expect(await read()).toMatchObject({ server: { ...server, auth: null } })
  })

  it('is a token of the connected mailbox, asked for this very place', async () => {
    await configure({ ...server, authentication: 'oauth', oauth: { provider: 'google', clientId: 'guichet' } })
    const asked: string[][] = []
    const accessTokenOf: SendingNeeds['accessTokenOf'] = async (...account) => {
      asked.push(account.filter((part) => part !== undefined))
      return { accessToken: 'jeton' }
    }
    expect(await read({ accessTokenOf })).toEqual({ state: 'notConnected' })
    await asOwner(
      test.database,
      `insert into mail_accounts (organization_id, user_id, oauth_client, oauth_place, oauth_connected_at)
       values ($1, $2, 'google:guichet@https://oauth2.googleapis.com/token', 'smtp.envoi.example:587:starttls', now())`,
      [organization.id, person],
    )
    const user = `lea-${number}@envoi.example`
    expect(await read({ accessTokenOf })).toMatchObject({ server: { auth: { user, accessToken: 'jeton' } } })
    expect(asked).toEqual([[organization.id, person, 'smtp.envoi.example:587:starttls']])
  })
})
