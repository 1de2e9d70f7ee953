import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { selectTicketCount, type TicketFilter } from './ticket-list-queries.ts'

const most = 999

/** How many tickets match, no further than a menu shows. */
export async function countUpTo(tx: Db, filter: TicketFilter): Promise<number> {
  const counted = await selectTicketCount(tx, filter, most).executeTakeFirst()
  return Math.min(counted?.count ?? 0, most)
}

/** How many tickets of all organizations the desk has to decide. Those approved for a day to come are decided. */
export async function countAtDesk(tx: Db): Promise<number> {
  const queue = tx
    .selectFrom('tickets')
    .select('id')
    .where('status', 'in', ['open', 'inProgress'])
    .where('decided_at', 'is', null)
    .limit(sql.lit(most))
    .as('queue')
  const { count } = await tx.selectFrom(queue).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return count
}
