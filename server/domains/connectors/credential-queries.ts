import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import './connector-table.ts'

/** Keeps an API key, hashed. */
export async function insertKey(tx: Db, row: Insertable<Tables['api_keys']>): Promise<void> {
  await tx.insertInto('api_keys').values(row).execute()
}

/** Takes an API key away for good. */
export async function deleteKey(tx: Db, userId: string, id: string): Promise<void> {
  await tx.deleteFrom('api_keys').where('user_id', '=', userId).where('id', '=', id).execute()
}

/** Keeps a client secret, hashed, in place of an earlier one. */
export async function storeClientSecret(
  tx: Db,
  row: { organization_id: string; user_id: string; prefix: string; secret_hash: Buffer },
): Promise<void> {
  const { prefix, secret_hash } = row
  await tx
    .insertInto('connector_secrets')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ prefix, secret_hash, created_at: sql`now()`, last_used_at: null }),
    )
    .execute()
}

/** Takes a client secret away. Returns whether there was one. */
export async function deleteClientSecret(tx: Db, userId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('connector_secrets')
    .where('user_id', '=', userId)
    .returning('user_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Makes somebody answer for a program that nobody active answers for. */
export async function adoptConnector(tx: Db, id: string, ownerId: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ owner_id: ownerId })
    .where('id', '=', id)
    .where(
      sql<boolean>`not exists (select from users owner where owner.organization_id = users.organization_id
        and owner.id = users.owner_id and owner.status = 'active')`,
    )
    .execute()
}
