import type { z } from 'zod'
import type { TicketPage, ticketQueryShape } from '../../../contract/index.ts'
import { type Cursor, type Database, decodeCursor, encodeCursor, oneStatement } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { presentSummary } from './present-summary.ts'
import { sightOf } from './see-ticket.ts'
import { selectTicketCount, selectTicketPage, type TicketFilter } from './ticket-list-queries.ts'

type Query = z.output<typeof ticketQueryShape>

const cap = 10_000
const sort = 'tickets'

/** Reads the cursor of a query. Throws 400 for one that is none of this list's. */
function cursorOf({ cursor: text }: Query): Cursor | null {
  if (text === undefined) return null
  const cursor = decodeCursor(text, sort)
  if (!cursor || !/^\d{1,16}$/.test(cursor.value)) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return cursor
}

async function countOf(database: Database, organizationId: string, filter: TicketFilter) {
  const [counted] = await oneStatement(database, organizationId, selectTicketCount(database.db, filter, cap))
  const count = counted?.count ?? 0
  return { count: Math.min(count, cap), isCapped: count > cap }
}

/** A page of the organization's tickets, newest first: those that this person may see. */
export async function ticketPage(
  database: Database,
  actor: Actor,
  translate: Translate,
  query: Query,
): Promise<TicketPage> {
  const cursor = cursorOf(query)
  const { organizationId, userId } = actor
  const isOwn = query.mine === 'true'
  const filter = { ...query, requestedBy: isOwn ? userId : undefined, sight: isOwn ? undefined : sightOf(actor) }
  const page = selectTicketPage(database.db, filter, { cursor, limit: query.limit + 1 })
  const rows = await oneStatement(database, organizationId, page)
  const counted = cursor ?? (await countOf(database, organizationId, filter))
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  const { count, isCapped } = counted
  return {
    items: shown.map((row) => presentSummary(row, { ...actor, translate })),
    nextCursor: last ? encodeCursor({ sort, value: last.place, id: last.id, count, isCapped }) : null,
    count,
    countIsCapped: isCapped,
  }
}
