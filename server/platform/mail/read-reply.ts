import type { MailFailure } from '../../../contract/index.ts'
import type { Reply } from './reply.ts'
import type { SmtpServer } from './smtp-server.ts'

// In this order: a quota is one of a mailbox unless it is said to be one of sending.
const words: [RegExp, MailFailure][] = [
  [/(sending|submission|hourly|daily|sent|relay).{0,30}(quota|limit)|quota ?exceeded ?exception/i, 'tooMany'],
  [/too many|rate.?limit|throttl|unusual rate|slow down|concurrent connections/i, 'tooMany'],
  [
    /mailbox.{0,30}(full|size|limit|quota)|over ?quota|quota exceeded|disk quota|out of storage|bo[iî]te.*pleine/i,
    'mailboxFull',
  ],
  [/too (large|big)|message size|size limit/i, 'tooLarge'],
  [/limit.{0,20}exceeded|exceeded.{0,40}limit/i, 'tooMany'],
]
const inWords = (text: string): MailFailure | undefined => words.find(([pattern]) => pattern.test(text))?.[1]

// RFC 3463, sections 3.3 to 3.8; 4.5, 7.28, 1.8 and 7.5xx to 7.7xx are Google's and Microsoft's for who sends too much or spam.
const meanings: [RegExp, MailFailure][] = [
  [/^[45]\.2\.2$/, 'mailboxFull'],
  [/^[45]\.(3\.4|2\.3)$/, 'tooLarge'],
  [/^[45]\.(4\.5|7\.28)$/, 'tooMany'],
  [/^5\.(1\.8|7\.[57]\d\d)$/, 'accountNotReady'],
  [/^5\.(2\.252|7\.60)$/, 'senderRefused'],
]

const sender =
  /send ?as|sender address rejected|not owned by|sender (is )?not (allowed|authorized|permitted)|not allowed to send|sender verify|from address|envelope sender|not authori[sz]ed to (send|use)|does not match|originator/i
const needsTls = /starttls|encryption required|must use (tls|ssl)|secure connection/i
const suspended =
  /suspend|disabled|locked|blocked|not enabled for|web browser|verify your account|account.*(inactive|unlicensed)|unusual sign-?in/i

/** What a refusal means, by its codes (RFC 5321, RFC 3463, RFC 4954) and by the words of the well-known providers. */
export function readReply(reply: Reply, server: SmtpServer): MailFailure {
  const { command, status, enhanced, text } = reply
  if (command === 'STARTTLS') return 'startTlsMissing'
  if (command.startsWith('AUTH')) return readSignIn(reply, server)
  if (command === 'CONN' || /^(EHLO|HELO)$/.test(command)) return readGreeting(status)
  if (status === 530 || enhanced === '5.7.57') return needsTls.test(text) ? 'wrongEncryption' : 'signInMissing'
  const known = meanings.find(([pattern]) => pattern.test(enhanced))?.[1] ?? inWords(text)
  if (known) return known
  if (status === 552) return command === 'RCPT TO' ? 'mailboxFull' : 'tooLarge'
  if (status < 500) return 'tryLater'
  if (server.auth === null && /authenti|relay|client host|log ?in/i.test(text)) return 'signInMissing'
  if (sender.test(text)) return 'senderRefused'
  if (command === 'RCPT TO') return 'recipientRefused'
  return command === 'MAIL FROM' ? 'senderRefused' : 'contentRefused'
}

function readGreeting(status: number): MailFailure {
  if (status === 0 || (status < 400 && status !== 220)) return 'notUnderstood'
  return status < 500 ? 'tryLater' : 'connectionRefused'
}

/** RFC 4954, section 6, and what Microsoft and Google answer beyond it. */
function readSignIn({ status, enhanced, text }: Reply, { auth }: SmtpServer): MailFailure {
  if (status === 538 || needsTls.test(text)) return 'wrongEncryption'
  if (inWords(text) === 'tooMany') return 'tooMany'
  if (status === 432) return 'accountNotReady'
  if (status < 500) return 'tryLater'
  if (enhanced === '5.7.139') return readMicrosoft(text)
  if (/basic authentication is disabled|SmtpClientAuthentication is disabled/i.test(text)) return 'basicAuthOff'
  if (auth !== null && 'accessToken' in auth) return 'tokenRefused'
  if (enhanced === '5.7.9' || /application.specific password|app(lication)? password/i.test(text))
    return 'appPasswordNeeded'
  if ([502, 503, 504].includes(status) || enhanced === '5.5.4') return 'signInMissing'
  return enhanced === '5.7.14' || suspended.test(text) ? 'accountNotReady' : 'passwordWrong'
}

/** 535 5.7.139 says many things; only the words tell which. */
function readMicrosoft(text: string): MailFailure {
  if (/credentials were incorrect|password (has )?expired/i.test(text)) return 'passwordWrong'
  return /lock/i.test(text) ? 'accountNotReady' : 'basicAuthOff'
}
