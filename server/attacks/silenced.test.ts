import { beforeAll, describe, expect, it } from 'vitest'
import { newAuthenticator } from '../testing/authenticator.ts'
import type { Browser } from '../testing/browser.ts'
import { tokenIn } from '../testing/mailed-link.ts'
import { relyingParty } from '../testing/relying-party.ts'
import { addApp } from '../testing/second-factor.ts'
import { giveToGroup, registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, testPassword, useTestApp } from '../testing/test-app.ts'
import { webBrowserOf } from '../testing/web-browser.ts'

const test = useTestApp({ listens: true })
const chosen = 'tournesol au bord du quai'
let organization: TestOrganization
let admin: Browser
let base: string
let secret: string

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  secret = (await registerSuiteApplication(test, provider, { key: 'devis' })).secret
  organization = await test.organization('commune')
  await giveToGroup(test, organization, organization.groups.staff, 'devis:use')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

async function person(signInName: string) {
  const email = `${signInName}@mairie.example`
  const primaryGroup = organization.groups.staff
  return { id: await test.user(organization, { signInName, email, primaryGroup }), email, signInName }
}

const silence = async (id: string) => {
  const answer = await admin.patch(`${base}/users/${id}`, { neverSignsIn: true })
  expect(answer.status).toBe(200)
  return answer.body.changeId as string
}

describe('somebody who from now on never signs in', () => {
  it('comes in by nothing from before: session, password, passkey, mailed links', async () => {
    const { id, email, signInName } = await person('ancienne')
    const browser = await test.signedIn(organization, signInName)
    const device = newAuthenticator(new URL(test.baseUrl).origin)
    const attestation = device.create((await browser.post('/me/factors/passkey/options')).body)
    expect((await browser.post('/me/factors/passkey', { attestation, name: 'Clé' })).status).toBe(200)
    await test.stranger().post('/password-resets', { signInName })
    const reset = tokenIn((await test.outbox.lettersTo(email, 2)).find(({ text }) => text.includes('reset-password')))
    await silence(id)
    expect((await browser.get('/me')).status).toBe(401)
    expect((await test.stranger().post('/session', { signInName, password: testPassword })).status).toBe(401)
    const visitor = test.stranger()
    const options = (await visitor.post('/session/passkey/options')).body
    const byPasskey = await visitor.post('/session/passkey', { assertion: device.get(options) })
    expect([byPasskey.status, (await visitor.get('/me')).status]).toEqual([401, 401])
    const byReset = await test.stranger().post(`/password-resets/${reset}`, { password: chosen })
    expect(byReset.status).toBe(410)
    const letters = test.outbox.letters.length
    expect((await test.stranger().post('/password-resets', { signInName })).status).toBe(202)
    expect((await test.stranger().post('/password-resets', { signInName: email })).status).toBe(202)
    const witness = await person('temoin')
    await test.stranger().post('/password-resets', { signInName: witness.signInName })
    await test.outbox.lettersTo(witness.email)
    expect(test.outbox.letters.slice(letters).filter(({ to }) => to.email === email)).toEqual([])
  })

  it('comes in by none of it either once they may sign in again: an invitation comes first', async () => {
    const { id, signInName } = await person('revenante')
    const browser = await test.signedIn(organization, signInName)
    const { recoveryCodes } = await addApp(browser)
    const device = newAuthenticator(new URL(test.baseUrl).origin)
    const attestation = device.create((await browser.post('/me/factors/passkey/options')).body)
    await browser.post('/me/factors/passkey', { attestation, name: 'Clé' })
    const changeId = await silence(id)
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    const visitor = test.stranger()
    const options = (await visitor.post('/session/passkey/options')).body
    expect((await visitor.post('/session/passkey', { assertion: device.get(options) })).status).toBe(401)
    expect((await test.stranger().post('/session', { signInName, password: testPassword })).status).toBe(401)
    const byCode = { method: 'recoveryCode', code: recoveryCodes[0] }
    expect((await test.stranger().post('/session/second-factor', byCode)).status).toBe(401)
    expect((await browser.get('/me')).status).toBe(401)
  })

  it('is not let in by an invitation from before, accepted at the same moment or later', async () => {
    for (let round = 0; round < 3; round += 1) {
      const email = `invitee${round}@mairie.example`
      const values = { signInName: `invitee${round}`, firstName: 'In', lastName: 'Vitée', email, sendInvitation: true }
      const { targetId: id } = (await admin.post(`${base}/users`, values)).body
      const token = tokenIn((await test.outbox.lettersTo(email))[0])
      const browser = test.stranger()
      const [accepted] = await Promise.all([
        browser.post(`/invitations/${token}`, { password: chosen }),
        admin.patch(`${base}/users/${id}`, { neverSignsIn: true }),
      ])
      expect(accepted.status).toBeLessThan(500)
      expect((await browser.get('/me')).status).toBe(401)
      expect((await test.stranger().post(`/invitations/${token}`, { password: chosen })).status).toBe(410)
      expect((await admin.get(`${base}/users/${id}`)).body).toMatchObject({ neverSignsIn: true, hasPassword: false })
    }
  })

  it('is in no application any more: what was open there ends, and nothing new opens', async () => {
    const { id, signInName } = await person('ouverte')
    const browser = await test.signedIn(organization, signInName)
    const application = await relyingParty(test.baseUrl, 'devis', secret)
    const web = webBrowserOf(test.baseUrl, browser)
    const tokens = await application.signIn(web)
    const userinfo = (token: string) =>
      fetch(`${test.baseUrl}/oidc/userinfo`, { headers: { authorization: `Bearer ${token}` } })
    expect((await userinfo(tokens.access_token)).status).toBe(200)
    await silence(id)
    expect((await userinfo(tokens.access_token)).status).toBe(401)
    const { url } = await web.visit((await application.begin({ prompt: 'none' })).url)
    expect(url.searchParams.get('code')).toBeNull()
  })
})

describe('an application that the organization may no longer use', () => {
  it('is opened and asked in vain: no code, no claims, no tile', async () => {
    const { signInName } = await person('usagere')
    const browser = await test.signedIn(organization, signInName)
    const application = await relyingParty(test.baseUrl, 'devis', secret)
    const web = webBrowserOf(test.baseUrl, browser)
    const tokens = await application.signIn(web)
    const vendor = test.stranger()
    await vendor.post('/session', { signInName: 'admin', password: testPassword, organization: 'editeur' })
    const path = `/provider/organizations/${organization.id}/applications/devis`
    expect((await vendor.patch(path, { enabled: false })).status).toBe(200)
    expect((await browser.get('/me/applications')).body.items).toEqual([])
    const headers = { authorization: `Bearer ${tokens.access_token}` }
    const told = await fetch(`${test.baseUrl}/oidc/userinfo`, { headers })
    expect(told.status === 401 || !(await told.text()).includes('"use"')).toBe(true)
    const { url } = await web.visit((await application.begin({ prompt: 'none' })).url)
    expect(url.searchParams.get('code')).toBeNull()
    expect((await vendor.patch(path, { enabled: null })).status).toBe(200)
  })
})
