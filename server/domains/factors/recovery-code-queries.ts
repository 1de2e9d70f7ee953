import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './factor-table.ts'

/** Stores new recovery codes in place of all earlier ones. */
export async function storeRecoveryCodes(
  tx: Db,
  person: { organizationId: string; userId: string },
  { hashes, keySealed }: { hashes: Buffer[]; keySealed: string },
): Promise<void> {
  await deleteRecoveryCodesOf(tx, person.userId)
  const rows = hashes.map((code_hash) => ({
    organization_id: person.organizationId,
    user_id: person.userId,
    code_hash,
    key_sealed: keySealed,
  }))
  await tx.insertInto('recovery_codes').values(rows).execute()
}

/** What the unused recovery codes of a person were hashed with, sealed: one key, or null for codes from before there was one. */
export async function listRecoveryKeys(tx: Db, userId: string): Promise<(string | null)[]> {
  const rows = await tx
    .selectFrom('recovery_codes')
    .select('key_sealed')
    .distinct()
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
  return rows.map((row) => row.key_sealed)
}

/** Uses a recovery code up. Returns whether there was one, unused: of many tries at once one at most succeeds. */
export async function useRecoveryCode(tx: Db, userId: string, hashes: Buffer[]): Promise<boolean> {
  if (hashes.length === 0) return false
  const used = await tx
    .updateTable('recovery_codes')
    .set({ used_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('code_hash', 'in', hashes)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}

/** Removes all recovery codes of a person. */
export async function deleteRecoveryCodesOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
}
