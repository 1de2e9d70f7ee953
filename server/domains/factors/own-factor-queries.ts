import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import './factor-table.ts'

/** An authenticator app that is not confirmed within this time is forgotten. */
const confirmWithin = sql`interval '30 minutes'`

/** Waits for other changes of the same person's factors. */
export async function lockPerson(tx: Db, userId: string): Promise<void> {
  await tx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
}

/** Keeps the sealed secret of an app to be confirmed, in place of an earlier one. Returns whether no app is confirmed yet. */
export async function storePendingTotp(
  tx: Db,
  row: { organizationId: string; userId: string; seal: (id: string) => string },
): Promise<boolean> {
  await tx
    .deleteFrom('user_factors')
    .where('user_id', '=', row.userId)
    .where('kind', '=', 'totp')
    .where('confirmed_at', 'is', null)
    .execute()
  const id = uuidv7()
  const inserted = await tx
    .insertInto('user_factors')
    .values({ organization_id: row.organizationId, id, user_id: row.userId, kind: 'totp', secret: row.seal(id) })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The sealed secret of a person's authenticator app, confirmed or (recently begun) to be confirmed, and the database's time. */
export async function findTotp(
  tx: Db,
  userId: string,
  isConfirmed: boolean,
): Promise<{ id: string; secret: string; nowMs: number } | undefined> {
  const row = await tx
    .selectFrom('user_factors')
    .select(['id', 'secret', sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`.as('nowMs')])
    .where('user_id', '=', userId)
    .where('kind', '=', 'totp')
    .where('confirmed_at', isConfirmed ? 'is not' : 'is', null)
    .where('created_at', '>', isConfirmed ? sql<Date>`'-infinity'` : sql<Date>`now() - ${confirmWithin}`)
    .executeTakeFirst()
  return row?.secret ? { ...row, secret: row.secret } : undefined
}

/** Uses up a time step of an authenticator app. Returns false when its code, or a later one, was used already. */
export async function takeStep(tx: Db, id: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('user_factors')
    .set({ last_step: step, last_used_at: sql`now()` })
    .where('id', '=', id)
    .where('last_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Writes down that a code to this destination was used just now. */
export async function touchFactor(tx: Db, userId: string, kind: 'email' | 'sms'): Promise<void> {
  await tx
    .updateTable('user_factors')
    .set({ last_used_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .execute()
}

/** Confirms an authenticator app. Returns its id, or undefined when there is none to confirm. */
export async function confirmTotp(tx: Db, userId: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('user_factors')
    .set({ confirmed_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('kind', '=', 'totp')
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Adds a confirmed destination of codes. Returns false when it is somebody's already (C2). */
export async function insertDestination(
  tx: Db,
  row: { organizationId: string; userId: string; kind: 'email' | 'sms'; destination: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('user_factors')
    .values({
      organization_id: row.organizationId,
      id: uuidv7(),
      user_id: row.userId,
      kind: row.kind,
      destination: row.destination,
      confirmed_at: sql`now()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Removes one factor of a person by its id. Returns what it was, or undefined. */
export async function deleteFactor(
  tx: Db,
  userId: string,
  id: string,
): Promise<{ kind: 'totp' | 'email' | 'sms' } | undefined> {
  return tx
    .deleteFrom('user_factors')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('confirmed_at', 'is not', null)
    .returning('kind')
    .executeTakeFirst()
}

/** Removes all of a person's factors but passkeys, those not confirmed too. */
export async function deleteFactorsOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('user_factors').where('user_id', '=', userId).execute()
}

/** Forgets authenticator apps that nobody confirmed, in all organizations. */
export async function deleteUnconfirmed(tx: Db): Promise<void> {
  await tx
    .deleteFrom('user_factors')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', sql<Date>`now() - ${confirmWithin}`)
    .execute()
}
