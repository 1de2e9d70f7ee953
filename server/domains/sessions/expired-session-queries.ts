import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { idleLimitMs } from './session.ts'
import './session-table.ts'

/** Some of the sessions that are over, in all organizations. */
export async function listExpiredSessions(
  tx: Db,
  limit: number,
): Promise<{ organization_id: string; user_id: string; id: string }[]> {
  const idleLimit = `${idleLimitMs} milliseconds`
  return tx
    .selectFrom('sessions')
    .select(['organization_id', 'user_id', 'id'])
    .where((where) =>
      where.or([
        where('expires_at', '<', sql<Date>`now()`),
        where('last_seen_at', '<', sql<Date>`now() - ${idleLimit}::interval`),
      ]),
    )
    .limit(limit)
    .execute()
}
