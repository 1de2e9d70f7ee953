import type { MailFailure } from '../../../contract/index.ts'
import { OutsideError } from '../outside/index.ts'
import { outsideFailures, readConnection } from './read-connection.ts'
import { readReply } from './read-reply.ts'
import { replyOf } from './reply.ts'
import { serverLineOf } from './server-line.ts'
import { type FailureReading, SmtpError } from './smtp-error.ts'
import { type SmtpServer, secretsOf } from './smtp-server.ts'

// What only a person can put right: each further try would fail alike, and wrong passwords lock an account.
const final = new Set<MailFailure>([
  ...(['privateAddress', 'signInMissing', 'passwordWrong', 'appPasswordNeeded', 'basicAuthOff'] as const),
  ...(['tokenRefused', 'reconnectNeeded', 'accountNotReady', 'senderRefused', 'recipientRefused'] as const),
  ...(['tooLarge', 'contentRefused', 'mailboxFull', 'uncertain'] as const),
])

/** What an error of this layer means. One of another layer is a lost connection: nothing is known but that. */
export function readFailure(error: unknown): FailureReading {
  if (error instanceof SmtpError) return error.read()
  const failure = error instanceof OutsideError ? outsideFailures[error.code] : 'connectionLost'
  return { failure, serverLine: null, isFinal: final.has(failure), isUncertain: false }
}

/**
 * What an error of the SMTP library means. `wasHanded`: the server had been given the text, so that without an answer
 * nobody knows whether it took it (RFC 1047).
 */
export function readSmtp(error: unknown, server: SmtpServer, wasHanded: boolean): FailureReading {
  if (error instanceof OutsideError || error instanceof SmtpError) return readFailure(error)
  const reply = replyOf(error)
  const serverLine = serverLineOf(reply.text, secretsOf(server))
  if (wasHanded && reply.status === 0) return { failure: 'uncertain', serverLine, isFinal: true, isUncertain: true }
  const isAnswer = reply.text !== ''
  const failure = isAnswer ? readReply(reply, server) : readConnection(reply, server)
  const isTemporary = reply.status >= 400 && reply.status < 500
  return { failure, serverLine, isFinal: !isTemporary && final.has(failure), isUncertain: false }
}
