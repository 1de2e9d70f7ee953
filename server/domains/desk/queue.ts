import type { DeskCounts, DeskTicketPage } from '../../../contract/index.ts'
import { acrossOrganizations, type Db, decodeCursor, encodeCursor } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { presentQueueRow } from './present-queue.ts'
import { type DeskQueryValues, isGathered, isNarrowed, type QueueFilter, typedNumber } from './queue-filter.ts'
import { countQueue, findWords, listQueue } from './queue-queries.ts'

const cap = 10_000
const rememberedMs = 60_000

/** Of which plain views it is known that they have more tickets than are counted, and until when that is believed. */
export type QueueMemory = Map<string, number>

const badCursor = () => new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })

// What is an instant, PostgreSQL knows best (appendix A, class 22).
const notAnInstant = new Set(['22007', '22008', '22009'])

/** Counts up to the cap. That a plain view is past it is remembered for a minute: counting costs more than the page. */
async function cappedCount(tx: Db, filter: QueueFilter, memory: QueueMemory) {
  const key = isNarrowed(filter) ? null : `${filter.view} ${filter.view === 'mine' ? filter.userId : ''}`
  if (key !== null && (memory.get(key) ?? 0) > Date.now()) return { count: cap, isCapped: true }
  const count = await countQueue(tx, filter, cap)
  if (count <= cap) return { count, isCapped: false }
  if (key !== null) memory.set(key, Date.now() + rememberedMs)
  return { count: cap, isCapped: true }
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
    const counted = cursor ?? (await cappedCount(tx, filter, memory))
    const order = { sort, cursor, limit: limit + 1, isGathered: isGathered(filter, counted.count) }
    return { ...counted, rows: await listQueue(tx, filter, order) }
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
