import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import { openingSession, type SelfRow, selectSelves } from '../sessions/index.ts'

/** When a session just opened ends at the latest; with the person it belongs to, where the statement tells. */
export type OpenedSession = { expires_at: Date } | (SelfRow & { expires_at: Date })

/**
 * The statement that opens a session, writes down when the person signed in (not an edit: the version stays), and tells
 * the journal. Its row is the person as they are then shown, with the session. One round trip: everybody waits for it.
 */
export function openingAndTelling(
  db: Db,
  session: Parameters<typeof openingSession>[1],
  entry: Insertable<Tables['journal']>,
) {
  const told = db
    .with('opened', () => openingSession(db, session))
    .with('marked', (query) =>
      query
        .updateTable('users')
        .set({ last_sign_in_at: sql<Date>`now()` })
        .where('id', '=', session.userId)
        .where(sql<boolean>`exists (select from opened)`),
    )
    .with('told', (query) => query.insertInto('journal').values(entry))
  return selectSelves(told as unknown as Db)
    .select(sql<Date>`(select expires_at from opened)`.as('expires_at'))
    .where('users.id', '=', session.userId)
    .where(sql<boolean>`exists (select from opened)`)
}
