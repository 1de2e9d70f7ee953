import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
const reason = 'Ne se souvient plus de son code'
const email = 'sofiane@aubin.example'
let provider: TestOrganization
let town: TestOrganization
let agent: Browser
let colleague: Browser
let administrator: Browser
let sofiane: string
let last = 0

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  town = await test.organization('aubin')
  await test.user(provider, {
    firstName: 'Inès',
    lastName: 'Carpentier',
    signInName: 'ines',
    primaryGroup: provider.groups.administration,
  })
  await test.user(provider, { signInName: 'simple', primaryGroup: provider.groups.staff })
  agent = await test.signedIn(provider, 'ines')
  colleague = await test.signedIn(provider)
  administrator = await test.signedIn(town)
})

/** Somebody new calls each time: what is counted about one person is not in another's way. */
beforeEach(async () => {
  last += 1
  sofiane = await test.user(town, {
    ...{ firstName: 'Sofiane', lastName: `Belkacem${last}`, signInName: `SBelkacem${last}`, email: `${last}${email}` },
    ...{ phone: '+33299001745', mobile: '+33612345678', language: 'fr' },
  })
})

const card = () => `/provider/people/${town.id}/${sofiane}/look`
const open = async (browser = agent): Promise<string> => {
  const { status, body } = await browser.post(card(), { reason })
  expect(status).toBe(201)
  return `/provider/calls/${body.id}`
}
const mailed = async (count = 1): Promise<string> => {
  const letters = await test.outbox.lettersTo(`${last}${email}`, count)
  return /\b\d{6}\b/.exec(letters.at(-1)?.text ?? '')?.[0] ?? ''
}
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const asleep = (call: string, seconds: number) =>
  asOwner(
    test.database,
    `update caller_calls set code_sent_at = code_sent_at - $2::int * interval '1 second',
       code_expires_at = code_expires_at - $2::int * interval '1 second' where id = $1`,
    [call.split('/').at(-1), seconds],
  )
const verified = async (): Promise<string> => {
  const call = await open()
  expect((await agent.post(`${call}/code`, { channel: 'mail' })).status).toBe(200)
  expect((await agent.post(`${call}/check`, { code: await mailed() })).status).toBe(200)
  return call
}
const told = async () => {
  const { body } = await administrator.get(`/organizations/aubin/users/${sofiane}/history`)
  return body.items
    .map((entry: { kind: string; sentence: { text: string }[]; reason: string | null }) => ({
      kind: entry.kind,
      text: entry.sentence.map(({ text }) => text).join(''),
      reason: entry.reason,
    }))
    .filter(({ kind }: { kind: string }) => kind.startsWith('desk.'))
}

const acts: [string, object?][] = [
  ['code', { channel: 'mail' }],
  ['check', { code: '000000' }],
  ['reset-link'],
  ['unlock'],
  ['ticket', { subject: 'Aide', text: 'Rappeler' }],
  ['end'],
]

describe('whom a card and a call are not for', () => {
  it('C10: customers and the vendor’s people without the right get 403 on every route', async () => {
    const call = await open()
    const simple = await test.signedIn(provider, 'simple')
    await unwritten(test.database, async () => {
      for (const browser of [administrator, simple]) {
        expect((await browser.post(card(), { reason })).status).toBe(403)
        expect((await browser.get(call)).status).toBe(403)
        for (const [act, body] of acts)
          expect([act, (await browser.post(`${call}/${act}`, body)).status]).toEqual([act, 403])
      }
    })
  })

  it('C10: another agent’s call, one that has ended and one that never was are 404 alike', async () => {
    const others = await open(colleague)
    const ended = await open()
    expect((await agent.post(`${ended}/end`)).status).toBe(204)
    const over = await open()
    await asOwner(test.database, `update caller_calls set ends_at = now() where id = $1`, [over.split('/').at(-1)])
    await unwritten(test.database, async () => {
      for (const call of [others, ended, over, `/provider/calls/${sofiane}`]) {
        expect([call, (await agent.get(call)).status]).toEqual([call, 404])
        for (const [act, body] of acts)
          expect([act, (await agent.post(`${call}/${act}`, body)).status]).toEqual([act, 404])
      }
    })
    expect((await colleague.get(others)).status).toBe(200)
  })

  it('C10: no card without a reason, of nobody, of a program, of the vendor’s own people, of the wrong organization', async () => {
    const program = await test.user(town, { signInName: `robot${last}`, type: 'connector' })
    const look = (organization: string, id: string, body: object = { reason }) =>
      agent.post(`/provider/people/${organization}/${id}/look`, body)
    await unwritten(test.database, async () => {
      expect((await look(town.id, sofiane, {})).status).toBe(400)
      expect((await look(town.id, sofiane, { reason: ' x ' })).status).toBe(400)
      expect((await look('aubin', sofiane)).status).toBe(400)
      expect((await look(town.id, program)).status).toBe(404)
      expect((await look(town.id, provider.adminId)).status).toBe(404)
      expect((await look(provider.id, provider.adminId)).status).toBe(404)
      expect((await look(provider.id, sofiane)).status).toBe(404)
    })
  })
})

describe('a caller’s card', () => {
  it('C10: shows how to spell the sign-in name and what to call back, hides where codes go, and ends by itself', async () => {
    await asOwner(
      test.database,
      `update organization_settings set sign_in_name_case = 'sensitive' where organization_id = $1`,
      [town.id],
    )
    const { status, body } = await agent.post(card(), { reason })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      caller: { id: sofiane, signInName: `SBelkacem${last}`, status: 'active', organization: { status: 'open' } },
      ...{ signInNameMatters: true, phone: '+33299001745', mobile: '•• 78', channels: ['mail', 'sms'] },
      ...{
        email: `${`${last}s`.slice(0, 2)}•••@aubin.example`,
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
      [town.id],
    )
  })

  it('C10: the customer’s administrator reads who looked and why, in both languages', async () => {
    await open()
    expect(await told()).toEqual([
      {
        kind: 'desk.look',
        text: `Inès Carpentier (Organisation editeur) a ouvert la fiche de Sofiane Belkacem${last}`,
        reason,
      },
    ])
  })
})

describe('the code of a call', () => {
  it('C10: wrong, guessed, of another call, used, expired and worn out: none verifies', async () => {
    const call = await open()
    const check = (code: string, at = call) => agent.post(`${at}/check`, { code })
    expect((await check('000000')).status).toBe(422)
    await agent.post(`${call}/code`, { channel: 'mail' })
    const code = await mailed()
    expect((await check('12345')).status).toBe(400)
    expect((await check(code, await open())).status).toBe(422)
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await check(other(code))).toMatchObject({
        status: 422,
        body: { problems: [{ field: '/code', code: 'callerCodeWrong' }] },
      })
    }
    expect((await check(code)).status).toBe(422)
    await asleep(call, 61)
    await agent.post(`${call}/code`, { channel: 'mail' })
    const second = await mailed(2)
    await asleep(call, 601)
    expect((await check(second)).status).toBe(422)
    await agent.post(`${call}/code`, { channel: 'mail' })
    const third = await mailed(3)
    expect((await check(second)).status).toBe(second === third ? 200 : 422)
    expect((await check(third)).body.verifiedAt).not.toBeNull()
    expect((await check(third)).status).toBe(422)
    expect((await agent.post(`${call}/code`, { channel: 'mail' })).body.code).toBe('callerVerified')
  })

  it('C10: of twenty checks at once five count', async () => {
    const call = await open()
    await agent.post(`${call}/code`, { channel: 'mail' })
    const wrong = other(await mailed())
    await Promise.all(Array.from({ length: 20 }, () => agent.post(`${call}/check`, { code: wrong })))
    const [row] = await asOwner(test.database, 'select tries, verified_at from caller_calls where id = $1', [
      call.split('/').at(-1),
    ])
    expect(row).toMatchObject({ tries: 5, verified_at: null })
  })

  it('C10: one a minute, three a call, and only where there is something to send to', async () => {
    const call = await open()
    const send = (channel = 'mail') => agent.post(`${call}/code`, { channel })
    await asOwner(test.database, 'update users set mobile = null where id = $1', [sofiane])
    expect((await send('sms')).body).toMatchObject({ problems: [{ field: '/channel', code: 'callerNotReached' }] })
    expect((await send('pigeon')).status).toBe(400)
    const once = await Promise.all([send(), send()])
    expect(once.map(({ status }) => status).sort()).toEqual([200, 429])
    expect((await send()).status).toBe(429)
    for (const _again of [2, 3]) {
      await asleep(call, 61)
      expect((await send()).status).toBe(200)
    }
    await asleep(call, 61)
    expect(await send()).toMatchObject({ status: 409, body: { code: 'callerCodesSpent' } })
    expect(await test.outbox.lettersTo(`${last}${email}`, 3)).toHaveLength(3)
  })

  it('C10: comes to the known address or number in the person’s language, is stored nowhere, and verifies once', async () => {
    const call = await open()
    const sent = await agent.post(`${call}/code`, { channel: 'sms' })
    expect(sent.body).toMatchObject({ codeSentTo: '•• 78', verifiedAt: null })
    const text = (await test.outbox.textsTo('+33612345678')).at(-1)?.text ?? ''
    const code = /^\d{6}/.exec(text)?.[0] ?? ''
    expect(text).toContain('lisez ce code à Organisation editeur')
    const stored = await asOwner(
      test.database,
      `select row_to_json(c)::text as kept from caller_calls c
      union all select data::text from pgboss.job where name = 'callers.send-code'
      union all select row_to_json(j)::text from journal j`,
      [],
    )
    for (const { kept } of stored as { kept: string }[]) expect(kept).not.toMatch(new RegExp(`\\b${code}\\b`))
    expect((await agent.post(`${call}/check`, { code })).body.verifiedAt).not.toBeNull()
    expect((await told())[0]).toMatchObject({ kind: 'desk.verify', reason })
  })
})

describe('what helps at once', () => {
  const fail = async () => {
    const guess = { signInName: `SBelkacem${last}`, password: 'pas celui-là', organization: 'aubin' }
    for (let tries = 0; tries < 10; tries += 1) await test.stranger().post('/session', guess)
  }
  const signIn = () =>
    test.stranger().post('/session', { signInName: `SBelkacem${last}`, password: testPassword, organization: 'aubin' })

  it('C10: no unblocking before the call is verified', async () => {
    const call = await open()
    await fail()
    await unwritten(test.database, async () => {
      expect(await agent.post(`${call}/unlock`)).toMatchObject({ status: 403, body: { code: 'verifyFirst' } })
    })
    expect((await agent.get(call)).body).toMatchObject({ isBlocked: true, blockedUntil: expect.any(String) })
    expect((await signIn()).status).toBe(429)
  })

  it('C10: after it, the person signs in at once, and their administrator reads who unblocked them', async () => {
    const call = await verified()
    await fail()
    expect((await agent.post(`${call}/unlock`)).body).toMatchObject({ isBlocked: false, blockedUntil: null })
    expect((await signIn()).status).toBe(200)
    expect((await told()).map(({ kind }: { kind: string }) => kind)).toEqual([
      'desk.unlock',
      'desk.verify',
      'desk.look',
    ])
  })

  it('C10: a link to choose a password goes to the known address only, without verification, and at most five an hour', async () => {
    const call = await open()
    expect((await agent.post(`${call}/reset-link`)).status).toBe(200)
    const [letter] = await test.outbox.lettersTo(`${last}${email}`)
    expect(letter?.subject).toBe('Choisissez un nouveau mot de passe')
    expect((await told())[0]).toMatchObject({ kind: 'desk.resetLink', reason })
    for (let more = 0; more < 4; more += 1) await agent.post(`${call}/reset-link`)
    expect((await agent.post(`${call}/reset-link`)).status).toBe(429)
  })

  it('C10: no link without an address, to deactivated people, or to those who never sign in', async () => {
    const call = await open()
    for (const state of ['email = null, email_folded = null', `status = 'deactivated'`, `status = 'invited'`]) {
      await asOwner(test.database, `update users set ${state} where id = $1`, [sofiane])
      await unwritten(test.database, async () => {
        expect((await agent.post(`${call}/reset-link`)).body).toMatchObject({ problems: [{ code: 'callerNoLink' }] })
      })
    }
  })

  it('C10: a question is opened on the caller’s behalf, theirs to follow, told as opened by the agent', async () => {
    const call = await open()
    expect((await agent.post(`${call}/ticket`, { subject: '', text: 'x' })).status).toBe(400)
    const { status, body } = await agent.post(`${call}/ticket`, {
      subject: 'Accès à la paie',
      text: 'Ne voit plus la paie.',
    })
    expect([status, body.title, body.status]).toEqual([201, 'Accès à la paie', 'open'])
    const [row] = await asOwner(test.database, 'select * from tickets where id = $1', [body.id])
    expect(row).toMatchObject({
      ...{ organization_id: town.id, kind: 'question', requested_by: sofiane },
      opened_by_name: 'Inès Carpentier (Organisation editeur)',
    })
    expect((await agent.get(call)).body.openTickets).toMatchObject([{ number: body.number, title: 'Accès à la paie' }])
    const search = await agent.get(`/provider/people?search=${body.number}`)
    expect(search.body).toMatchObject({ people: [], tickets: [{ id: body.id, organization: { id: town.id } }] })
    expect((await agent.get(`/provider/people?search=${body.number}%20nulle-part`)).body.tickets).toEqual([])
  })

  it('C10: where the counter is closed nothing helps before it is open again', async () => {
    const call = await verified()
    await asOwner(test.database, `update organizations set status = 'suspended' where id = $1`, [town.id])
    await unwritten(test.database, async () => {
      for (const [act, body] of acts.filter(([act]) => !['check', 'end'].includes(act))) {
        expect([act, (await agent.post(`${call}/${act}`, body)).body.code]).toEqual([act, 'callerCounterClosed'])
      }
    })
    expect((await agent.get(call)).body.caller.organization.status).toBe('suspended')
    await asOwner(test.database, `update organizations set status = 'open' where id = $1`, [town.id])
  })

  it('C10: a call about an account that is gone is over', async () => {
    const call = await open()
    expect(
      (await administrator.delete(`/organizations/aubin/users/${sofiane}`, { 'if-match': '*' })).status,
    ).toBeLessThan(500)
    await asOwner(test.database, 'delete from users where id = $1', [sofiane])
    expect((await agent.get(call)).status).toBe(404)
    for (const [act, body] of acts.slice(0, 5))
      expect([act, (await agent.post(`${call}/${act}`, body)).status === 404 || act === 'unlock']).toEqual([act, true])
  })
})
