import type { Db } from '../../platform/database/index.ts'
import { findUser, type UserRow } from '../users/index.ts'

/** Who looks, and whose people they look after. */
export interface Onlooker {
  userId: string
  managedGroups: ReadonlySet<string> | null
}

/** An account as far as the person asking may know of it, else undefined: of those outside one's groups one knows nothing. */
export async function findVisible(tx: Db, onlooker: Onlooker, id: string): Promise<UserRow | undefined> {
  const user = await findUser(tx, id)
  const { managedGroups } = onlooker
  if (!user || managedGroups === null || user.id === onlooker.userId) return user
  return managedGroups.has(user.primary_group_id ?? '') ? user : undefined
}
