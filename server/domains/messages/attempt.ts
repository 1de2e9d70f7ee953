import { Readable } from 'node:stream'
import type { MailFailure } from '../../../contract/index.ts'
import { composeMime, type FailureReading, readFailure } from '../../platform/mail/index.ts'
import type { ReadyAccount } from '../mail-accounts/index.ts'
import type { Finding, Outage } from './breaker.ts'
import type { DeliveryNeeds } from './delivery-needs.ts'
import type { ClaimedRow, Ending } from './delivery-queries.ts'
import type { FailureValues } from './message-table.ts'
import { nextDelay } from './retries.ts'

/** A message taken to be sent, with what its sending needs. */
export interface Attempt {
  row: ClaimedRow
  account: ReadyAccount
  /** Writes that the server is about to be given the text. Throws when the message is somebody else's meanwhile. */
  onHand: () => Promise<void>
  readContent: () => Promise<{ text: string | null; html: string | null; attachments: File[] }>
}

interface File {
  name: string
  type: string
  content: Buffer
}

const named = ({ name, address }: { name: string | null; address: string }) => ({ name: name ?? '', address })

/** The message as it travels. Who gets a blind copy stands in the envelope only. */
function compose(
  { row, account }: Attempt,
  content: { text: string | null; html: string | null; attachments?: File[] },
) {
  const { to, cc } = row.recipients
  const headers = { id: row.id, from: account.from, to: to.map(named), cc: cc.map(named) }
  return composeMime({ ...headers, replyTo: row.reply_to, subject: row.subject, ...content })
}

/** The whole message, read and put together only once a server asks for it: many wait for few connections. */
async function write(attempt: Attempt): Promise<Buffer> {
  const { row } = attempt
  return compose(attempt, row.is_large ? await attempt.readContent() : { text: row.body_text, html: row.body_html })
}

async function* textOf(written: Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await written
}

const ended = ({ from }: Pick<ReadyAccount, 'from'>, ending: Omit<Ending, 'from'>): Ending => ({
  ...ending,
  from,
})

/** Makes one attempt. Returns how it ended, and rejects with what it ended with when the message was not taken. */
export async function attemptOnce(pools: DeliveryNeeds['pools'], attempt: Attempt): Promise<Ending> {
  const { row, account, onHand } = attempt
  const { to, cc, bcc } = row.recipients
  const envelope = {
    from: account.from.address,
    to: [...new Set([...to, ...cc, ...bcc].map(({ address }) => address))],
  }
  const written = Promise.withResolvers<Buffer>()
  const hand = async () => {
    const [text] = await Promise.all([write(attempt), onHand()])
    written.resolve(text)
  }
  const content = Readable.from(textOf(written.promise), { objectMode: false })
  const { refused } = await pools.send(account.server, { envelope, content, onHand: hand })
  return ended(account, {
    ...{ ...nothing, status: 'sent', isAttempt: true, failure: null, serverLine: null, refused },
  })
}

const nothing = { delaySeconds: 0, refused: [], values: {} }
const keptFrom = ({ from_name: name, from_address: address }: ClaimedRow) => ({ name, address })

/** The account cannot send any more: nobody is asked. */
export function notReady(row: ClaimedRow, failure: MailFailure): Ending {
  return { ...nothing, status: 'failed', isAttempt: false, failure, serverLine: null, from: keptFrom(row) }
}

/** The server stopped: the message waits as if nothing had been. */
export function putBack(row: ClaimedRow): Ending {
  return { ...nothing, status: 'queued', isAttempt: false, failure: null, serverLine: null, from: keptFrom(row) }
}

/** Another message found out that nothing goes there at the moment. */
export function postponed(
  row: ClaimedRow,
  { failure, serverLine, values, isFinal, forMs }: Outage & { forMs: number },
): Ending {
  const isOver = isFinal || row.seconds_left <= 0
  const told = { failure, serverLine, values, isAttempt: false, from: keptFrom(row) }
  return { ...nothing, ...told, status: isOver ? 'failed' : 'queued', delaySeconds: forMs / 1000 }
}

/** An attempt that failed: over, unknown, or to be made again. */
export function failedAttempt(row: ClaimedRow, reading: FailureReading, values: FailureValues = {}): Ending {
  const { failure, serverLine, isFinal, isUncertain } = reading
  const delay = isFinal ? null : nextDelay(row.attempts + 1, row.seconds_left)
  const told = { failure, serverLine, values, isAttempt: true, from: keptFrom(row) }
  if (isUncertain) return { ...nothing, ...told, status: 'uncertain' }
  return { ...nothing, ...told, status: delay === null ? 'failed' : 'queued', delaySeconds: delay ?? 0 }
}

/** What an error means; one that names its own failure is believed, and may pass. */
export function readError(error: unknown): FailureReading {
  const { failure } = error as { failure?: unknown }
  if (typeof failure !== 'string') return readFailure(error)
  return { failure: failure as MailFailure, serverLine: null, isFinal: false, isUncertain: false }
}

// What keeps every message from a server, and what keeps all of one account.
const placeFailures = new Set<MailFailure>([
  ...(['nameNotFound', 'connectionRefused', 'unreachable', 'privateAddress', 'timeout', 'connectionLost'] as const),
  ...(['wrongEncryption', 'startTlsMissing', 'certificateExpired', 'certificateName', 'certificateUntrusted'] as const),
])
const accountFailures = new Set<MailFailure>([
  ...([
    'signInMissing',
    'passwordWrong',
    'appPasswordNeeded',
    'basicAuthOff',
    'tokenRefused',
    'reconnectNeeded',
  ] as const),
  ...(['tooMany'] as const),
])

/** Where and as whom an account sends, for the words about a failure. */
export const valuesOf = ({ server: { host, port, auth } }: ReadyAccount): FailureValues => ({
  ...{ host, port },
  ...(auth && { user: auth.user }),
})

/** What an attempt says about the server, and about the account there. */
export interface Findings {
  place: Finding
  account: Finding
}

/** What is known when a message was taken, or when nothing was tried. */
export const allWell: Findings = { place: 'well', account: 'well' }
export const nothingFound: Findings = { place: 'nothing', account: 'nothing' }

/** What a failed attempt says about the server and about the account. */
export function foundBy(reading: FailureReading, values: FailureValues): Findings {
  const { failure, serverLine, isFinal, isUncertain } = reading
  // Who takes texts without a word is left alone before more become uncertain.
  if (isUncertain)
    return { place: { failure: 'connectionLost', serverLine, values, isFinal: false }, account: 'nothing' }
  const outage = { failure, serverLine, values, isFinal }
  if (placeFailures.has(failure)) return { place: outage, account: 'nothing' }
  return { place: 'well', account: accountFailures.has(failure) ? outage : 'well' }
}
