import type { KeptSecret, MailAccountState } from '../../../contract/index.ts'
import { isEmailAddress } from '../../platform/contact-data/index.ts'
import { completeServer, type MailServer, placeOf, type ServerFields } from './mail-server.ts'
import { clientOf, type MailSettingsRow } from './mail-settings.ts'

/** The fields that a person's account may have of its own. */
export interface AccountFields extends ServerFields {
  userName: string | null
}

/** What of the organization's settings the rules look at: nothing secret. */
export type SettingsFacts = Pick<
  MailSettingsRow,
  | 'host'
  | 'port'
  | 'encryption'
  | 'authentication'
  | 'user_name'
  | 'user_name_from'
  | 'password_place'
  | 'sender_address'
  | 'oauth_provider'
  | 'oauth_client_id'
  | 'oauth_tenant'
  | 'oauth_authorization_endpoint'
  | 'oauth_token_endpoint'
>

/** What of a person's own row the rules look at: nothing secret. */
export interface OwnFacts extends ServerFields {
  user_name: string | null
  password_place: string | null
  oauth_client: string | null
  oauth_place: string | null
  oauth_failed: boolean
}

/** All that decides about somebody's mail account. */
export interface AccountFacts {
  settings: SettingsFacts
  own: OwnFacts
  person: { signInName: string; email: string | null }
}

/** A row that says nothing: all is inherited. */
export const nothingOwn: OwnFacts = {
  ...{ user_name: null, host: null, port: null, encryption: null, password_place: null },
  ...{ oauth_client: null, oauth_place: null, oauth_failed: false },
}

/** M7: the user name follows the sign-in name while that is an e-mail address; else it is the person's address. */
function inheritedUserName({ settings, person }: AccountFacts): string | null {
  const follows = settings.user_name_from === 'signInName' && isEmailAddress(person.signInName)
  return follows ? person.signInName : person.email
}

/** What the organization fills in. */
export const inheritedOf = (facts: AccountFacts): AccountFields => ({
  userName: inheritedUserName(facts),
  host: facts.settings.host,
  port: facts.settings.port,
  encryption: facts.settings.encryption,
})

/** M8: what counts: the person's own, field by field, over what is inherited. */
export function effectiveOf(facts: AccountFacts): AccountFields {
  const inherited = inheritedOf(facts)
  return {
    userName: facts.own.user_name ?? inherited.userName,
    host: facts.own.host ?? inherited.host,
    port: facts.own.port ?? inherited.port,
    encryption: facts.own.encryption ?? inherited.encryption,
  }
}

/** The server that somebody's mail is handed to; null where there is none. */
export const serverOf = (facts: AccountFacts): MailServer | null => completeServer(effectiveOf(facts))

/** Whether a secret that was given for one place may be used at another. */
export function keptFor(givenFor: string | null, server: MailServer | null): KeptSecret {
  if (givenFor === null) return 'none'
  return server !== null && placeOf(server) === givenFor ? 'kept' : 'otherServer'
}

/** What messages are sent from: the user name where it is an address, the person's own, or the organization's default. */
export function fromOf(facts: AccountFacts): string | null {
  const { userName } = effectiveOf(facts)
  return userName !== null && isEmailAddress(userName)
    ? userName
    : (facts.person.email ?? facts.settings.sender_address)
}

/** Whether the mailbox must be connected anew: the connection failed, or was made for another registration or server. */
export const needsReconnect = ({ settings, own }: AccountFacts, server: MailServer | null): boolean =>
  own.oauth_failed ||
  own.oauth_client !== clientOf({ ...settings, oauth_secret_sealed: null, oauth_scope: null }) ||
  keptFor(own.oauth_place, server) !== 'kept'

/** M13: whether somebody can send as themselves, or what is missing. */
export function stateOf(facts: AccountFacts): MailAccountState {
  const server = serverOf(facts)
  if (!server) return 'noServer'
  const { authentication } = facts.settings
  const name = authentication === 'shared' ? facts.settings.user_name : effectiveOf(facts).userName
  if (authentication !== 'none' && name === null) return 'userNameMissing'
  if (fromOf(facts) === null) return 'addressMissing'
  if (authentication === 'none') return 'ready'
  return authentication === 'oauth' ? connectionState(facts, server) : passwordState(facts, server)
}

function connectionState(facts: AccountFacts, server: MailServer): MailAccountState {
  if (facts.own.oauth_client === null) return 'notConnected'
  return needsReconnect(facts, server) ? 'reconnectNeeded' : 'ready'
}

function passwordState({ settings, own }: AccountFacts, server: MailServer): MailAccountState {
  const givenFor = settings.authentication === 'shared' ? settings.password_place : own.password_place
  const states = { none: 'passwordMissing', otherServer: 'passwordForOtherServer', kept: 'ready' } as const
  return states[keptFor(givenFor, server)]
}
