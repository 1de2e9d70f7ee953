import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../testing/browser.ts'
import { type DeskSample, deskNeeds, deskSample } from '../../testing/desk-samples.ts'
import { inDays } from '../../testing/rights-samples.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { applyDueTickets } from './apply-due.ts'
import { remindOfQuestions, tellOfLateTickets } from './watch-promises.ts'

const test = useTestApp()
let sample: DeskSample
const base = '/provider/tickets'

beforeAll(async () => {
  sample = await deskSample(test)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const statusOf = async (userId: string) =>
  (await asOwner(test.database, 'select status from users where id = $1', [userId]))[0]?.status
const heldBy = async (userId: string) =>
  (await asOwner(test.database, 'select permission from user_permissions where user_id = $1', [userId])).length
const comes = (id: string) =>
  asOwner(test.database, "update tickets set applies_at = now() - interval '1 minute' where id = $1", [id])
const eventsOf = async (id: string) =>
  (await asOwner(test.database, 'select kind from ticket_events where ticket_id = $1 order by id', [id])).map(
    ({ kind }) => kind,
  )
const apply = () => applyDueTickets(deskNeeds(test))

describe('F8: approved for a day to come', () => {
  it('is not applied before, nor decided again, nor when it is withdrawn meanwhile', async () => {
    const person = await sample.person('retire')
    const { id } = await sample.ask(person, undefined, { effectiveAt: inDays(3) })
    const approved = (await sample.nora.post(`${base}/${id}/approve`, {})).body
    expect(approved).toMatchObject({ status: 'inProgress', appliedAt: null, lines: [{ state: 'approved' }] })
    expect(approved.appliesAt).not.toBeNull()
    await apply()
    expect(await heldBy(person)).toBe(0)
    const again = await unwritten(() => sample.karim.post(`${base}/${id}/refuse`, { reason: 'x' }))
    expect(again.body.code).toBe('alreadyDecided')
    expect((await sample.nora.get(`${base}?view=todo&search=retire`)).body.items).toEqual([])
    expect((await sample.admin.post(`/organizations/evreux/tickets/${id}/withdraw`, {})).status).toBe(200)
    await comes(id)
    await apply()
    expect([await heldBy(person), await sample.column(id, 'status')]).toEqual([0, 'withdrawn'])
  })

  it('is applied once when the day has come, by two nodes at the same moment', async () => {
    const person = await sample.person('demain')
    const { id } = await sample.ask(person)
    await sample.nora.post(`${base}/${id}/approve`, { effectiveAt: inDays(1) })
    await comes(id)
    await Promise.all([apply(), apply()])
    expect([await heldBy(person), await sample.column(id, 'status')]).toEqual([1, 'done'])
    expect(await eventsOf(id)).toEqual(['opened', 'approved', 'applied'])
    const entries = await asOwner(
      test.database,
      "select actor_id from journal where ticket_id = $1 and kind = 'user.rights'",
      [id],
    )
    expect(entries).toEqual([{ actor_id: sample.ids.nora }])
  })

  it('comes back to the desk when something stands against it by then', async () => {
    const person = await sample.person('conflit')
    const { id } = await sample.ask(person)
    await sample.nora.post(`${base}/${id}/approve`, { effectiveAt: inDays(1) })
    await asOwner(
      test.database,
      "insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, 'erp', 'approve')",
      [sample.customer.id, person],
    )
    await comes(id)
    await apply()
    expect((await sample.nora.get(`${base}/${id}`)).body).toMatchObject({
      ...{ status: 'inProgress', decidedAt: null, appliesAt: null, checks: { isUnchanged: false } },
      dueAt: expect.stringMatching(/Z$/),
    })
    expect((await eventsOf(id)).at(-1)).toBe('couldNotApply')
    const told = () => test.outbox.letters.filter(({ to, text }) => to.email.startsWith('nora') && text.includes(id))
    await expect.poll(() => told().map(({ subject }) => subject)).toEqual([expect.stringContaining('Non appliquée')])
    expect((await sample.karim.post(`${base}/${id}/approve`, { acceptChanges: true })).body.status).toBe('done')
  })

  it('at once when the desk says so', async () => {
    const person = await sample.person('tout-de-suite')
    const { id } = await sample.ask(person, undefined, { effectiveAt: inDays(3) })
    expect((await sample.nora.post(`${base}/${id}/approve`, { effectiveAt: null })).body.status).toBe('done')
    expect([await heldBy(person), await statusOf(person)]).toEqual([1, expect.any(String)])
  })
})

describe('F9: promises', () => {
  it('that were not kept are told once, to who looks after the ticket, else to the desk', async () => {
    const mine = await sample.ask(await sample.person('tard1'))
    const nobodys = await sample.ask(await sample.person('tard2'))
    await sample.karim.post(`${base}/${mine.id}/take`, {})
    const admin = await test.signedIn(sample.provider)
    const changed = await admin.patch('/provider/desk-settings', { mailbox: 'bureau@editeur.example' })
    expect(changed.status).toBe(200)
    await asOwner(test.database, "update tickets set due_at = now() - interval '1 minute' where id in ($1, $2)", [
      mine.id,
      nobodys.id,
    ])
    const tell = () => tellOfLateTickets(deskNeeds(test))
    await Promise.all([tell(), tell()])
    await tell()
    const isOf = (id: string) => (letter: { text: string; subject: string }) =>
      letter.text.includes(id) && letter.subject.startsWith('En retard')
    expect((await test.outbox.lettersTo('karim@editeur.example')).filter(isOf(mine.id))).toHaveLength(1)
    await expect
      .poll(
        () =>
          test.outbox.letters.filter(
            (letter) => letter.to.email === 'bureau@editeur.example' && isOf(nobodys.id)(letter),
          ).length,
      )
      .toBe(1)
    expect((await sample.karim.get(`${base}?view=late&search=tard`)).body.count).toBe(2)
  })

  it('a question without an answer is asked again once, after as many working hours as the desk says', async () => {
    const { id } = await sample.ask(await sample.person('silence'))
    await sample.nora.post(`${base}/${id}/ask`, { text: 'Pour quel site ?' })
    const remind = () => remindOfQuestions(deskNeeds(test))
    await remind()
    expect(await eventsOf(id)).not.toContain('reminded')
    await asOwner(test.database, "update tickets set paused_at = now() - interval '30 days' where id = $1", [id])
    await Promise.all([remind(), remind()])
    await remind()
    expect((await eventsOf(id)).filter((kind) => kind === 'reminded')).toHaveLength(1)
  })
})
