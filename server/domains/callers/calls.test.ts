import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acts, CallDesk, reason } from '../../testing/call-desk.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
const desk = new CallDesk(test)
beforeAll(() => desk.open())
beforeEach(() => desk.nextCaller())

describe('whom a card and a call are not for', () => {
  it('C10: customers and the vendor’s people without the right get 403 on every route', async () => {
    const call = await desk.call()
    await test.user(desk.provider, { signInName: 'simple', primaryGroup: desk.provider.groups.staff })
    const simple = await test.signedIn(desk.provider, 'simple')
    await unwritten(test.database, async () => {
      for (const browser of [desk.administrator, simple]) {
        expect((await browser.post(desk.card, { reason })).status).toBe(403)
        expect((await browser.get(call)).status).toBe(403)
        for (const [act, body] of acts)
          expect([act, (await browser.post(`${call}/${act}`, body)).status]).toEqual([act, 403])
      }
    })
  })

  it('C10: another agent’s call, one that has ended and one that never was are 404 alike', async () => {
    const others = await desk.call(desk.colleague)
    const ended = await desk.call()
    expect((await desk.agent.post(`${ended}/end`)).status).toBe(204)
    const over = await desk.call()
    await asOwner(test.database, `update caller_calls set ends_at = now() where id = $1`, [over.split('/').at(-1)])
    await unwritten(test.database, async () => {
      for (const call of [others, ended, over, `/provider/calls/${desk.sofiane}`]) {
        expect([call, (await desk.agent.get(call)).status]).toEqual([call, 404])
        for (const [act, body] of acts)
          expect([act, (await desk.agent.post(`${call}/${act}`, body)).status]).toEqual([act, 404])
      }
    })
    expect((await desk.colleague.get(others)).status).toBe(200)
  })

  it('C10: no card without a reason, of nobody, of a program, of the vendor’s own people, of the wrong organization', async () => {
    const program = await test.user(desk.town, { signInName: `robot${desk.last}`, type: 'connector' })
    const look = (organization: string, id: string, body: object = { reason }) =>
      desk.agent.post(`/provider/people/${organization}/${id}/look`, body)
    await unwritten(test.database, async () => {
      expect((await look(desk.town.id, desk.sofiane, {})).status).toBe(400)
      expect((await look(desk.town.id, desk.sofiane, { reason: ' x ' })).status).toBe(400)
      expect((await look('aubin', desk.sofiane)).status).toBe(400)
      expect((await look(desk.town.id, program)).status).toBe(404)
      expect((await look(desk.town.id, desk.provider.adminId)).status).toBe(404)
      expect((await look(desk.provider.id, desk.provider.adminId)).status).toBe(404)
      expect((await look(desk.provider.id, desk.sofiane)).status).toBe(404)
    })
  })
})

describe('a caller’s card', () => {
  it('C10: shows how to spell the sign-in name and what to call back, hides where codes go, and ends by itself', async () => {
    await asOwner(
      test.database,
      `update organization_settings set sign_in_name_case = 'sensitive' where organization_id = $1`,
      [desk.town.id],
    )
    const { status, body } = await desk.agent.post(desk.card, { reason })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      caller: {
        id: desk.sofiane,
        signInName: `SBelkacem${desk.last}`,
        status: 'active',
        organization: { status: 'open' },
      },
      ...{ signInNameMatters: true, phone: '+33299001745', mobile: '•• 78', channels: ['mail', 'sms'] },
      ...{
        email: `${`${desk.last}s`.slice(0, 2)}•••@aubin.example`,
        isBlocked: false,
        verifiedAt: null,
        lastSignInAt: null,
      },
    })
    const leftMinutes = (Date.parse(body.endsAt) - Date.now()) / 60_000
    expect(leftMinutes).toBeGreaterThan(28)
    expect(leftMinutes).toBeLessThanOrEqual(30)
    await asOwner(
      test.database,
      `update organization_settings set sign_in_name_case = 'insensitive' where organization_id = $1`,
      [desk.town.id],
    )
  })

  it('C10: the customer’s administrator reads who looked and why, in both languages', async () => {
    await desk.call()
    expect(await desk.told()).toEqual([
      {
        kind: 'desk.look',
        text: `Inès Carpentier (Organisation editeur) a ouvert la fiche de Sofiane Belkacem${desk.last}`,
        reason,
      },
    ])
  })
})
