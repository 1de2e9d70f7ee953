import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** A ticket that the clock has something to do with. */
export interface DueTicket {
  id: string
}

/** Approved tickets whose day has come, the longest due first. The transaction must span organizations. */
export async function listToApply(tx: Db, limit: number): Promise<DueTicket[]> {
  return tx
    .selectFrom('tickets')
    .select('id')
    .where('applies_at', '<=', sql<Date>`now()`)
    .where('applied_at', 'is', null)
    .where('status', '=', 'inProgress')
    .orderBy('applies_at')
    .limit(limit)
    .execute()
}

const isNewlyLate = sql<boolean>`status in ('open', 'inProgress') and decided_at is null
  and coalesce(due_at, 'infinity'::timestamptz) < now() and overdue_told_at is null`

/** Tickets past their promise of which nobody was told yet. The transaction must span organizations. */
export async function listNewlyLate(tx: Db, limit: number): Promise<DueTicket[]> {
  return tx.selectFrom('tickets').select('id').where(isNewlyLate).limit(limit).execute()
}

/** Takes one such ticket: whoever takes it tells of it, and nobody else. Returns whether it was to be taken. */
export async function takeLate(tx: Db, id: string): Promise<boolean> {
  const taken = await tx
    .updateTable('tickets')
    .set({ overdue_told_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(isNewlyLate)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

const isUnanswered = (hours: number) => sql<boolean>`status = 'waiting' and reminded_at is null
  and paused_at < now() - make_interval(hours => ${hours}::integer)
  and guichet_working_minutes(paused_at, now()) >= 60 * ${hours}::integer`

/** Tickets that wait for their answer for so many working hours. The transaction must span organizations. */
export async function listUnanswered(tx: Db, hours: number, limit: number): Promise<DueTicket[]> {
  return tx.selectFrom('tickets').select('id').where(isUnanswered(hours)).limit(limit).execute()
}

/** Takes one of them: its requester is reminded once. Returns whether it was to be taken. */
export async function takeUnanswered(tx: Db, id: string, hours: number): Promise<boolean> {
  const taken = await tx
    .updateTable('tickets')
    .set({ reminded_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(isUnanswered(hours))
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}
