import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../testing/browser.ts'
import { type DeskSample, deskSample } from '../../testing/desk-samples.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let sample: DeskSample
const base = '/provider/tickets'

beforeAll(async () => {
  sample = await deskSample(test)
})

/** What is left of a ticket that several decided at once: its status, the rights, the entries, the letters to whoever asked. */
async function leftOf(person: string, id: string) {
  const rights = await asOwner(test.database, 'select permission from user_permissions where user_id = $1', [person])
  const entries = await asOwner(
    test.database,
    "select kind from journal where ticket_id = $1 and kind in ('user.rights', 'ticket.refuse', 'ticket.withdraw')",
    [id],
  )
  const events = await asOwner(
    test.database,
    "select kind from ticket_events where ticket_id = $1 and kind in ('approved', 'refused', 'withdrawn')",
    [id],
  )
  const told = () =>
    test.outbox.letters.filter(({ text, to }) => to.email === 'ada@evreux.example' && text.includes(id))
  const jobs = () =>
    asOwner(test.database, "select id from pgboss.job where name = 'ticket.tell' and state in ('created', 'active')")
  await expect.poll(async () => (await jobs()).length, { timeout: 20_000 }).toBe(0)
  const kinds = (rows: Record<string, unknown>[]) => rows.map(({ kind }) => kind)
  return { rights: rights.length, entries: kinds(entries), events: kinds(events), letters: told().length }
}

const won = (answers: Answer[]) => answers.filter(({ status }) => status === 200)
const lost = (answers: Answer[]) => answers.filter(({ status }) => status !== 200)

describe('F9: decided at the same moment', () => {
  it('twice approved: one wins, the other learns it; one entry, one letter', async () => {
    const person = await sample.person('course1')
    const { id } = await sample.ask(person)
    const approve = (browser = sample.nora) => browser.post(`${base}/${id}/approve`, {})
    const answers = await Promise.all([approve(), approve(sample.karim), approve(), approve(sample.karim)])
    expect(won(answers)).toHaveLength(1)
    for (const { status, body } of lost(answers)) expect([status, body.code]).toEqual([409, 'alreadyDecided'])
    expect(await leftOf(person, id)).toEqual({ rights: 1, entries: ['user.rights'], events: ['approved'], letters: 1 })
  })

  it('approved and refused: one wins, with its entry and its letter alone', async () => {
    for (const turn of [0, 1, 2]) {
      const person = await sample.person(`course2-${turn}`)
      const { id } = await sample.ask(person)
      const acts = [
        () => sample.nora.post(`${base}/${id}/approve`, {}),
        () => sample.karim.post(`${base}/${id}/refuse`, { reason: 'Contrat' }),
      ]
      const answers = await Promise.all((turn === 1 ? acts.reverse() : acts).map((act) => act()))
      expect([won(answers).length, lost(answers)[0]?.status]).toEqual([1, 409])
      const isDone = (await sample.column(id, 'status')) === 'done'
      expect(await leftOf(person, id)).toEqual({
        rights: isDone ? 1 : 0,
        entries: [isDone ? 'user.rights' : 'ticket.refuse'],
        events: [isDone ? 'approved' : 'refused'],
        letters: 1,
      })
    }
  })

  it('withdrawn and approved: either it is taken back or it is done, never both', async () => {
    for (const turn of [0, 1, 2]) {
      const person = await sample.person(`course3-${turn}`)
      const { id } = await sample.ask(person)
      const acts = [
        () => sample.admin.post(`/organizations/evreux/tickets/${id}/withdraw`, {}),
        () => sample.nora.post(`${base}/${id}/approve`, {}),
      ]
      const answers = await Promise.all((turn === 1 ? acts.reverse() : acts).map((act) => act()))
      expect([won(answers).length, lost(answers)[0]?.status]).toEqual([1, 409])
      const isDone = (await sample.column(id, 'status')) === 'done'
      expect(await leftOf(person, id)).toMatchObject({
        rights: isDone ? 1 : 0,
        entries: [isDone ? 'user.rights' : 'ticket.withdraw'],
        events: [isDone ? 'approved' : 'withdrawn'],
      })
    }
  })

  it('taken by two: one has it, the other learns who', async () => {
    const { id } = await sample.ask(await sample.person('course4'))
    const answers = await Promise.all([sample.nora, sample.karim].map((one) => one.post(`${base}/${id}/take`, {})))
    expect([won(answers).length, lost(answers)[0]?.body.code]).toEqual([1, 'alreadyTaken'])
    expect(lost(answers)[0]?.body.detail).toMatch(/Nora|Karim/)
  })
})
