import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import type { SmtpServer } from '../platform/mail/index.ts'
import type { ArrivedMail } from './mail-server.ts'
import { type Certificate, certificateOf } from './test-certificates.ts'

/** Where in a conversation something goes wrong; `text`: the message was sent and waits for its answer. */
export type MailPhase = 'connect' | 'auth' | 'mailFrom' | 'rcptTo' | 'text'

/** What goes wrong from now on. Change it at any time; an empty object is a healthy server. */
export interface MailFaults {
  /** Answers, such as `535 5.7.139 Basic authentication is disabled.` */
  answers?: Partial<Record<MailPhase, string>>
  /** Recipients that are refused, each with its answer. */
  refuse?: Record<string, string>
  /** Nothing is answered at this point until `release` is called. */
  hangAt?: MailPhase
  /** The connection is dropped; `afterTaking`: once the message was taken, before the server says so. */
  dropAt?: MailPhase | 'afterTaking'
}

export interface FaultyMailServer {
  port: number
  faults: MailFaults
  /** What was taken, answered or not. */
  arrived: ArrivedMail[]
  /** Every secret that somebody tried. */
  signIns: { user: string; secret: string; method: string }[]
  /** How many connections were opened in all. */
  connections: () => number
  /** How many are open now. */
  open: () => number
  /** This server, as somebody signs in there. */
  as: (user: string, secret: { password: string } | { accessToken: string }) => SmtpServer
  withoutAccount: () => SmtpServer
  /** Ends all connections from the server's side. */
  dropAll: () => void
  /** Ends the silence of `hangAt`. */
  release: () => void
  close: () => Promise<void>
}

export interface FaultySettings {
  encryption?: 'none' | 'starttls' | 'tls'
  certificate?: Certificate
  /** Passwords by user; without it nobody can sign in, nor has to. */
  accounts?: Record<string, string>
  /** Access tokens by user, for XOAUTH2. */
  tokens?: Record<string, string>
  host?: string
  port?: number
  faults?: MailFaults
}

/** What the server knows while it runs. */
interface Inside {
  faulty: FaultyMailServer
  drop: (session: SMTPServerSession) => void
  waiting: (() => void)[]
}

/** Starts a real SMTP server on 127.0.0.1 that goes wrong as told. */
export async function startFaultyMailServer(settings: FaultySettings = {}): Promise<FaultyMailServer> {
  const { encryption = 'none', certificate = 'good', host = 'localhost' } = settings
  let connections = 0
  const place = { host, port: 0, encryption }
  const faulty: FaultyMailServer = {
    ...{ port: 0, faults: settings.faults ?? {}, arrived: [], signIns: [] },
    connections: () => connections,
    open: () => server.connections.size,
    dropAll: () => {
      for (const connection of server.connections) connection._socket?.destroy()
    },
    as: (user, secret) => ({ ...place, auth: { user, ...secret } }),
    withoutAccount: () => ({ ...place, auth: null }),
    release: () => {
      for (const go of inside.waiting.splice(0)) go()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const drop = (session: SMTPServerSession) => {
    for (const connection of server.connections) if (connection.session === session) connection._socket?.destroy()
  }
  const inside: Inside = { faulty, drop, waiting: [] }
  const server = new SMTPServer({
    ...certificateOf(certificate),
    ...signInOptions(settings),
    ...{ secure: encryption === 'tls', hideSTARTTLS: encryption !== 'starttls', closeTimeout: 100 },
    ...envelopeHandlers(inside),
    ...{ onAuth: authHandler(inside, settings), onData: dataHandler(inside) },
  })
  server.on('error', () => undefined)
  server.server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(settings.port ?? 0, '127.0.0.1', () => resolve()))
  place.port = (server.server.address() as AddressInfo).port
  faulty.port = place.port
  return faulty
}

function signInOptions({ accounts, tokens, encryption = 'none' }: FaultySettings): SMTPServerOptions {
  const isOpen = !accounts && !tokens
  return {
    ...{ authOptional: isOpen, allowInsecureAuth: encryption === 'none', disableReverseLookup: true },
    authMethods: [...(accounts ? ['PLAIN', 'LOGIN'] : []), ...(tokens ? ['XOAUTH2'] : [])],
    disabledCommands: [...(isOpen ? ['AUTH'] : []), ...(encryption === 'starttls' ? [] : ['STARTTLS'])],
  }
}

/** Goes on with a conversation, or does not, as the faults say of this point of it. */
function at(inside: Inside, phase: MailPhase, session: SMTPServerSession, done: (error?: Error) => void): void {
  const { answers, hangAt, dropAt } = inside.faulty.faults
  const answer = answers?.[phase]
  const go = () => done(answer === undefined ? undefined : refusal(answer))
  if (dropAt === phase) inside.drop(session)
  else if (hangAt === phase) inside.waiting.push(go)
  else go()
}

const envelopeHandlers = (inside: Inside): SMTPServerOptions => ({
  onConnect: (session, done) => at(inside, 'connect', session, done),
  onMailFrom: (_address, session, done) => at(inside, 'mailFrom', session, done),
  onRcptTo: ({ address }, session, done) => {
    const answer = inside.faulty.faults.refuse?.[address]
    at(inside, 'rcptTo', session, (error) => done(error ?? (answer ? refusal(answer) : undefined)))
  },
})

const authHandler =
  (inside: Inside, { accounts, tokens }: FaultySettings): SMTPServerOptions['onAuth'] =>
  ({ method, username: user = '', password, accessToken }, session, done) => {
    const isToken = method === 'XOAUTH2'
    const secret = (isToken ? accessToken : password) ?? ''
    inside.faulty.signIns.push({ user, secret, method })
    const isGood = secret !== '' && (isToken ? tokens : accounts)?.[user] === secret
    at(inside, 'auth', session, (error) => {
      if (error) done(error)
      else if (isGood) done(null, { user })
      else if (isToken) done(null, { data: { status: '401', schemes: 'bearer' } })
      else done(refusal('535 5.7.8 Bad credentials'))
    })
  }

const dataHandler =
  (inside: Inside): SMTPServerOptions['onData'] =>
  (stream, session, done) => {
    const chunks: Buffer[] = []
    const take = async () => {
      const raw = Buffer.concat(chunks)
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      inside.faulty.arrived.push({ mail: await simpleParser(raw), raw: raw.toString('latin1'), recipients })
      if (inside.faulty.faults.dropAt === 'afterTaking') inside.drop(session)
      else done()
    }
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => at(inside, 'text', session, (error) => (error ? done(error) : void take())))
  }

function refusal(answer: string): Error {
  const [, code, text] = /^(\d{3}) (.*)$/s.exec(answer) ?? []
  return Object.assign(new Error(text), { responseCode: Number(code) })
}
