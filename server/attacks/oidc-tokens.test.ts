import { createHmac, generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import * as oidc from 'openid-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RelyingParty, relyingParty } from '../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication, returnAddress } from '../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { type WebBrowser, webBrowserOf } from '../testing/web-browser.ts'

const test = useTestApp({ listens: true })
let customer: TestOrganization
let quotes: RelyingParty
let inBrowser: RelyingParty
let secret: string
let otherSecret: string
let browser: WebBrowser

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  for (const key of ['devis', 'factures', 'navigateur']) {
    await giveToGroup(test, customer, customer.groups.administration, `${key}:use`)
  }
  secret = (await registerSuiteApplication(test, provider, { key: 'devis' })).secret
  otherSecret = (await registerSuiteApplication(test, provider, { key: 'factures' })).secret
  await registerSuiteApplication(test, provider, { key: 'navigateur', clientAuth: 'none' })
  quotes = await relyingParty(test.baseUrl, 'devis', secret)
  inBrowser = await relyingParty(test.baseUrl, 'navigateur')
  browser = webBrowserOf(test.baseUrl, await test.signedIn(customer))
})

const basic = (id: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
})

async function ask(path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) {
  const answer = await fetch(`${test.baseUrl}/oidc/${path}`, { method: 'POST', headers, body })
  const text = await answer.text()
  return {
    status: answer.status,
    text,
    body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
  }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)

async function codeOf(application: RelyingParty, parameters: Record<string, string> = {}) {
  const begun = await application.begin(parameters)
  const { url } = await browser.visit(begun.url)
  return { begun, url, code: url.searchParams.get('code') ?? '' }
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token with other people's claims, signed in every way but the right one. */
async function forgeries(idToken: string): Promise<[string, string][]> {
  const [head = '', payload = '', signature = ''] = idToken.split('.')
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string; alg: string }
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwks = (await (await fetch(`${test.baseUrl}/oidc/jwks`)).json()) as { keys: object[] }
  const asSecret = (alg: string, key: string) => {
    const signed = `${encode({ alg, kid: header.kid })}.${payload}`
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
  }
  const signedBy = (more: object) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...more }).sign(own.privateKey)
  return [
    ['no signature', `${head}.${payload}.`],
    ['alg none', `${encode({ alg: 'none' })}.${payload}.`],
    ['alg None', `${encode({ alg: 'None', kid: header.kid })}.${payload}.${signature}`],
    ['the public key as a secret', asSecret('HS256', JSON.stringify(jwks.keys[0]))],
    ['the client’s own secret', asSecret('HS256', secret)],
    ['an empty secret', asSecret('HS256', '')],
    ['a key of one’s own', await signedBy({ kid: header.kid })],
    ['a key within the token', await signedBy({ jwk: own.publicKey.export({ format: 'jwk' }) })],
    ['a key fetched from elsewhere', await signedBy({ jku: 'https://voleur.example/keys', kid: 'x' })],
    ['a key named by a path', await signedBy({ kid: '../../../../dev/null' })],
    ['a key named by a query', await signedBy({ kid: "x' union select 'key' --" })],
    ['other claims under the old signature', `${head}.${encode({ ...claims, sub: customer.id })}.${signature}`],
    ['another signature', `${head}.${payload}.${signature.split('').reverse().join('')}`],
  ]
}

describe('a forged ID token', () => {
  it('is believed in no way as a hint: neither to sign out nor to sign in silently', async () => {
    const { id_token: idToken = '' } = await quotes.signIn(browser)
    for (const [how, hint] of await forgeries(idToken)) {
      const out = await browser.visit(`/oidc/session/end?${form({ id_token_hint: hint })}`)
      expect([how, out.status]).toEqual([how, 400])
      const { url } = await quotes.begin({ prompt: 'none', id_token_hint: hint })
      const stop = await browser.visit(url)
      expect([how, stop.url.searchParams.get('code')]).toEqual([how, null])
    }
  })

  it('of another application signs nobody out of this one’s, nor does another person’s hint give a code', async () => {
    await test.user(customer, { signInName: 'seconde', primaryGroup: customer.groups.administration })
    const second = webBrowserOf(test.baseUrl, await test.signedIn(customer, 'seconde'))
    const { id_token: idToken = '' } = await quotes.signIn(second)
    const { url } = await quotes.begin({ prompt: 'none', id_token_hint: idToken })
    const stop = await browser.visit(url)
    expect([stop.url.searchParams.get('code'), stop.url.searchParams.get('error')]).toEqual([null, 'login_required'])
    const query = form({ id_token_hint: idToken, client_id: 'factures' })
    expect((await browser.visit(`/oidc/session/end?${query}`)).status).toBe(400)
  })
})

describe('a client', () => {
  const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

  it('does not prove itself by an assertion: none, its id as a secret, or a key of its own', async () => {
    const claims = { iss: 'devis', sub: 'devis', aud: test.baseUrl, jti: 'x', exp: Math.floor(Date.now() / 1000) + 60 }
    const assertions = [`${encode({ alg: 'none' })}.${encode(claims)}.`]
    for (const key of ['devis', secret]) {
      assertions.push(await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(key.padEnd(32))))
    }
    for (const assertion of assertions) {
      const { code, begun } = await codeOf(quotes)
      const fields = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: returnAddress,
        code_verifier: begun.verifier,
      }
      const proof = { client_id: 'devis', client_assertion_type: assertionType, client_assertion: assertion }
      const answer = await ask('token', form({ ...fields, ...proof }))
      expect([answer.status >= 400, answer.body.access_token]).toEqual([true, undefined])
    }
  })

  it('with a secret does not pass for one without, nor by two proofs at once', async () => {
    const { code, begun } = await codeOf(quotes)
    const fields = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnAddress,
      code_verifier: begun.verifier,
    }
    for (const [more, headers] of [
      [{ client_id: 'devis' }, {}],
      [{ client_id: 'devis', client_secret: '' }, {}],
      [{ client_id: 'devis', client_secret: secret }, basic('factures', otherSecret)],
      [{ client_id: 'devis' }, basic('factures', otherSecret)],
      [{}, {}],
    ] as const) {
      const answer = await ask('token', form({ ...fields, ...more }), headers as Record<string, string>)
      expect([answer.status >= 400, answer.body.access_token]).toEqual([true, undefined])
    }
  })

  it('that has no secret does not look into tokens, and gets none in its own name', async () => {
    const tokens = await inBrowser.signIn(browser)
    const looked = await ask('introspection', form({ token: tokens.access_token, client_id: 'navigateur' }))
    expect(looked.body.active).not.toBe(true)
    const own = await ask('token', form({ grant_type: 'client_credentials', client_id: 'navigateur' }))
    expect(own.body.access_token).toBeUndefined()
  })

  it('does not revoke or look into another’s tokens', async () => {
    const tokens = await quotes.signIn(browser)
    const refreshToken = tokens.refresh_token ?? ''
    for (const token of [tokens.access_token, refreshToken]) {
      await ask('revocation', form({ token }), basic('factures', otherSecret))
      const seen = await ask('introspection', form({ token }), basic('factures', otherSecret))
      expect(seen.body).toEqual({ active: false })
    }
    const renewed = await oidc.refreshTokenGrant(quotes.configuration, refreshToken)
    expect(renewed.access_token).toBeTruthy()
  })

  it('gets nothing by grants that are not offered', async () => {
    const password = { username: 'admin', password: 'vingt-deux tilleuls bleus' }
    for (const grant of [
      'password',
      'implicit',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:ietf:params:oauth:grant-type:token-exchange',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
      '__proto__',
      '',
    ]) {
      const answer = await ask('token', form({ grant_type: grant, ...password }), basic('devis', secret))
      expect([grant, answer.status, answer.body.access_token]).toEqual([grant, 400, undefined])
    }
  })
})

describe('PKCE', () => {
  it('is not talked down: an empty, short or plain challenge, or the challenge as its own verifier', async () => {
    for (const more of [
      { code_challenge: '' },
      { code_challenge: 'short' },
      { code_challenge_method: 'plain' },
      { code_challenge_method: 's256' },
      { code_challenge_method: '' },
    ] as Record<string, string>[]) {
      const { code } = await codeOf(inBrowser, more)
      expect([more, code]).toEqual([more, ''])
    }
    const { code, begun } = await codeOf(inBrowser)
    const verifier = begun.url.searchParams.get('code_challenge') ?? ''
    const fields = { grant_type: 'authorization_code', code, redirect_uri: returnAddress, client_id: 'navigateur' }
    expect((await ask('token', form({ ...fields, code_verifier: verifier }))).body.error).toBe('invalid_grant')
  })
})

describe('more than was given', () => {
  it('is not had at refresh: no wider scope, no other audience', async () => {
    const tokens = await quotes.signIn(browser, { scope: 'openid' })
    for (const scope of ['openid profile email', 'openid offline_access guichet', 'openid admin']) {
      const answer = await ask(
        'token',
        form({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '', scope }),
        basic('devis', secret),
      )
      expect([scope, answer.body.error]).toEqual([scope, 'invalid_scope'])
    }
  })

  it('is not in the answer by asking for another response: no token in an address, no form, no message', async () => {
    for (const more of [
      { response_mode: 'fragment' },
      { response_mode: 'form_post' },
      { response_mode: 'web_message' },
      { response_type: 'none' },
      { response_type: 'code token' },
      { response_type: 'id_token token' },
    ] as Record<string, string>[]) {
      const { url } = await inBrowser.begin(more)
      const stop = await browser.visit(url)
      expect([more, /[?#&](code|access_token|id_token)=/.test(stop.url.href)]).toEqual([more, false])
      expect(stop.text).not.toMatch(/name="(code|access_token|id_token)"/)
    }
  })

  it('is not told silently: with prompt=none a stranger’s answer holds an error and no name', async () => {
    const stranger = webBrowserOf(test.baseUrl, test.stranger())
    const { url } = await quotes.begin({ prompt: 'none', login_hint: 'admin' })
    const stop = await stranger.visit(url)
    expect([...stop.url.searchParams.keys()].toSorted()).toEqual(['error', 'error_description', 'iss', 'state'])
    expect(stop.url.href).not.toContain('admin')
  })
})

describe('the token endpoint', () => {
  it('reads forms only: JSON, text, and parameters in the address are refused', async () => {
    const { code, begun } = await codeOf(inBrowser)
    const fields = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnAddress,
      client_id: 'navigateur',
      code_verifier: begun.verifier,
    }
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
      const body = type === 'application/json' ? JSON.stringify(fields) : form(fields).toString()
      const answer = await ask('token', body, { 'content-type': type })
      expect([type, [400, 415].includes(answer.status), answer.body.access_token]).toEqual([type, true, undefined])
    }
    expect((await ask(`token?${form(fields)}`, '')).body.access_token).toBeUndefined()
    expect((await ask('token', form(fields))).body.access_token).toBeTruthy()
  })

  it('takes each parameter once, and no body without end', async () => {
    const { code, begun } = await codeOf(inBrowser)
    const fields = form({
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnAddress,
      client_id: 'navigateur',
      code_verifier: begun.verifier,
    })
    for (const [name, value] of fields) {
      const twice = `${fields}&${form({ [name]: value })}`
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      expect([name, (await ask('token', twice, type)).body.error]).toEqual([name, 'invalid_request'])
    }
    const long = await ask('token', form({ grant_type: 'x'.repeat(2_000_000) })).catch(() => ({ status: 400 }))
    expect([400, 413]).toContain(long.status)
    expect((await fetch(`${test.baseUrl}/livez`)).status).toBe(200)
  })
})
