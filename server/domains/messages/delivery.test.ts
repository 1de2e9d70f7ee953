import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDelivering } from '../../testing/delivering.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { testEngine } from '../../testing/template-database.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useDelivering()
let server: FaultyMailServer

beforeEach(async () => {
  server = await startFaultyMailServer({ accounts: { 'zoe@mairie.example': 'tres secret' } })
})
afterEach(async () => {
  server.release()
  await server.close()
})

const account = () => server.as('zoe@mairie.example', { password: 'tres secret' })
const setBack = (ids: string[], values: string) =>
  asOwner(test.database, `update mail_messages set ${values} where id = any($1)`, [ids])

/** A message that met these faults, once it is not under way any more. */
async function meeting(faults: FaultyMailServer['faults'], to?: string[]) {
  const town = await test.town(account())
  const [id = ''] = await test.queue(town, 1, to)
  server.faults = faults
  const node = test.node({ outageMs: 1 })
  node.wake(town.organizationId)
  await test.until([id], 'sent', 'failed', 'uncertain').catch(() => undefined)
  return { id, node, town, ...(await test.message(id)) }
}

/** The same for one that waits for its next attempt afterwards. */
async function waitingAfter(faults: FaultyMailServer['faults']) {
  const town = await test.town(account())
  const [id = ''] = await test.queue(town)
  server.faults = faults
  const node = test.node({ outageMs: 1 })
  node.wake(town.organizationId)
  await expect.poll(async () => (await test.message(id)).attempts).toBe(1)
  return { id, node, town, ...(await test.message(id)) }
}

describe('M12: what a server refuses for good', () => {
  const refusals: [FaultyMailServer['faults'], string][] = [
    [{ answers: { mailFrom: '553 5.7.1 Sender address rejected' } }, 'senderRefused'],
    [{ refuse: { 'client@ailleurs.example': '550 5.1.1 No such user' } }, 'recipientRefused'],
    [{ answers: { text: '554 5.7.1 Spam' } }, 'contentRefused'],
    [{ answers: { auth: '535 5.7.8 Bad credentials' } }, 'passwordWrong'],
  ]
  for (const [faults, failure] of refusals) {
    it(`fails at once, and stays readable: ${failure}`, async () => {
      const message = await meeting(faults)
      expect(message).toMatchObject({ status: 'failed', attempts: 1, failure, body_text: 'Bonjour' })
      expect(message.server_line).toMatch(/^5\d\d/)
    })
  }

  it('is sent to the others when it concerns one of several recipients', async () => {
    const to = ['client@ailleurs.example', 'absent@ailleurs.example']
    const message = await meeting({ refuse: { 'absent@ailleurs.example': '550 5.1.1 No such user' } }, to)
    expect(message).toMatchObject({ status: 'sent', refused: ['absent@ailleurs.example'], body_text: null })
    expect(server.arrived.at(-1)?.recipients).toEqual(['client@ailleurs.example'])
  })
})

describe('M12: what may be better later', () => {
  const troubles: FaultyMailServer['faults'][] = [
    { answers: { mailFrom: '451 4.3.0 Try again later' } },
    { answers: { text: '452 4.3.1 Insufficient storage' } },
    { refuse: { 'client@ailleurs.example': '450 4.2.1 Greylisted' } },
    { dropAt: 'connect' },
    { dropAt: 'mailFrom' },
    { dropAt: 'rcptTo' },
  ]
  for (const faults of troubles) {
    it(`is tried again: ${JSON.stringify(faults)}`, async () => {
      const message = await waitingAfter(faults)
      expect(message).toMatchObject({ status: 'queued', attempts: 1, body_text: 'Bonjour' })
      expect(message.failure).not.toBeNull()
      expect(message.delay).toBeGreaterThan(40)
      expect(message.delay).toBeLessThan(70)
      server.faults = {}
      await setBack([message.id], 'next_attempt_at = now()')
      await message.node.sweep()
      await test.until([message.id], 'sent')
      expect(await test.message(message.id)).toMatchObject({ status: 'sent', attempts: 2, failure: null })
      expect(server.arrived.filter(({ mail }) => mail.subject === message.id)).toHaveLength(1)
    })
  }

  it('is given up after a day, with the last reason', async () => {
    const message = await waitingAfter({ answers: { mailFrom: '451 4.3.0 Try again later' } })
    await setBack([message.id], "next_attempt_at = now(), give_up_at = now() + interval '10 seconds'")
    await message.node.sweep()
    await test.until([message.id], 'failed')
    expect(await test.message(message.id)).toMatchObject({ attempts: 2, failure: 'tryLater', body_text: 'Bonjour' })
  })
})

describe('M12: what nobody knows of', () => {
  for (const dropAt of ['text', 'afterTaking'] as const) {
    it(`is uncertain, and nobody sends it again by themselves: dropped ${dropAt}`, async () => {
      const message = await meeting({ dropAt })
      expect(message).toMatchObject({ status: 'uncertain', attempts: 1, failure: 'uncertain', body_text: 'Bonjour' })
      server.faults = {}
      await message.node.sweep()
      await message.node.stop()
      expect(await test.message(message.id)).toMatchObject({ status: 'uncertain' })
      const copies = server.arrived.filter(({ mail }) => mail.subject === message.id)
      expect(copies).toHaveLength(dropAt === 'text' ? 0 : 1)
    })
  }

  it('stays one message when a server takes texts without a word: the others wait', async () => {
    const town = await test.town(account())
    const ids = await test.queue(town, 30)
    server.faults = { hangAt: 'text' }
    test.node().wake(town.organizationId)
    const states = 'select status, count(*)::int as count from mail_messages where id = any($1) group by 1 order by 1'
    const expected = [
      { status: 'queued', count: 29 },
      { status: 'uncertain', count: 1 },
    ]
    await expect.poll(() => asOwner(test.database, states, [ids]), { timeout: 15_000 }).toEqual(expected)
  })

  it('left behind by a node that is gone: what no server was given waits again, the rest is uncertain', async () => {
    const town = await test.town(account())
    const [fresh = '', handed = '', under = ''] = await test.queue(town, 3)
    await setBack(
      [fresh, handed],
      "status = 'sending', claimed_by = gen_random_uuid(), claimed_until = now() - interval '1 s'",
    )
    await setBack(
      [under],
      "status = 'sending', claimed_by = gen_random_uuid(), claimed_until = now() + interval '1 min'",
    )
    await setBack([handed], 'handed_at = now()')
    await test.node().sweep()
    await test.until([fresh], 'sent')
    const states = [await test.message(handed), await test.message(under)].map(({ status }) => status)
    expect(states).toEqual(['uncertain', 'sending'])
    expect(server.arrived.map(({ mail }) => mail.subject)).toEqual([fresh])
  })
})

describe('M12: what a node that is gone had taken before the database server was started anew', () => {
  it('is uncertain where that server may have forgotten something; the embedded one forgets nothing', async () => {
    const town = await test.town(account())
    const [id = ''] = await test.queue(town)
    await setBack([id], "status = 'sending', claimed_by = gen_random_uuid(), claimed_until = now() - interval '1 s'")
    await setBack([id], "claimed_at = pg_postmaster_start_time() - interval '1 second'")
    await test.node().sweep()
    await test.until([id], testEngine === 'postgres' ? 'uncertain' : 'sent')
  })
})

describe('M12: an account that is not ready any more', () => {
  it('sends nothing, and no server is asked', async () => {
    const town = await test.town(account())
    const without = await test.person(town.organizationId, 'passwordMissing')
    const gone = await test.person(town.organizationId, account())
    await asOwner(test.database, "update users set status = 'deactivated' where id = $1", [gone])
    const ids = [without, gone].map((userId) => test.queue({ ...town, userId }))
    const [one = '', other = ''] = (await Promise.all(ids)).flat()
    test.node().wake(town.organizationId)
    await test.until([one, other], 'failed')
    for (const id of [one, other]) {
      expect(await test.message(id)).toMatchObject({ attempts: 0, failure: 'accountNotReady' })
    }
    expect(server.connections()).toBe(0)
  })

  it('tries a wrong password once, however many messages wait', async () => {
    const town = await test.town(server.as('zoe@mairie.example', { password: 'faux' }))
    const ids = await test.queue(town, 40)
    test.node().wake(town.organizationId)
    await test.until(ids, 'failed')
    expect(server.signIns).toHaveLength(1)
  })

  it('waits where no token can be had at the moment', async () => {
    const town = await test.town(Object.assign(new Error('no token'), { failure: 'tryLater' }))
    const [id = ''] = await test.queue(town)
    test.node().wake(town.organizationId)
    await expect.poll(async () => (await test.message(id)).attempts).toBe(1)
    expect(await test.message(id)).toMatchObject({ status: 'queued', failure: 'tryLater' })
  })
})

describe('M12: an access token that the server does not take', () => {
  async function withToken(answer: { accessToken: string } | { state: 'reconnectNeeded' }) {
    const mailbox = await startFaultyMailServer({ tokens: { 'zoe@mairie.example': 'fresh' } })
    const town = await test.town(mailbox.as('zoe@mairie.example', { accessToken: 'old' }))
    const [id = ''] = await test.queue(town)
    const refused: (string | undefined)[] = []
    const lost: string[] = []
    const node = test.node({
      tokens: {
        accessTokenOf: async (_organization, _user, _place, token) => {
          refused.push(token)
          return answer
        },
        giveUp: async (_organization, userId) => void lost.push(userId),
      },
    })
    node.wake(town.organizationId)
    await test.until([id], 'sent', 'failed')
    await mailbox.close()
    return { message: await test.message(id), refused, isLost: lost.includes(town.userId) }
  }

  it('is renewed once, and the message goes', async () => {
    const { message, refused, isLost } = await withToken({ accessToken: 'fresh' })
    expect([message.status, message.attempts, refused, isLost]).toEqual(['sent', 1, ['old'], false])
  })

  it('ends the connection when another is refused too, or none is to be had', async () => {
    for (const answer of [{ accessToken: 'wrong' }, { state: 'reconnectNeeded' as const }]) {
      const { message, refused, isLost } = await withToken(answer)
      expect([message.status, message.failure, refused, isLost]).toEqual(['failed', 'reconnectNeeded', ['old'], true])
    }
  })
})

describe('M12: a server that is down or hangs', () => {
  for (const hangs of [true, false]) {
    it(`is asked once for all messages that wait, and nobody else waits for it: ${hangs ? 'hangs' : 'down'}`, async () => {
      if (hangs) server.faults = { hangAt: 'connect' }
      const well = await startFaultyMailServer()
      const down = hangs ? account() : { ...account(), port: 1 }
      const unlucky = await test.town(down)
      const ids = await test.queue(unlucky, 200)
      const lucky = await test.town(well.withoutAccount())
      const others = await test.queue(lucky, 20)
      const node = test.node({ connectTimeoutMs: 4000 })
      node.wake(unlucky.organizationId)
      node.wake(lucky.organizationId)
      await test.until(others, 'sent')
      const waiting = 'select count(*)::int as count from mail_messages where id = any($1) and failure is not null'
      await expect.poll(() => asOwner(test.database, waiting, [ids]), { timeout: 10_000 }).toEqual([{ count: 200 }])
      const tried =
        'select sum(attempts)::int as sum, array_agg(distinct status) as states from mail_messages where id = any($1)'
      expect(await asOwner(test.database, tried, [ids])).toEqual([{ sum: 1, states: ['queued'] }])
      if (hangs) expect(server.connections()).toBe(1)
      await well.close()
    })
  }
})

describe('M12: several nodes', () => {
  it('send each message once', async () => {
    const town = await test.town(account())
    const ids = await test.queue(town, 300)
    const nodes = [test.node(), test.node(), test.node()]
    for (const node of nodes) node.wake(town.organizationId)
    await test.until(ids, 'sent')
    expect(server.arrived.map(({ mail }) => mail.subject).sort()).toEqual([...ids].sort())
  })

  it('do not go on with what another one took over meanwhile', async () => {
    const town = await test.town(account())
    const [id = ''] = await test.queue(town)
    server.faults = { hangAt: 'rcptTo' }
    const slow = test.node()
    slow.wake(town.organizationId)
    await expect.poll(async () => (await test.message(id)).status).toBe('sending')
    await expect.poll(() => server.signIns.length).toBe(1)
    await setBack([id], "claimed_until = now() - interval '1 second'")
    server.faults = {}
    await test.node().sweep()
    await test.until([id], 'sent')
    server.release()
    await slow.stop()
    expect(server.arrived.filter(({ mail }) => mail.subject === id)).toHaveLength(1)
    expect(await test.message(id)).toMatchObject({ status: 'sent', attempts: 1 })
  })

  it('put back what they had not begun when they stop', async () => {
    const town = await test.town(account())
    const ids = await test.queue(town, 30)
    server.faults = { hangAt: 'connect' }
    const node = test.node()
    node.wake(town.organizationId)
    await test.until(ids, 'sending')
    await node.stop()
    await test.until(ids, 'queued')
    const tried = 'select sum(attempts)::int as sum from mail_messages where id = any($1)'
    expect(await asOwner(test.database, tried, [ids])).toEqual([{ sum: 0 }])
  })
})
