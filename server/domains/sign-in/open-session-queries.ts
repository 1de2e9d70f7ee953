import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import { openingSession } from '../sessions/index.ts'

export interface OpenedSession {
  id: string
  expires_at: Date
}

/**
 * The statement that opens a session, writes down when the person signed in (not an edit: the version stays), and tells
 * the journal. One round trip: everybody waits for it.
 */
export function openingAndTelling(
  db: Db,
  session: Parameters<typeof openingSession>[1],
  entry: Insertable<Tables['journal']>,
) {
  return db
    .with('opened', () => openingSession(db, session))
    .with('marked', (query) =>
      query
        .updateTable('users')
        .set({ last_sign_in_at: sql<Date>`now()` })
        .where('id', '=', session.userId)
        .where(sql<boolean>`exists (select from opened)`),
    )
    .with('told', (query) => query.insertInto('journal').values(entry))
    .selectFrom('opened')
    .select(['opened.id', 'opened.expires_at'])
}
