import type { SmtpSession } from './smtp-session.ts'

export interface LaneSettings {
  open: () => Promise<SmtpSession>
  connections: number
  idleMs: number
  /** No connection is left and nobody waits. */
  onEmpty: () => void
}

/** A connection that was taken, and whether messages went over it before. */
export interface Lent {
  session: SmtpSession
  isReused: boolean
}

/** The connections to one server in one account. */
export interface Lane {
  /** A free connection, or a new one, or the next that comes free. Rejects when a new one cannot be opened. */
  take: () => Promise<Lent>
  /** Must be called for each that was taken; one that is closed is let go. */
  giveBack: (session: SmtpSession) => void
  /** Closes what is free at once, and what is busy when it is given back. */
  close: () => void
}

// Servers end a connection after some hundred messages of their own accord.
const messagesPerConnection = 100

/** Makes a lane without connections. */
export function createLane({ open, connections, idleMs, onEmpty }: LaneSettings): Lane {
  const free: { session: SmtpSession; timer: NodeJS.Timeout }[] = []
  const counts = new WeakMap<SmtpSession, number>()
  const waiting: (() => void)[] = []
  let busy = 0
  let isClosed = false

  const takeFree = (): SmtpSession | undefined => {
    for (let last = free.pop(); last; last = free.pop()) {
      clearTimeout(last.timer)
      if (last.session.isOpen()) return last.session
    }
    return undefined
  }
  const release = () => {
    busy -= 1
    const next = waiting.shift()
    if (next) next()
    else if (busy === 0 && free.length === 0) onEmpty()
  }
  const letGo = (session: SmtpSession) => {
    const index = free.findIndex((one) => one.session === session)
    if (index >= 0) free.splice(index, 1)
    session.close()
    if (busy === 0 && free.length === 0) onEmpty()
  }
  return {
    take: async () => {
      while (busy >= connections) await new Promise<void>((resolve) => waiting.push(resolve))
      busy += 1
      const kept = takeFree()
      if (kept) return { session: kept, isReused: true }
      return open().then(
        (session) => ({ session, isReused: false }),
        (error) => {
          release()
          throw error
        },
      )
    },
    giveBack: (session) => {
      const count = (counts.get(session) ?? 0) + 1
      counts.set(session, count)
      if (isClosed || !session.isOpen() || count >= messagesPerConnection) session.close()
      else free.push({ session, timer: setTimeout(() => letGo(session), idleMs).unref() })
      release()
    },
    close: () => {
      isClosed = true
      for (const { session } of free.slice()) letGo(session)
    },
  }
}
