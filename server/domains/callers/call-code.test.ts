import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CallDesk, reason } from '../../testing/call-desk.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
const desk = new CallDesk(test)
beforeAll(() => desk.open())
beforeEach(() => desk.nextCaller())

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('the code of a call', () => {
  it('C10: wrong, guessed, of another call, used, expired and worn out: none verifies', async () => {
    const call = await desk.call()
    const check = (code: string, at = call) => desk.agent.post(`${at}/check`, { code })
    expect((await check('000000')).status).toBe(422)
    await desk.agent.post(`${call}/code`, { channel: 'mail' })
    const code = await desk.mailed()
    expect((await check('12345')).status).toBe(400)
    expect((await check(code, await desk.call())).status).toBe(422)
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await check(other(code))).toMatchObject({
        status: 422,
        body: { problems: [{ field: '/code', code: 'callerCodeWrong' }] },
      })
    }
    expect((await check(code)).status).toBe(422)
    await desk.passed(call, 61)
    await desk.agent.post(`${call}/code`, { channel: 'mail' })
    const second = await desk.mailed(2)
    await desk.passed(call, 601)
    expect((await check(second)).status).toBe(422)
    await desk.agent.post(`${call}/code`, { channel: 'mail' })
    const third = await desk.mailed(3)
    expect((await check(other(third))).status).toBe(422)
    expect((await check(third)).body.verifiedAt).not.toBeNull()
    expect((await check(third)).status).toBe(422)
    expect((await desk.agent.post(`${call}/code`, { channel: 'mail' })).body.code).toBe('callerVerified')
  })

  it('C10: of twenty checks at once five count', async () => {
    const call = await desk.call()
    await desk.agent.post(`${call}/code`, { channel: 'mail' })
    const wrong = other(await desk.mailed())
    await Promise.all(Array.from({ length: 20 }, () => desk.agent.post(`${call}/check`, { code: wrong })))
    const [row] = await asOwner(test.database, 'select tries, verified_at from caller_calls where id = $1', [
      call.split('/').at(-1),
    ])
    expect(row).toMatchObject({ tries: 5, verified_at: null })
  })

  it('C10: one a minute, three a call, and only where there is something to send to', async () => {
    const call = await desk.call()
    const send = (channel = 'mail') => desk.agent.post(`${call}/code`, { channel })
    await asOwner(test.database, 'update users set mobile = null where id = $1', [desk.sofiane])
    expect((await send('sms')).body).toMatchObject({ problems: [{ field: '/channel', code: 'callerNotReached' }] })
    expect((await send('pigeon')).status).toBe(400)
    const once = await Promise.all([send(), send()])
    expect(once.map(({ status }) => status).sort()).toEqual([200, 429])
    expect((await send()).status).toBe(429)
    for (const letters of [1, 2]) {
      // A code that is replaced before its job ran is not sent.
      await test.outbox.lettersTo(desk.email, letters)
      await desk.passed(call, 61)
      expect((await send()).status).toBe(200)
    }
    await desk.passed(call, 61)
    expect(await send()).toMatchObject({ status: 409, body: { code: 'callerCodesSpent' } })
    expect(await test.outbox.lettersTo(desk.email, 3)).toHaveLength(3)
  })

  it('C10: comes to the known address or number in the person’s language, is stored nowhere, and verifies once', async () => {
    const call = await desk.call()
    const sent = await desk.agent.post(`${call}/code`, { channel: 'sms' })
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
    expect((await desk.agent.post(`${call}/check`, { code })).body.verifiedAt).not.toBeNull()
    expect((await desk.told())[0]).toMatchObject({ kind: 'desk.verify', reason })
  })
})
