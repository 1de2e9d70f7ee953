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
const rights = (add: { application: string; permission: string }[]) => [
  { kind: 'user.rights', values: { permissions: { add } } },
]
const approve = { application: 'erp', permission: 'approve' }

describe('F9: a ticket is not', () => {
  it('handed over to somebody who may not decide, or to a customer', async () => {
    const { id } = await sample.ask(await sample.person('passe'))
    const reader = await test.user(sample.provider, {
      signInName: 'lecteur',
      primaryGroup: sample.provider.groups.reading,
    })
    for (const to of [reader, sample.customer.adminId]) {
      const answer = await unwritten(() => sample.nora.post(`${base}/${id}/hand-over`, { to }))
      expect([answer.status, answer.body.problems[0].code]).toEqual([422, 'mayNotDecide'])
    }
  })

  it('adjusted to something else, to somebody else, to nothing, or with a password', async () => {
    const { id } = await sample.ask(await sample.person('autre'))
    for (const [changes, status, code] of [
      [[{ kind: 'user.deactivate', values: {} }], 422, 'adjustsOtherKind'],
      [[...rights([approve]), ...rights([approve])], 422, 'adjustsOtherKind'],
      [[{ kind: 'user.rights', values: { permissions: [approve] } }], 422, 'wrongType'],
      [[{ kind: 'user.rights', values: { permissions: { add: [] } } }], 422, 'adjustsToNothing'],
      [[{ kind: 'user.rights', values: { password: 'un mot de passe' } }], 422, 'notAllowed'],
      [rights([{ application: 'erp', permission: 'nowhere' }]), 422, 'permissionUnknown'],
      [rights([{ application: 'guichet', permission: 'organizations.manage' }]), 422, undefined],
      [[{ kind: 'user.rights', values: { unknown: 1 } }], 422, 'unknown'],
      [[], 400, undefined],
    ] as const) {
      const answer = await unwritten(() => sample.nora.post(`${base}/${id}/adjust`, { changes }))
      expect([answer.status, JSON.stringify(changes)]).toEqual([status, JSON.stringify(changes)])
      if (code) expect(answer.body.problems[0].code).toBe(code)
    }
  })

  it('answered with a file that is not there', async () => {
    const { id } = await sample.ask(await sample.person('fichier'))
    const body = { text: 'Voici', attachments: [sample.customer.id] }
    expect((await unwritten(() => sample.nora.post(`${base}/${id}/messages`, body))).status).toBe(422)
    expect((await sample.nora.get(`${base}/${id}/attachments/${id}`)).status).toBe(404)
  })

  it('answered with a file that is none, or of a ticket that nobody has', async () => {
    const { id } = await sample.ask(await sample.person('fichier-faux'))
    const upload = (path: string, content: string) =>
      sample.nora.post(`${base}/${path}?name=page.pdf`, content, { 'content-type': 'application/octet-stream' })
    expect((await unwritten(() => upload(`${id}/attachments`, '<html>'))).status).toBe(422)
    expect((await unwritten(() => upload(`${sample.customer.id}/attachments`, 'x'))).status).toBe(404)
  })
})

describe('F9: a ticket at the desk', () => {
  it('is answered with a file, which the customer then downloads', async () => {
    const { id } = await sample.ask(await sample.person('fichier-envoye'))
    const text = { 'content-type': 'application/octet-stream' }
    const file = await sample.nora.post(`${base}/${id}/attachments?name=horaires.txt`, 'Lundi 8 h', text)
    expect([file.status, file.body.type]).toEqual([201, 'text/plain'])
    const body = { text: 'Voici les horaires.', attachments: [file.body.id] }
    const { body: ticket } = await sample.nora.post(`${base}/${id}/messages`, body)
    expect(ticket.events.at(-1).attachments).toMatchObject([{ name: 'horaires.txt' }])
    const again = await sample.nora.post(`${base}/${id}/messages`, body)
    expect(again.status).toBe(422)
    const path = `/organizations/${sample.customer.slug}/tickets/${id}`
    const seen = (await sample.admin.get(path)).body.events.at(-1)
    expect(seen).toMatchObject({ text: 'Voici les horaires.', attachments: [{ id: file.body.id }] })
  })

  it('is taken, handed over, and given back', async () => {
    const { id } = await sample.ask(await sample.person('prise'))
    const taken = (await sample.nora.post(`${base}/${id}/take`, {})).body
    expect(taken).toMatchObject({ status: 'inProgress', assignee: { id: sample.ids.nora, isYou: true } })
    expect(taken.events.at(-1)).toMatchObject({ kind: 'taken', author: { side: 'provider', isYou: true } })
    expect((await unwritten(() => sample.nora.post(`${base}/${id}/take`, {}))).status).toBe(200)
    const note = 'Tu connais la commune'
    const handed = (await sample.nora.post(`${base}/${id}/hand-over`, { to: sample.ids.karim, note })).body
    expect(handed).toMatchObject({ assignee: { id: sample.ids.karim, isYou: false }, notes: [{ text: note }] })
    const back = (await sample.karim.post(`${base}/${id}/hand-over`, { to: null })).body
    expect(back).toMatchObject({ status: 'open', assignee: null, takenAt: null })
  })

  it('has notes that the customer cannot read', async () => {
    const { id } = await sample.ask(await sample.person('note'))
    const { body } = await sample.nora.post(`${base}/${id}/notes`, { text: 'À voir avec la direction' })
    expect(body.notes).toMatchObject([{ text: 'À voir avec la direction', author: expect.stringContaining('Nora') }])
    const theirs = await sample.admin.get(`/organizations/evreux/tickets/${id}`)
    expect(JSON.stringify(theirs.body)).not.toContain('direction')
  })

  it('stands still while the customer is asked, and runs on with what was left', async () => {
    const { id } = await sample.ask(await sample.person('pause'))
    const { promise } = (await sample.nora.get(`${base}/${id}`)).body
    const question = { text: 'Pour combien de temps ?', quickAnswers: ['Un mois', 'Toujours'] }
    const asked = (await sample.nora.post(`${base}/${id}/ask`, question)).body
    expect(asked).toMatchObject({ status: 'waiting', turn: 'organization', dueAt: null, promise: { isPaused: true } })
    expect(asked.events.at(-1)).toMatchObject({ kind: 'question', ...question })
    const left = Number(await sample.column(id, 'paused_minutes'))
    expect(Math.abs(left - promise.remainingMinutes)).toBeLessThanOrEqual(1)
    await sample.nora.post(`${base}/${id}/ask`, { text: 'Et pour quel site ?' })
    expect(Number(await sample.column(id, 'paused_minutes'))).toBe(left)
    await sample.admin.post(`/organizations/evreux/tickets/${id}/messages`, { text: 'Un mois' })
    const running = (await sample.nora.get(`${base}/${id}`)).body
    expect(running).toMatchObject({ status: 'inProgress', promise: { isPaused: false } })
    expect(Math.abs(running.promise.remainingMinutes - left)).toBeLessThanOrEqual(1)
  })

  it('is written about without stopping the clock', async () => {
    const { id } = await sample.ask(await sample.person('message'))
    const { body } = await sample.nora.post(`${base}/${id}/messages`, { text: 'Nous regardons.' })
    expect(body).toMatchObject({ status: 'open', promise: { isPaused: false } })
    expect((await sample.admin.get(`/organizations/evreux/tickets/${id}`)).body.events.at(-1)).toMatchObject({
      ...{ kind: 'message', text: 'Nous regardons.', author: { side: 'provider' } },
    })
  })

  it('is adjusted: the requester sees both, and what was adjusted is applied', async () => {
    await asOwner(test.database, "update application_permissions set mode = 'request' where permission = 'edit'")
    const person = await sample.person('ajuste')
    const { id } = await sample.ask(person, ['erp:approve', 'erp:edit'])
    const note = 'Sans l’approbation'
    const changes = rights([{ application: 'erp', permission: 'edit' }])
    const adjusted = (await sample.nora.post(`${base}/${id}/adjust`, { changes, note })).body
    expect(adjusted.lines).toMatchObject([{ permission: 'approve', state: 'adjusted' }, { permission: 'edit' }])
    expect(adjusted.adjustedLines).toMatchObject([{ permission: 'edit' }])
    expect((await sample.admin.get(`/organizations/evreux/tickets/${id}`)).body.events.at(-1)).toMatchObject({
      ...{ kind: 'adjusted', text: note },
    })
    expect((await sample.nora.post(`${base}/${id}/approve`, {})).body.status).toBe('done')
    const held = await asOwner(test.database, 'select permission from user_permissions where user_id = $1', [person])
    expect(held).toEqual([{ permission: 'edit' }])
  })

  it('is adjusted by something more, and applied all the same', async () => {
    const person = await sample.person('davantage')
    const { id } = await sample.ask(person)
    const changes = rights([approve, { application: 'erp', permission: 'edit' }])
    expect((await sample.nora.post(`${base}/${id}/adjust`, { changes })).body.adjustedLines).toHaveLength(2)
    expect((await sample.nora.post(`${base}/${id}/approve`, {})).body).toMatchObject({ status: 'done' })
  })
})

describe('F9: many at once', () => {
  it('each has its own result', async () => {
    const fresh = await sample.ask(await sample.person('lot1'))
    const over = await sample.ask(await sample.person('lot2'))
    await sample.karim.post(`${base}/${over.id}/refuse`, { reason: 'Non' })
    const ids = [fresh.id, over.id, sample.customer.id]
    const approved = await sample.nora.post(`${base}/batch`, { ids, action: { do: 'approve' } })
    expect(approved.body.results).toMatchObject([
      { id: fresh.id, status: 200, message: null },
      { id: over.id, status: 409, message: expect.stringContaining('Karim') },
      { id: sample.customer.id, status: 404 },
    ])
    const third = await sample.ask(await sample.person('lot3'))
    await sample.nora.post(`${base}/batch`, { ids: [third.id], action: { do: 'handOver', to: sample.ids.karim } })
    expect(await sample.column(third.id, 'assigned_to')).toBe(sample.ids.karim)
    await sample.nora.post(`${base}/batch`, { ids: [third.id], action: { do: 'refuse', reason: 'Non' } })
    expect(await sample.column(third.id, 'status')).toBe('refused')
    expect((await sample.nora.post(`${base}/batch`, { ids: [], action: { do: 'take' } })).status).toBe(400)
  })
})
