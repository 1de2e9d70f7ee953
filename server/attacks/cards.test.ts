import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
const thief = 'voleuse@ailleurs.example'
let organization: TestOrganization
let base: string
let admin: Browser
/** Somebody who looks after accounts and cards, and is no administrator. */
let carer: Browser
let carerId: string
/** The card of an administrator. */
let card: string
let boss: string

beforeAll(async () => {
  organization = await test.organization('commune')
  base = `/organizations/${organization.slug}`
  admin = await test.signedIn(organization)
  const { administration, care } = organization.groups
  boss = await test.user(organization, { signInName: 'cheffe', primaryGroup: administration })
  carerId = await test.user(organization, { signInName: 'soigneuse', primaryGroup: care })
  carer = await test.signedIn(organization, 'soigneuse')
  const fields = { firstName: 'Anne', lastName: 'Cheffe', email: 'cheffe@mairie.example', mobile: '+33612345678' }
  card = (await admin.post(`${base}/contacts`, fields)).body.targetId
  expect((await admin.patch(`${base}/users/${boss}`, { contact: card })).status).toBe(200)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = ({ body }: Answer) => (body.problems ?? []).map(({ code }: { code: string }) => code)

describe('the card of somebody above', () => {
  const fields = [
    { email: thief },
    { mobile: '+33699999999' },
    { firstName: 'Bob' },
    { lastName: 'Bob' },
    { position: 'Stagiaire' },
  ]

  it('is written by no road of somebody who may not touch the account: directly, in a batch, by undoing', async () => {
    const letters = test.outbox.letters.length
    for (const values of fields) {
      const direct = await unwritten(() => carer.patch(`${base}/contacts/${card}`, values))
      expect([direct.status, codes(direct)]).toEqual([403, ['cardOfAccountAbove']])
      const change = { kind: 'contact.update', target: card, values }
      const preview = await carer.post(`${base}/changes/preview`, change)
      expect(preview.body).toMatchObject({ now: [], tells: [], problems: [{ code: 'cardOfAccountAbove' }] })
      const { results } = (await unwritten(() => carer.post(`${base}/changes/batch`, { changes: [change, change] })))
        .body
      expect(results.map(({ status }: { status: number }) => status)).toEqual([403, 403])
    }
    const { body } = await admin.patch(`${base}/contacts/${card}`, { email: 'cheffe@commune.example' })
    const undone = await unwritten(() => carer.post(`${base}/changes/${body.changeId}/undo`))
    expect(undone.status).toBe(403)
    for (const changeId of body.changeIds ?? []) {
      expect((await unwritten(() => carer.post(`${base}/changes/${changeId}/undo`))).status).toBe(403)
    }
    expect((await unwritten(() => carer.delete(`${base}/contacts/${card}`))).status).toBe(422)
    expect(test.outbox.letters.slice(letters).some(({ to }) => to.email === thief)).toBe(false)
  })

  it('is not changed for another: a card made ready for the account, or the account moved to it', async () => {
    const own = (await carer.post(`${base}/contacts`, { lastName: 'Piège', email: thief })).body.targetId
    for (const act of [
      () => carer.patch(`${base}/users/${boss}`, { contact: own }),
      () => carer.patch(`${base}/users/${boss}`, { contact: null }),
      () => carer.post(`${base}/changes`, { kind: 'user.update', target: boss, values: { contact: own } }),
    ]) {
      expect((await unwritten(act)).status).toBe(403)
    }
    // An administrator who was shown the card links it: from then on it is not the carer's to write.
    expect((await admin.patch(`${base}/users/${boss}`, { contact: own })).status).toBe(200)
    expect((await unwritten(() => carer.patch(`${base}/contacts/${own}`, { mobile: '+33600000000' }))).status).toBe(403)
    expect((await admin.patch(`${base}/users/${boss}`, { contact: card })).status).toBe(200)
  })

  it('and an account of one’s own linked to the same one: the card stays out of reach, the account is no way to it', async () => {
    const inside = await test.user(organization, { signInName: 'complice', primaryGroup: organization.groups.staff })
    expect((await carer.patch(`${base}/users/${inside}`, { contact: card })).status).toBe(200)
    const renamed = await unwritten(() => carer.patch(`${base}/users/${inside}`, { email: thief }))
    expect([renamed.status, codes(renamed)]).toEqual([422, ['followsCard']])
    expect((await unwritten(() => carer.patch(`${base}/contacts/${card}`, { email: thief }))).status).toBe(403)
    const { body } = await admin.get(`${base}/users/${boss}`)
    expect(body.email).toBe('cheffe@commune.example')
  })

  it('linked and written at the same moment: the account ends with what the card says, or the card is refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const own = (await carer.post(`${base}/contacts`, { lastName: 'Course', email: `c${round}@mairie.example` })).body
        .targetId
      const [linked, written] = await Promise.all([
        admin.patch(`${base}/users/${boss}`, { contact: own }),
        carer.patch(`${base}/contacts/${own}`, { email: thief }),
      ])
      expect([linked.status, [200, 403].includes(written.status)]).toEqual([200, true])
      const [row] = await asOwner(
        test.database,
        'select u.email = c.email as follows from users u join contacts c on c.id = u.contact_id where u.id = $1',
        [boss],
      )
      expect(row?.follows).toBe(true)
      await admin.patch(`${base}/users/${boss}`, { contact: card })
    }
  })

  it('of one’s own is no way to an address that was not proved to be read', async () => {
    const own = (await carer.post(`${base}/contacts`, { lastName: 'Moi', email: 'moi@mairie.example' })).body.targetId
    expect((await carer.patch(`${base}/users/${carerId}`, { contact: own })).status).toBe(200)
    await asOwner(test.database, 'update users set email_verified_at = now() where id = $1', [carerId])
    await carer.patch(`${base}/contacts/${own}`, { email: thief })
    const { body } = await admin.get(`${base}/users/${carerId}`)
    expect([body.email, body.emailVerified]).toEqual(['moi@mairie.example', true])
  })
})

describe('a name that looks like another one', () => {
  it('is no second group, tag or company: case, accents, and spaces of other kinds', async () => {
    const spaces = ['\u00a0', '\u2009', '\u202f', '\u3000', '  ', ' \u00a0 ']
    await admin.post(`${base}/groups`, { name: 'Régie des eaux' })
    await admin.post(`${base}/companies`, { name: 'Régie des eaux' })
    await admin.post(`${base}/tags`, { name: 'Régie des eaux' })
    const names = [
      'REGIE DES EAUX',
      'régie des eaux ',
      'Re\u0301gie des eaux',
      ...spaces.map((one) => `Régie${one}des eaux`),
    ]
    for (const name of names) {
      for (const path of ['groups', 'companies', 'tags']) {
        const answer = await unwritten(() => admin.post(`${base}/${path}`, { name }))
        expect([path, name, answer.status]).toEqual([path, name, 422])
      }
    }
  })
})
