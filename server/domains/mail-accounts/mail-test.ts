import type { MailEncryption, MailFailure } from '../../../contract/index.ts'
import { isEmailAddress } from '../../platform/contact-data/index.ts'
import { broken, type FieldFault } from '../../platform/http/index.ts'
import type { MailAddress, SmtpServer } from '../../platform/mail/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { hostFaults, tidyHost } from './mail-host.ts'
import { completeServer, type MailServer, type ServerFields } from './mail-server.ts'
import type { MailTokens } from './oauth-tokens.ts'
import { TokenUnavailable } from './token-unavailable.ts'

export interface PlanNeeds {
  seal: Seal
  targets: Targets
  accessTokenOf: MailTokens['accessTokenOf']
}

/** What a test message is sent with. Holds an opened secret: for the moment of the test only. */
export interface MailTestPlan {
  server: MailServer
  /** `failure`: there is no token to sign in with. `renew`: another one, for one that the server does not take. */
  signIn:
    | { auth: SmtpServer['auth']; renew?: () => Promise<MailTestPlan['signIn']> }
    | { failure: MailFailure; user: string }
  from: MailAddress
  to: string
  /** Nothing but what is saved is tested. */
  isSaved: boolean
}

/** The server of a draft over what is saved. */
interface DraftedServer {
  host?: string | undefined
  port?: number | undefined
  encryption?: MailEncryption | undefined
}

/** What is saved with the draft over it; what the draft leaves out or empties stays as it is. */
export const drafted = (saved: ServerFields, { host, port, encryption }: DraftedServer): ServerFields => ({
  host: (host === undefined ? null : tidyHost(host)) ?? saved.host,
  port: port ?? saved.port,
  encryption: encryption ?? saved.encryption,
})

/** A server that can be tested. Throws 422 where something of it is missing, or lies inside. */
export function testedServer(fields: ServerFields, targets: Targets): MailServer {
  const server = completeServer(fields)
  if (server) {
    refuse(hostFaults(server.host, targets))
    return server
  }
  const missing = (['host', 'port', 'encryption'] as const).find((field) => fields[field] === null)
  throw broken([{ field: `/${missing ?? 'host'}`, code: missing === 'host' ? 'mailTestServerMissing' : 'required' }])
}

/** Whom a test goes to: an address, the person's own without one. Throws 422. */
export function recipientOf(typed: string | undefined, own: string | null): string {
  const to = typed || own
  if (to === null) throw broken([{ field: '/to', code: 'mailTestRecipientMissing' }])
  if (!isEmailAddress(to)) throw broken([{ field: '/to', code: 'emailInvalid' }])
  return to
}

/** Throws 422 when there are faults. */
export function refuse(faults: FieldFault[]): void {
  if (faults.length > 0) throw broken(faults)
}

/** Signing in with a connected mailbox, or why there is no token for this place. */
export async function signInConnected(
  needs: PlanNeeds,
  person: { organizationId: string; userId: string; user: string },
  place: string,
  refused?: string,
): Promise<MailTestPlan['signIn']> {
  const { organizationId, userId, user } = person
  try {
    const answer = await needs.accessTokenOf(organizationId, userId, place, refused)
    if ('state' in answer) return { failure: 'reconnectNeeded', user }
    const { accessToken } = answer
    return { auth: { user, accessToken }, renew: () => signInConnected(needs, person, place, accessToken) }
  } catch (error) {
    if (error instanceof TokenUnavailable) return { failure: error.failure, user }
    throw error
  }
}
