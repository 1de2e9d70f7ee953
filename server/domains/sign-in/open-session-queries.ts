import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import { openingSession, type SelfRow, selectSelves } from '../sessions/index.ts'

/** When a session just opened ends at the latest; with the person it belongs to, where the statement tells. */
export type OpenedSession = { expires_at: Date } | (SelfRow & { expires_at: Date })

const uuid = (value: unknown) => sql<string>`${value}::uuid`
const text = <Value>(value: Value) => sql<NonNullable<Value>>`${value}::text`

/**
 * The statement that opens a session, writes down when the person signed in (not an edit: the version stays), and tells
 * the journal, all only where a session opens. Its row is the person as they are then shown, with the session. One round trip: everybody waits for it.
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
    .with('told', (query) =>
      query
        .insertInto('journal')
        .columns([
          'organization_id',
          'id',
          'kind',
          'category',
          'via',
          'actor_id',
          'actor_name',
          'target_id',
          'target_name',
        ])
        .expression(
          query
            .selectFrom('opened')
            .select([
              uuid(entry.organization_id).as('organization_id'),
              uuid(entry.id).as('id'),
              text(entry.kind).as('kind'),
              text(entry.category).as('category'),
              text(entry.via).as('via'),
              uuid(entry.actor_id).as('actor_id'),
              text(entry.actor_name).as('actor_name'),
              uuid(entry.target_id).as('target_id'),
              text(entry.target_name).as('target_name'),
            ]),
        ),
    )
  return selectSelves(told as unknown as Db)
    .select(sql<Date>`(select expires_at from opened)`.as('expires_at'))
    .where('users.id', '=', session.userId)
    .where(sql<boolean>`exists (select from opened)`)
}
