import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { type DeskSample, deskSample } from '../testing/desk-samples.ts'
import { addCompany, addGroup } from '../testing/rights-samples.ts'
import { useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'
import { right } from './ways-to-a-right.ts'

const test = useTestApp()
let sample: DeskSample
const desk = '/provider/tickets'
const base = '/organizations/evreux'

beforeAll(async () => {
  sample = await deskSample(test)
})

const run = (statement: string, values: unknown[]) => asOwner(test.database, statement, values)
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const outcome = ({ status, body }: Answer) => [status, body.code]
const faults = ({ status, body }: Answer) => [
  status,
  ...(body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
]

let askers = 0
/** Somebody who looks after accounts and asks for a right of somebody. */
async function asker(...more: string[]) {
  askers += 1
  const signInName = `demandeuse${askers}`
  const rights = ['guichet:users.view', 'guichet:users.manage', ...more]
  const primaryGroup = await addGroup(test, sample.customer, `Demandes ${askers}`, rights)
  const id = await test.user(sample.customer, { signInName, primaryGroup })
  const browser = await test.signedIn(sample.customer, signInName)
  const target = await sample.person(`cible${askers}`)
  return { id, browser, target, ticket: await asks(browser, target) }
}

async function asks(browser: Browser, target: string, permission = 'erp:approve') {
  const permissions = { add: [right(permission)] }
  const answer = await browser.patch(`${base}/users/${target}`, { permissions })
  expect(answer.status).toBe(202)
  return answer.body.ticket.id as string
}

const approve = (id: string, body: object = {}) => sample.nora.post(`${desk}/${id}/approve`, body)

describe('F9: an approval gives nothing', () => {
  const fates: [string, (asker: { id: string }) => Promise<unknown>, number, string][] = [
    [
      'that lost the right to ask',
      ({ id }) => run('update users set primary_group_id = $2 where id = $1', [id, sample.customer.groups.staff]),
      409,
      'requesterMayNotAsk',
    ],
    [
      'that was deactivated',
      ({ id }) => run(`update users set status = 'deactivated' where id = $1`, [id]),
      409,
      'requesterMayNotAsk',
    ],
    ['that was deleted', ({ id }) => run('delete from users where id = $1', [id]), 409, 'requesterMayNotAsk'],
    [
      'that was limited to other people',
      async ({ id }) => {
        await run(`update users set is_limited = true where id = $1`, [id])
      },
      409,
      'noLongerPossible',
    ],
  ]
  it.each(fates)('asked by somebody %s', async (_fate, happens, status, code) => {
    const { id, ticket } = await asker()
    await happens({ id })
    for (const body of [{}, { acceptChanges: true }]) {
      expect(outcome(await unwritten(() => approve(ticket, body)))).toEqual([status, code])
    }
    expect(await sample.column(ticket, 'status')).not.toBe('done')
  })

  it('to somebody who rose above the asker meanwhile', async () => {
    const { target, ticket } = await asker()
    await run('update users set primary_group_id = $2 where id = $1', [target, sample.customer.groups.administration])
    const answer = await unwritten(() => approve(ticket, { acceptChanges: true }))
    expect(outcome(answer)).toEqual([409, 'requesterMayNotAsk'])
  })

  it('by lines that nobody wrote', async () => {
    const { ticket } = await asker()
    for (const id of [
      '__proto__',
      'constructor',
      'permission:erp:close',
      'account',
      '',
      ' ',
      'permission:erp:approve ',
    ]) {
      const lines = JSON.parse(`{${JSON.stringify(id)}: {"decision": "approve"}}`)
      const answer = await unwritten(() => approve(ticket, { lines }))
      expect([id, [400, 422].includes(answer.status)]).toEqual([id, true])
    }
  })
})

describe('F9: a request is adjusted to nothing', () => {
  const adjusted = (ticket: string, values: object) =>
    unwritten(() => sample.nora.post(`${desk}/${ticket}/adjust`, { changes: [{ kind: 'user.rights', values }] }))

  it('of another organization’s', async () => {
    const { ticket } = await asker()
    const { provider } = sample
    const company = await addCompany(test, provider, 'Ailleurs')
    for (const values of [
      { primaryGroup: provider.groups.administration },
      { secondaryGroups: { add: [provider.groups.administration] } },
      { managedGroups: [provider.groups.staff] },
      { companies: { add: [{ id: company, level: 'write' }] } },
      { mainCompany: company },
      { permissions: { add: [right('guichet:tickets.decide')] } },
      { permissions: { add: [right('nowhere:fly')] } },
      { permissions: { add: [right('erp:contacts')] } },
    ]) {
      const answer = await adjusted(ticket, values)
      expect([values, [409, 422].includes(answer.status)]).toEqual([values, true])
    }
  })

  it('that whoever asked may not give: the vendor decides about what is its own to decide', async () => {
    const { ticket, id } = await asker()
    const administration = sample.customer.groups.administration
    for (const values of [
      { permissions: { add: [right('erp:edit')] } },
      { permissions: { add: [right('guichet:settings.manage')] } },
      { secondaryGroups: { add: [administration] } },
      { primaryGroup: administration },
      { managedGroups: [sample.customer.groups.staff] },
    ]) {
      const answer = await adjusted(ticket, values)
      expect([values, answer.status]).toEqual([values, 422])
    }
    // Nor one's own limits, which nobody widens for themselves.
    const own = await asker()
    const mine = await asks(own.browser, own.id)
    expect((await adjusted(mine, { managedGroups: [sample.customer.groups.staff] })).status).toBe(422)
    expect((await run('select from user_permissions where user_id = $1', [id])).length).toBe(0)
  })

  it('that no line would show: another field of an account, or the dates of a group that is not named', async () => {
    const { ticket } = await asker()
    const permissions = { add: [right('erp:approve')] }
    const dated = await adjusted(ticket, { permissions, primaryGroupUntil: null })
    expect(faults(dated)).toEqual([422, '/changes/0/values/primaryGroup required'])
    const mode = (isOn: boolean) =>
      run('update organizations set is_decided_by_provider = $2 where id = $1', [sample.customer.id, isOn])
    await mode(true)
    const person = await sample.person('muette')
    const { body } = await sample.admin.patch(`${base}/users/${person}`, { neverSignsIn: true })
    for (const values of [{ neverSignsIn: true, email: 'nora@editeur.example' }, { neverSignsIn: false }]) {
      const changes = [{ kind: 'user.update', values }]
      const answer = await unwritten(() => sample.nora.post(`${desk}/${body.ticket.id}/adjust`, { changes }))
      expect([answer.status, answer.body.problems[0].code]).toEqual([422, 'notAllowed'])
    }
    await mode(false)
  })

  it('about somebody else, or by another kind', async () => {
    const { ticket, id } = await asker()
    const act = (changes: object[]) => unwritten(() => sample.nora.post(`${desk}/${ticket}/adjust`, { changes }))
    const values = { permissions: { add: [right('erp:approve')] } }
    expect((await act([{ kind: 'user.rights', target: id, values }])).status).toBe(400)
    for (const kind of ['user.delete', 'user.rights.copy', 'group.update', 'settings.update', 'user.password.set']) {
      expect(faults(await act([{ kind, values }]))).toEqual([422, '/changes/0/kind adjustsOtherKind'])
    }
  })
})

describe('F9: at the same moment', () => {
  const held = (userId: string) => run('select from user_permissions where user_id = $1', [userId])
  const ended = (id: string) => run(`select kind from journal where ticket_id = $1 and kind <> 'ticket.open'`, [id])

  it('approving and the account’s end: all or nothing', async () => {
    for (const turn of [0, 1, 2]) {
      const { target, ticket } = await asker()
      const acts = [() => approve(ticket), () => sample.admin.delete(`${base}/users/${target}`)]
      const answers = await Promise.all((turn === 1 ? acts.reverse() : acts).map((act) => act()))
      for (const { status } of answers) expect([200, 404, 409]).toContain(status)
      expect(await held(target)).toEqual([])
      const isDone = (await sample.column(ticket, 'status')) === 'done'
      expect(await ended(ticket)).toHaveLength(isDone ? 1 : 0)
    }
  })

  it('approving and the asker’s end: what is given was still asked for', async () => {
    for (const turn of [0, 1, 2]) {
      const { id, target, ticket } = await asker()
      const reason = { reason: 'Départ' }
      const acts = [() => approve(ticket), () => sample.admin.post(`${base}/users/${id}/deactivate`, reason)]
      const answers = await Promise.all((turn === 1 ? acts.reverse() : acts).map((act) => act()))
      for (const { status } of answers) expect([200, 409]).toContain(status)
      const isDone = (await sample.column(ticket, 'status')) === 'done'
      expect([(await held(target)).length, (await ended(ticket)).length]).toEqual(isDone ? [1, 1] : [0, 0])
    }
  })

  it('asking back and writing, answering and deciding: nothing is lost and one state is left', async () => {
    const { browser, target, ticket } = await asker()
    const ask = () => sample.nora.post(`${desk}/${ticket}/ask`, { text: 'Pour qui ?' })
    const write = (text: string) => browser.post(`${base}/tickets/${ticket}/messages`, { text })
    const both = await Promise.all([ask(), write('Une précision')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const [row] = await run('select status, due_at is null as paused, paused_at from tickets where id = $1', [ticket])
    expect(row?.status === 'waiting').toBe(row?.paused)
    expect(row?.paused_at !== null).toBe(row?.paused)
    const answers = await Promise.all([write('Oui'), approve(ticket), write('Encore')])
    expect(answers[1]?.status).toBe(200)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const [after] = await run('select status, paused_at, due_at from tickets where id = $1', [ticket])
    expect(after).toMatchObject({ status: 'done', paused_at: null })
    expect(await held(target)).toHaveLength(1)
  })

  it('adjusting and approving: what is given is what the one or the other decided', async () => {
    await run(`update application_permissions set mode = 'request' where permission = 'close'`, [])
    const { target, ticket } = await asker()
    const changes = [{ kind: 'user.rights', values: { permissions: { add: [right('erp:close')] } } }]
    const answers = await Promise.all([
      sample.karim.post(`${desk}/${ticket}/adjust`, { changes }),
      approve(ticket, { lines: { 'permission:erp:approve': { decision: 'approve' } } }),
    ])
    for (const { status } of answers) expect([200, 409, 422]).toContain(status)
    await run(`update application_permissions set mode = 'give' where permission = 'close'`, [])
    // A decision on lines that were replaced meanwhile is none.
    const given = (await run('select permission from user_permissions where user_id = $1', [target])).length
    expect(given).toBe(answers[1]?.status === 200 ? 1 : 0)
  })
})

describe('F10: while the mail server is down', () => {
  it('a decision is taken all the same, and told once later', async () => {
    // Without an address of their own, so that only the letter to whoever asked is there to be refused.
    const person = await test.user(sample.customer, { signInName: 'panne' })
    const { id } = await sample.ask(person)
    const open = "select id from pgboss.job where name in ('ticket.tell', 'mail.notice') and state <> 'completed'"
    await expect.poll(() => run(open, []), { timeout: 20_000 }).toEqual([])
    test.outbox.fail(1)
    expect((await approve(id)).status).toBe(200)
    const now = `update pgboss.job set start_after = now() where name = 'ticket.tell' and state = 'retry' returning id`
    await expect.poll(() => run(now, []), { timeout: 20_000 }).toHaveLength(1)
    const told = () =>
      test.outbox.letters.filter(({ to, text }) => to.email === 'ada@evreux.example' && text.includes(id))
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(1)
    await expect.poll(() => run(open, []), { timeout: 20_000 }).toEqual([])
    expect(told()).toHaveLength(1)
    expect(await sample.column(id, 'status')).toBe('done')
  })
})
