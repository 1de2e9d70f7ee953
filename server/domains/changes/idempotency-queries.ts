import { sql } from 'kysely'
import type { Outcome } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './idempotency-table.ts'

/** Claims a key. Returns false when it is taken; waits for the transaction that is taking it. */
export async function claimKey(
  tx: Db,
  organizationId: string,
  userId: string,
  key: string,
  requestHash: string,
): Promise<boolean> {
  const result = await tx
    .insertInto('idempotency_keys')
    .values({ organization_id: organizationId, user_id: userId, key, request_hash: requestHash, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** What is known of a key. */
export async function findKey(
  tx: Db,
  userId: string,
  key: string,
): Promise<{ request_hash: string; answer: Outcome | null } | undefined> {
  return tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer'])
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Keeps the answer of a key. */
export async function storeAnswer(tx: Db, userId: string, key: string, answer: Outcome): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer) })
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .execute()
}

/** Forgets keys older than a day, in all organizations. */
export async function forgetOldKeys(tx: Db): Promise<void> {
  await tx.deleteFrom('idempotency_keys').where('created_at', '<', sql<Date>`now() - interval '1 day'`).execute()
}
