import * as oidc from 'openid-client'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp({ listens: true })
let customer: TestOrganization
let admin: Browser
let connectors: string

beforeAll(async () => {
  customer = await test.organization('commune')
  admin = await test.signedIn(customer)
  connectors = `/organizations/${customer.slug}/connectors`
})

/** A program with a client secret. */
async function program(signInName: string) {
  const values = { signInName, firstName: '', lastName: signInName, type: 'connector' as const }
  const id = await test.user(customer, { ...values, primaryGroup: customer.groups.reading })
  const { revealed } = (await admin.post(`${connectors}/${id}/client-secret`)).body
  return { id, secret: String(revealed.clientSecret), client: await clientOf(id, String(revealed.clientSecret)) }
}

const clientOf = (id: string, secret: string) =>
  oidc.discovery(new URL(test.baseUrl), id, secret, oidc.ClientSecretBasic(secret), {
    execute: [oidc.allowInsecureRequests],
  })

const asProgram = (token: string) => ({ authorization: `Bearer ${token}` })
const users = () => `/organizations/${customer.slug}/users`

describe('B10: a program', () => {
  it('gets no token with a wrong secret, and none by another grant', async () => {
    const { id, client } = await program('curieux')
    const wrong = await clientOf(id, 'wrong')
    await expect(oidc.clientCredentialsGrant(wrong)).rejects.toMatchObject({ status: 401 })
    await expect(oidc.refreshTokenGrant(client, 'x')).rejects.toMatchObject({ error: 'invalid_request' })
    const answer = await fetch(
      `${test.baseUrl}/oidc/auth?client_id=${id}&response_type=code&scope=openid&redirect_uri=http://localhost:9/`,
      { redirect: 'manual' },
    )
    expect(answer.status).toBe(400)
  })

  it('gets a token of its own and does with it what it may, in its own organization', async () => {
    const { client } = await program('passerelle')
    const { access_token: token, refresh_token: refreshToken } = await oidc.clientCredentialsGrant(client)
    expect(refreshToken).toBeUndefined()
    const answer = await test.stranger().get(users(), asProgram(token))
    expect([answer.status, answer.body.count > 0]).toEqual([200, true])
    const write = await test.stranger().post(users(), { signInName: 'x' }, asProgram(token))
    expect(write.status).toBe(403)
    const other = await test.organization('voisine')
    expect((await test.stranger().get(`/organizations/${other.slug}/users`, asProgram(token))).status).toBe(404)
    expect(await oidc.tokenIntrospection(client, token)).toMatchObject({ active: true })
  })

  it('loses its tokens at once with its secret, and with its account', async () => {
    const renewed = await program('renouvele')
    const { access_token: first } = await oidc.clientCredentialsGrant(renewed.client)
    await admin.post(`${connectors}/${renewed.id}/client-secret`)
    expect((await test.stranger().get(users(), asProgram(first))).status).toBe(401)
    const closed = await program('ferme')
    const { access_token: second } = await oidc.clientCredentialsGrant(closed.client)
    await admin.post(`${users()}/${closed.id}/deactivate`, { reason: 'Remplacé' })
    expect((await test.stranger().get(users(), asProgram(second))).status).toBe(401)
    await expect(oidc.clientCredentialsGrant(closed.client)).rejects.toMatchObject({ status: 401 })
  })
})
