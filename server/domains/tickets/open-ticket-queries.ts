import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import './ticket-table.ts'
import type { TicketRow } from './ticket-queries.ts'

/** The next number of an organization's tickets this year, e.g. 2026-0418. Others wait for it until the commit. */
export async function nextNumber(tx: Db, organizationId: string): Promise<string> {
  const year = new Date().getUTCFullYear()
  const row = await tx
    .insertInto('ticket_counters')
    .values({ organization_id: organizationId, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'year'])
        .doUpdateSet({ last_number: sql<number>`ticket_counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return `${year}-${String(row.last_number).padStart(4, '0')}`
}

// To the letter: a prepared statement with parameters here does not find the index that keeps requests apart.
const isUndecided = sql<boolean>`status in ('open', 'inProgress', 'waiting')`

/** Adds a ticket, due as promised from now on. Undefined when the same request is open already. */
export async function insertTicket(
  tx: Db,
  row: Omit<Insertable<Tables['tickets']>, 'due_at'>,
): Promise<TicketRow | undefined> {
  return tx
    .insertInto('tickets')
    .values({ ...row, due_at: sql<Date>`guichet_due_at(now(), ${row.promise_minutes})` })
    .onConflict((conflict) => conflict.columns(['organization_id', 'fingerprint']).where(isUndecided).doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** The open ticket that asks for the same. */
export async function findSameRequest(tx: Db, fingerprint: string): Promise<Pick<TicketRow, 'id' | 'number'>> {
  return tx
    .selectFrom('tickets')
    .select(['id', 'number'])
    .where('fingerprint', '=', fingerprint)
    .where(isUndecided)
    .executeTakeFirstOrThrow()
}

/** What the vendor is called. */
export async function findProviderName(tx: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select guichet_provider_name() as name`.execute(tx)
  return rows[0]?.name ?? ''
}
