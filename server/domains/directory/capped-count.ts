import { type Database, oneStatement } from '../../platform/database/index.ts'
import type { Way } from './choose-way.ts'
import { type Narrowing, selectCount } from './directory-queries.ts'

const cap = 10_000
const rememberedMs = 60_000
const mostRemembered = 1000

/** For which lists the count was found to be past the cap, and until when that is believed. */
export type CountMemory = Map<string, number>

/**
 * How many accounts a list has, up to the cap. Exact below it, always. Only "more than the cap" is remembered, for
 * a minute: counting ten thousand index entries for each first page would cost more than the page itself.
 */
export async function cappedCount(
  database: Database,
  organizationId: string,
  { narrowing, way }: { narrowing: Narrowing; way: Way },
  memory: CountMemory,
  firstPage: { rows: number; isWhole: boolean },
): Promise<{ count: number; isCapped: boolean }> {
  if (firstPage.isWhole) return { count: firstPage.rows, isCapped: false }
  const { status, type } = narrowing.filter
  const isSized = !(status?.length || type?.length)
  if (isSized && way.matchesMoreThan(cap)) return { count: cap, isCapped: true }
  if (isSized && way.matches !== null) return { count: way.matches, isCapped: false }
  const key = JSON.stringify([organizationId, status, type, narrowing.criteria.map((criterion) => criterion.key)])
  const believedUntil = memory.get(key) ?? 0
  if (believedUntil > Date.now()) return { count: cap, isCapped: true }
  const [counted] = await oneStatement(database, organizationId, selectCount(database.db, narrowing, way.count, cap))
  const count = counted?.count ?? 0
  if (count <= cap) return { count, isCapped: false }
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(key, Date.now() + rememberedMs)
  return { count: cap, isCapped: true }
}
