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

/** Until when the last counter of these name digests refuses, from any address; null: none does. */
export async function findBlock(tx: Db, digests: string[], most: { pair: number; name: number }): Promise<Date | null> {
  const until = await tx
    .selectFrom('sign_in_failures')
    .select(({ fn }) => fn.max('expire').as('until'))
    .where('expire', '>', Date.now())
    .where((where) =>
      where.or(
        digests.flatMap((digest) => [
          where.and([where('key', '=', `name:${digest}`), where('points', '>=', most.name)]),
          where.and([sql<boolean>`starts_with(key, ${`nameAndAddress:${digest}.`})`, where('points', '>=', most.pair)]),
        ]),
      ),
    )
    .executeTakeFirst()
  return until?.until ? new Date(Number(until.until)) : null
}

/** Removes counters whose time is over. */
export async function forgetOldFailures(tx: Db): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('expire', '<', Date.now()).execute()
}
