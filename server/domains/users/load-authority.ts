import type { Db } from '../../platform/database/index.ts'
import type { Authority } from '../changes/index.ts'
import { findAuthority } from './administrator-queries.ts'

/** What somebody may do in Guichet at this moment of the transaction; null when the account is gone. */
export async function loadAuthority(tx: Db, userId: string): Promise<Authority | null> {
  const found = await findAuthority(tx, userId)
  if (!found) return null
  return {
    isActive: found.status === 'active',
    permissions: new Set(found.permissions),
    managedGroups: found.managed_groups && new Set(found.managed_groups),
    isDecidedByProvider: found.is_decided_by_provider,
  }
}
