import { type Insertable, sql } from 'kysely'
import type { Cursor, Db } from '../../platform/database/index.ts'
import type { JournalCategory, JournalTable, Snapshot } from './journal-table.ts'

/** Adds an entry. There is no update and no delete: the server's roles are not granted them. */
export async function insertEntry(tx: Db, row: Insertable<JournalTable>): Promise<void> {
  await tx.insertInto('journal').values(row).execute()
}

/** Adds an entry unless there is one of its id. */
export async function insertEntryOnce(tx: Db, row: Insertable<JournalTable>): Promise<void> {
  await tx
    .insertInto('journal')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doNothing())
    .execute()
}

export interface EntryFilter {
  search?: string | undefined
  category?: JournalCategory[] | undefined
  target?: string | undefined
  actor?: string | undefined
  since?: string | undefined
  until?: string | undefined
  /** Somebody who looks after some main groups only. */
  withinSightOf?: string | undefined
}

/**
 * Their own acts, and what was done to them, to the groups they look after and to these groups' people. The rest tells
 * of people they know nothing of. Not "exists": PostgreSQL would gather all those people.
 */
const isWithinSightOf = (userId: string) => sql<boolean>`(journal.actor_id = ${userId}::uuid
  or journal.target_id = ${userId}::uuid
  or (select true from user_managed_groups m where m.organization_id = journal.organization_id
    and m.user_id = ${userId}::uuid and m.group_id = journal.target_id limit 1)
  or (select true from users u join user_managed_groups m
    on m.organization_id = u.organization_id and m.user_id = ${userId}::uuid and m.group_id = u.primary_group_id
    where u.organization_id = journal.organization_id and u.id = journal.target_id limit 1))`

/** An entry as stored, with what undid it and whether its target still exists. */
export interface EntryRow {
  id: string
  at: Date
  kind: string
  category: JournalCategory
  via: JournalTable['via']
  actor_id: string | null
  actor_name: string
  target_id: string | null
  target_name: string | null
  before: Snapshot | null
  after: Snapshot | null
  reason: string | null
  note: string | null
  undoes: string | null
  undone_by: string | null
  target_exists: boolean
  ticket_id: string | null
  ticket_number: string | null
}

function entries(tx: Db) {
  return tx.selectFrom('journal').select([
    'journal.id',
    'journal.at',
    'journal.kind',
    'journal.category',
    'journal.via',
    'journal.actor_id',
    'journal.actor_name',
    'journal.target_id',
    'journal.target_name',
    'journal.before',
    'journal.after',
    'journal.reason',
    'journal.note',
    'journal.undoes',
    'journal.ticket_id',
    sql<string | null>`(select number from tickets where tickets.organization_id = journal.organization_id
        and tickets.id = journal.ticket_id)`.as('ticket_number'),
    sql<string | null>`(select undoing.id from journal undoing where undoing.undoes = journal.id)`.as('undone_by'),
    sql<boolean>`exists (select from users where users.id = journal.target_id)`.as('target_exists'),
  ])
}

function filtered(tx: Db, filter: EntryFilter) {
  let query = entries(tx)
  const words = wordsOf(filter.search)
  if (words.length > 0) {
    query = query.where(sql<boolean>`journal.id in (select guichet_search_journal(${sql.val(words)}::text[]))`)
  }
  if (filter.category?.length) query = query.where('journal.category', 'in', filter.category)
  if (filter.target) query = query.where('journal.target_id', '=', filter.target)
  if (filter.actor) query = query.where('journal.actor_id', '=', filter.actor)
  if (filter.withinSightOf) query = query.where(isWithinSightOf(filter.withinSightOf))
  if (filter.since) query = query.where('journal.at', '>=', new Date(filter.since))
  if (filter.until) query = query.where('journal.at', '<=', new Date(filter.until))
  return query
}

function wordsOf(search: string | undefined): string[] {
  return (search ?? '').split(/\s+/).filter(Boolean).slice(0, 8)
}

/** A page of entries, newest first. */
export async function listEntries(
  tx: Db,
  filter: EntryFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<EntryRow[]> {
  let query = filtered(tx, filter)
  if (cursor) query = query.where('journal.id', '<', cursor.id)
  return query.orderBy('journal.id', 'desc').limit(limit).execute()
}

/** How many entries match, counted no further than one past `cap`. */
export async function countEntries(tx: Db, filter: EntryFilter, cap: number): Promise<number> {
  const page = filtered(tx, filter)
    .clearSelect()
    .select('journal.id')
    .limit(cap + 1)
    .as('page')
  const { count } = await tx.selectFrom(page).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return count
}

/** One entry, or undefined. */
export async function findEntry(tx: Db, id: string): Promise<EntryRow | undefined> {
  return entries(tx).where('journal.id', '=', id).executeTakeFirst()
}
