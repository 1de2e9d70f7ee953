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
  await asOwner(test.database, "update applications set needs_four_eyes = true where key = 'erp'")
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const held = async (userId: string) =>
  (await asOwner(test.database, 'select permission from user_permissions where user_id = $1', [userId])).length

describe('F9: where two people have to approve', () => {
  it('one of them cannot do it twice, and nothing happens until the other does', async () => {
    const person = await sample.person('quatre')
    const { id } = await sample.ask(person)
    const first = await sample.nora.post(`${base}/${id}/approve`, { note: 'Pour moi, oui' })
    expect(first.body).toMatchObject({
      status: 'inProgress',
      needsFourEyes: true,
      firstApprovalBy: { id: sample.ids.nora, isYou: true },
      decidedAt: null,
    })
    expect(await held(person)).toBe(0)
    const again = await unwritten(() => sample.nora.post(`${base}/${id}/approve`, {}))
    expect([again.status, again.body.code]).toEqual([409, 'needsAnother'])
    const queue = (await sample.karim.get(`${base}?search=quatre`)).body
    expect(queue.items[0].firstApprovalBy).toContain('Nora')
    const { body } = await sample.karim.post(`${base}/${id}/approve`, {})
    expect(body).toMatchObject({ status: 'done', decisionNote: 'Pour moi, oui' })
    expect(body.decidedBy).toContain('Karim')
    expect(await held(person)).toBe(1)
  })

  it('at the same moment: both count, once each', async () => {
    const person = await sample.person('ensemble')
    const { id } = await sample.ask(person)
    const answers = await Promise.all(
      [sample.nora, sample.karim, sample.nora].map((one) => one.post(`${base}/${id}/approve`, {})),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
    expect(await sample.column(id, 'status')).toBe('done')
    expect(await held(person)).toBe(1)
  })

  it('what the first refused stays refused', async () => {
    await asOwner(test.database, "update application_permissions set mode = 'request' where permission = 'edit'")
    const person = await sample.person('moitie')
    const { id } = await sample.ask(person, ['erp:approve', 'erp:edit'])
    const lines = (decision: string) => ({ lines: { 'permission:erp:edit': { decision } } })
    await sample.nora.post(`${base}/${id}/approve`, lines('refuse'))
    const { body } = await sample.karim.post(`${base}/${id}/approve`, lines('approve'))
    expect(body.lines).toMatchObject([{ state: 'approved' }, { permission: 'edit', state: 'refused' }])
    expect(await held(person)).toBe(1)
  })

  it('the first approval counts no longer once the ticket is adjusted', async () => {
    const { id } = await sample.ask(await sample.person('refait'), ['erp:approve', 'erp:edit'])
    await sample.nora.post(`${base}/${id}/approve`, {})
    const add = [{ application: 'erp', permission: 'edit' }]
    const changes = [{ kind: 'user.rights', values: { permissions: { add } } }]
    const { body } = await sample.karim.post(`${base}/${id}/adjust`, { changes })
    expect(body).toMatchObject({ firstApprovalBy: null, needsFourEyes: true })
  })

  it('one of them alone may refuse', async () => {
    const { id } = await sample.ask(await sample.person('seul'))
    await sample.nora.post(`${base}/${id}/approve`, {})
    expect((await sample.karim.post(`${base}/${id}/refuse`, { reason: 'Non' })).body.status).toBe('refused')
  })
})
