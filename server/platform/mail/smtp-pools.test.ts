import { Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type FaultyMailServer,
  type FaultySettings,
  type MailFaults,
  startFaultyMailServer,
} from '../../testing/faulty-mail-server.ts'
import { trustTestAuthority } from '../../testing/test-certificates.ts'
import { targetsOf } from '../outside/index.ts'
import { composeMime, createSmtpPools, type Handover, readFailure, type SmtpPools, type SmtpServer } from './index.ts'

beforeAll(trustTestAuthority)

const password = 'motdepasse-très-secret'
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

async function started(settings: FaultySettings = {}): Promise<FaultyMailServer> {
  const server = await startFaultyMailServer({ accounts: { zoe: password }, ...settings })
  ending.push(server.close)
  return server
}
function pools(settings: Partial<Parameters<typeof createSmtpPools>[0]> = {}): SmtpPools {
  const made = createSmtpPools({ isAllowed: targetsOf('allow').isAllowed, silenceTimeoutMs: 500, ...settings })
  ending.unshift(made.close)
  return made
}
const content = await composeMime({
  ...{
    id: 'un',
    from: { name: 'Zoé', address: 'zoe@mairie.example' },
    to: [{ name: '', address: 'a@client.example' }],
  },
  ...{ subject: 'Essai', text: '.\n..\nBonjour' },
})
const message = (more: Partial<Handover> = {}): Handover => ({
  envelope: { from: 'zoe@mairie.example', to: ['a@client.example'] },
  content,
  ...more,
})
const zoe = (server: FaultyMailServer): SmtpServer => server.as('zoe', { password })
/** How sending failed, and whether the text had been handed over by then. */
async function failing(sending: SmtpPools, server: SmtpServer, more: Partial<Handover> = {}) {
  let wasHanded = false
  const onHand = async () => {
    wasHanded = true
  }
  const error = await sending.send(server, message({ onHand, ...more })).then(
    () => expect.fail('it was taken'),
    (reason: Error) => reason,
  )
  return { ...readFailure(error), wasHanded, error }
}

describe('M12: a message is not handed over', () => {
  const cases: [string, MailFaults, object][] = [
    [
      'to a server that refuses the person',
      { answers: { auth: '535 5.7.8 No' } },
      { failure: 'passwordWrong', isFinal: true },
    ],
    [
      'to one that wants it later',
      { answers: { mailFrom: '451 4.3.0 Later' } },
      { failure: 'tryLater', isFinal: false },
    ],
    [
      'for a recipient that is refused',
      { answers: { rcptTo: '550 5.1.1 Who?' } },
      { failure: 'recipientRefused', isFinal: true },
    ],
    ['when the connection is lost before', { dropAt: 'rcptTo' }, { failure: 'connectionLost', isFinal: false }],
    ['when the server falls silent before', { hangAt: 'mailFrom' }, { failure: 'timeout', isFinal: false }],
  ]
  it.each(cases)('%s, and everybody knows', async (_why, faults, expected) => {
    const server = await started({ faults })
    const failed = await failing(pools(), zoe(server))
    expect(failed).toMatchObject({ ...expected, wasHanded: false, isUncertain: false })
    expect(server.arrived).toEqual([])
    expect(JSON.stringify([failed.error, String(failed.error), failed.error.stack])).not.toMatch(/secret|5\.7\.8|Who/)
  })

  it('to a server that is down', async () => {
    const server = await started()
    await server.close()
    ending.length = 0
    expect(await failing(pools(), zoe(server))).toMatchObject({ failure: 'connectionRefused', isFinal: false })
  })

  it('when that cannot be written down first: the error is the caller’s own, and nothing leaves', async () => {
    const server = await started()
    const own = new Error('the claim is lost')
    const sending = pools()
    await expect(sending.send(zoe(server), message({ onHand: () => Promise.reject(own) }))).rejects.toBe(own)
    await sending.send(zoe(server), message())
    expect(server.arrived).toHaveLength(1)
  })
})

describe('M12: a message that was handed over', () => {
  it.each(['text', 'afterTaking'] as const)('and dropped at %s is uncertain', async (dropAt) => {
    const server = await started({ faults: { dropAt } })
    const failed = await failing(pools(), zoe(server))
    expect(failed).toMatchObject({ failure: 'uncertain', isUncertain: true, isFinal: true, wasHanded: true })
    expect(server.arrived).toHaveLength(dropAt === 'text' ? 0 : 1)
  })

  it('and never answered is uncertain', async () => {
    const server = await started({ faults: { hangAt: 'text' } })
    expect(await failing(pools(), zoe(server))).toMatchObject({ isUncertain: true, wasHanded: true })
  })

  it('and refused with an answer is not', async () => {
    const server = await started({ faults: { answers: { text: '554 5.6.0 Spam' } } })
    expect(await failing(pools(), zoe(server))).toMatchObject({
      ...{ failure: 'contentRefused', isUncertain: false, isFinal: true, wasHanded: true },
    })
  })
})

describe('M12: a message is taken', () => {
  it('as it was composed, for those who are not refused', async () => {
    const server = await started({ faults: { refuse: { 'b@client.example': '550 5.1.1 No' } } })
    const envelope = { from: 'zoe@mairie.example', to: ['a@client.example', 'b@client.example'] }
    const sent = await pools().send(zoe(server), message({ envelope, content: Readable.from([content]) }))
    expect(sent).toEqual({ refused: ['b@client.example'], serverLine: '250 OK: message queued' })
    expect(server.arrived[0]?.recipients).toEqual(['a@client.example'])
    expect(server.arrived[0]?.mail.text?.trim()).toBe('.\n..\nBonjour')
  })

  it('by TLS, by STARTTLS, and with a token', async () => {
    for (const encryption of ['tls', 'starttls'] as const) {
      const server = await started({ encryption, tokens: { zoe: 'jeton' } })
      await pools().send(server.as('zoe', { accessToken: 'jeton' }), message())
      expect([server.arrived.length, server.signIns[0]?.method]).toEqual([1, 'XOAUTH2'])
    }
  })
})

describe('M12: connections', () => {
  it('are kept and shared, three at most', async () => {
    const server = await started()
    const sending = pools()
    await Promise.all(Array.from({ length: 40 }, () => sending.send(zoe(server), message())))
    await sending.send(zoe(server), message())
    expect([server.arrived.length, server.connections(), server.open()]).toEqual([41, 3, 3])
  })

  it('are used on after a refusal', async () => {
    const server = await started({ faults: { refuse: { 'a@client.example': '550 5.1.1 No' } } })
    const sending = pools()
    await failing(sending, zoe(server))
    server.faults = {}
    await sending.send(zoe(server), message())
    expect([server.connections(), server.arrived.length]).toEqual([1, 1])
  })

  it('are another one for another password, user or server; one that was signed in with an old one is not used', async () => {
    const server = await started({ accounts: { zoe: password, paul: password } })
    const sending = pools()
    await sending.send(zoe(server), message())
    expect((await failing(sending, server.as('zoe', { password: 'un autre' }))).failure).toBe('passwordWrong')
    await sending.send(server.as('paul', { password }), message())
    await sending.send({ ...zoe(server), host: '127.0.0.1' }, message())
    expect([server.connections(), server.signIns.length]).toEqual([4, 4])
  })

  it('that the server ended meanwhile are replaced, and the message is sent once', async () => {
    const server = await started()
    const sending = pools()
    await sending.send(zoe(server), message())
    server.faults = { answers: { mailFrom: '421 4.4.2 Idle for too long' } }
    const later = sending.send(zoe(server), message())
    await expect(later).rejects.toThrow('tryLater')
    server.faults = {}
    server.dropAll()
    await sending.send(zoe(server), message())
    expect(server.arrived).toHaveLength(2)
  })

  it('are closed when nothing is sent for a while', async () => {
    const server = await started()
    await pools({ idleMs: 50 }).send(zoe(server), message())
    await expect.poll(server.open).toBe(0)
  })
})
