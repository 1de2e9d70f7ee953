import type { z } from 'zod'
import type { UserPage, userQueryShape } from '../../../contract/index.ts'
import { type Cursor, type Database, decodeCursor, encodeCursor, oneStatement } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { type CountMemory, cappedCount } from './capped-count.ts'
import { chooseWay, type SizeMemory } from './choose-way.ts'
import { criteriaOf } from './criteria.ts'
import { type ListedUser, selectPage, selectPlainPage } from './directory-queries.ts'
import { presentUsers, type Viewer } from './present-user.ts'

type Query = z.output<typeof userQueryShape>

/** Reads the cursor of a query. Throws 400 for a forged one or one of another sort. */
function cursorOf(query: Query): Cursor | null {
  if (query.cursor === undefined) return null
  const cursor = decodeCursor(query.cursor, query.sort)
  if (cursor) return cursor
  throw badCursor()
}

const badCursor = () => new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })

// What is an instant, PostgreSQL knows best: wrong form, no such day, no such offset (appendix A, class 22).
const notAnInstant = new Set(['22007', '22008', '22009'])

/** Who looks, in which organization, and whether they see everybody there. */
type ListViewer = Viewer & { organizationId: string; managedGroups: ReadonlySet<string> | null }

/** What is remembered between requests, to choose and count faster. */
export interface ListMemory {
  counts: CountMemory
  sizes: SizeMemory
}

/** A page of the organization's people, as the viewer may see them. */
export async function userPage(
  database: Database,
  viewer: ListViewer,
  query: Query,
  needs: { translate: Translate; memory: ListMemory },
): Promise<UserPage> {
  const cursor = cursorOf(query)
  const { organizationId, language } = viewer
  const filter = { ...query, withinSightOf: viewer.managedGroups ? viewer.userId : undefined }
  const narrowing = { filter, criteria: criteriaOf(filter) }
  const way = await chooseWay(database, organizationId, narrowing.criteria, needs.memory.sizes)
  const { sort, limit } = query
  const isNarrowed =
    narrowing.criteria.length > (filter.withinSightOf ? 1 : 0) || query.status?.length || query.type?.length
  const wanted = { sort, cursor, limit: limit + 1, language }
  const page =
    isNarrowed || way.page
      ? selectPage(database.db, narrowing, way.page, wanted).compile()
      : selectPlainPage(database.db, wanted, filter.withinSightOf)
  const rows = await oneStatement(database, organizationId, page).catch((error) => {
    throw cursor && notAnInstant.has(error.code) ? badCursor() : error
  })
  const firstPage = { rows: rows.length, isWhole: rows.length <= limit }
  const counting = () => cappedCount(database, organizationId, { narrowing, way }, needs.memory.counts, firstPage)
  const counted = cursor ?? (await counting())
  const shown = rows.slice(0, limit)
  return {
    items: presentUsers(shown, viewer, needs.translate),
    nextCursor: rows.length > limit ? nextCursor(shown.at(-1), query, counted) : null,
    count: counted.count,
    countIsCapped: counted.isCapped,
  }
}

function nextCursor(last: ListedUser | undefined, query: Query, counted: { count: number; isCapped: boolean }) {
  if (!last) return null
  const { count, isCapped } = counted
  return encodeCursor({ sort: query.sort, value: last.sort_value, id: last.id, count, isCapped })
}
