import { type Kysely, sql } from 'kysely'
import { callerTables } from './0004-requests/callers.ts'
import { counterTables } from './0004-requests/counters.ts'
import { deskTables } from './0004-requests/desk.ts'
import { requestSecurity } from './0004-requests/security.ts'
import { ticketTables } from './0004-requests/tickets.ts'
import { webhookTables } from './0004-requests/webhooks.ts'

const parts = [ticketTables, deskTables, counterTables, callerTables, webhookTables, requestSecurity]

/** Requests and the vendor's desk: tickets, promises, calls, counters and webhooks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of parts) await sql.raw(statement).execute(db)
}
