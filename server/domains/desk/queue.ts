import type { DeskCounts, DeskTicketPage } from '../../../contract/index.ts'
import { acrossOrganizations, type Cursor, type Db, decodeCursor, encodeCursor } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { presentQueueRow } from './present-queue.ts'
import { type DeskQueryValues, filterKey, looksFar, type QueueFilter, typedNumber } from './queue-filter.ts'
import { countQueue, findWords, listQueue, type PageOrder, type QueueRow } from './queue-queries.ts'

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

/** Counts up to the cap. Few are counted each time; many are remembered for seconds, more than are counted for a minute. */
async function cappedCount(tx: Db, filter: QueueFilter, memory: QueueMemory): Promise<Counted> {
  const key = filterKey(filter)
  const known = memory.get(key)
  if (known && known.until > Date.now()) return known
  const found = await countQueue(tx, filter, cap)
  const counted = { count: Math.min(found, cap), isCapped: found > cap }
  if (memory.size >= mostRemembered) memory.clear()
  const until = Date.now() + believedMs[counted.isCapped ? 'cap' : 'count']
  if (found > exactTo) memory.set(key, { ...counted, until })
  return counted
}

/** A page and the count. Which comes first depends: a count tells how to look for the page, a whole page is its own count. */
async function readPage(
  tx: Db,
  filter: QueueFilter,
  { cursor, ...order }: Omit<PageOrder, 'isGathered'> & { cursor: Cursor | null },
  memory: QueueMemory,
): Promise<Counted & { rows: QueueRow[] }> {
  const isFar = looksFar(filter) && filter.number === null
  const known = cursor ?? (isFar ? await cappedCount(tx, filter, memory) : null)
  const isGathered = filter.number !== null || (isFar && (known?.count ?? 0) <= fewEnoughToSort)
  const rows = await listQueue(tx, filter, { ...order, cursor, isGathered })
  if (known) return { count: known.count, isCapped: known.isCapped, rows }
  if (rows.length < order.limit) return { count: rows.length, isCapped: false, rows }
  const { count, isCapped } = await cappedCount(tx, filter, memory)
  return { count, isCapped, rows }
}

/** The filter behind a query: the words typed become patterns. The transaction must span organizations. */
export async function filterOf(tx: Db, userId: string, query: DeskQueryValues): Promise<QueueFilter> {
  const { search, cursor: _cursor, limit: _limit, sort: _sort, ...filter } = query
  const number = typedNumber(search)
  const words = number === null ? (search ?? '').split(/\s+/).filter(Boolean).slice(0, 8) : []
  return { ...filter, userId, number, words: await findWords(tx, words) }
}

/** F9: a page of the vendor's queue, over all organizations. Throws 400 for a forged cursor. */
export async function queuePage(
  db: Db,
  actor: Actor,
  query: DeskQueryValues,
  { translate, memory }: { translate: Translate; memory: QueueMemory },
): Promise<DeskTicketPage> {
  const { sort, limit } = query
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, sort)
  if (query.cursor !== undefined && !cursor) throw badCursor()
  const page = await acrossOrganizations(db, async (tx) => {
    const filter = await filterOf(tx, actor.userId, query)
    return readPage(tx, filter, { sort, cursor, limit: limit + 1 }, memory)
  }).catch((error) => {
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
export async function queueCounts(db: Db, userId: string, memory: QueueMemory): Promise<DeskCounts> {
  return acrossOrganizations(db, async (tx) => {
    const count = async (view: keyof DeskCounts) =>
      (await cappedCount(tx, { view, userId, number: null, words: [] }, memory)).count
    const todo = await count('todo')
    const mine = await count('mine')
    return { todo, mine, late: await count('late'), waiting: await count('waiting') }
  })
}
