import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { IsAllowed } from '../outside/index.ts'
import { readSmtp } from './read-failure.ts'
import { replyOf } from './reply.ts'
import { serverLineOf } from './server-line.ts'
import { SmtpError } from './smtp-error.ts'
import { createLane, type Lane } from './smtp-lane.ts'
import { type Envelope, type SmtpServer, secretsOf } from './smtp-server.ts'
import { openSession, type SmtpSession } from './smtp-session.ts'

export interface PoolSettings {
  isAllowed: IsAllowed
  /** To one server in one account at once; absent: three, which Microsoft allows a mailbox, and ten to a relay without accounts. */
  connections?: number
  connectTimeoutMs?: number
  silenceTimeoutMs?: number
  idleMs?: number
}

/** A message for a server. `content` as composed; `onHand` is done before the server gets the first byte of it. */
export interface Handover {
  envelope: Envelope
  content: Buffer | Readable
  onHand?: (() => Promise<void>) | undefined
}

/** What became of a message that was taken: whom the server refused all the same, and its words. */
export interface Sent {
  refused: string[]
  serverLine: string | null
}

export interface SmtpPools {
  /**
   * Sends a message over a connection that is kept for the next one. Rejects with an SmtpError that `readFailure`
   * explains, or with what `onHand` rejected with; the server did not take the message then, unless it is uncertain.
   */
  send: (server: SmtpServer, message: Handover) => Promise<Sent>
  close: () => void
}

/** The connections to all mail servers. Idle ones are closed after half a minute. */
export function createSmtpPools(settings: PoolSettings): SmtpPools {
  const { isAllowed, idleMs = 30_000 } = settings
  const { connectTimeoutMs = 15_000, silenceTimeoutMs = 180_000 } = settings
  const lanes = new Map<string, Lane>()
  const laneTo = (server: SmtpServer): Lane => {
    const key = keyOf(server)
    const open = () => openSession(server, { isAllowed, connectTimeoutMs, silenceTimeoutMs })
    const connections = settings.connections ?? (server.auth === null ? 10 : 3)
    const lane = lanes.get(key) ?? createLane({ open, connections, idleMs, onEmpty: () => lanes.delete(key) })
    lanes.set(key, lane)
    return lane
  }
  return {
    send: async (server, message) => {
      for (;;) {
        const lane = laneTo(server)
        const { session, isReused } = await lane.take().catch((error: unknown) => {
          throw new SmtpError(readSmtp(error, server, false))
        })
        try {
          const sent = await sendOver(session, server, message, isReused)
          if (sent) return sent
        } finally {
          lane.giveBack(session)
        }
      }
    },
    close: () => {
      for (const lane of lanes.values()) lane.close()
    },
  }
}

/** Place, user and secret: with another of them, another connection. The secret itself is not kept. */
function keyOf({ host, port, encryption, auth }: SmtpServer): string {
  const text = JSON.stringify([host, port, encryption, auth])
  return createHash('sha256').update(text).digest('base64')
}

/** Null: the server had ended the connection since the last message, before it heard anything of this one. */
async function sendOver(
  session: SmtpSession,
  server: SmtpServer,
  { envelope, content, onHand }: Handover,
  isReused: boolean,
): Promise<Sent | null> {
  const handing = { wasHanded: false, failure: null as { error: unknown } | null }
  try {
    const { refused, response } = await session.send(envelope, content, async () => {
      await onHand?.().catch((error: unknown) => {
        handing.failure = { error }
        throw new Error('not handed')
      })
      handing.wasHanded = session.isOpen()
    })
    return { refused, serverLine: serverLineOf(response, secretsOf(server)) }
  } catch (error) {
    if (handing.failure) {
      session.close()
      throw handing.failure.error
    }
    const { code, status } = replyOf(error)
    // RFC 5321, section 4.2.1: 421 is what a server says when it ends a connection for its own reasons.
    const wasEnded = status === 421 || (status === 0 && /^E(CONNECTION|SOCKET)$/.test(code))
    if (isReused && wasEnded && !handing.wasHanded) return null
    // A message that was refused leaves the connection as it was, once it is cleared away (RFC 5321, section 4.1.1.5).
    if (/^E(ENVELOPE|MESSAGE)$/.test(code) && session.isOpen()) await session.reset().catch(() => session.close())
    else session.close()
    throw new SmtpError(readSmtp(error, server, handing.wasHanded))
  }
}
