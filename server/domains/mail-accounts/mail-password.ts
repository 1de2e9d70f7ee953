import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { verifyPassword } from '../../platform/secrets/index.ts'
import type { Limiter } from '../../platform/throttle/index.ts'
import type { Proposal } from '../changes/index.ts'
import { findPasswordHash } from '../passwords/index.ts'
import { serverOf } from './mail-account.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import type { MailAccountValues } from './mail-account-values.ts'

async function isSignInPassword(tx: Db, userId: string, password: string): Promise<boolean> {
  const hash = await findPasswordHash(tx, userId)
  return hash !== undefined && (await verifyPassword(hash, password))
}

/**
 * Finds out whether a mail password is the person's sign-in password. Each answer is a guess at that one, so there are
 * only so many of them, and a preview gives none. Of an account that is yet to be created, the check finds it out.
 */
export async function comparedWithSignIn(
  values: MailAccountValues,
  { db, actor }: Proposal,
  userId: string | undefined,
  guesses: Limiter,
): Promise<MailAccountValues> {
  const { password } = values
  if (!password || db === null) return values
  if (userId === undefined) return { ...values, isSignInPassword: 'askWhenCreated' }
  await guesses.take(`${actor.userId}.${userId}`)
  const isSame = await inOrganization(db, actor.organizationId, (tx) => isSignInPassword(tx, userId, password))
  return { ...values, isSignInPassword: isSame }
}

/** M9: a mail password is for a server, where people have one each; it is never the one that they sign in here with. */
export async function passwordFaults(tx: Db, after: LoadedAccount, values: MailAccountValues): Promise<FieldFault[]> {
  const { password } = values
  if (!password) return []
  if (!serverOf(after)) return [{ field: '/password', code: 'mailNoServer' }]
  if (after.settings.authentication !== 'own') return [{ field: '/password', code: 'mailPasswordNotUsed' }]
  const asked = values.isSignInPassword
  const isSame = asked === 'askWhenCreated' ? await isSignInPassword(tx, after.userId, password) : asked
  return isSame ? [{ field: '/password', code: 'mailPasswordIsSignInPassword' }] : []
}
