import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './user-table.ts'

/** Writes down that an invitation is under way. */
export async function markInvited(tx: Db, userId: string): Promise<void> {
  await tx.updateTable('users').set({ invited_at: sql<Date>`now()` }).where('id', '=', userId).execute()
}

/** Writes down that none is. */
export async function clearInvited(tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ invited_at: null })
    .where('id', '=', userId)
    .where('invited_at', 'is not', null)
    .execute()
}
