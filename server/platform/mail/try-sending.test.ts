import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MailFailure, MailStep } from '../../../contract/index.ts'
import { type FaultySettings, type MailFaults, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { trustTestAuthority } from '../../testing/test-certificates.ts'
import { targetsOf } from '../outside/index.ts'
import { type SmtpServer, trySending } from './index.ts'

beforeAll(trustTestAuthority)

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

const password = 'motdepasse-très-secret'
const mail = {
  id: 'essai-1',
  from: { name: 'Zoé Martin', address: 'zoe@mairie.example' },
  to: [{ name: '', address: 'dest@mairie.example' }],
  subject: 'Essai',
  text: 'Bonjour',
}
const { isAllowed } = targetsOf('allow')

async function started(settings: FaultySettings = {}) {
  const server = await startFaultyMailServer({ accounts: { 'zoe@mairie.example': password }, ...settings })
  ending.push(server.close)
  return server
}
const tried = (server: SmtpServer, timeoutMs = 5000) => trySending(server, mail, { isAllowed, timeoutMs })
const states = (steps: MailStep[]) => steps.map(({ state }) => state).join(' ')

/** A server that is no SMTP server: it does this with each connection. */
async function oddServer(greet: (socket: Socket) => void) {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    greet(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ending.push(async () => server.close())
  return (server.address() as AddressInfo).port
}

describe('M10: a server that is not reached', () => {
  const cases: [string, Partial<SmtpServer>, MailFailure][] = [
    ['because nobody knows its name', { host: 'nulle-part.invalid' }, 'nameNotFound'],
    ['because nothing listens there', { port: 1 }, 'connectionRefused'],
  ]
  it.each(cases)('%s is told so', async (_why, place, failure) => {
    const server = { host: '127.0.0.1', port: 25, encryption: 'none', auth: null, ...place } as const
    const report = await tried(server)
    expect([report.failure, states(report.steps)]).toEqual([failure, 'failed skipped skipped waiting'])
  })

  it('is not even asked when it lies inside, whatever its name', async () => {
    const server = await started()
    for (const host of ['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0']) {
      const place = { ...server.withoutAccount(), host }
      const report = await trySending(place, mail, { ...targetsOf('refuse'), timeoutMs: 5000 })
      expect([host, report.failure]).toEqual([host, 'privateAddress'])
    }
    expect(server.connections()).toBe(0)
  })
})

describe('M10: a server that answers no SMTP', () => {
  it('is told apart: silence, a web server, a closed door', async () => {
    const silent = await oddServer(() => undefined)
    const web = await oddServer((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const closed = await oddServer((socket) => socket.destroy())
    const place = { host: '127.0.0.1', encryption: 'starttls', auth: null } as const
    expect((await tried({ ...place, port: silent }, 300)).failure).toBe('timeout')
    expect((await tried({ ...place, port: web })).failure).toBe('notUnderstood')
    expect((await tried({ ...place, port: closed })).failure).toBe('connectionLost')
  })
})

describe('M10: a server that talks without end', () => {
  it.each([
    ['in one line', () => 'a'.repeat(65_536)],
    ['in many lines', () => `220-${'boîte '.repeat(2000)}\r\n`],
  ])('%s is left', async (_how, chunk) => {
    const port = await oddServer((socket) => {
      const talk = () => {
        while (!socket.destroyed && socket.write(chunk()));
      }
      socket.on('drain', talk)
      talk()
    })
    const report = await tried({ host: '127.0.0.1', port, encryption: 'none', auth: null })
    expect(report.failure).toBe('notUnderstood')
    expect(report.tookMs).toBeLessThan(4000)
  })
})

describe('M10: encryption', () => {
  const cases: [string, FaultySettings, SmtpServer['encryption'], MailFailure][] = [
    ['without STARTTLS', { encryption: 'none' }, 'starttls', 'startTlsMissing'],
    ['that speaks in clear where TLS is expected', { encryption: 'starttls' }, 'tls', 'wrongEncryption'],
    ['with an expired certificate', { encryption: 'tls', certificate: 'expired' }, 'tls', 'certificateExpired'],
    ['with another’s certificate', { encryption: 'tls', certificate: 'other-name' }, 'tls', 'certificateName'],
    ['with its own authority', { encryption: 'tls', certificate: 'self-signed' }, 'tls', 'certificateUntrusted'],
    ['expired after STARTTLS', { encryption: 'starttls', certificate: 'expired' }, 'starttls', 'certificateExpired'],
    ['of another after STARTTLS', { encryption: 'starttls', certificate: 'other-name' }, 'starttls', 'certificateName'],
  ]
  it.each(cases)('of a server %s fails and no password leaves', async (_what, settings, encryption, failure) => {
    const server = await started(settings)
    const report = await tried({ ...server.as('zoe@mairie.example', { password }), encryption })
    expect([report.failure, states(report.steps)]).toEqual([failure, 'done failed waiting waiting'])
    expect([server.signIns, server.arrived]).toEqual([[], []])
  })
})

describe('M10: an answer is understood', () => {
  const cases: [keyof NonNullable<MailFaults['answers']>, string, MailFailure][] = [
    ['connect', '554 5.7.1 You are not welcome here', 'connectionRefused'],
    ['connect', '421 4.3.2 Closed for today', 'tryLater'],
    ['auth', '535 5.7.8 Username and Password not accepted', 'passwordWrong'],
    ['auth', '535 5.7.3 Authentication unsuccessful', 'passwordWrong'],
    ['auth', '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.', 'passwordWrong'],
    ['auth', '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled', 'basicAuthOff'],
    ['auth', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'basicAuthOff'],
    ['auth', '534 5.7.9 Application-specific password required.', 'appPasswordNeeded'],
    ['auth', '534 5.7.14 Please log in via your web browser and then try again.', 'accountNotReady'],
    ['auth', '454 4.7.0 Too many login attempts, please try again later.', 'tooMany'],
    ['auth', '454 4.7.0 Temporary authentication failure', 'tryLater'],
    ['mailFrom', '530 5.7.57 Client not authenticated to send mail.', 'signInMissing'],
    ['mailFrom', '530 5.7.0 Must issue a STARTTLS command first', 'wrongEncryption'],
    ['mailFrom', '553 5.7.1 Sender address rejected: not owned by user', 'senderRefused'],
    ['mailFrom', '550 5.1.8 Access denied, bad outbound sender', 'accountNotReady'],
    ['mailFrom', '552 5.3.4 Message size exceeds fixed limit', 'tooLarge'],
    ['mailFrom', '451 4.3.0 Try again', 'tryLater'],
    ['rcptTo', '550 5.1.1 No such user here', 'recipientRefused'],
    ['rcptTo', '553 5.7.1 Sender address rejected: not owned by user', 'senderRefused'],
    ['rcptTo', '552 5.2.2 Mailbox full', 'mailboxFull'],
    ['rcptTo', '452 4.2.2 Over quota', 'mailboxFull'],
    ['rcptTo', '450 4.2.0 Greylisted, come back in 5 minutes', 'tryLater'],
    ['rcptTo', '452 4.5.3 Too many recipients', 'tooMany'],
    ['rcptTo', '552 5.2.2 Mailbox size limit exceeded', 'mailboxFull'],
    ['rcptTo', '550 5.7.1 Relaying denied', 'recipientRefused'],
    ['text', '552 Message size limit exceeded', 'tooLarge'],
    ['text', '550 Hourly sending limit exceeded', 'tooMany'],
    ['text', '452 4.3.1 Insufficient system storage', 'tryLater'],
    ['text', '554 5.2.252 SendAsDenied; zoe not allowed to send as', 'senderRefused'],
    ['text', '550 5.4.5 Daily user sending limit exceeded', 'tooMany'],
    ['text', '552 5.3.4 Too big', 'tooLarge'],
    ['text', '554 5.6.0 This looks like spam', 'contentRefused'],
    ['text', '451 4.7.1 Later, please', 'tryLater'],
  ]
  it.each(cases)('%s: %s', async (phase, answer, failure) => {
    const server = await started({ faults: { answers: { [phase]: answer } } })
    const report = await tried(server.as('zoe@mairie.example', { password }))
    expect([report.failure, report.serverLine]).toEqual([failure, answer])
    const failed = { connect: 0, auth: 2, mailFrom: 3, rcptTo: 3, text: 3 }[phase]
    expect(report.steps[failed]).toMatchObject({ state: 'failed', detail: answer })
    expect(JSON.stringify(report)).not.toContain(password)
  })

  it('also when no sign-in is offered, none was given, or a token is refused', async () => {
    const open = await startFaultyMailServer()
    const closed = await started()
    const modern = await started({ tokens: { 'zoe@mairie.example': 'jeton-valable' } })
    ending.push(open.close)
    expect((await tried(open.as('zoe@mairie.example', { password }))).failure).toBe('signInMissing')
    expect((await tried(closed.withoutAccount())).failure).toBe('signInMissing')
    open.faults = { answers: { rcptTo: '554 5.7.1 Relay access denied' } }
    expect((await tried(open.withoutAccount())).failure).toBe('signInMissing')
    const old = modern.as('zoe@mairie.example', { accessToken: 'jeton-dépassé' })
    expect((await tried(old)).failure).toBe('tokenRefused')
  })

  it('and a server that drops the message after its text leaves it uncertain', async () => {
    const server = await started({ faults: { dropAt: 'text' } })
    expect((await tried(server.as('zoe@mairie.example', { password }))).failure).toBe('uncertain')
  })
})

describe('M10: a server that hangs', () => {
  it.each(['connect', 'auth', 'mailFrom', 'rcptTo'] as const)('at %s is left in time', async (hangAt) => {
    const server = await started({ faults: { hangAt } })
    const report = await tried(server.as('zoe@mairie.example', { password }), 400)
    expect(report.failure).toBe('timeout')
    expect(report.tookMs).toBeLessThan(3000)
  })
})

describe('M10: a server says no secret again', () => {
  it('neither as it is nor as it travelled', async () => {
    const echo = Buffer.from(`\0zoe@mairie.example\0${password}`).toString('base64')
    const answer = `535 5.7.8 No ${echo} nor ${Buffer.from(password).toString('base64')} nor secret-anglais\t${'x'.repeat(500)}`
    const server = await started({ accounts: { z: 'secret-anglais' }, faults: { answers: { auth: answer } } })
    const one = await tried(server.as('zoe@mairie.example', { password }))
    expect(one.serverLine).toMatch(/^535 5\.7\.8 No … nor … nor secret-anglais x+$/)
    expect(one.serverLine).toHaveLength(300)
    const other = await tried(server.as('z', { password: 'secret-anglais' }))
    expect(other.serverLine).not.toContain('secret-anglais')
  })
})

describe('M10: a healthy server', () => {
  const cases: [string, FaultySettings, { password: string } | { accessToken: string }][] = [
    ['in clear', {}, { password }],
    ['after STARTTLS', { encryption: 'starttls' }, { password }],
    ['by TLS', { encryption: 'tls' }, { password }],
    ['by TLS with a token', { encryption: 'tls', tokens: { 'zoe@mairie.example': 'jeton' } }, { accessToken: 'jeton' }],
  ]
  it.each(cases)('takes the message %s, and each step is told', async (_how, settings, secret) => {
    const server = await started(settings)
    const told: string[] = []
    const onSteps = (steps: MailStep[]) => told.push(states(steps))
    const report = await trySending(server.as('zoe@mairie.example', secret), mail, {
      ...{ isAllowed, timeoutMs: 5000, onSteps },
    })
    expect(report).toMatchObject({ failure: null, serverLine: '250 OK: message queued' })
    expect(report.steps[0]?.detail).toBe(`localhost:${server.port} (127.0.0.1)`)
    expect(server.arrived[0]?.mail.from?.value).toEqual([mail.from])
    expect(told.at(0)).toMatch(/^running/)
    expect(told.at(-1)).toMatch(/^done (done|skipped) done done$/)
  })
})
