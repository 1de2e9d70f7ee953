import type { Db } from '../../platform/database/index.ts'
import { type Actor, notFound, Problem } from '../../platform/http/index.ts'
import { findUser, mayTouch } from '../users/index.ts'
import { findMailAccount, type LoadedAccount } from './mail-account-queries.ts'

/** Somebody's mail account. Throws 404 for somebody whom the actor does not look after, and for another organization's people. */
export async function seenAccount(tx: Db, { userId, managedGroups }: Actor, id: string): Promise<LoadedAccount> {
  const user = await findUser(tx, id)
  const isSeen = managedGroups === null || id === userId || managedGroups.has(user?.primary_group_id ?? '')
  const account = user && isSeen ? await findMailAccount(tx, id) : undefined
  if (!account) throw notFound()
  return account
}

/** The same account, where the actor could change it as well: a test is sent with the password of whose it is. Throws 403. */
export async function accountWithinReach(tx: Db, actor: Actor, id: string): Promise<LoadedAccount> {
  const account = await seenAccount(tx, actor, id)
  const user = await findUser(tx, id)
  const refusals = user ? mayTouch({ authority: actor }, { user }) : []
  if (refusals.length > 0) throw new Problem(403, 'forbidden', { problems: refusals })
  return account
}

/** One's own mail account. Throws 404 where there is none. */
export async function ownAccount(tx: Db, userId: string): Promise<LoadedAccount> {
  const account = await findMailAccount(tx, userId)
  if (!account) throw notFound()
  return account
}
