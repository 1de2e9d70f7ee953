import * as oidc from 'openid-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RelyingParty, relyingParty } from '../../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication, returnAddress } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { type WebBrowser, webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true })
let customer: TestOrganization
let quotes: RelyingParty
let invoices: RelyingParty
let inBrowser: RelyingParty
let quotesSecret: string
let browser: WebBrowser

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  const keys = ['devis', 'factures', 'navigateur']
  for (const key of keys) await giveToGroup(test, customer, customer.groups.administration, `${key}:use`)
  quotesSecret = (await registerSuiteApplication(test, provider, { key: 'devis' })).secret
  const { secret } = await registerSuiteApplication(test, provider, { key: 'factures' })
  await registerSuiteApplication(test, provider, { key: 'navigateur', clientAuth: 'none' })
  quotes = await relyingParty(test.baseUrl, 'devis', quotesSecret)
  invoices = await relyingParty(test.baseUrl, 'factures', secret)
  inBrowser = await relyingParty(test.baseUrl, 'navigateur')
  browser = webBrowserOf(test.baseUrl, await test.signedIn(customer))
})

const refusalOf = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (caught: unknown) => caught,
  )
  return (error as { error?: string } | null)?.error
}

const token = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${test.baseUrl}/oidc/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, body: (await answer.json()) as { error?: string; access_token?: string } }
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})

const codeOf = async (application: RelyingParty) => {
  const begun = await application.begin()
  const { url } = await browser.visit(begun.url)
  return { begun, url, code: url.searchParams.get('code') ?? '' }
}

describe('a code', () => {
  it('is good for nothing without its verifier, or with another', async () => {
    const { code } = await codeOf(quotes)
    const fields = { grant_type: 'authorization_code', code, redirect_uri: returnAddress }
    const headers = basic('devis', quotesSecret)
    expect((await token(fields, headers)).body.error).toBe('invalid_grant')
    const wrong = { ...fields, code_verifier: 'x'.repeat(43) }
    expect((await token(wrong, headers)).body.error).toBe('invalid_grant')
  })

  it('is good for nothing in another application’s hands, or with a wrong secret', async () => {
    const { begun, url, code } = await codeOf(quotes)
    expect(await refusalOf(invoices.finish(begun, url))).toBe('invalid_grant')
    const fields = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnAddress,
      code_verifier: begun.verifier,
    }
    for (const secret of ['wrong', '', quotesSecret.slice(1)]) {
      expect((await token({ ...fields, client_id: 'devis', client_secret: secret })).body.error).toMatch(
        /invalid_(client|request)/,
      )
    }
    expect((await token({ ...fields, client_id: 'devis' })).body.error).toBe('invalid_client')
  })

  it('the stored hash of a secret is not the secret', async () => {
    const [row] = await asOwner(
      test.database,
      "select encode(secret_hash, 'hex') as hash from application_secrets join applications on id = application_id where key = 'devis'",
    )
    const fields = { grant_type: 'client_credentials', client_id: 'devis', client_secret: String(row?.hash) }
    expect((await token(fields)).body.error).toBe('invalid_client')
  })

  it('used twice ends what the first use gave', async () => {
    const { begun, url } = await codeOf(quotes)
    const tokens = await quotes.finish(begun, url)
    expect(await refusalOf(quotes.finish(begun, url))).toBe('invalid_grant')
    expect(await refusalOf(oidc.refreshTokenGrant(quotes.configuration, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    await expect(oidc.fetchUserInfo(quotes.configuration, tokens.access_token, customer.adminId)).rejects.toThrow()
  })

  it('used twenty times at once is good once at most, and nothing of it lasts', async () => {
    const { begun, url } = await codeOf(quotes)
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => quotes.finish(begun, url)))
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(won.length).toBeLessThanOrEqual(1)
    for (const tokens of won) {
      expect(await refusalOf(oidc.refreshTokenGrant(quotes.configuration, tokens.refresh_token ?? ''))).toBe(
        'invalid_grant',
      )
    }
  })
})

describe('a refresh token', () => {
  it('is replaced at each use, and its reuse ends everything that came from it', async () => {
    const first = await quotes.signIn(browser)
    const second = await oidc.refreshTokenGrant(quotes.configuration, first.refresh_token ?? '')
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(second.claims()?.sub).toBe(customer.adminId)
    expect(await refusalOf(oidc.refreshTokenGrant(quotes.configuration, first.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    expect(await refusalOf(oidc.refreshTokenGrant(quotes.configuration, second.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
  })

  it('of another application is refused', async () => {
    const { refresh_token: refreshToken = '' } = await quotes.signIn(browser)
    expect(await refusalOf(oidc.refreshTokenGrant(invoices.configuration, refreshToken))).toBe('invalid_grant')
  })

  it('serves an application in the browser as well, which has no secret', async () => {
    const tokens = await inBrowser.signIn(browser)
    const renewed = await oidc.refreshTokenGrant(inBrowser.configuration, tokens.refresh_token ?? '')
    expect(renewed.access_token).toBeTruthy()
  })

  it('ends when it is revoked', async () => {
    const { refresh_token: refreshToken = '', access_token: accessToken } = await quotes.signIn(browser)
    await oidc.tokenRevocation(invoices.configuration, refreshToken)
    expect((await oidc.tokenIntrospection(quotes.configuration, refreshToken)).active).toBe(true)
    await oidc.tokenRevocation(quotes.configuration, refreshToken)
    expect((await oidc.tokenIntrospection(quotes.configuration, refreshToken)).active).toBe(false)
    expect((await oidc.tokenIntrospection(quotes.configuration, accessToken)).active).toBe(false)
  })
})

describe('introspection', () => {
  it('tells an application of its own tokens only', async () => {
    const { access_token: accessToken } = await quotes.signIn(browser)
    expect(await oidc.tokenIntrospection(quotes.configuration, accessToken)).toMatchObject({
      active: true,
      client_id: 'devis',
      sub: customer.adminId,
    })
    expect(await oidc.tokenIntrospection(invoices.configuration, accessToken)).toEqual({ active: false })
    expect(await oidc.tokenIntrospection(quotes.configuration, 'nothing')).toEqual({ active: false })
  })

  it('tells nothing to a client that cannot prove who it is', async () => {
    const { access_token: accessToken } = await inBrowser.signIn(browser)
    expect(await oidc.tokenIntrospection(inBrowser.configuration, accessToken)).toEqual({ active: false })
  })
})

describe('tokens of people', () => {
  it('do not open the API of the console: an application does not administer in their name', async () => {
    const { access_token: accessToken } = await quotes.signIn(browser)
    const headers = { authorization: `Bearer ${accessToken}` }
    expect((await test.stranger().get('/me', headers)).status).toBe(401)
  })

  it('are stored as hashes, and what is stored beside them does not hold them', async () => {
    const { begun, url, code } = await codeOf(quotes)
    const tokens = await quotes.finish(begun, url)
    const secrets = [code, tokens.access_token, tokens.refresh_token ?? '', quotesSecret]
    const rows = await asOwner(test.database, 'select oidc_artifacts::text as line from oidc_artifacts')
    const jobs = await asOwner(test.database, 'select data::text as line from pgboss.job')
    const journal = await asOwner(test.database, 'select journal::text as line from journal')
    const text = [...rows, ...jobs, ...journal].map(({ line }) => String(line)).join('\n')
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})
