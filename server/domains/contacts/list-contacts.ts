import type { z } from 'zod'
import type { Contact, contactQueryShape, Page } from '../../../contract/index.ts'
import { type Cursor, type Database, decodeCursor, encodeCursor, oneStatement } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { presentContact } from './contact.ts'
import { selectCount, selectPage } from './contact-list-queries.ts'

type Query = z.output<typeof contactQueryShape>

const cap = 10_000
const sort = 'contacts'

/** Reads the cursor of a query. Throws 400 for one that is none of this list's. */
function cursorOf({ cursor: text }: Query): Cursor | null {
  if (text === undefined) return null
  const cursor = decodeCursor(text, sort)
  if (!cursor) throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  return cursor
}

async function countOf(
  database: Database,
  organizationId: string,
  query: Query,
): Promise<Pick<Cursor, 'count' | 'isCapped'>> {
  const [counted] = await oneStatement(database, organizationId, selectCount(database.db, query.search, cap))
  const count = counted?.count ?? 0
  return { count: Math.min(count, cap), isCapped: count > cap }
}

/** A page of the organization's contact cards by name, as the viewer may see them. */
export async function contactPage(
  database: Database,
  viewer: { organizationId: string; managedGroups: ReadonlySet<string> | null },
  query: Query,
): Promise<Page<Contact>> {
  const cursor = cursorOf(query)
  const { organizationId } = viewer
  const page = selectPage(database.db, query.search, { cursor, limit: query.limit + 1 })
  const rows = await oneStatement(database, organizationId, page)
  const { count, isCapped } = cursor ?? (await countOf(database, organizationId, query))
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentContact(row, viewer)),
    nextCursor: last ? encodeCursor({ sort, value: last.sortName, id: last.id, count, isCapped }) : null,
    count,
    countIsCapped: isCapped,
  }
}
