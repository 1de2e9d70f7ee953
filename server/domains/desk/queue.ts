import type { DeskCounts, DeskTicketPage } from '../../../contract/index.ts'
import {
  type Cursor,
  type Database,
  decodeCursor,
  encodeCursor,
  oneStatementAcross,
} from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { presentQueueRow } from './present-queue.ts'
import { type DeskQueryValues, filterKey, looksFar, type QueueFilter, typedNumber } from './queue-filter.ts'
import { type PageOrder, type QueueRow, selectQueue, selectQueueCount, selectWords } from './queue-queries.ts'

const cap = 10_000
// Past this many matches, walking the order of the list finds a page sooner than sorting them all.
const fewEnoughToSort = 2000
// Nobody counts past this: a larger number is believed for a moment, since counting costs more than the page.
const exactTo = 100
const believedMs = { count: 5000, cap: 60_000 }
const mostRemembered = 1000

interface Counted {
  count: number
  isCapped: boolean
}

/** How many tickets a filter was found to have, where it was many, and until when that is believed. */
export type QueueMemory = Map<string, Counted & { until: number }>

const badCursor = () => new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })

// What is an instant, PostgreSQL knows best (appendix A, class 22).
const notAnInstant = new Set(['22007', '22008', '22009'])

/** How many tickets a filter has, counted no further than `most` and one more. */
export async function countTickets(database: Database, filter: QueueFilter, most: number): Promise<number> {
  const [row] = await oneStatementAcross(database, selectQueueCount(database.db, filter, most))
  return row?.count ?? 0
}

/** Counts up to the cap. Few are counted each time; many are remembered for seconds, more than are counted for a minute. */
async function cappedCount(database: Database, filter: QueueFilter, memory: QueueMemory): Promise<Counted> {
  const key = filterKey(filter)
  const known = memory.get(key)
  if (known && known.until > Date.now()) return known
  const found = await countTickets(database, filter, cap)
  const counted = { count: Math.min(found, cap), isCapped: found > cap }
  if (memory.size >= mostRemembered) memory.clear()
  const until = Date.now() + believedMs[counted.isCapped ? 'cap' : 'count']
  if (found > exactTo) memory.set(key, { ...counted, until })
  return counted
}

/** A page and the count. Which comes first depends: a count tells how to look for the page, a whole page is its own count. */
async function readPage(
  database: Database,
  filter: QueueFilter,
  { cursor, ...order }: Omit<PageOrder, 'isGathered'> & { cursor: Cursor | null },
  memory: QueueMemory,
): Promise<Counted & { rows: QueueRow[] }> {
  const isFar = looksFar(filter) && filter.number === null
  const known = cursor ?? (isFar ? await cappedCount(database, filter, memory) : null)
  const isGathered = filter.number !== null || (isFar && (known?.count ?? 0) <= fewEnoughToSort)
  const rows = await oneStatementAcross(database, selectQueue(database.db, filter, { ...order, cursor, isGathered }))
  if (known) return { count: known.count, isCapped: known.isCapped, rows }
  if (rows.length < order.limit) return { count: rows.length, isCapped: false, rows }
  const { count, isCapped } = await cappedCount(database, filter, memory)
  return { count, isCapped, rows }
}

/** The filter behind a query: the words typed become patterns. */
export async function filterOf(database: Database, userId: string, query: DeskQueryValues): Promise<QueueFilter> {
  const { search, cursor: _cursor, limit: _limit, sort: _sort, ...filter } = query
  const number = typedNumber(search)
  const words = number === null ? (search ?? '').split(/\s+/).filter(Boolean).slice(0, 8) : []
  return {
    ...filter,
    userId,
    number,
    words: words.length > 0 ? await oneStatementAcross(database, selectWords(database.db, words)) : [],
  }
}

/** F9: a page of the vendor's queue, over all organizations. Throws 400 for a forged cursor. */
export async function queuePage(
  database: Database,
  actor: Actor,
  query: DeskQueryValues,
  { translate, memory }: { translate: Translate; memory: QueueMemory },
): Promise<DeskTicketPage> {
  const { sort, limit } = query
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, sort)
  if (query.cursor !== undefined && !cursor) throw badCursor()
  const filter = await filterOf(database, actor.userId, query)
  const wanted = { sort, cursor, limit: limit + 1 }
  const page = await readPage(database, filter, wanted, memory).catch((error) => {
    throw cursor && notAnInstant.has(error.code) ? badCursor() : error
  })
  const { rows, count, isCapped } = page
  const last = rows.length > limit ? rows.at(limit - 1) : undefined
  const reader = { userId: actor.userId, language: actor.language, translate }
  return {
    items: rows.slice(0, limit).map((row) => presentQueueRow(row, reader)),
    nextCursor: last ? encodeCursor({ sort, value: last.sort_value, id: last.id, count, isCapped }) : null,
    count,
    countIsCapped: isCapped,
  }
}

/** The numbers beside the views: at most the cap each. */
export async function queueCounts(database: Database, userId: string, memory: QueueMemory): Promise<DeskCounts> {
  const count = async (view: keyof DeskCounts) =>
    (await cappedCount(database, { view, userId, number: null, words: [] }, memory)).count
  const todo = await count('todo')
  const mine = await count('mine')
  return { todo, mine, late: await count('late'), waiting: await count('waiting') }
}
