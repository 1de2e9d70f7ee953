import { type Selectable, type SelectQueryBuilder, sql, type UpdateObject } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import './ticket-table.ts'

/** A ticket as it is kept. */
export type TicketRow = Selectable<Tables['tickets']>

const summaryColumns = [
  'tickets.organization_id',
  'tickets.id',
  'tickets.number',
  'tickets.kind',
  'tickets.target_id',
  'tickets.target_name',
  'tickets.subject',
  'tickets.status',
  'tickets.lines',
  'tickets.adjusted_lines',
  'tickets.requested_by',
  'tickets.requested_by_name',
  'tickets.assigned_to_name',
  'tickets.due_at',
  'tickets.created_at',
  'tickets.updated_at',
  'tickets.decided_at',
  'tickets.version',
] as const

type SummaryColumn = (typeof summaryColumns)[number] extends `tickets.${infer Column}` ? Column : never

/** What is read of a ticket for a list. */
export type SummaryRow = Pick<TicketRow, SummaryColumn> & { target_exists: boolean }

// Not an "exists": for a list of fifty PostgreSQL would first gather the people of everybody.
const targetExists = sql<boolean>`coalesce(
  (select true from users u where u.organization_id = tickets.organization_id and u.id = tickets.target_id limit 1),
  (select true from groups g where g.organization_id = tickets.organization_id and g.id = tickets.target_id limit 1),
  false)`

/** The tickets that the caller narrows, with what a list shows of them. */
export function selectSummaries<Output>(tickets: SelectQueryBuilder<Tables, 'tickets', Output>) {
  return tickets.select(summaryColumns).select(targetExists.as('target_exists'))
}

/** One ticket for a list, or undefined. */
export async function findSummary(tx: Db, id: string): Promise<SummaryRow | undefined> {
  return selectSummaries(tx.selectFrom('tickets')).where('tickets.id', '=', id).executeTakeFirst()
}

/** One ticket in full, or undefined. */
export async function findTicket(tx: Db, id: string): Promise<TicketRow | undefined> {
  return tx.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
}

/** One ticket, held against other writers to the end of the transaction; undefined when there is none. */
export async function findTicketForUpdate(tx: Db, id: string): Promise<TicketRow | undefined> {
  return tx.selectFrom('tickets').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** Columns of a ticket to be written; what a column's value is may be left to the database. */
export type TicketColumns = UpdateObject<Tables, 'tickets'>

/** The columns of a ticket that was asked back and is answered: the vendor's clock runs on with the time that was left. */
export const resumed = (row: Pick<TicketRow, 'taken_at' | 'paused_minutes'>): TicketColumns => ({
  status: row.taken_at === null ? 'open' : 'inProgress',
  due_at: sql<Date>`guichet_due_at(now(), ${row.paused_minutes ?? 0})`,
  paused_at: null,
  paused_minutes: null,
  reminded_at: null,
})

/** Writes these columns of a ticket that the caller holds, and counts its version up. Returns it as it is now. */
export async function updateTicket(tx: Db, id: string, columns: TicketColumns): Promise<TicketRow> {
  return tx
    .updateTable('tickets')
    .set({ ...columns, updated_at: sql<Date>`now()`, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
