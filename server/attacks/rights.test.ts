import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { tokenIn } from '../testing/mailed-link.ts'
import { addApp } from '../testing/second-factor.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
/** Somebody who looks after accounts and may not change settings. */
let carer: Browser
let carerId: string
let person: string
let program: string
let base: string

beforeAll(async () => {
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  const { care, staff, administration } = organization.groups
  carerId = await test.user(organization, { signInName: 'soigneuse', primaryGroup: care })
  person = await test.user(organization, { signInName: 'agente', email: 'agente@mairie.example', primaryGroup: staff })
  program = await test.user(organization, { signInName: 'robot', type: 'connector', primaryGroup: administration })
  await test.user(organization, { signInName: 'cheffe', email: 'cheffe@mairie.example', primaryGroup: administration })
  await addApp(await test.signedIn(organization, 'cheffe'))
  admin = await test.signedIn(organization)
  carer = await test.signedIn(organization, 'soigneuse')
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const above = () => `${base}/users/${organization.adminId}`

describe('somebody who looks after accounts, and is no administrator,', () => {
  const attacks: [string, () => Promise<Answer>][] = [
    [
      'sets the password of an administrator',
      () => carer.post(`${above()}/password`, { password: 'mille tuiles rouges' }),
    ],
    ['does away with an administrator’s second factor', () => carer.post(`${above()}/reset-factors`)],
    ['signs an administrator out', () => carer.post(`${above()}/sign-out`)],
    ['invites an administrator anew', () => carer.post(`${above()}/invitation`)],
    ['takes an administrator’s invitation back', () => carer.delete(`${above()}/invitation`)],
    [
      'gives an administrator another address, to reset the password there',
      () => carer.patch(above(), { email: 'a@b.example' }),
    ],
    ['frees an administrator from the second factor', () => carer.patch(above(), { secondFactor: 'off' })],
    ['closes an administrator’s account', () => carer.post(`${above()}/deactivate`, { reason: 'Coup d’État' })],
    ['deletes an administrator', () => carer.delete(above())],
    [
      'makes a key for a program with more rights',
      () => carer.post(`${base}/connectors/${program}/keys`, { name: 'Clé' }),
    ],
    ['makes a client secret for it', () => carer.post(`${base}/connectors/${program}/client-secret`)],
    [
      'invites somebody into the administration',
      () =>
        carer.post(`${base}/users`, {
          signInName: 'complice',
          firstName: 'Con',
          lastName: 'Plice',
          email: 'complice@ailleurs.example',
          sendInvitation: true,
          primaryGroup: organization.groups.administration,
        }),
    ],
    [
      'moves themselves into the administration',
      () => carer.patch(`${base}/users/${carerId}`, { primaryGroup: organization.groups.administration }),
    ],
    ['lowers what the organization asks of passwords', () => carer.patch(`${base}/settings`, { passwordMinLength: 8 })],
    [
      'switches second factors off for a group',
      () => carer.patch(`${base}/groups/${organization.groups.administration}`, { secondFactor: 'off' }),
    ],
    [
      'switches second factors off for one person',
      () => carer.patch(`${base}/users/${person}`, { secondFactor: 'off' }),
    ],
  ]

  it.each(attacks)('%s: refused, nothing is written, nobody is written to', async (_name, attack) => {
    const letters = test.outbox.letters.length
    const answer = await unwritten(attack)
    expect(answer.status).toBe(403)
    expect(test.outbox.letters).toHaveLength(letters)
  })

  it('gets no further by the general road, the preview, a batch, or all of them with another’s id in the values', async () => {
    const kinds = ['user.factors.reset', 'user.signOut', 'user.invite', 'user.invitation.cancel', 'user.delete']
    const target = organization.adminId
    for (const kind of kinds) {
      const direct = await unwritten(() => carer.post(`${base}/changes`, { kind, target }))
      expect([kind, direct.status]).toEqual([kind, 403])
      const { results } = (await unwritten(() => carer.post(`${base}/changes/batch`, { changes: [{ kind, target }] })))
        .body
      expect([kind, results[0].status]).toEqual([kind, 403])
      const smuggled = { kind, target: person, values: { target, id: target, userId: target } }
      expect((await unwritten(() => carer.post(`${base}/changes`, smuggled))).status).toBe(400)
    }
  })

  it('does not take over an administrator who was invited and has not come yet', async () => {
    const email = 'future@mairie.example'
    const values = { signInName: 'future', firstName: 'Fu', lastName: 'Ture', email, sendInvitation: true }
    const made = await admin.post(`${base}/users`, { ...values, primaryGroup: organization.groups.administration })
    const [letter] = await test.outbox.lettersTo(email)
    const future = `${base}/users/${made.body.targetId}`
    for (const attack of [
      () => carer.patch(future, { email: 'voleuse@ailleurs.example' }),
      () => carer.post(`${future}/invitation`),
      () => carer.post(`${future}/password`, { password: 'mille tuiles rouges' }),
      () => carer.delete(`${future}/invitation`),
    ]) {
      expect((await unwritten(attack)).status).toBe(403)
    }
    const lists = [
      await carer.get(`${base}/invitations`),
      await carer.get(future),
      await carer.get(`${future}/security`),
    ]
    expect(JSON.stringify(lists.map(({ body }) => body))).not.toContain(tokenIn(letter).split('.')[1])
  })

  it('does not undo what an administrator did to an administrator', async () => {
    const change = await admin.patch(`${base}/users/${person}`, { primaryGroup: organization.groups.administration })
    const undone = await unwritten(() => carer.post(`${base}/changes/${change.body.changeId}/undo`))
    expect(undone.status).toBe(403)
    await admin.patch(`${base}/users/${person}`, { primaryGroup: organization.groups.staff })
  })
})

describe('an administrator of a customer', () => {
  const application = {
    key: 'piege',
    name: { fr: 'P', en: 'P' },
    description: { fr: 'P', en: 'P' },
    url: 'https://a.example/',
  }

  it('touches none of the vendor’s registrations, by address or by the general road', async () => {
    const id = uuidv7()
    for (const attack of [
      () => admin.get('/provider/applications'),
      () => admin.post('/provider/applications', application),
      () => admin.patch(`/provider/applications/${id}`, { redirectUris: ['https://voleur.example/'] }),
      () => admin.delete(`/provider/applications/${id}`),
      () => admin.post(`/provider/applications/${id}/secret`),
      () => admin.get('/provider/connection'),
      () => admin.post(`${base}/changes`, { kind: 'application.create', values: application }),
    ]) {
      const answer = await unwritten(attack)
      expect([403, 404]).toContain(answer.status)
      expect(JSON.stringify(answer.body)).not.toContain('clientSecret')
    }
  })

  it('does not do what only the owner of an account may do, even to their own, by the road of administrators', async () => {
    const kinds = [...test.app.road.kinds.values()].filter(({ permission }) => permission === null)
    expect(kinds.length).toBeGreaterThan(8)
    for (const { kind } of kinds) {
      for (const [path, body] of [
        ['changes', { kind, target: person }],
        ['changes/preview', { kind, target: person }],
        ['changes/batch', { changes: [{ kind, target: person }] }],
      ] as const) {
        const answer = await unwritten(() => admin.post(`${base}/${path}`, body))
        expect([kind, path, answer.status]).toEqual([kind, path, 400])
      }
    }
  })

  it('reads no secret of a person: no code, token, hash or seed in anything the API says of them', async () => {
    const { body } = await admin.get(`${base}/users?search=cheffe`)
    const path = `${base}/users/${body.items[0].id}`
    const told = JSON.stringify([
      await admin.get(path),
      await admin.get(`${path}/security`),
      await admin.get(`${path}/history`),
      await admin.get(`${base}/invitations`),
      await admin.get(`${base}/journal`),
    ])
    expect(told).not.toMatch(/"(hash|secret|seed|token|code|password|publicKey|credentialId|tokenHash)":/i)
    expect(told).not.toMatch(/\$argon2/)
  })
})
