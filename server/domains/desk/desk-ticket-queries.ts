import { sql } from 'kysely'
import type { DeskTicket } from '../../../contract/index.ts'
import { type Database, type Db, oneStatementAcross } from '../../platform/database/index.ts'
import type { TicketRow } from '../tickets/index.ts'

/** In which organization a ticket is, or undefined. */
export async function findPlace(database: Database, ticketId: string): Promise<string | undefined> {
  const place = database.db.selectFrom('tickets').select('organization_id').where('id', '=', ticketId)
  const [row] = await oneStatementAcross(database, place)
  return row?.organization_id
}

/** How whoever asked can be reached, as far as their account is still there. */
export async function findRequester(tx: Db, userId: string | null): Promise<DeskTicket['requester']> {
  const nobody = { position: null, email: null, phone: null }
  if (userId === null) return nobody
  const row = await tx
    .selectFrom('users')
    .select(['position', 'email', sql<string | null>`coalesce(phone, mobile)`.as('phone')])
    .where('id', '=', userId)
    .executeTakeFirst()
  return row ?? nobody
}

/** The moment of the transaction. */
export const now = sql<Date>`now()`

/** By when a ticket is due that is promised anew. */
export const promisedAnew = sql<Date>`guichet_due_at(now(), promise_minutes)`

/** The working minutes that a ticket has left until the promised moment; the clock stands at that from now on. */
export const minutesLeft = sql<number>`coalesce(guichet_working_minutes(now(), due_at), promise_minutes)`

/** Whether two people have to approve a ticket: it was so when it was opened, or is so by now. */
export async function needsFourEyes(
  tx: Db,
  { needs_four_eyes, applications }: Pick<TicketRow, 'needs_four_eyes' | 'applications'>,
): Promise<boolean> {
  if (needs_four_eyes || applications.length === 0) return needs_four_eyes
  const row = await tx
    .selectFrom('applications')
    .select('id')
    .where('key', 'in', applications)
    .where('needs_four_eyes', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Entries of the journal about a target since a moment, newest first; those of a ticket itself aside. */
export async function listSince(tx: Db, targetId: string, since: Date): Promise<{ id: string; at: Date }[]> {
  return tx
    .selectFrom('journal')
    .select(['id', 'at'])
    .where('target_id', '=', targetId)
    .where('at', '>', since)
    .where('category', '=', 'accounts')
    .where('kind', 'not like', 'ticket.%')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}
