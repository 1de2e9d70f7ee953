import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './user-table.ts'

/** Stores the hash of a password, in place of an earlier one. */
export async function storePassword(
  tx: Db,
  organizationId: string,
  userId: string,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await tx
    .insertInto('user_passwords')
    .values({ organization_id: organizationId, user_id: userId, hash: password.hash, must_change: password.mustChange })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ hash: password.hash, must_change: password.mustChange, changed_at: sql`now()` }),
    )
    .execute()
}

/** The hash of an account's password, or undefined. */
export async function findPasswordHash(tx: Db, userId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('user_passwords').select('hash').where('user_id', '=', userId).executeTakeFirst()
  return row?.hash
}
