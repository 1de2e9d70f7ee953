import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type DeskView, deskQueryShape, type writeDeskViewShape } from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, notFound } from '../../platform/http/index.ts'
import {
  countOwnViews,
  type DeskViewRow,
  deleteView,
  findOwnViewForUpdate,
  insertView,
  listViews,
  updateView,
} from './desk-view-queries.ts'
import { countTickets, filterOf } from './queue.ts'

const mostViews = 50
const countedTo = 999

export type ViewValues = z.output<typeof writeDeskViewShape>

async function present(database: Database, userId: string, row: DeskViewRow): Promise<DeskView> {
  const query = deskQueryShape.safeParse(row.filters)
  // What the filters meant when they were saved, they may mean no longer: then nothing is counted.
  const count = query.success
    ? Math.min(await countTickets(database, await filterOf(database, userId, query.data), countedTo), countedTo)
    : null
  return { id: row.id, name: row.name, isShared: row.is_shared, filters: row.filters, count }
}

/** F9: somebody's own views of the queue and those that colleagues share, each with how many tickets it has (999 at most). */
export async function listDeskViews(database: Database, { organizationId, userId }: Actor): Promise<DeskView[]> {
  const rows = await inOrganization(database.db, organizationId, (tx) => listViews(tx, userId))
  const shown: DeskView[] = []
  for (const row of rows) shown.push(await present(database, userId, row))
  return shown
}

/** Saves a new view of one's own. Throws 422 past fifty of them. */
export async function createDeskView(database: Database, actor: Actor, values: ViewValues): Promise<DeskView> {
  const { name, isShared, filters } = values
  const row = { id: uuidv7(), user_id: actor.userId, name, is_shared: isShared, filters }
  await inOrganization(database.db, actor.organizationId, async (tx) => {
    if ((await countOwnViews(tx, actor.userId)) >= mostViews) {
      throw broken([{ field: '', code: 'tooManyViews', values: { maximum: mostViews } }])
    }
    await insertView(tx, actor.organizationId, row)
  })
  return present(database, actor.userId, row)
}

/** Changes a view of one's own. A colleague's is seen and not changed: 404. */
export async function updateDeskView(
  database: Database,
  actor: Actor,
  id: string,
  values: { [Field in keyof ViewValues]?: ViewValues[Field] | undefined },
): Promise<DeskView> {
  const row = await inOrganization(database.db, actor.organizationId, async (tx) => {
    const current = await findOwnViewForUpdate(tx, actor.userId, id)
    if (!current) throw notFound()
    const { name = current.name, isShared = current.is_shared, filters = current.filters } = values
    const next = { ...current, name, is_shared: isShared, filters }
    await updateView(tx, id, next)
    return next
  })
  return present(database, actor.userId, row)
}

/** Removes a view of one's own. A colleague's: 404. */
export async function deleteDeskView(database: Database, actor: Actor, id: string): Promise<void> {
  await inOrganization(database.db, actor.organizationId, async (tx) => {
    if (!(await findOwnViewForUpdate(tx, actor.userId, id))) throw notFound()
    await deleteView(tx, id)
  })
}
