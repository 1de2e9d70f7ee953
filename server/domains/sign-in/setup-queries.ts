import type { Db } from '../../platform/database/index.ts'

const name = 'setup-code-hash'

/** Keeps the hash of the set-up code; a newer start replaces it. */
export async function storeSetupCode(tx: Db, value: string): Promise<void> {
  await tx
    .insertInto('server_settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** The hash of the set-up code, or undefined. */
export async function readSetupCode(tx: Db): Promise<string | undefined> {
  const row = await tx.selectFrom('server_settings').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
