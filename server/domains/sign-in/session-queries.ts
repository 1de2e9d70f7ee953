import { sql } from 'kysely'
import { type Database, type Db, oneStatement } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { absoluteLimitMs, idleLimitMs, seenEveryMs } from './session.ts'
import './session-table.ts'

export interface SessionRow {
  user_id: string
  stage: 'signedIn' | 'passwordChange'
  expires_at: Date
  is_due: boolean
  name: string
  language: 'fr' | 'en'
  slug: string
  permissions: string[]
}

/** A live session with who it belongs to and what they may do, in one round trip: every request asks this. */
export async function findSession(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  tokenHash: Buffer,
): Promise<SessionRow | undefined> {
  const statement = sql<SessionRow>`
    select sessions.user_id, sessions.stage, sessions.expires_at,
      sessions.last_seen_at < now() - ${`${seenEveryMs} milliseconds`}::interval as is_due,
      coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name) as name,
      users.language, organizations.slug,
      array(select permission from group_permissions where group_permissions.group_id = users.primary_group_id
        and application = ${guichetApplication.key}) as permissions
    from sessions
    join users on users.organization_id = sessions.organization_id and users.id = sessions.user_id
    join organizations on organizations.id = users.organization_id
    where sessions.token_hash = ${tokenHash}
      and users.status = 'active'
      and sessions.expires_at > now()
      and sessions.last_seen_at > now() - ${`${idleLimitMs} milliseconds`}::interval`
  const [row] = await oneStatement<SessionRow>(database, organizationId, statement.compile(database.db))
  return row
}

/** Writes down that a session was used just now. */
export async function touchSession(tx: Db, tokenHash: Buffer): Promise<void> {
  await tx.updateTable('sessions').set({ last_seen_at: sql`now()` }).where('token_hash', '=', tokenHash).execute()
}

/** Opens a session. Returns when it ends at the latest. */
export async function insertSession(
  tx: Db,
  session: { organizationId: string; userId: string; tokenHash: Buffer; stage: 'signedIn' | 'passwordChange' },
): Promise<Date> {
  const row = await tx
    .insertInto('sessions')
    .values({
      organization_id: session.organizationId,
      user_id: session.userId,
      token_hash: session.tokenHash,
      stage: session.stage,
      expires_at: sql<Date>`now() + ${`${absoluteLimitMs} milliseconds`}::interval`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return row.expires_at
}

/** Ends one session. */
export async function deleteSession(tx: Db, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions of a person. */
export async function deleteSessionsOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
}

/** Removes sessions that are over, in all organizations. */
export async function deleteExpiredSessions(tx: Db): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('expires_at', '<', sql<Date>`now()`),
        where('last_seen_at', '<', sql<Date>`now() - ${`${idleLimitMs} milliseconds`}::interval`),
      ]),
    )
    .execute()
}
