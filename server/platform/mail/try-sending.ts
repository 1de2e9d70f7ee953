import type { MailFailure, MailStep } from '../../../contract/index.ts'
import type { IsAllowed } from '../outside/index.ts'
import { composeMime, type MimeMail } from './compose-mime.ts'
import { readSmtp } from './read-failure.ts'
import { serverLineOf } from './server-line.ts'
import { type SmtpServer, secretsOf } from './smtp-server.ts'
import { openSession } from './smtp-session.ts'

export interface TryLimits {
  isAllowed: IsAllowed
  /** For everything together. */
  timeoutMs: number
  /** Told all steps as they stand, whenever one of them moves. */
  onSteps?: ((steps: MailStep[]) => void) | undefined
  signal?: AbortSignal | undefined
}

/** How a message fared on its way to a server, step by step. */
export interface Tried {
  steps: MailStep[]
  failure: MailFailure | null
  /** The server's last words, without secrets. */
  serverLine: string | null
  tookMs: number
}

/**
 * Sends one message over a connection of its own and tells how it went: the server is found, the connection encrypted,
 * the account signed in, the message accepted. Never rejects for what the server does; ends at `timeoutMs` at the latest.
 */
export async function trySending(server: SmtpServer, mail: MimeMail, limits: TryLimits): Promise<Tried> {
  const startedAt = performance.now()
  const { timeoutMs, isAllowed } = limits
  const progress = stepsOf(server, limits.onSteps)
  const limit = AbortSignal.timeout(timeoutMs)
  const signal = limits.signal ? AbortSignal.any([limits.signal, limit]) : limit
  let wasHanded = false
  const ended = (failure: MailFailure | null, serverLine: string | null): Tried => ({
    ...{ steps: progress.steps(), failure, serverLine },
    tookMs: Math.round(performance.now() - startedAt),
  })
  try {
    const content = await composeMime(mail)
    const times = { connectTimeoutMs: timeoutMs, silenceTimeoutMs: timeoutMs }
    const session = await openSession(server, { isAllowed, ...times, signal, onDone: progress.done })
    const envelope = { from: mail.from.address, to: [...mail.to, ...(mail.cc ?? [])].map(({ address }) => address) }
    const taken = await session
      .send(envelope, content, async () => {
        wasHanded = true
      })
      .finally(session.close)
    const line = serverLineOf(taken.response, secretsOf(server))
    progress.done('accept', line)
    return ended(null, line)
  } catch (error) {
    const { failure, serverLine } = readSmtp(error, server, wasHanded)
    progress.failed(serverLine)
    return ended(failure, serverLine)
  }
}

type Step = MailStep['step']

const order: Step[] = ['find', 'encrypt', 'signIn', 'accept']

function stepsOf({ host, port, encryption, auth }: SmtpServer, tell: TryLimits['onSteps']) {
  const isSkipped = (step: Step) =>
    (step === 'encrypt' && encryption === 'none') || (step === 'signIn' && auth === null)
  const steps = new Map<Step, MailStep>(
    order.map((step) => [step, { step, state: isSkipped(step) ? 'skipped' : 'waiting', detail: null }]),
  )
  const move = (step: Step, state: MailStep['state'], detail: string | null) => {
    steps.set(step, { step, state, detail })
    const next = order.find((one) => steps.get(one)?.state === 'waiting')
    if (state === 'done' && next) steps.set(next, { step: next, state: 'running', detail: null })
    tell?.([...steps.values()])
  }
  move('find', 'running', `${host}:${port}`)
  return {
    steps: () => [...steps.values()],
    done: (step: Step, detail: string | null) =>
      move(step, 'done', step === 'find' ? `${host}:${port} (${detail})` : detail),
    failed: (detail: string | null) => {
      const running = [...steps.values()].find(({ state }) => state === 'running')
      if (running) move(running.step, 'failed', detail ?? running.detail)
    },
  }
}
