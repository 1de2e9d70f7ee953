import type { z } from 'zod'
import {
  type JournalPage,
  journalPageShape,
  journalQueryShape,
  organizationItemParams,
  organizationParams,
} from '../../../contract/index.ts'
import { type Db, decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { countEntries, type EntryRow, listEntries } from './journal-queries.ts'
import { presentEntry } from './present-entry.ts'

const countCap = 10_000

export interface JournalRoutesNeeds {
  db: Db
  translate: Translate
  /** Whether this person could undo this entry: its kind has an inverse, for which they hold the permission. */
  isUndoable: (actor: Actor, entry: EntryRow) => boolean
}

type Query = z.output<typeof journalQueryShape>

async function journalPage(needs: JournalRoutesNeeds, actor: Actor, asked: Query): Promise<JournalPage> {
  const query = { ...asked, withinSightOf: actor.managedGroups ? actor.userId : undefined }
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, 'journal')
  if (query.cursor !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return inOrganization(needs.db, actor.organizationId, async (tx) => {
    const rows = await listEntries(tx, query, cursor, query.limit + 1)
    const counted = cursor?.count ?? (await countEntries(tx, query, countCap))
    const isCapped = cursor?.isCapped ?? counted > countCap
    const count = Math.min(counted, countCap)
    const page = rows.slice(0, query.limit)
    const last = page.at(-1)
    return {
      items: page.map((row) =>
        presentEntry(row, actor.language, needs.translate, (entry) => needs.isUndoable(actor, entry)),
      ),
      nextCursor:
        rows.length > query.limit && last
          ? encodeCursor({ sort: 'journal', value: '', id: last.id, count, isCapped })
          : null,
      count,
      countIsCapped: isCapped,
    }
  })
}

/** `GET /journal`, and the part of it about one person. */
export function registerJournalRoutes(app: HttpServer, needs: JournalRoutesNeeds): void {
  app.get(
    '/api/v1/organizations/:org/journal',
    {
      config: { access: { permission: 'journal.view' }, operation: 'journal.list' },
      schema: { params: organizationParams, querystring: journalQueryShape, response: { 200: journalPageShape } },
    },
    async (request) => journalPage(needs, actorOf(request), request.query),
  )
  app.get(
    '/api/v1/organizations/:org/users/:id/history',
    {
      config: { access: { permission: 'users.view' }, operation: 'users.history' },
      schema: { params: organizationItemParams, querystring: journalQueryShape, response: { 200: journalPageShape } },
    },
    async (request) => journalPage(needs, actorOf(request), { ...request.query, target: request.params.id }),
  )
}
