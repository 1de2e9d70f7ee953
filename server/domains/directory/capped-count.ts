import { type Database, oneStatement } from '../../platform/database/index.ts'
import { selectCount, type UserFilter } from './directory-queries.ts'

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
  filter: UserFilter,
  memory: CountMemory,
  firstPage: { rows: number; isWhole: boolean },
): Promise<{ count: number; isCapped: boolean }> {
  if (firstPage.isWhole) return { count: firstPage.rows, isCapped: false }
  const { search, status, type, group, tag } = filter
  const key = JSON.stringify([organizationId, search, status, type, group, tag])
  const believedUntil = memory.get(key) ?? 0
  if (believedUntil > Date.now()) return { count: cap, isCapped: true }
  const [counted] = await oneStatement(database, organizationId, selectCount(database.db, filter, cap))
  const count = counted?.count ?? 0
  if (count <= cap) return { count, isCapped: false }
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(key, Date.now() + rememberedMs)
  return { count: cap, isCapped: true }
}
