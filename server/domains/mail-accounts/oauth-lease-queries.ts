import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './mail-table.ts'

const leaseSeconds = 60
const nobodyFetches = { oauth_lease: null, oauth_leased_until: null }

/**
 * Takes it upon oneself to fetch a new token, for a minute at most: a refresh token serves once, and no transaction is
 * held open over the network. Returns the sealed refresh token, or undefined when somebody else is at it.
 */
export async function takeLease(tx: Db, userId: string, lease: string, client: string): Promise<string | undefined> {
  const taken = await tx
    .updateTable('mail_accounts')
    .set({ oauth_lease: lease, oauth_leased_until: sql<Date>`now() + make_interval(secs => ${leaseSeconds}::float8)` })
    .where('user_id', '=', userId)
    .where('oauth_client', '=', client)
    .where('oauth_refresh_sealed', 'is not', null)
    .where('oauth_failed_at', 'is', null)
    .where((where) => where.or([where('oauth_lease', 'is', null), where('oauth_leased_until', '<', sql<Date>`now()`)]))
    .returning('oauth_refresh_sealed')
    .executeTakeFirst()
  return taken?.oauth_refresh_sealed ?? undefined
}

/** Gives the task back without a new token. */
export async function endLease(tx: Db, userId: string, lease: string): Promise<void> {
  await tx
    .updateTable('mail_accounts')
    .set(nobodyFetches)
    .where('user_id', '=', userId)
    .where('oauth_lease', '=', lease)
    .execute()
}

/** Stores what was fetched; nothing, when the mailbox was connected anew or disconnected meanwhile. */
export async function storeRefreshed(
  tx: Db,
  userId: string,
  lease: string,
  fetched: { accessSealed: string; refreshSealed: string | null; expiresInSeconds: number },
): Promise<void> {
  await tx
    .updateTable('mail_accounts')
    .set({
      oauth_access_sealed: fetched.accessSealed,
      oauth_access_expires_at: sql<Date>`now() + make_interval(secs => ${fetched.expiresInSeconds}::float8)`,
      ...(fetched.refreshSealed !== null && { oauth_refresh_sealed: fetched.refreshSealed }),
      ...nobodyFetches,
    })
    .where('user_id', '=', userId)
    .where('oauth_lease', '=', lease)
    .execute()
}

/**
 * Notes that a mailbox must be connected again; its tokens are forgotten. With a lease, only while it is held. Returns
 * whether that is new.
 */
export async function noteFailed(tx: Db, userId: string, lease?: string): Promise<boolean> {
  const noted = await tx
    .updateTable('mail_accounts')
    .set({ oauth_failed_at: sql<Date>`now()`, oauth_access_sealed: null, oauth_access_expires_at: null })
    .set({ oauth_refresh_sealed: null, ...nobodyFetches })
    .where('user_id', '=', userId)
    .where('oauth_connected_at', 'is not', null)
    .where('oauth_failed_at', 'is', null)
    .$if(lease !== undefined, (update) => update.where('oauth_lease', '=', lease ?? null))
    .returning('user_id')
    .executeTakeFirst()
  return noted !== undefined
}
