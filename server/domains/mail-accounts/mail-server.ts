import type { MailEncryption } from '../../../contract/index.ts'

/** Where mail is handed over. */
export interface MailServer {
  host: string
  port: number
  encryption: MailEncryption
}

/** The fields of a server, some of which may be missing. */
export interface ServerFields {
  host: string | null
  port: number | null
  encryption: MailEncryption | null
}

/** A server of which nothing is missing; null otherwise. */
export const completeServer = ({ host, port, encryption }: ServerFields): MailServer | null =>
  host === null || port === null || encryption === null ? null : { host, port, encryption }

/** A password or token is given for one place and used at no other. */
export const placeOf = ({ host, port, encryption }: MailServer): string => `${host}:${port}:${encryption}`

/** Where the seal of a person's mail password belongs: it opens in nobody else's row and for no other server. */
export const passwordSeal = (organizationId: string, userId: string, place: string) =>
  `mail.account:${organizationId}:${userId}:${place}`

/** Where the seal of the organization's own mail password belongs. */
export const sharedPasswordSeal = (organizationId: string, place: string) => `mail.settings:${organizationId}:${place}`
