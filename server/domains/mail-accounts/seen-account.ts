import type { Db } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { findUser } from '../users/index.ts'
import { findMailAccount, type LoadedAccount } from './mail-account-queries.ts'

/** Somebody's mail account. Throws 404 for somebody whom the actor does not look after, and for another organization's people. */
export async function seenAccount(tx: Db, { userId, managedGroups }: Actor, id: string): Promise<LoadedAccount> {
  const user = await findUser(tx, id)
  const isSeen = managedGroups === null || id === userId || managedGroups.has(user?.primary_group_id ?? '')
  const account = user && isSeen ? await findMailAccount(tx, id) : undefined
  if (!account) throw notFound()
  return account
}
