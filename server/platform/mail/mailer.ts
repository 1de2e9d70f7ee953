import { createTransport } from 'nodemailer'

/** A box and whose it is. The name is never put together with the address by hand: that is how headers are forged. */
export interface MailAddress {
  name: string
  address: string
}

/** A mail ready to go. `id` makes its Message-ID, so that a box can see that two copies are one letter. */
export interface OutgoingMail {
  to: MailAddress
  subject: string
  text: string
  html: string
  id?: string | undefined
}

export interface Mailer {
  isConfigured: boolean
  /** Hands the mail to the mail server. Rejects when it is not taken: nobody is told that it was sent then. */
  send: (mail: OutgoingMail) => Promise<void>
  close: () => void
}

export interface MailerSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null when there is no mail server. */
  smtpUrl: string | null
  from: MailAddress
}

const connectTimeoutMs = 10_000
const silenceTimeoutMs = 30_000

interface SmtpFailure {
  code?: string
  responseCode?: number
}

/** A mail that was not taken. Says no more than the codes: the mail server's answer may repeat anything. */
class MailError extends Error {
  /** A box that the server refuses for good (RFC 5321, section 4.2.1): another try would be refused alike. */
  readonly isFinal: boolean

  constructor({ code = 'unknown', responseCode = 0 }: SmtpFailure) {
    super(`the mail server did not take the letter (${code}${responseCode > 0 ? ` ${responseCode}` : ''})`)
    this.isFinal = /^E(ENVELOPE|MESSAGE)$/.test(code) && responseCode >= 500
  }
}

const without: Mailer = {
  isConfigured: false,
  send: () => Promise.reject(new Error('no mail server is configured')),
  close: () => undefined,
}

/** The one door to the mail server. Connections are kept and shared; every wait ends. Returns a mailer that refuses without `smtpUrl`. */
export function createMailer({ smtpUrl, from }: MailerSettings): Mailer {
  if (smtpUrl === null) return without
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    idleTimeout: 30_000,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: silenceTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.split('@').at(-1)
  return {
    isConfigured: true,
    send: ({ id, ...mail }) =>
      transport
        .sendMail({
          ...mail,
          from,
          ...(id && { messageId: `<${id}@${domain}>` }),
          // RFC 3834, section 5: no automatic replies to this.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then(
          () => undefined,
          (error) => {
            throw new MailError(error)
          },
        ),
    close: () => transport.close(),
  }
}
