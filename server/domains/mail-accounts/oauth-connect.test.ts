import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuthorizationServer } from '../../testing/authorization-server.ts'
import {
  comeBack,
  connectMailbox,
  connectsMailboxes,
  readableSecrets,
  startProvider,
} from '../../testing/mailbox-connections.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp({ environment: readableSecrets })
const failed = '/preferences?mail=failed'
let town: TestOrganization
let provider: AuthorizationServer

beforeAll(async () => {
  town = await test.organization('town')
  provider = await startProvider(test)
  await connectsMailboxes(test, town, provider)
  for (const signInName of ['lea', 'max', 'zoe']) {
    const email = `${signInName}@town.example`
    await test.user(town, { signInName, email, primaryGroup: town.groups.staff })
  }
})
afterAll(() => provider.close())

const rows = async (columns: string) => asOwner(test.database, `select ${columns} from mail_accounts`)

describe('M8: connecting a mailbox', () => {
  it('is offered where the organization has a registration, and to browsers only', async () => {
    const village = await test.organization('village')
    const admin = await test.signedIn(village)
    expect((await admin.post('/me/mail-account/connect')).body.code).toBe('mailNotConnectable')
    expect((await test.stranger().post('/me/mail-account/connect')).status).toBe(401)
  })

  it('leads to the provider with PKCE, a state and the user name, and to no other return address', async () => {
    const lea = await test.signedIn(town, 'lea')
    const { status, body } = await lea.post('/me/mail-account/connect')
    expect(status).toBe(200)
    const { origin, searchParams } = new URL(body.url)
    expect(origin).toBe(new URL(provider.client.authorizationEndpoint).origin)
    const asked = Object.fromEntries(searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: provider.client.clientId,
      scope: 'mail.send',
      login_hint: 'lea@town.example',
      code_challenge_method: 'S256',
      redirect_uri: `${test.baseUrl}/api/v1/mail/oauth/callback`,
    })
    expect(Object.keys(asked).sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'login_hint',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ])
  })

  it('is refused to a forged state, to another person, another session, and without one', async () => {
    const [lea, max] = [await test.signedIn(town, 'lea'), await test.signedIn(town, 'max')]
    const elsewhere = await test.signedIn(town, 'lea')
    const begun = await lea.post('/me/mail-account/connect')
    const back = await provider.visit(begun.body.url)
    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    for (const browser of [max, elsewhere, test.stranger()]) expect(await comeBack(browser, back)).toBe(failed)
    expect(await comeBack(lea, forged)).toBe(failed)
    for (const search of ['?', '?state=', '?code=x', '?state=a&state=b&code=x', `?state=${'x'.repeat(5000)}&code=x`]) {
      expect(await comeBack(lea, new URL(back.pathname + search, back))).toBe(failed)
    }
    expect(await rows('user_id')).toEqual([])
    expect(provider.asked).toEqual([])
    expect(await comeBack(lea, back)).toBe('/preferences?mail=connected')
  })

  it('stores sealed tokens; a state serves once', async () => {
    const max = await test.signedIn(town, 'max')
    const begun = await max.post('/me/mail-account/connect')
    const back = await provider.visit(begun.body.url)
    expect(await comeBack(max, back)).toBe('/preferences?mail=connected')
    const asked = provider.asked.length
    expect(await comeBack(max, back)).toBe(failed)
    expect(provider.asked).toHaveLength(asked)
    const stored = JSON.stringify(await rows('*'))
    for (const token of provider.tokens) expect(stored).not.toContain(token)
    const [connection] = await asOwner(test.database, 'select * from mail_connections where user_id = $1', [
      (await max.get('/me')).body.id,
    ])
    expect(connection).toBeUndefined()
  })

  it('ends as refused when the person says no, and as failed when nothing useful comes back', async () => {
    const zoe = await test.signedIn(town, 'zoe')
    provider.behaviour.refusesPerson = true
    expect(await connectMailbox(zoe, provider)).toBe('/preferences?mail=refused')
    provider.behaviour.refusesPerson = false
    const answers: NonNullable<AuthorizationServer['behaviour']['answers']>[] = [
      { status: 400, body: '{"error":"invalid_grant"}' },
      { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '{"error":"invalid_client"}' },
      { status: 500, body: 'oops' },
      { status: 200, body: 'no json' },
      { status: 302, headers: { location: 'https://elsewhere.example/token' }, body: '' },
      { status: 200, body: JSON.stringify({ access_token: 'x', token_type: 'mac', refresh_token: 'y' }) },
    ]
    for (const answer of answers) {
      provider.behaviour.answers = answer
      expect(await connectMailbox(zoe, provider), answer.body).toBe(failed)
    }
    provider.behaviour.answers = null
    provider.behaviour.givesRefreshToken = false
    expect(await connectMailbox(zoe, provider)).toBe(failed)
    provider.behaviour.givesRefreshToken = true
    expect(await rows('user_id')).toHaveLength(2)
  })

  it('gives the code to nobody when the registration or the server changed meanwhile', async () => {
    const zoe = await test.signedIn(town, 'zoe')
    const changes = [
      "oauth_token_endpoint = 'http://127.0.0.1:9/token'",
      "host = 'smtp.elsewhere.example'",
      "authentication = 'own'",
    ]
    for (const change of changes) {
      const begun = await zoe.post('/me/mail-account/connect')
      const back = await provider.visit(begun.body.url)
      const [before] = await asOwner(test.database, 'select * from mail_settings where organization_id = $1', [town.id])
      await asOwner(test.database, `update mail_settings set ${change}`)
      const asked = provider.asked.length
      expect(await comeBack(zoe, back), change).toBe(failed)
      expect(provider.asked).toHaveLength(asked)
      await asOwner(
        test.database,
        'update mail_settings set oauth_token_endpoint = $1, host = $2, authentication = $3',
        [before?.oauth_token_endpoint, before?.host, before?.authentication],
      )
    }
  })

  it('ends after ten minutes', async () => {
    const zoe = await test.signedIn(town, 'zoe')
    const begun = await zoe.post('/me/mail-account/connect')
    await asOwner(test.database, "update mail_connections set expires_at = expires_at - interval '10 minutes'")
    expect(await comeBack(zoe, await provider.visit(begun.body.url))).toBe(failed)
  })
})

describe('M11: disconnecting a mailbox', () => {
  it('is told in the journal and by mail, without a secret; an administrator may do it, another one’s not', async () => {
    const [lea, admin] = [await test.signedIn(town, 'lea'), await test.signedIn(town)]
    const { id } = (await lea.get('/me')).body
    const other = await test.signedIn(await test.organization('hamlet'))
    const path = (organization: string) => `/organizations/${organization}/users/${id}/mail-account/connection`
    expect((await lea.delete(path('town'))).status).toBe(403)
    expect((await other.delete(path('hamlet'))).status).toBe(404)
    expect((await other.delete(path('town'))).status).toBe(404)
    expect((await admin.delete(path('town'))).body.applied).toHaveLength(1)
    expect((await admin.delete(path('town'))).body.applied).toEqual([])
    await connectMailbox(lea, provider)
    expect((await lea.delete('/me/mail-account/connection')).body.canUndo).toBe(false)
    const { items } = (await admin.get('/organizations/town/journal')).body
    const sentences = items.map((entry: { sentence: { text: string }[] }) =>
      entry.sentence.map(({ text }) => text).join(''),
    )
    expect(sentences.slice(0, 3)).toEqual([
      'Jean lea a déconnecté sa boîte aux lettres',
      'Jean lea a connecté sa boîte aux lettres',
      'Ada Admin a déconnecté la boîte aux lettres de Jean lea',
    ])
    expect(items[0].changes).toEqual([
      { field: 'mailConnection', label: 'Boîte aux lettres connectée', before: 'Autre fournisseur', after: null },
    ])
    const [row] = await asOwner(test.database, 'select * from mail_accounts where user_id = $1', [id])
    for (const column of ['oauth_refresh_sealed', 'oauth_access_sealed', 'oauth_client'])
      expect(row?.[column]).toBeNull()
  })
})
