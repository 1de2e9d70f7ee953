import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './factor-table.ts'

/** Keeps a challenge, hashed, for five minutes. */
export async function insertChallenge(tx: Db, hash: Buffer, purpose: string, subject: string): Promise<void> {
  const expires_at = sql<Date>`now() + interval '5 minutes'`
  await tx.insertInto('passkey_challenges').values({ challenge_hash: hash, purpose, subject, expires_at }).execute()
}

/** Uses a challenge up. Returns whether there was one for this purpose and subject: once, whoever asks first. */
export async function takeChallengeRow(tx: Db, hash: Buffer, purpose: string, subject: string): Promise<boolean> {
  const taken = await tx
    .deleteFrom('passkey_challenges')
    .where('challenge_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('purpose')
    .executeTakeFirst()
  return taken !== undefined
}

/** Removes challenges that nobody answered. */
export async function deleteOldChallenges(tx: Db): Promise<void> {
  await tx.deleteFrom('passkey_challenges').where('expires_at', '<', sql<Date>`now()`).execute()
}
