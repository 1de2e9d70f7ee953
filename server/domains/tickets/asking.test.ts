import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
/** The vendor decides about one right of the application here, and about whoever manages users. */
let mixed: TestOrganization
/** The vendor decides about everything here. */
let portal: TestOrganization
let admin: Browser
let partner: Browser

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const erp = (permission: string) => ({ application: 'erp', permission })
const usersOf = ({ slug }: TestOrganization) => `/organizations/${slug}/users`
const codes = ({ body }: Answer) => (body.problems ?? []).map(({ code }: { code: string }) => code)

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  mixed = await test.organization('mairie')
  portal = await test.organization('negoce')
  await asOwner(test.database, 'update organizations set is_decided_by_provider = true where id = $1', [portal.id])
  await asOwner(test.database, "insert into organization_modes values ($1, 'guichet', 'users.manage', 'request')", [
    mixed.id,
  ])
  admin = await test.signedIn(mixed)
  partner = await test.signedIn(portal)
})

/** What somebody holds now, without asking the API. */
async function held(organization: TestOrganization, userId: string): Promise<unknown[]> {
  const rows = await asOwner(
    test.database,
    'select permission from user_permissions where organization_id = $1 and user_id = $2 order by 1',
    [organization.id, userId],
  )
  return rows.map(({ permission }) => permission)
}

const ticketOf = async (browser: Browser, organization: TestOrganization, { body }: Answer) =>
  (await browser.get(`/organizations/${organization.slug}/tickets/${body.ticket.id}`)).body

describe('asking is refused', () => {
  it('to who may not even propose it, and for accounts above one’s own', async () => {
    await test.user(mixed, { signInName: 'lecture', primaryGroup: mixed.groups.reading })
    await test.user(mixed, { signInName: 'soin', primaryGroup: mixed.groups.care })
    const ask = { permissions: { add: [erp('approve')] } }
    const reader = await test.signedIn(mixed, 'lecture')
    const person = await test.user(mixed, { signInName: 'cible', primaryGroup: mixed.groups.staff })
    expect((await unwritten(() => reader.patch(`${usersOf(mixed)}/${person}`, ask))).status).toBe(403)
    const care = await test.signedIn(mixed, 'soin')
    const above = await unwritten(() => care.patch(`${usersOf(mixed)}/${mixed.adminId}`, ask))
    expect([above.status, codes(above)]).toEqual([403, ['accountAboveYou']])
  })

  it('F4: with a password, which nobody at the vendor’s may read', async () => {
    const body = {
      firstName: 'Élodie',
      lastName: 'Prigent',
      signInName: 'eprigent',
      password: 'quatre mots bien longs',
    }
    const answer = await unwritten(() => partner.post(usersOf(portal), body))
    expect([answer.status, codes(answer)]).toEqual([422, ['passwordNotAsked']])
  })

  it('F8: without a reason, for a past day, or a day where nothing waits', async () => {
    const person = await test.user(portal, { signInName: 'partant', primaryGroup: portal.groups.staff })
    const path = `${usersOf(portal)}/${person}/deactivate`
    expect((await unwritten(() => partner.post(path, {}))).status).toBe(400)
    const past = await unwritten(() => partner.post(path, { reason: 'Départ', effectiveAt: inDays(-1) }))
    expect([past.status, codes(past)]).toEqual([422, ['dateInPast']])
    const own = await test.user(mixed, { signInName: 'partante', primaryGroup: mixed.groups.staff })
    const wish = { reason: 'Départ', effectiveAt: inDays(3) }
    const answer = await unwritten(() => admin.post(`${usersOf(mixed)}/${own}/deactivate`, wish))
    expect([answer.status, codes(answer)]).toEqual([422, ['onlyForRequests']])
  })

  it('for a right or a group that nobody knows or may have, or that is over already', async () => {
    for (const rights of [
      { permissions: [erp('fly')] },
      { permissions: [erp('contacts')] },
      { permissions: [{ application: 'guichet', permission: 'applications.manage' }] },
      { permissions: [{ ...erp('read'), until: inDays(-1) }] },
      { secondaryGroups: [portal.id] },
      { companies: [{ id: portal.id, level: 'read' }] },
    ]) {
      const body = { firstName: 'Anna', lastName: 'Le Bihan', signInName: 'alebihan', ...rights }
      expect((await unwritten(() => partner.post(usersOf(portal), body))).status).toBe(422)
    }
  })

  it('twice for the same, naming the request that is open', async () => {
    const person = await test.user(portal, { signInName: 'double', primaryGroup: portal.groups.staff })
    const ask = () => partner.patch(`${usersOf(portal)}/${person}`, { permissions: { add: [erp('read')] } })
    const first = await ask()
    const again = await unwritten(ask)
    expect([again.status, again.body.code]).toEqual([409, 'alreadyRequested'])
    expect(again.body.detail).toContain(first.body.ticket.number)
    // Both at once: one of them is the request.
    const other = await test.user(portal, { signInName: 'double2', primaryGroup: portal.groups.staff })
    const both = () => partner.patch(`${usersOf(portal)}/${other}`, { permissions: { add: [erp('read')] } })
    const answers = await Promise.all([both(), both()])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
  })
})

describe('what the vendor decides', () => {
  it('F4: a new user is asked for, and nobody is there before the decision', async () => {
    const answer = await partner.post(usersOf(portal), {
      firstName: 'Élodie',
      lastName: 'Prigent',
      signInName: 'eprigent',
      email: 'elodie.prigent@negoce.example',
      position: 'Assistante commerciale',
      sendInvitation: true,
      permissions: [erp('read'), erp('edit')],
      note: 'Remplace Katell.',
    })
    expect([answer.status, answer.body.changeId, answer.body.applied]).toEqual([202, null, []])
    expect(answer.body.ticket).toMatchObject({ kind: 'user.create', status: 'open', turn: 'provider', target: null })
    expect(answer.body.ticket.title).toBe('Nouvel utilisateur\u00a0: Élodie Prigent')
    const list = (await partner.get(`${usersOf(portal)}?search=prigent`)).body
    expect(list.count).toBe(0)
    const ticket = await ticketOf(partner, portal, answer)
    expect(ticket.account).toMatchObject({
      displayName: 'Élodie Prigent',
      signInName: 'eprigent',
      access: 'invitation',
    })
    expect(ticket.lines.map(({ id }: { id: string }) => id)).toEqual([
      'account',
      'permission:erp:read',
      'permission:erp:edit',
    ])
    expect(ticket.note).toBe('Remplace Katell.')
    expect(test.outbox.letters.filter(({ to }) => to.email === 'elodie.prigent@negoce.example')).toEqual([])
  })

  it('F6: exactly the rights added and removed wait; what the organization decides is done', async () => {
    const person = await test.user(mixed, { signInName: 'melange', primaryGroup: mixed.groups.staff })
    for (const permission of ['close', 'approve']) {
      await asOwner(
        test.database,
        'insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, $3, $4)',
        [mixed.id, person, 'erp', permission],
      )
    }
    const values = { permissions: { add: [erp('read')], remove: [erp('close'), erp('approve')] } }
    const preview = await admin.post(`/organizations/${mixed.slug}/changes/preview`, {
      kind: 'user.rights',
      target: person,
      values,
    })
    expect(preview.body.now.map(({ code }: { code: string }) => code)).toEqual([
      'rights.changed',
      'rights.gained',
      'rights.lost',
    ])
    expect(preview.body.waits.map(({ code }: { code: string }) => code)).toEqual(['rights.asksToTake'])
    const answer = await admin.patch(`${usersOf(mixed)}/${person}`, { ...values, reason: 'Autre poste' })
    expect(answer.status).toBe(202)
    expect(await held(mixed, person)).toEqual(['approve', 'read'])
    const ticket = await ticketOf(admin, mixed, answer)
    expect(ticket.change).toEqual([
      { kind: 'user.rights', target: person, values: { permissions: { add: [], remove: [erp('approve')] } } },
    ])
    expect(ticket.reason).toBe('Autre poste')
    expect(ticket.appliedAtOnce.length).toBeGreaterThan(0)
    expect(answer.body.user.pendingTickets).toMatchObject([{ kind: 'user.rights', permissions: ['erp:approve'] }])
  })

  it('F6: a right that moves from one path to another is not asked about', async () => {
    const person = await test.user(mixed, { signInName: 'chemin', primaryGroup: mixed.groups.staff })
    const approvers = await addGroup(test, mixed, 'Valideurs', ['erp:approve'])
    await asOwner(test.database, 'insert into user_groups (organization_id, user_id, group_id) values ($1, $2, $3)', [
      mixed.id,
      person,
      approvers,
    ])
    const answer = await admin.patch(`${usersOf(mixed)}/${person}`, {
      secondaryGroups: [],
      permissions: [erp('approve')],
    })
    expect([answer.status, answer.body.ticket]).toEqual([200, null])
    expect(await held(mixed, person)).toEqual(['approve'])
  })

  it('F8: a deactivation waits, and the account works until then', async () => {
    const name = { firstName: 'Anna', lastName: 'Le Bihan' }
    const person = await test.user(portal, { signInName: 'retraite', ...name, primaryGroup: portal.groups.staff })
    const browser = await test.signedIn(portal, 'retraite')
    const answer = await partner.post(`${usersOf(portal)}/${person}/deactivate`, {
      reason: 'Départ à la retraite',
      note: 'Vendredi soir.',
      effectiveAt: inDays(4),
    })
    expect([answer.status, answer.body.user.status]).toEqual([202, 'active'])
    expect(answer.body.ticket.title).toBe('Désactivation d’Anna Le Bihan')
    expect((await browser.get('/me')).status).toBe(200)
    const ticket = await ticketOf(partner, portal, answer)
    expect(ticket).toMatchObject({ kind: 'user.deactivate', reason: 'Départ à la retraite', note: 'Vendredi soir.' })
    expect(Date.parse(ticket.effectiveAt)).toBeGreaterThan(Date.now())
  })

  it('C1: the right to manage users is asked for, even by who could give the rest', async () => {
    const person = await test.user(mixed, { signInName: 'mission', primaryGroup: mixed.groups.staff })
    const manage = { application: 'guichet', permission: 'users.manage' }
    const answer = await admin.patch(`${usersOf(mixed)}/${person}`, { permissions: { add: [manage] } })
    expect([answer.status, await held(mixed, person)]).toEqual([202, []])
  })

  it('F: everything of accounts and rights waits in request mode, and what is no right does not', async () => {
    const person = await test.user(portal, { signInName: 'tout', primaryGroup: portal.groups.staff })
    const one = `${usersOf(portal)}/${person}`
    const group = await partner.patch(one, { primaryGroup: portal.groups.reading, position: 'Magasinier' })
    expect([group.status, group.body.user.position, group.body.user.primaryGroup.id]).toEqual([
      202,
      'Magasinier',
      portal.groups.staff,
    ])
    expect((await partner.patch(one, { phone: '02 97 00 41 36' })).status).toBe(200)
    expect((await partner.delete(one)).status).toBe(202)
    const closed = await test.user(portal, { signInName: 'ferme', primaryGroup: portal.groups.staff })
    await asOwner(test.database, "update users set status = 'deactivated' where id = $1", [closed])
    const reopened = await partner.post(`${usersOf(portal)}/${closed}/reactivate`)
    expect([reopened.status, reopened.body.user.status]).toEqual([202, 'deactivated'])
  })

  it('F5: numbers count up in each organization by itself', async () => {
    const numbers = async (browser: Browser, organization: TestOrganization) =>
      (await browser.get(`/organizations/${organization.slug}/tickets?limit=200`)).body.items.map(
        ({ number }: { number: string }) => number,
      )
    for (const all of [await numbers(admin, mixed), await numbers(partner, portal)]) {
      const year = new Date().getUTCFullYear()
      const expected = all.map((_: string, index: number) => `${year}-${String(all.length - index).padStart(4, '0')}`)
      expect(all).toEqual(expected)
    }
  })
})
