import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { targetsOf } from '../../platform/outside/index.ts'
import type { AuthorizationServer } from '../../testing/authorization-server.ts'
import {
  connectMailbox,
  connectsMailboxes,
  everywhere,
  mailPlace,
  readableSecrets,
  startProvider,
  testSeal,
} from '../../testing/mailbox-connections.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { type MailTokens, mailTokens } from './oauth-tokens.ts'

const test = useTestApp({ environment: readableSecrets })
let town: TestOrganization
let provider: AuthorizationServer
let lea: string

/** Another node of the same installation. */
const newNode = (isAllowed = everywhere.isAllowed): MailTokens =>
  mailTokens({ db: test.database.db, seal: testSeal, sendJob: test.app.road.sendJob, canMail: true, isAllowed })

const expire = (seconds: number) =>
  asOwner(test.database, 'update mail_accounts set oauth_access_expires_at = now() + make_interval(secs => $1)', [
    seconds,
  ])

const tokenOf = async (node: MailTokens, refused?: string): Promise<string> => {
  const answer = await node.accessTokenOf(town.id, lea, mailPlace, refused)
  return 'accessToken' in answer ? answer.accessToken : answer.state
}

beforeAll(async () => {
  town = await test.organization('town')
  provider = await startProvider(test)
  await connectsMailboxes(test, town, provider)
  lea = await test.user(town, { signInName: 'lea', email: 'lea@town.example', primaryGroup: town.groups.staff })
})
beforeEach(async () => {
  Object.assign(provider.behaviour, { answers: null, gate: Promise.resolve(), rotates: true, expiresIn: 3600 })
  await connectMailbox(await test.signedIn(town, 'lea'), provider)
  provider.asked.length = 0
})
afterAll(() => provider.close())

describe('M12: the access token of a connected mailbox', () => {
  it('is not there for whom nothing is connected, nor for another server or registration', async () => {
    const node = newNode()
    expect(await node.accessTokenOf(town.id, town.adminId, mailPlace)).toEqual({ state: 'notConnected' })
    const elsewhere = mailPlace.replace('town', 'elsewhere')
    expect(await node.accessTokenOf(town.id, lea, elsewhere)).toEqual({ state: 'reconnectNeeded' })
    await asOwner(test.database, "update mail_settings set oauth_client_id = 'another'")
    expect(await tokenOf(node)).toBe('reconnectNeeded')
    await asOwner(test.database, 'update mail_settings set oauth_client_id = $1', [provider.client.clientId])
    expect(provider.tokens).toContain(await tokenOf(node))
    expect(provider.asked).toEqual([])
  })

  it('is renewed two minutes before its end, and what replaces the refresh token is kept', async () => {
    const node = newNode()
    const first = await tokenOf(node)
    await expire(121)
    expect(await tokenOf(node)).toBe(first)
    const seen = new Set([first])
    for (let times = 1; times <= 3; times += 1) {
      await expire(119)
      seen.add(await tokenOf(node))
      expect(provider.asked).toHaveLength(times)
    }
    expect(seen.size).toBe(4)
    expect(provider.tokens.isSupersetOf(seen)).toBe(true)
  })

  it('is renewed once, however many messages ask on however many nodes', async () => {
    const nodes = [newNode(), newNode()]
    await expire(-1)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => tokenOf(nodes[place % 2] as MailTokens)))
    expect(new Set(answers).size).toBe(1)
    expect(provider.tokens).toContain(answers[0])
    expect(provider.asked).toEqual(['refresh_token'])
  })

  it('holds no transaction open over the network; what still is good serves meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    provider.behaviour.gate = promise
    const [node, other] = [newNode(), newNode()]
    const before = await tokenOf(node)
    await expire(60)
    const asked = provider.whenAsked()
    const renewing = tokenOf(node)
    await asked
    // The row is written while the provider thinks about it.
    await asOwner(test.database, 'update mail_accounts set version = version + 1')
    expect(await tokenOf(other)).toBe(before)
    resolve()
    expect(await renewing).not.toBe(before)
    expect(await tokenOf(other)).toBe(await renewing)
  })

  it('is renewed at once when the server refused it, and not over and over', async () => {
    const node = newNode()
    const first = await tokenOf(node)
    const second = await tokenOf(node, first)
    expect(second).not.toBe(first)
    // Another message was refused the same token: the new one is there already.
    expect(await tokenOf(node, first)).toBe(second)
    expect(provider.asked).toHaveLength(1)
    provider.behaviour.expiresIn = 30
    await expire(-1)
    expect(provider.tokens).toContain(await tokenOf(node))
    expect(provider.asked).toHaveLength(2)
  })

  it('may be had later when the provider is down, slow to recover, or the client’s secret is over', async () => {
    const node = newNode()
    const before = await tokenOf(node)
    const failures = [
      [{ status: 503, body: 'busy' }, 'tryLater'],
      [{ status: 400, body: '{"error":"temporarily_unavailable"}' }, 'tryLater'],
      [{ status: 401, body: '{"error":"invalid_client"}' }, 'tokenRefused'],
    ] as const
    for (const [answer, failure] of failures) {
      provider.behaviour.answers = { ...answer }
      await expire(60)
      expect(await tokenOf(node)).toBe(before)
      await expire(-1)
      await expect(tokenOf(node)).rejects.toMatchObject({ failure })
    }
    await expect(tokenOf(newNode(targetsOf('refuse').isAllowed))).rejects.toMatchObject({ failure: 'privateAddress' })
    provider.behaviour.answers = null
    expect(provider.tokens).toContain(await tokenOf(node))
  })

  it('is not replaced by what was fetched for a mailbox that is disconnected meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    provider.behaviour.gate = promise
    await expire(-1)
    const asked = provider.whenAsked()
    const renewing = tokenOf(newNode())
    await asked
    await (await test.signedIn(town, 'lea')).delete('/me/mail-account/connection')
    resolve()
    expect(await renewing).toBe('notConnected')
  })
})

describe('M11: a mailbox whose permission is over', () => {
  it('has to be connected again; the person is told once, with the way there', async () => {
    const node = newNode()
    provider.revoke()
    await expire(-1)
    expect(await Promise.all([tokenOf(node), tokenOf(newNode())])).toEqual(['reconnectNeeded', 'reconnectNeeded'])
    await node.giveUp(town.id, lea, 'refused before')
    const isThatLetter = ({ subject }: { subject: string }) => subject.startsWith('Reconnectez')
    let letters = await test.outbox.lettersTo('lea@town.example')
    while (!letters.some(isThatLetter)) {
      letters = await test.outbox.lettersTo('lea@town.example', letters.length + 1)
    }
    expect(letters.find(isThatLetter)?.text).toContain(`${test.baseUrl}/preferences`)
    const jobs = await asOwner(test.database, "select id from pgboss.job where name = 'mail-accounts.reconnect'")
    expect(jobs).toHaveLength(1)
    const [row] = await asOwner(test.database, 'select * from mail_accounts where user_id = $1', [lea])
    expect(row).toMatchObject({ oauth_refresh_sealed: null, oauth_access_sealed: null })
    await connectMailbox(await test.signedIn(town, 'lea'), provider)
    expect(provider.tokens).toContain(await tokenOf(node))
  })

  it('is so too when a fresh token is refused', async () => {
    const node = newNode()
    const token = await tokenOf(node)
    await node.giveUp(town.id, lea, 'of a mailbox that was connected before')
    expect(await tokenOf(node)).toBe(token)
    await node.giveUp(town.id, lea, token)
    expect(await tokenOf(node)).toBe('reconnectNeeded')
  })
})
