import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './mail-table.ts'

/** What stands of a person's connected mailbox. */
export interface ConnectionRow {
  oauth_client: string | null
  oauth_place: string | null
  oauth_refresh_sealed: string | null
  oauth_access_sealed: string | null
  oauth_connected_at: Date | null
  oauth_failed_at: Date | null
  /** How long the access token still lasts. */
  access_seconds: number | null
  /** Whether somebody is fetching a new one. */
  is_leased: boolean
}

/** A person's connected mailbox as stored; undefined where the account has no row. */
export async function findConnection(tx: Db, userId: string): Promise<ConnectionRow | undefined> {
  return tx
    .selectFrom('mail_accounts')
    .select(['oauth_client', 'oauth_place', 'oauth_refresh_sealed', 'oauth_access_sealed'])
    .select(['oauth_connected_at', 'oauth_failed_at'])
    .select(sql<number | null>`extract(epoch from oauth_access_expires_at - now())::float8`.as('access_seconds'))
    .select(sql<boolean>`coalesce(oauth_leased_until > now(), false)`.as('is_leased'))
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

/** The registration's columns of the transaction's organization, with how its people sign in at the mail server. */
export async function findRegistrationColumns(tx: Db) {
  return tx
    .selectFrom('mail_settings')
    .select(['authentication', 'oauth_provider', 'oauth_client_id', 'oauth_secret_sealed', 'oauth_tenant'])
    .select(['oauth_authorization_endpoint', 'oauth_token_endpoint', 'oauth_scope'])
    .executeTakeFirst()
}

interface Person {
  organizationId: string
  userId: string
}

/** Remembers that somebody is on their way to their mail provider. What this session had begun before is over. */
export async function openConnection(
  tx: Db,
  { organizationId, userId }: Person,
  begun: { stateHash: Buffer; sessionId: string; verifierSealed: string; minutes: number },
): Promise<void> {
  await tx
    .deleteFrom('mail_connections')
    .where((where) => where.or([where('session_id', '=', begun.sessionId), where('expires_at', '<', sql<Date>`now()`)]))
    .where('user_id', '=', userId)
    .execute()
  await tx
    .insertInto('mail_connections')
    .values({
      organization_id: organizationId,
      state_hash: begun.stateHash,
      user_id: userId,
      session_id: begun.sessionId,
      verifier_sealed: begun.verifierSealed,
      expires_at: sql<Date>`now() + make_interval(mins => ${begun.minutes}::int)`,
    })
    .execute()
}

/** Takes a connection under way, once: of this person, begun in this session, not too long ago. */
export async function takeConnection(
  tx: Db,
  { userId, sessionId, stateHash }: { userId: string; sessionId: string; stateHash: Buffer },
): Promise<string | undefined> {
  const taken = await tx
    .deleteFrom('mail_connections')
    .where('state_hash', '=', stateHash)
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('verifier_sealed')
    .executeTakeFirst()
  return taken?.verifier_sealed
}

/** Forgets who never came back. Across organizations. */
export async function deleteExpiredConnections(tx: Db): Promise<void> {
  await tx.deleteFrom('mail_connections').where('expires_at', '<', sql<Date>`now()`).execute()
}

/** A connected mailbox to be stored, its tokens sealed. */
export interface NewConnection {
  client: string
  place: string
  refreshSealed: string
  accessSealed: string
  expiresInSeconds: number
}

const nobodyFetches = { oauth_lease: null, oauth_leased_until: null }

/** Stores a connected mailbox in the place of whatever was there. */
export async function storeConnection(tx: Db, { organizationId, userId }: Person, made: NewConnection): Promise<void> {
  const connection = {
    oauth_client: made.client,
    oauth_place: made.place,
    oauth_refresh_sealed: made.refreshSealed,
    oauth_access_sealed: made.accessSealed,
    oauth_access_expires_at: inSeconds(made.expiresInSeconds),
    oauth_connected_at: sql<Date>`now()`,
    oauth_failed_at: null,
    ...nobodyFetches,
  }
  await tx
    .insertInto('mail_accounts')
    .values({ organization_id: organizationId, user_id: userId, ...connection })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ ...connection, version: sql`mail_accounts.version + 1` }),
    )
    .execute()
}

const inSeconds = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds}::float8)`

/** Forgets a connected mailbox. */
export async function forgetConnection(tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('mail_accounts')
    .set({
      oauth_client: null,
      oauth_place: null,
      oauth_refresh_sealed: null,
      oauth_access_sealed: null,
      oauth_access_expires_at: null,
      oauth_connected_at: null,
      oauth_failed_at: null,
      ...nobodyFetches,
      version: sql`version + 1`,
    })
    .where('user_id', '=', userId)
    .execute()
}
