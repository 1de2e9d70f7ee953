import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type DeskSample, deskNeeds, deskSample } from '../../testing/desk-samples.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { receiveTicket } from './apply-rules.ts'

const test = useTestApp()
let sample: DeskSample
let vendor: Browser
const base = '/provider/ticket-rules'
const rule = { name: 'Droits courants', kinds: ['user.rights'], permissions: ['erp:approve'] }

beforeAll(async () => {
  sample = await deskSample(test)
  vendor = await test.signedIn(sample.provider)
  await asOwner(test.database, "update organizations set email_domains = '{evreux.example}' where id = $1", [
    sample.customer.id,
  ])
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const rulesKept = () => asOwner(test.database, 'select id, version from ticket_rules order by id')
/** Lets the job of an opened ticket run to its end. */
const received = (ticketId: string) => receiveTicket(deskNeeds(test), { organizationId: sample.customer.id, ticketId })
/** Makes a rule for the length of an act. */
async function under(values: object, act: () => Promise<void>): Promise<void> {
  const { targetId } = (await vendor.post(base, { ...rule, ...values })).body
  await act()
  await vendor.delete(`${base}/${targetId}`)
}
const statusAfter = async (id: string) => {
  await received(id)
  return sample.column(id, 'status')
}

describe('F9: a rule is not written', () => {
  it('by customers, by the desk, or by strangers', async () => {
    const before = await rulesKept()
    for (const [browser, status] of [
      [test.stranger(), 401],
      [sample.admin, 403],
      [sample.nora, 403],
    ] as const) {
      expect((await browser.get(base)).status).toBe(status)
      expect((await unwritten(() => browser.post(base, rule))).status).toBe(status)
    }
    const change = { kind: 'ticket-rule.create', values: rule }
    expect((await unwritten(() => sample.admin.post('/organizations/evreux/changes', change))).status).toBe(403)
    expect(await rulesKept()).toEqual(before)
  })

  it('for Guichet’s own rights, rights and customers that do not exist', async () => {
    for (const [values, code] of [
      [{ permissions: ['guichet:users.manage'] }, 'ruleNeverGuichet'],
      [{ permissions: ['erp:nowhere'] }, 'permissionUnknown'],
      [{ organizations: [uuidv7()] }, 'organizationUnknown'],
      [{ organizations: [sample.provider.id] }, 'organizationUnknown'],
    ] as const) {
      const answer = await unwritten(() => vendor.post(base, { ...rule, ...values }))
      expect([answer.status, answer.body.problems[0].code]).toEqual([422, code])
    }
    expect((await vendor.get(`${base}/${uuidv7()}`)).status).toBe(404)
  })
})

describe('F9: a rule leaves to people', () => {
  it('what it does not list, other kinds, other customers, other domains', async () => {
    await asOwner(test.database, "update application_permissions set mode = 'request' where permission = 'edit'")
    const cases: [object, string[]][] = [
      [{}, ['erp:approve', 'erp:edit']],
      [{ kinds: ['user.deactivate'] }, ['erp:approve']],
      [{ isActive: false }, ['erp:approve']],
    ]
    for (const [index, [values, permissions]] of cases.entries()) {
      await under(values, async () => {
        const { id } = await sample.ask(await sample.person(`laisse${index}`), permissions)
        expect([index, await statusAfter(id)]).toEqual([index, 'open'])
      })
    }
    await under({}, async () => {
      const person = await sample.person('ailleurs')
      await asOwner(test.database, "update users set email = 'x@evreux.example.org' where id = $1", [person])
      expect(await statusAfter((await sample.ask(person)).id)).toBe('open')
      await asOwner(test.database, 'update users set email = null where id = $1', [person])
      expect(await statusAfter((await sample.ask(person, ['erp:edit'])).id)).toBe('open')
    })
  })

  it('what two people approve, what is set by hand, and whoever does something in Guichet', async () => {
    await asOwner(test.database, "update applications set needs_four_eyes = true where key = 'erp'")
    await under({}, async () => {
      expect(await statusAfter((await sample.ask(await sample.person('deux'))).id)).toBe('open')
    })
    await asOwner(test.database, "update applications set needs_four_eyes = false where key = 'erp'")
    const managed = (text: string | null) =>
      asOwner(
        test.database,
        "update application_permissions set managed_fr = $1, managed_en = $1 where permission = 'approve'",
        [text],
      )
    await managed('L’annuaire')
    await under({}, async () => {
      expect(await statusAfter((await sample.ask(await sample.person('main'))).id)).toBe('open')
    })
    await managed(null)
    await under({}, async () => {
      const keeper = await test.user(sample.customer, {
        ...{ signInName: 'gardien', email: 'gardien@evreux.example', primaryGroup: sample.customer.groups.care },
      })
      expect(await statusAfter((await sample.ask(keeper)).id)).toBe('open')
    })
  })

  it('what somebody has taken already', async () => {
    await under({ isActive: false }, async () => {
      const { id } = await sample.ask(await sample.person('pris'))
      await sample.nora.post(`/provider/tickets/${id}/take`, {})
      await asOwner(test.database, 'update ticket_rules set is_active = true')
      expect(await statusAfter(id)).toBe('inProgress')
    })
  })
})

describe('F9: a rule', () => {
  it('approves alone what it covers, once, by its name; and counts it', async () => {
    const { targetId } = (await vendor.post(base, rule)).body
    const person = await sample.person('sure')
    const { id } = await sample.ask(person)
    await Promise.all([received(id), received(id)])
    const ticket = (await sample.nora.get(`/provider/tickets/${id}`)).body
    expect(ticket).toMatchObject({ status: 'done', assignee: null, lines: [{ state: 'approved' }] })
    expect(ticket.decidedBy).toContain('Droits courants')
    const held = await asOwner(test.database, 'select permission from user_permissions where user_id = $1', [person])
    expect(held).toEqual([{ permission: 'approve' }])
    await expect.poll(async () => (await vendor.get(`${base}/${targetId}`)).body.approvedCount).toBe(1)
    const journal = (await sample.admin.get('/organizations/evreux/journal?search=sure')).body.items
    expect(journal[0]).toMatchObject({
      kind: 'user.rights',
      actor: { name: expect.stringContaining('Droits courants') },
    })
    await vendor.delete(`${base}/${targetId}`)
  })

  it('is changed, deleted, and brought back', async () => {
    const { targetId } = (await vendor.post(base, rule)).body
    const changed = await vendor.patch(`${base}/${targetId}`, { name: 'Autre', organizations: [sample.customer.id] })
    expect(changed.body.applied).toHaveLength(1)
    expect((await vendor.get(`${base}/${targetId}`)).body).toMatchObject({
      ...{ name: 'Autre', organizations: [sample.customer.id], permissions: ['erp:approve'], version: 2 },
    })
    const stale = await unwritten(() => vendor.patch(`${base}/${targetId}`, { name: 'x' }, { 'if-match': '"1"' }))
    expect(stale.status).toBe(412)
    const { changeId } = (await vendor.delete(`${base}/${targetId}`)).body
    expect((await vendor.get(base)).body.items).toEqual([])
    await vendor.post(`/organizations/editeur/changes/${changeId}/undo`)
    expect((await vendor.get(base)).body.items).toMatchObject([{ id: targetId, name: 'Autre' }])
    await vendor.delete(`${base}/${targetId}`)
  })
})
