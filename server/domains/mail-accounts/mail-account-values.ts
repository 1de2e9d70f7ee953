import type { z } from 'zod'
import type { updateMailAccountShape } from '../../../contract/index.ts'
import type { AccountFields, OwnFacts } from './mail-account.ts'
import { tidyHost } from './mail-host.ts'

export type MailAccountValues = z.output<typeof updateMailAccountShape> & {
  /** Whether the password is the person's sign-in password, found out before the transaction; absent: nobody asked. */
  isSignInPassword?: boolean | 'askWhenCreated'
}

/** The person's own fields as they are. */
export const ownFieldsOf = ({ user_name, host, port, encryption }: OwnFacts): AccountFields => ({
  userName: user_name,
  host,
  port,
  encryption,
})

const kept = <Value>(next: Value | undefined, current: Value): Value => (next === undefined ? current : next)

/** The person's own fields as they would be; null is as inherited. */
export function ownFieldsAfter(own: OwnFacts, values: MailAccountValues): AccountFields {
  const host = kept(values.host, own.host)
  return {
    userName: kept(values.userName, own.user_name) || null,
    host: host === null ? null : tidyHost(host),
    port: kept(values.port, own.port),
    encryption: kept(values.encryption, own.encryption),
  }
}

/** The facts as they would be, but for the password. */
export const ownFactsAfter = (own: OwnFacts, { userName, host, port, encryption }: AccountFields): OwnFacts => ({
  ...own,
  ...{ user_name: userName, host, port, encryption },
})
