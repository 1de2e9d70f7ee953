import type { Db } from '../../platform/database/index.ts'
import './desk-table.ts'

/** A saved view: the filters that somebody wants to find again. */
export interface DeskViewRow {
  id: string
  user_id: string
  name: string
  is_shared: boolean
  filters: Record<string, unknown>
}

const views = (tx: Db) => tx.selectFrom('desk_views').select(['id', 'user_id', 'name', 'is_shared', 'filters'])

/** Somebody's own views and those that others share, oldest first. */
export async function listViews(tx: Db, userId: string): Promise<DeskViewRow[]> {
  return views(tx)
    .where((where) => where.or([where('user_id', '=', userId), where('is_shared', '=', true)]))
    .orderBy('id')
    .limit(200)
    .execute()
}

/** How many views somebody has, counting others' writers out to the end of the transaction. */
export async function countOwnViews(tx: Db, userId: string): Promise<number> {
  const row = await tx
    .selectFrom('desk_views')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One of somebody's own views, held against other writers; undefined for another's. */
export async function findOwnViewForUpdate(tx: Db, userId: string, id: string): Promise<DeskViewRow | undefined> {
  return views(tx).where('id', '=', id).where('user_id', '=', userId).forUpdate().executeTakeFirst()
}

type Written = Pick<DeskViewRow, 'name' | 'is_shared' | 'filters'>

/** Keeps a new view. */
export async function insertView(tx: Db, organizationId: string, row: DeskViewRow): Promise<void> {
  await tx
    .insertInto('desk_views')
    .values({ ...row, organization_id: organizationId, filters: JSON.stringify(row.filters) })
    .execute()
}

/** Writes a view anew. */
export async function updateView(tx: Db, id: string, { name, is_shared, filters }: Written): Promise<void> {
  await tx
    .updateTable('desk_views')
    .set({ name, is_shared, filters: JSON.stringify(filters) })
    .where('id', '=', id)
    .execute()
}

/** Removes a view. */
export async function deleteView(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('desk_views').where('id', '=', id).execute()
}
