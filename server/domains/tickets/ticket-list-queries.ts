import { type SelectQueryBuilder, sql } from 'kysely'
import type { TicketStatus, TicketTurn } from '../../../contract/index.ts'
import type { Cursor, Db, Tables } from '../../platform/database/index.ts'
import { selectSummaries } from './ticket-queries.ts'

/** Which tickets of an organization are wanted. */
export interface TicketFilter {
  search?: string | undefined
  status?: TicketStatus[] | undefined
  turn?: TicketTurn | undefined
  kind?: string[] | undefined
  target?: string | undefined
  /** Only those that this person asked for. */
  requestedBy?: string | undefined
  /** Somebody who looks after these main groups only. */
  sight?: { userId: string; groups: ReadonlySet<string> } | undefined
}

const atTurn: Record<TicketTurn, TicketStatus[]> = { provider: ['open', 'inProgress'], organization: ['waiting'] }

/**
 * Their own requests, and those about the groups they look after, about these groups' people, and about accounts that
 * would come into them. Not "exists": PostgreSQL would gather all those people.
 */
const isWithin = ({ userId, groups }: NonNullable<TicketFilter['sight']>) => {
  const own = sql`any (${sql.val([...groups])}::uuid[])`
  return sql<boolean>`(tickets.requested_by = ${userId}::uuid or tickets.target_id = ${own}
    or (tickets.kind = 'user.create' and lower(tickets.proposals -> 0 -> 'values' ->> 'primaryGroup')
      = any (${sql.val([...groups])}::text[]))
    or (select u.primary_group_id = ${own} from users u
      where u.organization_id = tickets.organization_id and u.id = tickets.target_id))`
}

// Not as people are searched: a number such as 2026-0418 is no telephone number.
const wordsOf = (search = '') => search.split(/\s+/).filter(Boolean).slice(0, 8)

type Narrowable<Output> = SelectQueryBuilder<Tables, 'tickets', Output>

function narrowed<Output>(from: Narrowable<Output>, filter: TicketFilter): Narrowable<Output> {
  let query = from
  const words = wordsOf(filter.search)
  if (words.length > 0) {
    query = query.where(sql<boolean>`tickets.id in (select guichet_search_tickets(${sql.val(words)}::text[]))`)
  }
  if (filter.status?.length) query = query.where('tickets.status', 'in', filter.status)
  if (filter.turn) query = query.where('tickets.status', 'in', atTurn[filter.turn])
  if (filter.kind?.length) query = query.where('tickets.kind', 'in', filter.kind)
  if (filter.target) query = query.where('tickets.target_id', '=', filter.target)
  if (filter.requestedBy) query = query.where('tickets.requested_by', '=', filter.requestedBy)
  if (filter.sight) query = query.where(isWithin(filter.sight))
  return query
}

/** A page of an organization's tickets, newest first, by keyset, each with the text of its place for the cursor. */
export function selectTicketPage(
  db: Db,
  filter: TicketFilter,
  { cursor, limit }: { cursor: Cursor | null; limit: number },
) {
  let page = narrowed(selectSummaries(db.selectFrom('tickets')), filter)
  if (cursor) {
    const { value, id } = cursor
    const moment = sql`timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond'`
    page = page.where(sql<boolean>`(tickets.created_at, tickets.id) < (${moment}, ${id}::uuid)`)
  }
  return page
    .select(sql<string>`(extract(epoch from tickets.created_at) * 1000000)::bigint::text`.as('place'))
    .orderBy('tickets.created_at', 'desc')
    .orderBy('tickets.id', 'desc')
    .limit(sql.lit(limit))
}

/** How many tickets match, counted no further than one past `cap`. */
export function selectTicketCount(db: Db, filter: TicketFilter, cap: number) {
  const matching = narrowed(db.selectFrom('tickets').select('tickets.id'), filter)
    .limit(sql.lit(cap + 1))
    .as('matching')
  return db.selectFrom(matching).select(sql<number>`count(*)`.as('count'))
}

/** Whether a ticket is one that somebody who looks after these groups only may see. */
export async function isWithinSight(tx: Db, id: string, sight: NonNullable<TicketFilter['sight']>): Promise<boolean> {
  const query = narrowed(tx.selectFrom('tickets').select('tickets.id'), { sight }).where('tickets.id', '=', id)
  return (await query.executeTakeFirst()) !== undefined
}
