import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './factor-table.ts'

/** Stores new recovery codes in place of all earlier ones. */
export async function storeRecoveryCodes(
  tx: Db,
  person: { organizationId: string; userId: string },
  hashes: Buffer[],
): Promise<void> {
  await deleteRecoveryCodesOf(tx, person.userId)
  const rows = hashes.map((code_hash) => ({
    organization_id: person.organizationId,
    user_id: person.userId,
    code_hash,
  }))
  await tx.insertInto('recovery_codes').values(rows).execute()
}

/** Uses a recovery code up. Returns whether there was one, unused: of many tries at once one at most succeeds. */
export async function useRecoveryCode(tx: Db, userId: string, hash: Buffer): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_codes')
    .set({ used_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}

/** Removes all recovery codes of a person. */
export async function deleteRecoveryCodesOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
}
