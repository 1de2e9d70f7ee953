import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AuthorizationServer } from '../../testing/authorization-server.ts'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../../testing/mail-sender.ts'
import { connectMailbox, readableSecrets, startProvider } from '../../testing/mailbox-connections.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const address = 'zoe@mairie.example'
const test = useTestApp({ environment: readableSecrets })
let town: TestOrganization
let provider: AuthorizationServer
let server: FaultyMailServer
let sender: MailSender
let zoe: Browser

// The mail server believes the token that its provider gave out last.
const tokens = {
  get [address](): string {
    return [...provider.tokens].at(-1) ?? ''
  },
}
const account = async () => (await zoe.get('/me/mail-account')).body

beforeAll(async () => {
  town = await test.organization('town')
  provider = await startProvider(test)
  server = await startFaultyMailServer({ tokens })
  const oauth = { provider: 'other' as const, ...provider.client }
  sender = await mailSender(test, town, server.port, { authentication: 'oauth', oauth })
  const [row] = await asOwner(test.database, 'select sign_in_name from users where id = $1', [sender.personId])
  zoe = await test.signedIn(town, String(row?.sign_in_name))
})
beforeEach(() => {
  server.signIns.length = 0
  server.arrived.length = 0
})
afterAll(async () => {
  await server.close()
  await provider.close()
})

describe('M12: sending from a connected mailbox (XOAUTH2)', () => {
  it('waits for nobody whose mailbox is not connected', async () => {
    expect(await account()).toMatchObject({ state: 'notConnected', connection: null, oauthProvider: 'other' })
    expect((await sender.send()).status).toBeGreaterThanOrEqual(400)
  })

  it('signs in with the token, also for a test', async () => {
    expect(await connectMailbox(zoe, provider)).toBe('/preferences?mail=connected')
    expect(await account()).toMatchObject({ state: 'ready', connection: { provider: 'other', needsReconnect: false } })
    const report = await zoe.post('/me/mail-account/test', {})
    expect(report.body).toMatchObject({ succeeded: true, failure: null })
    await sender.until(await sender.sent(), 'sent')
    expect(server.arrived).toHaveLength(2)
    expect(new Set(server.signIns.map(({ method }) => method))).toEqual(new Set(['XOAUTH2']))
    for (const token of provider.tokens) expect(JSON.stringify([report, await account()])).not.toContain(token)
  })

  it('fetches another token when the server does not take the one at hand, and sends', async () => {
    // The provider gave a newer one to somebody else: the kept one is over.
    provider.tokens.add('newer')
    expect((await zoe.post('/me/mail-account/test', {})).body).toMatchObject({ succeeded: true })
    expect(provider.asked).toEqual(['authorization_code', 'refresh_token'])
    await sender.until(await sender.sent(), 'sent')
    expect(server.arrived).toHaveLength(2)
    expect(await account()).toMatchObject({ state: 'ready' })
  })

  it('tells that the mailbox must be connected again, and sends once it is', async () => {
    provider.revoke()
    await asOwner(test.database, 'update mail_accounts set oauth_access_expires_at = now()')
    const id = await sender.sent()
    expect((await sender.until(id, 'failed')).failure).toMatchObject({ code: 'reconnectNeeded' })
    expect(await account()).toMatchObject({ state: 'reconnectNeeded', connection: { needsReconnect: true } })
    await connectMailbox(zoe, provider)
    await sender.until(await sender.sent(), 'sent')
    expect(server.arrived).toHaveLength(1)
  })

  it('shows its token to no server but the one that it was connected for', async () => {
    const elsewhere = await startFaultyMailServer({ tokens })
    const admin = await test.signedIn(town)
    const settings = '/organizations/town/settings/mail'
    expect((await admin.patch(settings, { port: elsewhere.port })).status).toBe(200)
    expect(await account()).toMatchObject({ state: 'reconnectNeeded' })
    expect((await zoe.post('/me/mail-account/test', {})).body).toMatchObject({ succeeded: false })
    expect((await admin.patch(settings, { port: server.port })).status).toBe(200)
    expect(await account()).toMatchObject({ state: 'ready' })
    expect(elsewhere.signIns).toEqual([])
    await elsewhere.close()
  })
})
