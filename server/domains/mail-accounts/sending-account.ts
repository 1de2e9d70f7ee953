import type { MailAccountState } from '../../../contract/index.ts'
import { type Database, Gather } from '../../platform/database/index.ts'
import type { MailAddress, SmtpServer } from '../../platform/mail/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { effectiveOf, fromOf, serverOf, stateOf } from './mail-account.ts'
import { type AccountKey, type LoadedAccount, readMailAccounts } from './mail-account-queries.ts'
import { type MailServer, passwordSeal, placeOf, sharedPasswordSeal } from './mail-server.ts'
import { limitsOf } from './mail-settings.ts'
import type { MailTokens } from './oauth-tokens.ts'

/** What sending in somebody's name needs. Holds an opened secret: for the moment of sending only. */
export interface ReadyAccount {
  from: MailAddress
  /** Where answers go unless the message says otherwise; null: to the sender. */
  replyTo: string | null
  server: SmtpServer
  /** The place that the secret was given for. */
  place: string
  limits: ReturnType<typeof limitsOf>
}

/** Ready to send, or why not. */
export type SendingAccount = ReadyAccount | { state: Exclude<MailAccountState, 'ready'> }

export interface SendingNeeds {
  database: Pick<Database, 'pool' | 'db'>
  seal: Seal
  accessTokenOf: MailTokens['accessTokenOf']
}

/** A kept password opened; null when it was sealed with a key that is not at hand. */
function opened(seal: Seal, sealed: string | null, place: string): string | null {
  if (sealed === null) return null
  try {
    return seal.open(sealed, place)
  } catch {
    return null
  }
}

type SignIn = { auth: SmtpServer['auth'] } | { state: Exclude<MailAccountState, 'ready'> }

function passwordSignIn(seal: Seal, account: LoadedAccount, place: string): SignIn {
  const { settings, own, organizationId, userId } = account
  const isShared = settings.authentication === 'shared'
  const user = isShared ? settings.user_name : effectiveOf(account).userName
  const password = isShared
    ? opened(seal, settings.password_sealed, sharedPasswordSeal(organizationId, place))
    : opened(seal, own.password_sealed, passwordSeal(organizationId, userId, place))
  return user === null || password === null ? { state: 'passwordMissing' } : { auth: { user, password } }
}

async function signInOf(needs: SendingNeeds, account: LoadedAccount, place: string): Promise<SignIn> {
  const { authentication } = account.settings
  if (authentication === 'none') return { auth: null }
  if (authentication !== 'oauth') return passwordSignIn(needs.seal, account, place)
  const user = effectiveOf(account).userName
  const answer = await needs.accessTokenOf(account.organizationId, account.userId, place)
  if ('state' in answer) return answer
  return user === null ? { state: 'userNameMissing' } : { auth: { user, accessToken: answer.accessToken } }
}

/**
 * M12: with what somebody sends as themselves: sender, server and the secret for it, opened now and for no other place
 * than it was given for. Returns the account, what it lacks, or null when there is no such person. Throws TokenUnavailable
 * while the mail provider gives no access token. Outside of transactions: a provider may have to be asked.
 */
export function sendingAccount(
  needs: SendingNeeds,
): (organizationId: string, userId: string) => Promise<SendingAccount | null> {
  // Messages go in lots: the accounts of a lot are read together.
  const reading = new Gather<AccountKey, LoadedAccount | undefined>((keys) => readMailAccounts(needs.database, keys))
  return async (organizationId, userId) => {
    const account = await reading.add({ organizationId, userId })
    return account ? readyAccount(needs, account) : null
  }
}

async function readyAccount(needs: SendingNeeds, account: LoadedAccount): Promise<SendingAccount> {
  const state = stateOf(account)
  if (state !== 'ready') return { state }
  const server = serverOf(account)
  const address = fromOf(account)
  if (!server || address === null) return { state: server ? 'addressMissing' : 'noServer' }
  return readyAt(needs, account, server, address)
}

async function readyAt(
  needs: SendingNeeds,
  account: LoadedAccount,
  server: MailServer,
  address: string,
): Promise<SendingAccount> {
  const place = placeOf(server)
  const signIn = await signInOf(needs, account, place)
  if ('state' in signIn) return signIn
  return {
    from: { name: account.displayName, address },
    replyTo: account.settings.reply_to,
    server: { ...server, ...signIn },
    place,
    limits: limitsOf(account.settings),
  }
}
