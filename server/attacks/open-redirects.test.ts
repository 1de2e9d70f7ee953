import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { type RelyingParty, relyingParty } from '../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication, signedOutAddress } from '../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { type WebBrowser, webBrowserOf } from '../testing/web-browser.ts'

const test = useTestApp({ listens: true })
const registered = 'https://devis.mairie.example/retour'
let application: RelyingParty
let customer: TestOrganization
let provider: TestOrganization
let person: Browser
let browser: WebBrowser

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  const { secret } = await registerSuiteApplication(test, provider, {
    key: 'devis',
    redirectUris: [registered, 'http://localhost:9/callback'],
  })
  await giveToGroup(test, customer, customer.groups.administration, 'devis:use')
  application = await relyingParty(test.baseUrl, 'devis', secret)
  person = await test.signedIn(customer)
  browser = webBrowserOf(test.baseUrl, person)
})

/** What somebody puts in the place of a registered address. */
const bent = (address: string): [string, string][] => {
  const { origin, host, pathname } = new URL(address)
  return [
    ['another site', 'https://voleur.example/retour'],
    ['a longer path', `${address}/../vol`],
    ['a suffix', `${address}x`],
    ['a slash more', `${address}/`],
    ['a query', `${address}?to=https://voleur.example`],
    ['a fragment', `${address}#voleur`],
    ['a longer host', address.replace(host, `${host}.voleur.example`)],
    ['a shorter host', address.replace(host, 'mairie.example')],
    ['a host below', address.replace(host, `x.${host}`)],
    ['the registered host as a user name', `https://${host}@voleur.example${pathname}`],
    ['a user name before it', address.replace('://', '://voleur@')],
    ['a backslash', `https://voleur.example\\@${host}${pathname}`],
    ['another port', address.replace(host, `${host}:8443`)],
    ['the default port in words', address.replace(host, `${host}:443`)],
    ['no https', address.replace('https:', 'http:')],
    ['capital letters', address.toUpperCase()],
    ['a capital path', origin + pathname.toUpperCase()],
    ['an encoded letter', address.replace('retour', '%72etour')],
    ['an encoded slash', address.replace('/retour', '%2Fretour')],
    ['a dot at the end of the host', address.replace(host, `${host}.`)],
    ['a climbing path', `${origin}/ailleurs/..${pathname}`],
    ['a space after it', `${address} `],
    ['a line break', `${address}\r\nLocation: https://voleur.example`],
    ['no scheme', `//${host}${pathname}`],
    ['a script', 'javascript:alert(document.domain)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['nothing', ''],
  ]
}

describe('an application’s return address', () => {
  it.each(bent(registered))('bent by %s: no code leaves, and no redirect follows it', async (_how, address) => {
    const { url } = await application.begin({ redirect_uri: address })
    for (const visitor of [browser, webBrowserOf(test.baseUrl, test.stranger())]) {
      const stop = await visitor.visit(url)
      expect([stop.status, stop.url.origin]).toEqual([400, test.baseUrl])
      expect(stop.text).not.toMatch(/<script|javascript:alert|href="https:\/\/voleur/)
    }
  })

  it('given twice, left out, or of another port on the loopback: refused as well', async () => {
    const twice = (await application.begin({ redirect_uri: registered })).url
    twice.searchParams.append('redirect_uri', 'https://voleur.example/')
    const none = (await application.begin()).url
    none.searchParams.delete('redirect_uri')
    const port = (await application.begin({ redirect_uri: 'http://localhost:10/callback' })).url
    for (const url of [twice, none, port]) {
      const stop = await browser.visit(url)
      expect([stop.status, stop.url.origin]).toEqual([400, test.baseUrl])
    }
  })

  it('of another application, or kept for the exchange only, opens nothing: it has to be the same both times', async () => {
    const begun = await application.begin({ redirect_uri: registered })
    const { url } = await browser.visit(begun.url)
    expect(url.origin + url.pathname).toBe(registered)
    const answer = await fetch(`${test.baseUrl}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: url.searchParams.get('code') ?? '',
        code_verifier: begun.verifier,
        redirect_uri: 'http://localhost:9/callback',
        client_id: 'devis',
        client_secret: 'x',
      }),
    })
    expect(answer.status).toBe(401)
  })
})

describe('the address after signing out', () => {
  const { host } = new URL(signedOutAddress)
  it.each([
    ['another site', 'https://voleur.example/'],
    ['a suffix', `${signedOutAddress}x`],
    ['a query', `${signedOutAddress}?x=1`],
    ['a user name', signedOutAddress.replace('://', '://voleur@')],
    ['the host as a user name', `http://${host}@voleur.example/signed-out`],
    ['another port', signedOutAddress.replace(':9', ':10')],
    ['a climbing path', signedOutAddress.replace('/signed-out', '/x/../signed-out')],
    ['a script', 'javascript:alert(1)'],
  ])('bent by %s: refused, and nobody is signed out', async (_how, address) => {
    const query = new URLSearchParams({ client_id: 'devis', post_logout_redirect_uri: address })
    const stop = await browser.visit(`/oidc/session/end?${query}`)
    expect([stop.status, stop.url.origin]).toEqual([400, test.baseUrl])
    expect((await person.get('/session')).status).toBe(200)
  })
})

describe('the way through sign-in', () => {
  it('leads to this server only, whatever uid or return address is put in', async () => {
    for (const uid of [
      '//voleur.example',
      '%2F%2Fvoleur.example',
      '..%2f..%2fvoleur',
      'x'.repeat(20),
      'a%0d%0aLocation:x',
    ]) {
      const answer = await fetch(`${test.baseUrl}/oidc/interaction/${uid}`, { redirect: 'manual' })
      expect([303, 400, 404]).toContain(answer.status)
      if (answer.status === 303) expect(answer.headers.get('location')).toBe('/')
    }
    const { url } = await application.begin({ redirect_uri: registered })
    const stop = await webBrowserOf(test.baseUrl, test.stranger()).visit(url)
    expect(stop.url.searchParams.get('return')).toMatch(/^\/oidc\/interaction\/[\w-]+$/)
  })

  it('is nobody’s secret: whoever follows another’s interaction gets no code of that person', async () => {
    const begun = await application.begin({ redirect_uri: registered })
    const victim = webBrowserOf(test.baseUrl, test.stranger())
    const { url } = await victim.visit(begun.url)
    const address = url.searchParams.get('return') ?? ''
    const other = await test.signedIn(customer)
    const attacker = webBrowserOf(test.baseUrl, other)
    const followed = await attacker.visit(address)
    // The attacker gets a code for themselves, with the victim's state: worth nothing in the victim's browser.
    expect((await application.finish(begun, followed.url)).claims()?.sub).toBe(customer.adminId)
    expect((await victim.visit(address)).url.pathname).toBe('/sign-in')
  })
})

describe('an address in a registration', () => {
  it('that is a script, data, a file or nothing is refused to the vendor’s own people', async () => {
    const vendor = await test.signedIn(provider)
    const values = { name: { fr: 'P', en: 'P' }, description: { fr: 'P', en: 'P' } }
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'http://',
      'x',
      '//voleur.example',
    ]) {
      for (const fields of [
        { url: bad },
        { url: 'https://a.example/', redirectUris: [bad] },
        { url: 'https://a.example/', postLogoutRedirectUris: [bad] },
        { url: 'https://a.example/', backchannelLogoutUri: bad },
      ]) {
        const answer = await vendor.post('/provider/applications', { key: 'piege', ...values, ...fields })
        expect([JSON.stringify(fields), answer.status]).toEqual([JSON.stringify(fields), 400])
      }
    }
  })
})
