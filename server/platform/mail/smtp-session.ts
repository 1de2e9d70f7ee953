import { Readable } from 'node:stream'
import type { TLSSocket } from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { connectOutside, type IsAllowed } from '../outside/index.ts'
import { signIn } from './sign-in.ts'
import type { Envelope, SmtpServer } from './smtp-server.ts'

export interface SessionLimits {
  isAllowed: IsAllowed
  connectTimeoutMs: number
  /** How long the server may say nothing. */
  silenceTimeoutMs: number
  signal?: AbortSignal | undefined
  /** Called when a step of the way is done, with what was found. */
  onDone?: ((step: 'find' | 'encrypt' | 'signIn', detail: string | null) => void) | undefined
}

/** What the server answered to a message it took, and whom of its recipients it refused. */
export interface Taken {
  refused: string[]
  response: string
}

/** A connection to a mail server that messages can be sent over, one after the other. */
export interface SmtpSession {
  /** Rejects with the library's error. `onHand` is awaited once the server asks for the text, before its first byte. */
  send: (envelope: Envelope, content: Buffer | Readable, onHand: () => Promise<void>) => Promise<Taken>
  /** Clears away a message that was refused, so that the next one can come. */
  reset: () => Promise<void>
  isOpen: () => boolean
  close: () => void
}

/**
 * Connects to a mail server, encrypts and signs in. With `starttls` nothing is said in clear when the server does not
 * offer it; certificates are always checked. Rejects with an OutsideError or the library's error.
 */
export async function openSession(server: SmtpServer, limits: SessionLimits): Promise<SmtpSession> {
  const { host, port, encryption, auth } = server
  const { signal, connectTimeoutMs, onDone } = limits
  const socket = await connectOutside({ host, port, timeoutMs: connectTimeoutMs, signal }, limits.isAllowed)
  const found = socket.remoteAddress ?? null
  if (encryption !== 'none') onDone?.('find', found)
  const connection = new SMTPConnection({
    ...{ host, port, connection: socket, secure: encryption === 'tls', requireTLS: encryption === 'starttls' },
    ignoreTLS: encryption === 'none',
    tls: { minVersion: 'TLSv1.2' },
    ...{ connectionTimeout: connectTimeoutMs, greetingTimeout: connectTimeoutMs },
    ...{ socketTimeout: limits.silenceTimeoutMs, socketCloseTimeout: 1000 },
    maxResponseSize: 65_536,
    customAuth: signIn.methods,
  })
  // An error that comes between two messages only closes the connection.
  connection.on('error', () => undefined)
  try {
    await step(connection, signal, (done) => connection.connect(done))
    if (encryption === 'none') onDone?.('find', found)
    else onDone?.('encrypt', protocolOf(connection))
    if (auth) await step(connection, signal, (done) => signIn.run(connection, auth, done))
    if (auth) onDone?.('signIn', auth.user)
  } catch (error) {
    connection.close()
    throw error
  }
  return sessionOver(connection, signal)
}

const failureOf = (code: string) => Object.assign(new Error('the conversation ended'), { code })

type Done<Result> = (error?: Error | null, result?: Result) => void

/** Runs one step of a conversation; it also ends when the connection fails, or when nobody waits for it any more. */
function step<Result>(
  connection: SMTPConnection,
  signal: AbortSignal | undefined,
  run: (done: Done<Result>) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      connection.off('error', fail)
      connection.off('end', lost)
      signal?.removeEventListener('abort', stop)
      end()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    // What the server said last comes after the end of the connection.
    const lost = () => setImmediate(() => fail(failureOf('ECONNECTION')))
    const stop = () => {
      fail(failureOf('ETIMEDOUT'))
      connection.close()
    }
    connection.once('error', fail)
    connection.once('end', lost)
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop)
    run((error, result) => (error ? fail(error) : settle(() => resolve(result as Result))))
  })
}

function protocolOf({ _socket: socket }: SMTPConnection): string | null {
  return socket && 'getProtocol' in socket ? (socket as TLSSocket).getProtocol() : null
}

function sessionOver(connection: SMTPConnection, signal: AbortSignal | undefined): SmtpSession {
  const isOpen = () => !connection.destroyed
  return {
    isOpen,
    send: async ({ from, to }, content, onHand) => {
      const size = Buffer.isBuffer(content) ? content.length : undefined
      const text = Readable.from(handing(content, onHand, isOpen), { objectMode: false })
      const info = await step<SMTPConnection.SentMessageInfo>(connection, signal, (done) =>
        connection.send({ from, to: [...to], size }, text, done),
      )
      return { refused: info.rejected, response: info.response }
    },
    reset: () => step(connection, signal, (done) => connection.reset(done)).then(() => undefined),
    close: () => {
      if (isOpen()) connection.quit()
      connection.close()
    },
  }
}

/** The text, of which nothing leaves before `onHand` is done. */
async function* handing(content: Buffer | Readable, onHand: () => Promise<void>, isOpen: () => boolean) {
  await onHand()
  if (!isOpen()) throw new Error('the connection was lost before the text left')
  if (Buffer.isBuffer(content)) yield content
  else yield* content
}
