import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './failure-table.ts'

/** Forgets the failures counted for these name digests, from every address. */
export async function forgetFailures(tx: Db, digests: string[]): Promise<void> {
  for (const digest of digests) {
    await tx
      .deleteFrom('sign_in_failures')
      .where((where) =>
        where.or([where('key', '=', `name:${digest}`), sql<boolean>`starts_with(key, ${`nameAndAddress:${digest}.`})`]),
      )
      .execute()
  }
}

/** Removes counters whose time is over. */
export async function forgetOldFailures(tx: Db): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('expire', '<', Date.now()).execute()
}
