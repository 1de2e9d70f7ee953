import type { MailFailure } from '../../../contract/index.ts'
import type { Reply } from './reply.ts'
import type { SmtpServer } from './smtp-server.ts'

const busy =
  /too many|rate.?limit|limit exceeded|exceeded.*(limit|quota for)|sending (limit|quota)|quota ?exceeded ?exception|throttl|unusual rate|slow down|concurrent connections|(hourly|daily).*(limit|quota)/i
const full =
  /mailbox (is )?full|over ?quota|quota exceeded|insufficient (system )?storage|disk quota|out of storage|bo[iî]te.*pleine/i
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
  // 5.7.5xx to 5.7.7xx and 5.1.8: Microsoft holds back a customer that sends too much, or spam.
  if (enhanced === '5.1.8' || /^5\.7\.7\d\d$/.test(enhanced)) return 'accountNotReady'
  if (/^[45]\.(4\.5|7\.28)$/.test(enhanced) || busy.test(text)) return 'tooMany'
  if (isTooLarge(reply)) return 'tooLarge'
  if (/^[45]\.2\.2$/.test(enhanced) || full.test(text)) return 'mailboxFull'
  if (command === 'RCPT TO' && status === 552) return 'mailboxFull'
  if (status < 500) return 'tryLater'
  if (enhanced === '5.2.252' || enhanced === '5.7.60' || sender.test(text)) return 'senderRefused'
  if (command === 'RCPT TO')
    return server.auth === null && /relay|client host/i.test(text) ? 'signInMissing' : 'recipientRefused'
  return command === 'MAIL FROM' ? 'senderRefused' : 'contentRefused'
}

const isTooLarge = ({ command, status, enhanced, text }: Reply): boolean =>
  /^[45]\.(3\.4|2\.3)$/.test(enhanced) ||
  /too (large|big)|message size|size limit/i.test(text) ||
  (status === 552 && command !== 'RCPT TO' && enhanced === '' && !full.test(text))

function readGreeting(status: number): MailFailure {
  if (status === 0 || (status < 400 && status !== 220)) return 'notUnderstood'
  return status < 500 ? 'tryLater' : 'connectionRefused'
}

/** RFC 4954, section 6, and what Microsoft and Google answer beyond it. */
function readSignIn({ status, enhanced, text }: Reply, { auth }: SmtpServer): MailFailure {
  if (status === 538 || needsTls.test(text)) return 'wrongEncryption'
  if (busy.test(text)) return 'tooMany'
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
