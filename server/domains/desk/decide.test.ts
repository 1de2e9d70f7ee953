import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../testing/browser.ts'
import { type DeskSample, deskSample } from '../../testing/desk-samples.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let sample: DeskSample
const base = '/provider/tickets'

beforeAll(async () => {
  sample = await deskSample(test)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const entries = (ticketId: string) =>
  asOwner(test.database, 'select kind, actor_id, actor_name, reason from journal where ticket_id = $1 order by id', [
    ticketId,
  ])
const held = (userId: string) =>
  asOwner(test.database, 'select permission, ticket_id from user_permissions where user_id = $1 order by 1', [userId])

describe('F9: a request is not decided', () => {
  it('nor seen by customers, strangers, or the vendor’s people without the right', async () => {
    const { id } = await sample.ask(await sample.person('refus'))
    await test.user(sample.provider, { signInName: 'lecteur', primaryGroup: sample.provider.groups.reading })
    const reader = await test.signedIn(sample.provider, 'lecteur')
    for (const [browser, status] of [
      [test.stranger(), 401],
      [sample.admin, 403],
      [reader, 403],
    ] as const) {
      expect((await browser.get(base)).status).toBe(status)
      expect((await browser.get(`${base}/${id}`)).status).toBe(status)
      for (const act of ['take', 'approve', 'refuse', 'ask', 'messages', 'notes', 'adjust', 'hand-over']) {
        expect((await unwritten(() => browser.post(`${base}/${id}/${act}`, {}))).status).toBe(status)
      }
    }
  })

  it('when there is none', async () => {
    for (const act of ['take', 'approve']) {
      expect((await unwritten(() => sample.nora.post(`${base}/${uuidv7()}/${act}`, {}))).status).toBe(404)
    }
    expect((await sample.nora.get(`${base}/${uuidv7()}`)).status).toBe(404)
    expect((await sample.nora.post(`${base}/${uuidv7()}/notes`, { text: 'x' })).status).toBe(404)
    expect((await sample.nora.post(`${base}/none/take`, {})).status).toBe(400)
  })

  it('without a reason where it is refused, or line by line of what it does not have', async () => {
    const { id } = await sample.ask(await sample.person('lignes'))
    const of = (act: string, body: object) => unwritten(() => sample.nora.post(`${base}/${id}/${act}`, body))
    expect((await of('refuse', {})).status).toBe(400)
    for (const [lines, code] of [
      [{ nowhere: { decision: 'approve' } }, 'lineUnknown'],
      [{ 'permission:erp:approve': { decision: 'done' } }, 'lineNotByHand'],
      [{ 'permission:erp:approve': { decision: 'refuse' } }, 'allLinesRefused'],
    ] as const) {
      const answer = await of('approve', { lines })
      expect([answer.status, answer.body.problems[0].code]).toEqual([422, code])
    }
  })

  it('twice: whoever comes second learns who was faster', async () => {
    const { id } = await sample.ask(await sample.person('deuxfois'))
    await sample.nora.post(`${base}/${id}/refuse`, { reason: 'Pas cette fois' })
    for (const [act, body] of [
      ['approve', {}],
      ['refuse', { reason: 'x' }],
      ['take', {}],
      ['ask', { text: 'x' }],
      ['adjust', { changes: [{ kind: 'user.rights', values: {} }] }],
    ] as const) {
      const answer = await unwritten(() => sample.karim.post(`${base}/${id}/${act}`, body))
      expect([answer.status, answer.body.code]).toEqual([409, 'alreadyDecided'])
      expect(answer.body.detail).toContain('Nora')
    }
  })

  it('once the requester lost the right to ask, or the target is gone', async () => {
    const lost = await sample.person('perdu')
    const asked = await sample.ask(lost)
    await asOwner(test.database, "update users set status = 'deactivated' where id = $1", [sample.customer.adminId])
    const refused = await unwritten(() => sample.nora.post(`${base}/${asked.id}/approve`, {}))
    expect([refused.status, refused.body.code]).toEqual([409, 'requesterMayNotAsk'])
    expect((await sample.nora.get(`${base}/${asked.id}`)).body.checks).toMatchObject({ mayAsk: false })
    await asOwner(test.database, "update users set status = 'active' where id = $1", [sample.customer.adminId])
    await asOwner(test.database, 'delete from users where id = $1', [lost])
    const gone = await unwritten(() => sample.nora.post(`${base}/${asked.id}/approve`, {}))
    expect([gone.status, gone.body.code, gone.body.problems[0].code]).toEqual([409, 'noLongerPossible', 'targetGone'])
    expect((await sample.nora.get(`${base}/${asked.id}`)).body.checks.problems).toHaveLength(1)
  })
})

describe('F9: approving', () => {
  it('gives exactly what was asked, with one entry in the journal and one letter', async () => {
    const person = await sample.person('yann')
    const { id } = await sample.ask(person)
    const answer = await sample.nora.post(`${base}/${id}/approve`, { note: 'Bonne journée' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      status: 'done',
      turn: null,
      decisionNote: 'Bonne journée',
      assignee: { id: sample.ids.nora, isYou: true },
      lines: [{ id: 'permission:erp:approve', state: 'approved' }],
    })
    expect(answer.body.outcome.length).toBeGreaterThan(0)
    expect(await held(person)).toEqual([{ permission: 'approve', ticket_id: id }])
    const [, applied, ...others] = await entries(id)
    expect([applied?.kind, applied?.actor_id, others]).toEqual(['user.rights', sample.ids.nora, []])
    const letters = await test.outbox.lettersTo('ada@evreux.example')
    expect(letters.filter(({ text }) => text.includes(id))).toHaveLength(1)
  })

  it('line by line leaves out what was refused', async () => {
    const person = await sample.person('partie')
    await asOwner(test.database, "update application_permissions set mode = 'request' where permission = 'close'")
    const { id } = await sample.ask(person, ['erp:approve', 'erp:close'])
    const lines = { 'permission:erp:close': { decision: 'refuse', note: 'Pas encore' } }
    const { body } = await sample.nora.post(`${base}/${id}/approve`, { lines })
    expect(body.lines).toMatchObject([
      { permission: 'approve', state: 'approved' },
      { permission: 'close', state: 'refused', note: 'Pas encore' },
    ])
    expect((await held(person)).map(({ permission }) => permission)).toEqual(['approve'])
    await asOwner(test.database, "update application_permissions set mode = 'give' where permission = 'close'")
  })

  it('of what is set by hand elsewhere says whether it is done', async () => {
    await asOwner(
      test.database,
      "update application_permissions set mode = 'request', managed_fr = 'L’annuaire', managed_en = 'The directory' where permission = 'contacts'",
    )
    const person = await sample.person('alamain')
    const { id } = await sample.ask(person, ['erp:contacts'])
    const line = 'permission:erp:contacts'
    const bare = await unwritten(() => sample.nora.post(`${base}/${id}/approve`, {}))
    expect(bare.body.problems).toMatchObject([{ field: `/lines/${line}`, code: 'lineByHand' }])
    const could = await sample.ask(await sample.person('impossible'), ['erp:contacts'])
    const not = await sample.nora.post(`${base}/${could.id}/approve`, { lines: { [line]: { decision: 'couldNot' } } })
    expect(not.body).toMatchObject({ status: 'done', lines: [{ state: 'couldNot' }], outcome: [] })
    await sample.nora.post(`${base}/${id}/approve`, { lines: { [line]: { decision: 'done' } } })
    expect((await held(person)).map(({ permission }) => permission)).toEqual(['contacts'])
  })

  it('answers a question', async () => {
    const { id } = await sample.question('Fin de mois')
    const { body } = await sample.nora.post(`${base}/${id}/approve`, { note: 'Par le menu Clôture.' })
    expect(body).toMatchObject({ status: 'done', decisionNote: 'Par le menu Clôture.' })
    expect(body.events.at(-1)).toMatchObject({ kind: 'answered', text: 'Par le menu Clôture.' })
  })

  it('shows that the target changed since, and goes on only when that was seen', async () => {
    const person = await sample.person('change')
    const { id } = await sample.ask(person)
    await asOwner(
      test.database,
      "insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, 'erp', 'approve')",
      [sample.customer.id, person],
    )
    const refused = await unwritten(() => sample.nora.post(`${base}/${id}/approve`, {}))
    expect([refused.status, refused.body.code]).toEqual([409, 'targetChanged'])
    expect((await sample.nora.get(`${base}/${id}`)).body.checks.isUnchanged).toBe(false)
    expect((await sample.nora.post(`${base}/${id}/approve`, { acceptChanges: true })).body.status).toBe('done')
  })
})

describe('F9: refusing', () => {
  it('changes nothing, says why, and is in the customer’s journal once', async () => {
    const person = await sample.person('non')
    const { id } = await sample.ask(person)
    const { body } = await sample.nora.post(`${base}/${id}/refuse`, { reason: 'Contrat expiré' })
    expect(body).toMatchObject({ status: 'refused', decisionNote: 'Contrat expiré', lines: [{ state: 'refused' }] })
    expect(await held(person)).toEqual([])
    const refusals = (await entries(id)).filter(({ kind }) => kind === 'ticket.refuse')
    expect(refusals).toMatchObject([{ actor_id: sample.ids.nora, reason: 'Contrat expiré' }])
    const journal = (await sample.admin.get('/organizations/evreux/journal?search=non')).body.items
    expect(journal[0]).toMatchObject({ reason: 'Contrat expiré', ticket: { id } })
    const mine = (await sample.admin.get(`/organizations/evreux/tickets/${id}`)).body
    expect(mine).toMatchObject({ status: 'refused', decidedBy: expect.stringContaining('Nora') })
  })
})
