import { sql } from 'kysely'
import type { Cursor, Db } from '../../platform/database/index.ts'
import { type GroupRow, selectGroups } from '../groups/index.ts'

/** A group as it stands in a list. */
export interface ListedGroup extends GroupRow {
  member_count: number
  /** What the list is sorted by, for the cursor. */
  name_folded: string
}

// Whoever has it as main and as secondary group is one member.
const memberCount = sql<number>`(
  (select count(*) from users u where u.organization_id = groups.organization_id and u.primary_group_id = groups.id)
  + (select count(*) from user_groups m where m.organization_id = groups.organization_id and m.group_id = groups.id
    and not exists (select from users u where u.organization_id = m.organization_id and u.id = m.user_id
      and u.primary_group_id = m.group_id)))`

const counted = (db: Db) => selectGroups(db).select(['name_folded', memberCount.as('member_count')])

const contains = (search: string) => sql<boolean>`position(guichet_fold(${search}) in name_folded) > 0`

/** A page of groups by name, by keyset; members are counted for these groups only. */
export async function pageOfGroups(
  tx: Db,
  page: { search: string; cursor: Cursor | null; limit: number },
): Promise<ListedGroup[]> {
  let query = counted(tx)
  if (page.search !== '') query = query.where(contains(page.search))
  if (page.cursor) {
    query = query.where(sql<boolean>`(name_folded, id) > (${page.cursor.value}, ${page.cursor.id}::uuid)`)
  }
  return query.orderBy('name_folded').orderBy('id').limit(page.limit).execute()
}

/** How many groups there are, or match. */
export async function countGroups(tx: Db, search: string): Promise<number> {
  let query = tx.selectFrom('groups').select(sql<number>`count(*)`.as('count'))
  if (search !== '') query = query.where(contains(search))
  return (await query.executeTakeFirstOrThrow()).count
}

/** One group with its members counted, or undefined. */
export async function findListedGroup(tx: Db, id: string): Promise<ListedGroup | undefined> {
  return counted(tx).where('id', '=', id).executeTakeFirst()
}
