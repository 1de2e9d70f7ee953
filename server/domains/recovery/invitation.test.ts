import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/mailed-link.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  organization = await test.organization('invitations')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const chosen = 'tournesol au bord du quai'
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

let people = 0
/** Invites somebody new. Returns their account and the token that was mailed to them. */
async function invited(more: object = {}) {
  people += 1
  const email = `nouvelle${people}@mairie.example`
  const person = { signInName: `nouvelle${people}`, firstName: 'Nora', lastName: `Nouvelle${people}`, email }
  const created = await admin.post(`${base}/users`, { ...person, sendInvitation: true, ...more })
  expect(created.status).toBe(201)
  const [letter] = await test.outbox.lettersTo(email)
  return { id: created.body.targetId as string, letter, token: tokenIn(letter), ...person }
}

describe('an invitation is refused', () => {
  it('without an address, to a connector, and together with a password', async () => {
    const person = { signInName: 'refusee', firstName: 'Rose', lastName: 'Refusée', sendInvitation: true }
    const email = 'refusee@mairie.example'
    for (const [more, problem] of [
      [{}, { field: '/email', code: 'invitationNeedsEmail' }],
      [
        { email, type: 'connector' },
        { field: '/sendInvitation', code: 'connectorNotInvited' },
      ],
      [
        { email, password: testPassword },
        { field: '/sendInvitation', code: 'invitationOrPassword' },
      ],
    ] as const) {
      const answer = await unwritten(() => admin.post(`${base}/users`, { ...person, ...more }))
      expect([answer.status, answer.body.problems]).toEqual([422, [expect.objectContaining(problem)]])
    }
    expect(test.outbox.letters.filter(({ to }) => to.email === email)).toEqual([])
  })

  it('to somebody who has access already, or whose account is closed', async () => {
    const active = await test.user(organization, { signInName: 'active', email: 'active@mairie.example' })
    const closed = await test.user(organization, { signInName: 'fermee', email: 'fermee@mairie.example' })
    await admin.post(`${base}/users/${closed}/deactivate`, { reason: 'Départ' })
    for (const [id, code] of [
      [active, 'hasAccessAlready'],
      [closed, 'accountDeactivated'],
    ]) {
      const answer = await unwritten(() => admin.post(`${base}/users/${id}/invitation`))
      expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code }]])
    }
  })

  it('by somebody who may only look, and to an account above one’s own', async () => {
    await test.user(organization, { signInName: 'lectrice', primaryGroup: organization.groups.reading })
    await test.user(organization, { signInName: 'soin', primaryGroup: organization.groups.care })
    const { id } = await invited({ primaryGroup: organization.groups.administration })
    for (const name of ['lectrice', 'soin']) {
      const browser = await test.signedIn(organization, name)
      for (const answer of [
        await unwritten(() => browser.post(`${base}/users/${id}/invitation`)),
        await unwritten(() => browser.delete(`${base}/users/${id}/invitation`)),
      ]) {
        expect([name, answer.status]).toEqual([name, 403])
      }
    }
  })
})

describe('a link that is no good answers 410, the same whatever is wrong with it', () => {
  it('cut short, reordered, changed, of another purpose or organization', async () => {
    const { token } = await invited()
    const other = await test.organization('ailleurs')
    const [id = '', secret = ''] = token.split('.')
    const bad = [
      token.slice(0, -1),
      `${token}A`,
      secret,
      `.${secret}`,
      `${secret}.${id}`,
      `${id}.${secret.split('').reverse().join('')}`,
      `${other.id.replaceAll('-', '')}.${secret}`,
      `${id.toUpperCase()}.${secret}`,
      `${id}.${'A'.repeat(43)}`,
      encodeURIComponent(`${token}\u0000`),
      'nothing',
    ]
    const seen = new Set<string>()
    for (const path of [
      ...bad.map((one) => `/invitations/${one}`),
      `/password-resets/${token}`,
      `/email-proofs/${token}`,
    ]) {
      const body = path.startsWith('/email') ? {} : { password: chosen }
      for (const answer of [
        await unwritten(() => test.stranger().get(path)),
        await unwritten(() => test.stranger().post(path, body)),
      ]) {
        expect([path, answer.status]).toEqual([path, 410])
        seen.add(JSON.stringify(answer.body))
      }
    }
    expect(seen.size).toBe(1)
    expect((await test.stranger().get(`/invitations/${token}`)).status).toBe(200)
  })

  it('used, expired, cancelled, replaced, or of an account closed, deleted, or opened by a password', async () => {
    const ended: [string, (person: Awaited<ReturnType<typeof invited>>) => Promise<unknown>][] = [
      ['used', ({ token }) => test.stranger().post(`/invitations/${token}`, { password: chosen })],
      [
        'expired',
        ({ id }) => asOwner(test.database, `update account_links set expires_at = now() where user_id = $1`, [id]),
      ],
      ['cancelled', ({ id }) => admin.delete(`${base}/users/${id}/invitation`)],
      ['replaced', ({ id }) => admin.post(`${base}/users/${id}/invitation`)],
      ['closed', ({ id }) => admin.post(`${base}/users/${id}/deactivate`, { reason: 'Renoncement' })],
      ['deleted', ({ id }) => admin.delete(`${base}/users/${id}`)],
      ['password', ({ id }) => admin.post(`${base}/users/${id}/password`, { password: 'parapluie rouge du lundi' })],
      ['moved', ({ id }) => admin.patch(`${base}/users/${id}`, { email: `autre.${id}@mairie.example` })],
    ]
    for (const [name, end] of ended) {
      const person = await invited()
      await end(person)
      for (const answer of [
        await test.stranger().get(`/invitations/${person.token}`),
        await unwritten(() => test.stranger().post(`/invitations/${person.token}`, { password: chosen })),
      ]) {
        expect([name, answer.status, answer.body.code]).toEqual([name, 410, 'linkOver'])
      }
    }
  })

  it('closed and opened again, an account’s old invitation stays over', async () => {
    const { id, token } = await invited()
    await admin.post(`${base}/users/${id}/deactivate`, { reason: 'Erreur' })
    await admin.post(`${base}/users/${id}/reactivate`)
    expect((await test.stranger().get(`/invitations/${token}`)).status).toBe(410)
    expect((await admin.get(`${base}/users/${id}`)).body).toMatchObject({ status: 'invited', invitedAt: null })
  })
})

describe('looking at an invitation', () => {
  it('tells whom it is for and uses nothing up, not even for a scanner', async () => {
    const { token, email, signInName } = await invited()
    const browser = test.stranger()
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) await browser.request(method, `/invitations/${token}`)
    const { body } = await browser.get(`/invitations/${token}`)
    expect(body).toMatchObject({
      purpose: 'invitation',
      email,
      signInName,
      organizationName: 'Organisation invitations',
    })
    expect(browser.cookies.size).toBe(0)
    expect((await browser.post(`/invitations/${token}`, { password: chosen })).status).toBe(200)
  })
})

describe('accepting an invitation', () => {
  it('works with the token in a header, so that no address on the way holds it', async () => {
    const { token } = await invited()
    const browser = test.stranger()
    const wrongs: Record<string, string>[] = [{}, { 'link-token': `${token}A` }]
    for (const wrong of wrongs) {
      expect((await browser.get('/invitations/-', wrong)).status).toBe(410)
    }
    const carried = { 'link-token': token }
    expect((await browser.get('/invitations/-', carried)).status).toBe(200)
    const accepted = await browser.post('/invitations/-', { password: testPassword }, carried)
    expect([accepted.status, accepted.body.state]).toEqual([200, 'signedIn'])
  })

  it('C4: a bad password is refused and the link stays good', async () => {
    const { token, signInName } = await invited()
    for (const password of ['court', `${signInName}-2026`, undefined]) {
      const answer = await unwritten(() => test.stranger().post(`/invitations/${token}`, { password }))
      expect([400, 422]).toContain(answer.status)
      expect(answer.body.problems[0].field).toBe('/password')
    }
    expect((await test.stranger().get(`/invitations/${token}`)).status).toBe(200)
  })

  it('opens the account, proves the address and signs in; the journal says who', async () => {
    const { id, token, signInName } = await invited()
    const person = test.stranger()
    const answer = await person.post(`/invitations/${token}`, { password: chosen })
    expect([answer.status, answer.body.state, answer.body.user.id]).toEqual([200, 'signedIn', id])
    expect((await person.get('/me')).body.signInName).toBe(signInName)
    expect((await admin.get(`${base}/users/${id}`)).body).toMatchObject({
      status: 'active',
      emailVerified: true,
      invitedAt: null,
      hasPassword: true,
    })
    const { items } = (await admin.get(`${base}/users/${id}/history`)).body
    const entry = items.find(({ kind }: { kind: string }) => kind === 'self.invitation.accept')
    expect(entry.actor.id).toBe(id)
    expect(JSON.stringify(items)).not.toContain(token)
    expect((await test.stranger().post('/session', { signInName, password: chosen })).body.state).toBe('signedIn')
  })

  it('of twenty at once one comes through', async () => {
    const { id, token } = await invited()
    const tries = Array.from({ length: 20 }, (_, index) =>
      test.stranger().post(`/invitations/${token}`, { password: `${chosen} ${index}` }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted()
    expect(statuses).toEqual([200, ...Array(19).fill(410)])
    const entries = await asOwner(
      test.database,
      `select id from journal where target_id = $1 and kind = 'self.invitation.accept'`,
      [id],
    )
    expect(entries).toHaveLength(1)
  })

  it('C5: does not skip a second factor that is required', async () => {
    const { id, token } = await invited()
    await asOwner(test.database, `update users set second_factor = 'required' where id = $1`, [id])
    const person = test.stranger()
    const { body } = await person.post(`/invitations/${token}`, { password: chosen })
    expect(body.state).not.toBe('signedIn')
    expect([401, 403]).toContain((await person.get('/me')).status)
  })
})
