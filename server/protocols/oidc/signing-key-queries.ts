import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import './artifact-table.ts'

/** A signing key as stored, its private half sealed. */
export interface SigningKeyRow {
  kid: string
  algorithm: string
  private_key: string
  /** Whether its time to sign has come. */
  signs: boolean
  /** Whether its successor has to be made known. */
  is_due: boolean
}

/** How long a key signs, how long before that it is made known, and how long after that it is still needed. */
const keyLife = { signsDays: 90, knownBeforeDays: 7, knownAfterDays: 30 }

/** All keys, those that sign first, the newest of them before the others. */
export async function listSigningKeys(tx: Db): Promise<SigningKeyRow[]> {
  const untilSuccessor = `${keyLife.signsDays - keyLife.knownBeforeDays} days`
  return tx
    .selectFrom('signing_keys')
    .select([
      'kid',
      'algorithm',
      'private_key',
      sql<boolean>`signs_from <= now()`.as('signs'),
      sql<boolean>`signs_from <= now() - ${untilSuccessor}::interval`.as('is_due'),
    ])
    .orderBy(sql`signs_from <= now()`, 'desc')
    .orderBy('signs_from', 'desc')
    .orderBy('kid')
    .execute()
}

/** Makes nodes that look after the keys wait for each other, to the end of the transaction. */
export async function lockSigningKeys(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('guichet.signing-keys', 0))`.execute(tx)
}

/** Adds a key that signs from now on, or, for a successor, when others have had time to learn of it. */
export async function insertSigningKey(
  tx: Db,
  key: Pick<Insertable<Tables['signing_keys']>, 'kid' | 'algorithm' | 'private_key' | 'public_key'>,
  isSuccessor: boolean,
): Promise<void> {
  const waitDays = isSuccessor ? keyLife.knownBeforeDays : 0
  const lifeDays = waitDays + keyLife.signsDays + keyLife.knownAfterDays
  await tx
    .insertInto('signing_keys')
    .values({
      ...key,
      signs_from: sql<Date>`now() + make_interval(days => ${waitDays}::int)`,
      retires_at: sql<Date>`now() + make_interval(days => ${lifeDays}::int)`,
    })
    .execute()
}

/** Removes keys that nothing signed by them needs any more. */
export async function deleteRetiredKeys(tx: Db): Promise<void> {
  await tx.deleteFrom('signing_keys').where('retires_at', '<', sql<Date>`now()`).execute()
}
