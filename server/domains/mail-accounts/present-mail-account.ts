import type { MailAccount, OauthProvider } from '../../../contract/index.ts'
import { effectiveOf, fromOf, inheritedOf, keptFor, needsReconnect, serverOf, stateOf } from './mail-account.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import { ownFieldsOf } from './mail-account-values.ts'

const instant = (moment: string | null) => moment && new Date(moment).toISOString()

/** The connected mailbox; null where people connect none, or this person has not. */
function connectionOf(account: LoadedAccount): MailAccount['connection'] {
  const { own, settings } = account
  const connectedAt = instant(own.oauth_connected_at)
  if (settings.authentication !== 'oauth' || own.oauth_client === null || connectedAt === null) return null
  const provider = own.oauth_client.split(':', 1)[0] as OauthProvider
  return { provider, connectedAt, needsReconnect: needsReconnect(account, serverOf(account)) }
}

/** A mail account as the API tells it, without any secret. The only place that decides what of it leaves the server. */
export function presentMailAccount(account: LoadedAccount): MailAccount {
  const { own, settings } = account
  const address = fromOf(account)
  const testedAt = instant(own.tested_at)
  return {
    userId: account.userId,
    own: ownFieldsOf(own),
    inherited: inheritedOf(account),
    effective: effectiveOf(account),
    userNameFrom: settings.user_name_from,
    from: address === null ? null : { name: account.displayName, address },
    authentication: settings.authentication,
    password: keptFor(own.password_place, serverOf(account)),
    passwordChangedAt: instant(own.password_changed_at),
    connection: connectionOf(account),
    oauthProvider: settings.authentication === 'oauth' ? settings.oauth_provider : null,
    state: stateOf(account),
    lastTest: testedAt === null ? null : { at: testedAt, failure: own.test_failure },
    version: own.version,
  }
}
