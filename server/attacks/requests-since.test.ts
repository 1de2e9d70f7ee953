import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type DeskSample, deskSample } from '../testing/desk-samples.ts'
import { addGroup } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'
import { right } from './ways-to-a-right.ts'

const test = useTestApp()
let sample: DeskSample
let neighbour: Browser
let other: TestOrganization
const desk = '/provider/tickets'
const base = '/organizations/evreux'

beforeAll(async () => {
  sample = await deskSample(test)
  other = await test.organization('voisine')
  neighbour = await test.signedIn(other)
})

const run = (statement: string, values: unknown[] = []) => asOwner(test.database, statement, values)
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const approve = (id: string, body: object = {}) => sample.nora.post(`${desk}/${id}/approve`, body)
const held = (userId: string) => run('select permission from user_permissions where user_id = $1', [userId])

/** Sends the bytes of a file as the console does; returns its id. */
async function upload(browser: Browser, slug: string): Promise<string> {
  const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const answer = await test.app.server.inject({
    method: 'POST',
    url: `/api/v1/organizations/${slug}/tickets/attachments?name=note.txt`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from('Bonjour'),
  })
  return JSON.parse(answer.payload).id
}

describe('F9: what changed since it was asked', () => {
  it('an application switched off, a right that lies elsewhere now or is there no more: nothing is given', async () => {
    const { id: organizationId } = sample.customer
    const erp = "application_id = (select id from applications where key = 'erp') and permission = 'approve'"
    for (const [away, back] of [
      [
        `insert into organization_applications (organization_id, application, is_enabled)
         values ('${organizationId}', 'erp', false)`,
        `delete from organization_applications where organization_id = '${organizationId}'`,
      ],
      [
        `insert into organization_modes values ('${organizationId}', 'erp', 'approve', 'view')`,
        `delete from organization_modes where organization_id = '${organizationId}'`,
      ],
      [
        `update application_permissions set permission = 'approved' where ${erp}`,
        `update application_permissions set permission = 'approve' where permission = 'approved'`,
      ],
    ] as const) {
      const person = await sample.person(`depuis${away.length}`)
      const { id } = await sample.ask(person)
      await run(away)
      const answer = await unwritten(() => approve(id, { acceptChanges: true }))
      expect([answer.status, answer.body.code]).toEqual([409, 'noLongerPossible'])
      await run(back)
      expect(await held(person)).toEqual([])
      expect((await approve(id)).body.status).toBe('done')
    }
  })

  it('a group that is gone, or gives more than it did: the decider learns it', async () => {
    const group = await addGroup(test, sample.customer, 'Valideurs', ['erp:approve'])
    const person = await sample.person('groupee')
    const { ticket } = (await sample.admin.patch(`${base}/users/${person}`, { secondaryGroups: { add: [group] } })).body
    await run('delete from groups where id = $1', [group])
    const answer = await unwritten(() => approve(ticket.id, { acceptChanges: true }))
    expect([answer.status, answer.body.code]).toEqual([409, 'noLongerPossible'])
    // What was put into it since is above whoever asked: it is not given through an old request.
    const rising = await addGroup(test, sample.customer, 'Montante', ['erp:approve'])
    const care = ['guichet:users.view', 'guichet:users.manage']
    await test.user(sample.customer, {
      signInName: 'soin',
      primaryGroup: await addGroup(test, sample.customer, 'Soins', care),
    })
    const asker = await test.signedIn(sample.customer, 'soin')
    const asked = (await asker.patch(`${base}/users/${person}`, { secondaryGroups: { add: [rising] } })).body.ticket
    await run("insert into group_permissions values ($1, $2, 'guichet', 'settings.manage')", [
      sample.customer.id,
      rising,
    ])
    const above = await unwritten(() => approve(asked.id, { acceptChanges: true }))
    expect([above.status, above.body.code]).toEqual([409, 'requesterMayNotAsk'])
  })

  it('taking back what the vendor gave asks the vendor, too', async () => {
    await run("insert into organization_modes values ($1, 'guichet', 'journal.view', 'give')", [sample.customer.id])
    const person = await sample.person('reprise')
    const { id } = await sample.ask(person)
    await approve(id)
    const [entry] = await run("select id from journal where ticket_id = $1 and kind = 'user.rights'", [id])
    const undone = await sample.admin.post(`${base}/changes/${entry?.id}/undo`)
    expect([undone.status, undone.body.ticket?.status]).toEqual([202, 'open'])
    expect(await held(person)).toHaveLength(1)
  })
})

describe('F4: undoing a deletion where the vendor decides about everything', () => {
  it('asks for the account with all that it held, and gives it once that is approved', async () => {
    const mode = (isOn: boolean) =>
      run('update organizations set is_decided_by_provider = $2 where id = $1', [sample.customer.id, isOn])
    const person = await sample.person('revenante')
    await run(
      "insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, 'erp', 'edit')",
      [sample.customer.id, person],
    )
    const { changeId } = (await sample.admin.delete(`${base}/users/${person}`)).body
    await mode(true)
    const { status, body } = await sample.admin.post(`${base}/changes/${changeId}/undo`)
    expect([status, (await sample.admin.get(`${base}/users?search=revenante`)).body.count]).toEqual([202, 0])
    const ticket = (await sample.admin.get(`${base}/tickets/${body.ticket.id}`)).body
    expect(ticket.lines.map(({ id }: { id: string }) => id)).toEqual(['account', 'permission:erp:edit'])
    expect((await approve(ticket.id)).body.status).toBe('done')
    const [back] = (await sample.admin.get(`${base}/users?search=revenante`)).body.items
    expect(await held(back.id)).toEqual([{ permission: 'edit' }])
    await mode(false)
  })
})

describe('F5: between organizations', () => {
  it('a ticket of one is nothing in the other’s address, nor its files in the other’s tickets', async () => {
    const { id } = await sample.question('Clôture')
    const theirs = await neighbour.post('/organizations/voisine/tickets', {
      kind: 'question',
      values: { subject: 'x', text: 'x', attachments: [await upload(neighbour, 'voisine')] },
    })
    const there = (await neighbour.get(`/organizations/voisine/tickets/${theirs.body.ticket.id}`)).body
    const [file] = there.events[0].attachments
    const loose = await upload(neighbour, 'voisine')
    for (const path of [
      `/organizations/voisine/tickets/${id}`,
      `${base}/tickets/${there.id}/attachments/${file.id}`,
      `${base}/tickets/${id}/attachments/${file.id}`,
      `/organizations/voisine/tickets/${there.id}/attachments/${file.id}`,
    ]) {
      expect([path, (await sample.admin.get(path)).status]).toEqual([path, 404])
    }
    expect((await sample.nora.get(`${desk}/${id}/attachments/${file.id}`)).status).toBe(404)
    for (const attachments of [[file.id], [loose]]) {
      const message = { text: 'Voici', attachments }
      const write = () => sample.admin.post(`${base}/tickets/${id}/messages`, message)
      expect((await unwritten(write)).status).toBe(422)
      expect((await unwritten(() => sample.nora.post(`${desk}/${id}/messages`, message))).status).toBe(422)
    }
  })

  it('numbers are each one’s own, without a gap or a twin when many ask at once', async () => {
    const people = await Promise.all(['un', 'deux', 'trois', 'quatre', 'cinq'].map((name) => sample.person(name)))
    const [last] = await run('select max(number) as number from tickets where organization_id = $1', [
      sample.customer.id,
    ])
    const tickets = await Promise.all(people.map((person) => sample.ask(person)))
    const numbers = tickets.map(({ number }) => Number(number.slice(5))).sort((one, two) => one - two)
    const first = Number(String(last?.number).slice(5)) + 1
    expect(numbers).toEqual([0, 1, 2, 3, 4].map((step) => first + step))
  })
})

describe('F9: the desk', () => {
  it('is closed, door by door, to customers and to the vendor’s people without the right', async () => {
    const { id } = await sample.ask(await sample.person('porte'))
    const rights = ['guichet:users.view', 'guichet:users.manage', 'guichet:journal.view', 'guichet:callers.help']
    const primaryGroup = await addGroup(test, sample.provider, 'Accueil', rights)
    await test.user(sample.provider, { signInName: 'accueil', primaryGroup })
    const doors: [string, string, object?][] = [
      ['GET', desk],
      ['GET', `${desk}/counts`],
      ['GET', `${desk}/${id}`],
      ['GET', `${desk}/${id}/options`],
      ['GET', `${desk}/${id}/attachments/${id}`],
      ['GET', '/provider/desk-people'],
      ['GET', '/provider/desk-views'],
      ['GET', '/provider/desk-settings'],
      ['GET', '/provider/ticket-rules'],
      ['GET', '/provider/webhooks'],
      ['POST', `${desk}/batch`, { ids: [id], action: { do: 'approve' } }],
      ['POST', `${desk}/${id}/approve`, {}],
      ['POST', `${desk}/${id}/refuse`, { reason: 'Non' }],
      ['POST', `${desk}/${id}/take`, {}],
      ['POST', `${desk}/${id}/hand-over`, { to: null }],
      ['POST', `${desk}/${id}/notes`, { text: 'x' }],
      ['POST', '/provider/ticket-rules', { name: 'Tout', kinds: ['user.rights'], permissions: ['erp:approve'] }],
    ]
    for (const browser of [sample.admin, neighbour, await test.signedIn(sample.provider, 'accueil')]) {
      for (const [method, path, body] of doors) {
        const answer = await unwritten(() => browser.request(method, path, body))
        expect([method, path, answer.status]).toEqual([method, path, 403])
      }
    }
  })

  it('sees a program’s request as its account’s: a key opens no more by asking', async () => {
    await run("insert into organization_modes values ($1, 'guichet', 'users.manage', 'request')", [sample.customer.id])
    const primaryGroup = sample.customer.groups.administration
    const program = await test.user(sample.customer, { signInName: 'robot', type: 'connector', primaryGroup })
    const permissions = ['users.view']
    const made = await sample.admin.post(`${base}/connectors/${program}/keys`, { name: 'Clé', permissions })
    const headers = { authorization: `Bearer ${made.body.revealed.key}` }
    const person = await sample.person('visee')
    const values = { permissions: { add: [right('erp:approve')] } }
    const stranger = test.stranger()
    const change = { kind: 'user.rights', target: person, values }
    for (const path of ['tickets', 'changes']) {
      const answer = await unwritten(() => stranger.post(`${base}/${path}`, change, headers))
      expect([path, answer.status]).toEqual([path, 403])
    }
    await run("delete from organization_modes where organization_id = $1 and permission = 'users.manage'", [
      sample.customer.id,
    ])
  })
})
