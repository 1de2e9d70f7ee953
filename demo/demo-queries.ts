import { sql } from 'kysely'
import type { Db } from '../server/platform/database/index.ts'

/** Whether a sample organization is there with its people. */
export async function hasPeople(tx: Db, slug: string): Promise<{ id: string | null; hasPeople: boolean }> {
  const row = await tx
    .selectFrom('organizations')
    .select(['id', sql<boolean>`exists (select from users where organization_id = organizations.id)`.as('hasPeople')])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? { id: null, hasPeople: false }
}

/** The account of this sign-in name in the transaction's organization, or null. */
export async function findAccountId(tx: Db, signInName: string): Promise<string | null> {
  const row = await tx.selectFrom('users').select('id').where('sign_in_name', '=', signInName).executeTakeFirst()
  return row?.id ?? null
}

/** Opens a sample account that was given its password. */
export async function openAccount(tx: Db, userId: string): Promise<void> {
  await tx.updateTable('users').set({ status: 'active' }).where('id', '=', userId).execute()
}

/** Pretends that a sample person signed in some days ago. */
export async function pretendSignedIn(tx: Db, userId: string, days: number): Promise<void> {
  await tx
    .updateTable('users')
    .set({ last_sign_in_at: sql<Date>`now() - ${`${days} days ${(days * 7) % 11} hours`}::interval` })
    .where('id', '=', userId)
    .execute()
}
