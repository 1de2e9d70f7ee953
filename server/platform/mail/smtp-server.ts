import type { MailEncryption } from '../../../contract/index.ts'

/** A mail server and how one signs in there. Holds a secret: it is never written anywhere. */
export interface SmtpServer {
  host: string
  port: number
  encryption: MailEncryption
  auth: { user: string; password: string } | { user: string; accessToken: string } | null
}

/** Who a message is from, and who it goes to. */
export interface Envelope {
  from: string
  to: string[]
}

/** What must never be repeated of a server: the secret itself, and as it travels (RFC 4616, RFC 4954). */
export function secretsOf({ auth }: SmtpServer): string[] {
  if (auth === null) return []
  const secret = 'password' in auth ? auth.password : auth.accessToken
  const sent = 'password' in auth ? `\0${auth.user}\0${secret}` : bearerOf(auth.user, secret)
  return [secret, ...[secret, sent].map((text) => Buffer.from(text).toString('base64'))]
}

/** The initial client response of XOAUTH2, before base64. */
export const bearerOf = (user: string, token: string): string => `user=${user}\x01auth=Bearer ${token}\x01\x01`
