import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acts, CallDesk, reason } from '../../testing/call-desk.ts'
import { testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
const desk = new CallDesk(test)
beforeAll(() => desk.open())
beforeEach(() => desk.nextCaller())

describe('what helps at once', () => {
  const fail = async () => {
    const guess = { signInName: `SBelkacem${desk.last}`, password: 'pas celui-là', organization: 'aubin' }
    for (let tries = 0; tries < 10; tries += 1) await test.stranger().post('/session', guess)
  }
  const signIn = () =>
    test
      .stranger()
      .post('/session', { signInName: `SBelkacem${desk.last}`, password: testPassword, organization: 'aubin' })

  it('C10: no unblocking before the call is verified', async () => {
    const call = await desk.call()
    await fail()
    await unwritten(test.database, async () => {
      expect(await desk.agent.post(`${call}/unlock`)).toMatchObject({ status: 403, body: { code: 'verifyFirst' } })
    })
    expect((await desk.agent.get(call)).body).toMatchObject({ isBlocked: true, blockedUntil: expect.any(String) })
    expect((await signIn()).status).toBe(429)
  })

  it('C10: after it, the person signs in at once, and their administrator reads who unblocked them', async () => {
    const call = await desk.verified()
    await fail()
    expect((await desk.agent.post(`${call}/unlock`)).body).toMatchObject({ isBlocked: false, blockedUntil: null })
    expect((await signIn()).status).toBe(200)
    expect((await desk.told()).map(({ kind }: { kind: string }) => kind)).toEqual([
      'desk.unlock',
      'desk.verify',
      'desk.look',
    ])
  })

  it('C10: a link to choose a password goes to the known address only, without verification, and at most five an hour', async () => {
    const call = await desk.call()
    expect((await desk.agent.post(`${call}/reset-link`)).status).toBe(200)
    const [letter] = await test.outbox.lettersTo(desk.email)
    expect(letter?.subject).toBe('Choisissez un nouveau mot de passe')
    expect((await desk.told())[0]).toMatchObject({ kind: 'desk.resetLink', reason })
    for (let more = 0; more < 4; more += 1) await desk.agent.post(`${call}/reset-link`)
    expect((await desk.agent.post(`${call}/reset-link`)).status).toBe(429)
  })

  it('C10: no link without an address, to deactivated people, or to those who never sign in', async () => {
    const call = await desk.call()
    for (const state of ['email = null, email_folded = null', `status = 'deactivated'`, `status = 'invited'`]) {
      await asOwner(test.database, `update users set ${state} where id = $1`, [desk.sofiane])
      await unwritten(test.database, async () => {
        expect((await desk.agent.post(`${call}/reset-link`)).body).toMatchObject({
          problems: [{ code: 'callerNoLink' }],
        })
      })
    }
  })

  it('C10: a question is opened on the caller’s behalf, theirs to follow, told as opened by the agent', async () => {
    const call = await desk.call()
    expect((await desk.agent.post(`${call}/ticket`, { subject: '', text: 'x' })).status).toBe(400)
    const { status, body } = await desk.agent.post(`${call}/ticket`, {
      subject: 'Accès à la paie',
      text: 'Ne voit plus la paie.',
    })
    expect([status, body.title, body.status]).toEqual([201, 'Accès à la paie', 'open'])
    const [row] = await asOwner(test.database, 'select * from tickets where id = $1', [body.id])
    expect(row).toMatchObject({
      ...{ organization_id: desk.town.id, kind: 'question', requested_by: desk.sofiane },
      opened_by_name: 'Inès Carpentier (Organisation editeur)',
    })
    expect((await desk.agent.get(call)).body.openTickets).toMatchObject([
      { number: body.number, title: 'Accès à la paie' },
    ])
    const search = await desk.agent.get(`/provider/people?search=${body.number}`)
    expect(search.body).toMatchObject({ people: [], tickets: [{ id: body.id, organization: { id: desk.town.id } }] })
    expect((await desk.agent.get(`/provider/people?search=${body.number}%20nulle-part`)).body.tickets).toEqual([])
  })

  it('C10: where the counter is closed nothing helps before it is open again', async () => {
    const call = await desk.verified()
    await asOwner(test.database, `update organizations set status = 'suspended' where id = $1`, [desk.town.id])
    await unwritten(test.database, async () => {
      for (const [act, body] of acts.filter(([act]) => !['check', 'end'].includes(act))) {
        expect([act, (await desk.agent.post(`${call}/${act}`, body)).body.code]).toEqual([act, 'callerCounterClosed'])
      }
    })
    expect((await desk.agent.get(call)).body.caller.organization.status).toBe('suspended')
    await asOwner(test.database, `update organizations set status = 'open' where id = $1`, [desk.town.id])
  })

  it('C10: a call about an account that is gone is over', async () => {
    const call = await desk.call()
    expect(
      (await desk.administrator.delete(`/organizations/aubin/users/${desk.sofiane}`, { 'if-match': '*' })).status,
    ).toBeLessThan(500)
    await asOwner(test.database, 'delete from users where id = $1', [desk.sofiane])
    expect((await desk.agent.get(call)).status).toBe(404)
    for (const [act, body] of acts.slice(0, 5))
      expect([act, (await desk.agent.post(`${call}/${act}`, body)).status === 404 || act === 'unlock']).toEqual([
        act,
        true,
      ])
  })
})
