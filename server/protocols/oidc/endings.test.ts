import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acrossOrganizations } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type RelyingParty, relyingParty } from '../../testing/relying-party.ts'
import {
  giveToGroup,
  logoutListener,
  registerSuiteApplication,
  signedOutAddress,
} from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true })
let customer: TestOrganization
let application: RelyingParty
let listener: Awaited<ReturnType<typeof logoutListener>>
let admin: Browser

beforeAll(async () => {
  listener = await logoutListener()
  const provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  const registered = { key: 'devis', backchannelLogoutUri: listener.uri }
  const { secret } = await registerSuiteApplication(test, provider, registered)
  for (const group of [customer.groups.administration, customer.groups.staff]) {
    await giveToGroup(test, customer, group, 'devis:use')
  }
  application = await relyingParty(test.baseUrl, 'devis', secret)
  admin = await test.signedIn(customer)
})
afterAll(() => listener.close())

/** Somebody who opened the application in a browser. */
async function somebody(signInName: string, parameters: Record<string, string> = {}) {
  const id = await test.user(customer, { signInName, primaryGroup: customer.groups.staff })
  return { id, ...(await openedBy(signInName, parameters)) }
}

async function openedBy(signInName: string, parameters: Record<string, string> = {}) {
  const person = await test.signedIn(customer, signInName)
  const browser = webBrowserOf(test.baseUrl, person)
  return { person, browser, tokens: await application.signIn(browser, parameters) }
}

type Tokens = Awaited<ReturnType<typeof openedBy>>['tokens']

/** Whether an application can still do anything with what it holds. */
async function isAlive(tokens: Tokens): Promise<boolean> {
  const { active } = await oidc.tokenIntrospection(application.configuration, tokens.access_token)
  const answer = await fetch(`${test.baseUrl}/oidc/userinfo`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  return active && answer.ok
}

const renew = (tokens: Tokens) => oidc.refreshTokenGrant(application.configuration, tokens.refresh_token ?? '')

async function verified(token: string) {
  const { jwks_uri: keys = '' } = application.configuration.serverMetadata()
  return jwtVerify(token, createRemoteJWKSet(new URL(keys)), { issuer: test.baseUrl, audience: 'devis' })
}

describe('access to applications ends', () => {
  it('at once when the account is deactivated; the application is told without any token of it', async () => {
    const { id, browser, tokens } = await somebody('licenciee', { scope: 'openid offline_access', prompt: 'consent' })
    expect(await isAlive(tokens)).toBe(true)
    const told = listener.next()
    await admin.post(`/organizations/${customer.slug}/users/${id}/deactivate`, { reason: 'Départ' })
    expect(await isAlive(tokens)).toBe(false)
    await expect(renew(tokens)).rejects.toMatchObject({ error: 'invalid_grant' })
    const { payload, protectedHeader } = await verified(await told)
    expect(payload).toMatchObject({
      sub: id,
      sid: tokens.claims()?.sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
    expect([payload.nonce, protectedHeader.alg]).toEqual([undefined, 'RS256'])
    const begun = await application.begin()
    expect((await browser.visit(begun.url)).url.pathname).toBe('/sign-in')
    expect(await asOwner(test.database, 'select model from oidc_artifacts where user_id = $1', [id])).toEqual([])
  })

  it('with the console’s session on that device, and only there', async () => {
    const first = await somebody('deux-postes')
    const second = await openedBy('deux-postes')
    const told = listener.next()
    await first.person.delete('/session')
    expect([await isAlive(first.tokens), await isAlive(second.tokens)]).toEqual([false, true])
    expect((await verified(await told)).payload.sid).toBe(first.tokens.claims()?.sid)
  })

  it('when another device of one’s own is ended from the list', async () => {
    const here = await somebody('liste')
    const there = await openedBy('liste')
    const devices = (await here.person.get('/me/devices')).body.items as { id: string; isCurrent: boolean }[]
    const other = devices.find(({ isCurrent }) => !isCurrent)
    expect((await here.person.delete(`/me/devices/${other?.id}`)).status).toBe(204)
    expect([await isAlive(here.tokens), await isAlive(there.tokens)]).toEqual([true, false])
    await listener.next()
  })

  it('when the last right of the application is gone, without anybody signing anything out', async () => {
    const { id, tokens } = await somebody('mutee')
    await admin.patch(`/organizations/${customer.slug}/users/${id}`, { primaryGroup: customer.groups.reading })
    await expect(renew(tokens)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it('when the session in the console has not been used for hours; the application is told', async () => {
    const { id, tokens } = await somebody('rentree')
    const told = listener.next()
    await asOwner(test.database, "update sessions set last_seen_at = now() - interval '9 hours' where user_id = $1", [
      id,
    ])
    await acrossOrganizations(test.database.db, (tx) => test.app.road.sendJob(tx, 'sign-in.clear', {}))
    expect((await verified(await told)).payload.sub).toBe(id)
    expect(await isAlive(tokens)).toBe(false)
  })

  it('when the account is deleted', async () => {
    const { id, tokens } = await somebody('effacee')
    const told = listener.next()
    await admin.delete(`/organizations/${customer.slug}/users/${id}`)
    await expect(renew(tokens)).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await verified(await told)).payload.sub).toBe(id)
  })
})

describe('signing out from an application', () => {
  const endSession = (parameters: Record<string, string>) => `/oidc/session/end?${new URLSearchParams(parameters)}`

  it('leads nowhere that is not registered, and asks first', async () => {
    const { browser, person, tokens } = await somebody('prudente')
    const hint = { id_token_hint: tokens.id_token ?? '' }
    const wrong = await browser.visit(endSession({ ...hint, post_logout_redirect_uri: 'https://evil.example/' }))
    expect(wrong.status).toBe(400)
    const asked = await browser.visit(endSession(hint))
    expect(asked.text).toContain('Se déconnecter de tout')
    expect((await person.get('/session')).status).toBe(200)
    const forged = await browser.submit('/oidc/session/end/confirm', { xsrf: 'invented', logout: 'yes' })
    expect([forged.status, (await person.get('/session')).status]).toEqual([400, 200])
  })

  it('believes no ID token that it did not sign: none, or the public key as a secret', async () => {
    const { browser, tokens } = await somebody('mefiante')
    const [, payload] = (tokens.id_token ?? '').split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const claims = { ...tokens.claims() } as Record<string, unknown>
    const keys = (await (await fetch(`${test.baseUrl}/oidc/jwks`)).json()) as { keys: { n?: string }[] }
    const asSecret = new TextEncoder().encode(JSON.stringify(keys.keys[0]))
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(asSecret)
    for (const hint of [none, confused]) {
      expect((await browser.visit(endSession({ id_token_hint: hint }))).status).toBe(400)
    }
  })

  it('ends the console’s session and all applications, and leads back', async () => {
    const { browser, person, tokens } = await somebody('sortante')
    const asked = await browser.visit(
      endSession({
        id_token_hint: tokens.id_token ?? '',
        post_logout_redirect_uri: signedOutAddress,
        state: 'abc',
        ui_locales: 'en',
      }),
    )
    expect(asked.text).toContain('Sign out of everything?')
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:9;")
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    const told = listener.next()
    const { url } = await browser.submit('/oidc/session/end/confirm', { xsrf, logout: 'yes' })
    expect(url.href).toBe(`${signedOutAddress}?state=abc`)
    expect((await person.get('/session')).status).toBe(401)
    expect(await isAlive(tokens)).toBe(false)
    expect((await verified(await told)).payload.sid).toBe(tokens.claims()?.sid)
  })
})
