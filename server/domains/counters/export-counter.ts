import { NIL } from 'uuid'
import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import { notFound } from '../../platform/http/index.ts'
import type { Road, RoadActor } from '../changes/index.ts'
import { record, type Via } from '../journal/index.ts'
import { requireManager } from './counter-authority.ts'
import { tellCustomer } from './counter-change.ts'
import { lockCounter } from './counter-status-queries.ts'
import { type ExportedList, exportedLists, readExported, readExportedHead } from './export-queries.ts'

/** Writes in both journals that everything of a customer was taken along. Returns its slug. Throws 404. */
export async function recordExport(road: Road, actor: RoadActor, id: string, via: Via): Promise<string> {
  return acrossOrganizations(road.db, async (tx) => {
    await requireManager(road, tx, actor)
    const row = await lockCounter(tx, id)
    if (!row) throw notFound()
    await tellCustomer(tx, row, { kind: 'organization.export.told' })
    await record(tx, {
      organizationId: actor.organizationId,
      kind: 'organization.export',
      category: 'settings',
      via,
      actor: { id: actor.userId, name: actor.name },
      target: { id: row.id, name: row.name },
    })
    return row.slug
  })
}

async function* textOfList(db: Db, organizationId: string, list: ExportedList): AsyncGenerator<string> {
  let after: string | undefined = NIL
  while (after !== undefined) {
    const last: string = after
    const rows = await inOrganization(db, organizationId, (tx) => readExported(tx, list, last))
    if (rows.length > 0) yield (last === NIL ? '' : ',\n') + rows.map(({ item }) => item).join(',\n')
    after = rows.length < list.size ? undefined : rows.at(-1)?.id
  }
}

/**
 * Everything of an organization as one JSON document, a page at a time: however many people there are, few are held in
 * memory. Each page is read in that organization alone. Fields that the customer keeps from the vendor are not in it.
 */
export async function* exportedText(db: Db, organizationId: string): AsyncGenerator<string> {
  const head = await inOrganization(db, organizationId, readExportedHead)
  yield head.slice(0, -1)
  for (const list of exportedLists) {
    yield `,\n"${list.name}": [`
    yield* textOfList(db, organizationId, list)
    yield ']'
  }
  yield '}\n'
}
