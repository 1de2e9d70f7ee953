import type { MailFailure } from '../../../contract/index.ts'
import type { OutsideCode } from '../outside/index.ts'
import type { Reply } from './reply.ts'
import type { SmtpServer } from './smtp-server.ts'

/** What it means that a server was not reached. */
export const outsideFailures: Record<OutsideCode, MailFailure> = {
  ...{ nameNotFound: 'nameNotFound', connectionRefused: 'connectionRefused', unreachable: 'unreachable' },
  ...{ timeout: 'timeout', privateAddress: 'privateAddress', certificate: 'certificateUntrusted' },
  tooLarge: 'notUnderstood',
}

const untrusted =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER|VERIFY|DECODE|DECRYPT).*|(ERR_TLS_)?CERT_.*|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH)$/
const notTls =
  /wrong version number|packet length too long|unknown protocol|http request|record layer|unexpected message|EPROTO/i

/** What it means that a conversation ended without an answer: encryption, certificates (RFC 5280), silence. */
export function readConnection({ code, cause, message }: Reply, server: SmtpServer): MailFailure {
  const certificate = readCertificate(cause)
  if (certificate) return certificate
  if (code === 'ETLS' && /STARTTLS/.test(message)) return 'startTlsMissing'
  if (notTls.test(`${cause} ${message}`) || /^ERR_SSL_/.test(cause)) return 'wrongEncryption'
  if (code === 'EMESSAGE') return 'tooLarge'
  if (code === 'EENVELOPE') return /sender/i.test(message) ? 'senderRefused' : 'recipientRefused'
  if (code === 'EAUTH') return 'signInMissing'
  if (code === 'EPROTOCOL') return 'notUnderstood'
  // Port 465 speaks first in TLS (RFC 8314, section 3.3): who waits there for a greeting in clear waits in vain.
  const isWaiting = /greeting|closed unexpectedly/i.test(message) && server.port === 465 && server.encryption !== 'tls'
  if (isWaiting) return 'wrongEncryption'
  return code === 'ETIMEDOUT' || cause === 'ETIMEDOUT' ? 'timeout' : 'connectionLost'
}

function readCertificate(cause: string): MailFailure | null {
  if (cause === 'CERT_HAS_EXPIRED' || cause === 'CERT_NOT_YET_VALID') return 'certificateExpired'
  if (cause === 'ERR_TLS_CERT_ALTNAME_INVALID' || cause === 'HOSTNAME_MISMATCH') return 'certificateName'
  return untrusted.test(cause) ? 'certificateUntrusted' : null
}
