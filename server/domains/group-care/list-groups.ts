import type { z } from 'zod'
import type { Group, groupQueryShape, Page } from '../../../contract/index.ts'
import { type Db, decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound, Problem } from '../../platform/http/index.ts'
import { findGivable } from './givable-queries.ts'
import { countGroups, findListedGroup, pageOfGroups } from './group-page-queries.ts'
import { presentGroup } from './present-group.ts'

const sort = 'groups'

/** A page of the organization's groups, by name. Throws 400 for a forged cursor. */
export async function groupPage(db: Db, actor: Actor, query: z.output<typeof groupQueryShape>): Promise<Page<Group>> {
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, sort)
  if (query.cursor !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  const search = query.search?.trim() ?? ''
  return inOrganization(db, actor.organizationId, async (tx) => {
    const rows = await pageOfGroups(tx, { search, cursor, limit: query.limit + 1 })
    const isWhole = cursor === null && rows.length <= query.limit
    const count = isWhole ? rows.length : (cursor?.count ?? (await countGroups(tx, search)))
    const page = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? page.at(-1) : undefined
    const viewer = { ...actor, givable: await findGivable(tx, actor) }
    return {
      items: page.map((group) => presentGroup(group, viewer)),
      nextCursor: last ? encodeCursor({ sort, value: last.name_folded, id: last.id, count, isCapped: false }) : null,
      count,
      countIsCapped: false,
    }
  })
}

/** One group of the organization. Throws 404 when it is not there. */
export async function oneGroup(db: Db, actor: Actor, id: string): Promise<Group> {
  return inOrganization(db, actor.organizationId, async (tx) => {
    const row = await findListedGroup(tx, id)
    if (!row) throw notFound()
    return presentGroup(row, { ...actor, givable: await findGivable(tx, actor) })
  })
}
