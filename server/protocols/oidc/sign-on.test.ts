import * as oidc from 'openid-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RelyingParty, relyingParty } from '../../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication, returnAddress } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { type WebBrowser, webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true })
let customer: TestOrganization
let application: RelyingParty

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  customer = await test.organization('commune')
  const { secret } = await registerSuiteApplication(test, provider, { key: 'devis' })
  await giveToGroup(test, customer, customer.groups.administration, 'devis:use')
  await test.user(customer, { signInName: 'sans-droit', primaryGroup: customer.groups.staff })
  application = await relyingParty(test.baseUrl, 'devis', secret)
})

const browserOf = async (signInName?: string): Promise<WebBrowser> =>
  webBrowserOf(test.baseUrl, await test.signedIn(customer, signInName))
const stranger = () => webBrowserOf(test.baseUrl, test.stranger())
const errorIn = ({ url }: { url: URL }) => url.searchParams.get('error')

describe('an application does not learn who somebody is', () => {
  it('while nobody is signed in: the console asks, and leads back', async () => {
    const { url } = await application.begin()
    const { url: stop } = await stranger().visit(url)
    expect(stop.pathname).toBe('/sign-in')
    expect(stop.searchParams.get('return')).toMatch(/^\/oidc\/interaction\/[\w-]+$/)
  })

  it('silently, while nobody is signed in', async () => {
    const { url } = await application.begin({ prompt: 'none' })
    expect(errorIn(await stranger().visit(url))).toBe('login_required')
  })

  it('M3: when the person may not use it: the console says whom to ask', async () => {
    const browser = await browserOf('sans-droit')
    const { url } = await application.begin()
    const { url: stop } = await browser.visit(url)
    expect(stop.pathname + stop.search).toBe('/no-access?application=devis')
    const silent = await application.begin({ prompt: 'none' })
    expect(errorIn(await browser.visit(silent.url))).toBe('access_denied')
    const refusal = await (await test.signedIn(customer, 'sans-droit')).get('/applications/devis/refusal')
    expect(refusal.body).toEqual({ name: 'Application devis', administrators: ['Ada Admin'] })
  })

  it('at another address than the registered one, to the letter, and with an error page of ours', async () => {
    const browser = await browserOf()
    for (const address of [`${returnAddress}/`, `${returnAddress}?x=1`, 'https://evil.example/', '//evil.example']) {
      const { url } = await application.begin({ redirect_uri: address })
      const stop = await browser.visit(url)
      expect([stop.status, stop.url.origin]).toEqual([400, new URL(test.baseUrl).origin])
      expect(stop.text).toContain('Cette application n’a pas pu vous connecter')
      expect(stop.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })

  it('without PKCE, or with the plain method', async () => {
    const browser = await browserOf()
    const plain = await application.begin({ code_challenge_method: 'plain' })
    expect(errorIn(await browser.visit(plain.url))).toBe('invalid_request')
    const { url } = await application.begin()
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    expect(errorIn(await browser.visit(url))).toBe('invalid_request')
  })

  it('by the implicit or hybrid flow, a request object, or the claims parameter', async () => {
    const browser = await browserOf()
    for (const response_type of ['id_token', 'token', 'code id_token']) {
      const { url } = await application.begin({ response_type })
      const stop = await browser.visit(url)
      expect(stop.url.href).not.toMatch(/[?#&](code|id_token|access_token)=/)
    }
    const { url } = await application.begin({ request: 'e30.e30.' })
    expect(errorIn(await browser.visit(url))).toBe('request_not_supported')
  })

  it('of a session whose sign-in is not finished', async () => {
    await test.user(customer, {
      signInName: 'provisoire',
      mustChange: true,
      primaryGroup: customer.groups.administration,
    })
    const { url } = await application.begin()
    const { url: stop } = await (await browserOf('provisoire')).visit(url)
    expect(stop.pathname).toBe('/sign-in')
  })

  it('by a cookie of the provider’s own that somebody invents or keeps', async () => {
    const person = await test.signedIn(customer)
    const browser = webBrowserOf(test.baseUrl, person)
    await application.signIn(browser)
    expect([...person.cookies.keys()].filter((name) => name.startsWith('guichet-oidc'))).toEqual([])
    await person.delete('/session')
    person.cookies.set('guichet-oidc', 'x'.repeat(43))
    const { url } = await application.begin({ prompt: 'none' })
    expect(errorIn(await browser.visit(url))).toBe('login_required')
  })
})

describe('M4: an application of the suite', () => {
  it('knows the person without asking again', async () => {
    const tokens = await application.signIn(await browserOf())
    expect(tokens.claims()).toMatchObject({
      sub: customer.adminId,
      name: 'Ada Admin',
      preferred_username: 'admin',
      locale: 'fr',
      amr: ['pwd'],
      acr: 'urn:guichet:acr:1',
      'urn:guichet:permissions': ['use'],
      'urn:guichet:organization': { id: customer.id, slug: 'commune' },
      'urn:guichet:companies': [],
      'urn:guichet:contact': null,
    })
    const told = await oidc.fetchUserInfo(application.configuration, tokens.access_token, customer.adminId)
    expect(told['urn:guichet:groups']).toEqual([{ id: customer.groups.administration, name: 'Administration' }])
  })

  it('learns what it asked for only', async () => {
    const tokens = await application.signIn(await browserOf(), { scope: 'openid' })
    expect(Object.keys(tokens.claims() ?? {}).filter((claim) => /name|email|guichet/.test(claim))).toEqual([])
  })

  it('gets the person after they signed in, and silently from then on', async () => {
    const person = test.stranger()
    const browser = webBrowserOf(test.baseUrl, person)
    const begun = await application.begin()
    const { url: signIn } = await browser.visit(begun.url)
    const signedIn = await test.signedIn(customer)
    for (const [name, value] of signedIn.cookies) person.cookies.set(name, value)
    const { url } = await browser.visit(signIn.searchParams.get('return') ?? '')
    expect((await application.finish(begun, url)).claims()?.sub).toBe(customer.adminId)
    const silent = await application.signIn(browser, { prompt: 'none' })
    expect(silent.claims()?.sub).toBe(customer.adminId)
  })

  it('gets the person who is signed in now, not who was before in the same browser', async () => {
    const second = await test.user(customer, { signInName: 'seconde', primaryGroup: customer.groups.administration })
    const person = await test.signedIn(customer)
    const browser = webBrowserOf(test.baseUrl, person)
    await application.signIn(browser)
    for (const [name, value] of (await test.signedIn(customer, 'seconde')).cookies) person.cookies.set(name, value)
    expect((await application.signIn(browser)).claims()?.sub).toBe(second)
  })

  it('may ask for a fresh sign-in, which leads through the sign-in page once', async () => {
    const person = await test.signedIn(customer)
    const browser = webBrowserOf(test.baseUrl, person)
    await test.database.pool.query("update sessions set proved_at = now() - interval '1 hour'")
    const askedFor: Record<string, string>[] = [{ prompt: 'login' }, { max_age: '60' }, { max_age: '0' }]
    for (const parameters of askedFor) {
      const begun = await application.begin(parameters)
      const { url: signIn } = await browser.visit(begun.url)
      expect([signIn.pathname, signIn.searchParams.get('again')]).toEqual(['/sign-in', 'true'])
      for (const [name, value] of (await test.signedIn(customer)).cookies) person.cookies.set(name, value)
      const { url } = await browser.visit(signIn.searchParams.get('return') ?? '')
      const tokens = await application.finish(begun, url)
      expect(tokens.claims()?.auth_time).toBeGreaterThan(Date.now() / 1000 - 60)
      await test.database.pool.query("update sessions set proved_at = now() - interval '1 hour'")
    }
  })
})
