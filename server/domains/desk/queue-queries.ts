import { type Compilable, type CompiledQuery, type SelectQueryBuilder, sql } from 'kysely'
import type { Cursor, Db, Tables } from '../../platform/database/index.ts'
import { type SummaryRow, selectSummaries, type TicketRow } from '../tickets/index.ts'
import type { DeskQueryValues, QueueFilter, SearchedWord } from './queue-filter.ts'

/** A row of the queue, with the text of its sort value for the cursor. */
export type QueueRow = SummaryRow &
  Pick<TicketRow, 'assigned_to' | 'applications' | 'first_approval'> & {
    organization: { id: string; slug: string; name: string }
    sort_value: string
  }

type Tickets = SelectQueryBuilder<Tables, 'tickets', object>

// As the indexes of the queue have it: what has no date of promise comes last.
const due = sql<Date>`coalesce(tickets.due_at, 'infinity'::timestamptz)`
const isUndecided = sql<boolean>`tickets.status in ('open', 'inProgress') and tickets.decided_at is null`
const isOpen = sql<boolean>`tickets.status in ('open', 'inProgress', 'waiting')`
const isOver = sql<boolean>`(tickets.decided_at is not null or tickets.status in ('done', 'refused', 'withdrawn'))`

const inView = {
  todo: () => isUndecided,
  late: () => sql<boolean>`${isUndecided} and ${due} < now()`,
  mine: (userId: string) => sql<boolean>`${isOpen} and tickets.assigned_to = ${userId}::uuid`,
  waiting: () => sql<boolean>`tickets.status = 'waiting'`,
  done: () => isOver,
  all: () => sql<boolean>`true`,
}

function assignedTo(assignees: string[]) {
  const ids = assignees.filter((one) => one !== 'nobody')
  const isOneOf = sql<boolean>`tickets.assigned_to = any (${ids}::uuid[])`
  return ids.length < assignees.length ? sql<boolean>`(tickets.assigned_to is null or ${isOneOf})` : isOneOf
}

const hasWord = ({ pattern, organizations }: SearchedWord) =>
  organizations.length === 0
    ? sql<boolean>`tickets.search like ${pattern}`
    : sql<boolean>`(tickets.search like ${pattern} or tickets.organization_id = any (${organizations}::uuid[]))`

/** The tickets of a filter. */
function ticketsOf(db: Db, filter: QueueFilter): Tickets {
  const { organization, application, kind, status, assignee, olderThanDays, number, words } = filter
  const query = db.selectFrom('tickets') as Tickets
  const conditions = [
    inView[filter.view](filter.userId),
    ...(organization?.length ? [sql<boolean>`tickets.organization_id = any (${organization}::uuid[])`] : []),
    ...(application?.length ? [sql<boolean>`tickets.applications && ${application}::text[]`] : []),
    ...(kind?.length ? [sql<boolean>`tickets.kind = any (${kind}::text[])`] : []),
    ...(status?.length ? [sql<boolean>`tickets.status = any (${status}::text[])`] : []),
    ...(assignee?.length ? [assignedTo(assignee)] : []),
    ...(olderThanDays === undefined
      ? []
      : [sql<boolean>`tickets.created_at < now() - make_interval(days => ${olderThanDays}::integer)`]),
    ...(number === null ? words.map(hasWord) : [sql<boolean>`tickets.number = ${number}`]),
  ]
  return conditions.reduce((narrowed, condition) => narrowed.where(condition), query)
}

const columns = { createdAt: sql<Date>`tickets.created_at`, updatedAt: sql<Date>`tickets.updated_at`, dueAt: due }

/** Which page, and how it is looked for. */
export interface PageOrder {
  sort: DeskQueryValues['sort']
  cursor: Pick<Cursor, 'value' | 'id'> | null
  limit: number
  /** Few match: all of them are gathered by their own index and sorted. Otherwise the order's index is walked. */
  isGathered: boolean
}

// A correlated select: a join of fifty tickets would read two thousand organizations first.
const organizationOfTicket = sql<QueueRow['organization']>`(
  select jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name)
  from organizations o where o.id = tickets.organization_id)`

/** The statement of a page of the queue, by keyset. To be run across organizations. */
export function selectQueue(db: Db, filter: QueueFilter, order: PageOrder): Compilable<QueueRow> {
  const { sort, cursor, limit, isGathered } = order
  const isDescending = sort.startsWith('-')
  const column = columns[sort.replace('-', '') as keyof typeof columns]
  const direction = isDescending ? 'desc' : 'asc'
  const sorted = isGathered ? sql<Date>`${column} + interval '0'` : column
  let page = selectSummaries(ticketsOf(db, filter)).select([
    'tickets.assigned_to',
    'tickets.applications',
    'tickets.first_approval',
    organizationOfTicket.as('organization'),
    sql<string>`${column}::text`.as('sort_value'),
  ])
  if (cursor) {
    const after = isDescending ? sql`<` : sql`>`
    page = page.where(sql<boolean>`(${column}, tickets.id) ${after} (${cursor.value}::timestamptz, ${cursor.id}::uuid)`)
  }
  // A number that is known when the statement is planned: kept for any number, the plan would expect many rows.
  return page.orderBy(sorted, direction).orderBy('tickets.id', direction).limit(sql.lit(limit))
}

/** The statement that counts a filter's tickets, no further than `cap` and one more. To be run across organizations. */
export function selectQueueCount(db: Db, filter: QueueFilter, cap: number): Compilable<{ count: number }> {
  const matching = ticketsOf(db, filter)
    .select(sql`1`.as('one'))
    .limit(sql.lit(cap + 1))
    .as('matching')
  return db.selectFrom(matching).select(sql<number>`count(*)`.as('count'))
}

/** The statement that turns words as people typed them into what is looked for. To be run across organizations. */
export function selectWords(db: Db, words: string[]): CompiledQuery<SearchedWord> {
  return sql<SearchedWord>`
    select pattern, array(select o.id::text from organizations o where o.search like pattern) as organizations
    from unnest(${words}::text[]) with ordinality typed (word, place)
    cross join lateral (select case when length(word) < 3 then '% ' else '%' end ||
      replace(replace(replace(guichet_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as pattern) folded
    order by place`.compile(db)
}
