import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Whether an account was created in this very transaction: whoever it is then has yet to hear of it. */
export async function isJustCreated(tx: Db, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .where(sql<SqlBool>`created_at = now()`)
    .executeTakeFirst()
  return row !== undefined
}
