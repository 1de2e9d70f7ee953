import type { Page, SharedGroup } from '../../../contract/index.ts'
import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { permissionRefOf } from './group-permissions.ts'
import { findReach, type Reach } from './shared-group-page-queries.ts'
import { type SharedGroupRow, selectSharedGroups } from './shared-group-queries.ts'

const nowhere: Omit<Reach, 'shared_id'> = { organizations: [], organization_count: 0, member_count: 0 }

function presentSharedGroup(row: SharedGroupRow, reach: Omit<Reach, 'shared_id'>): SharedGroup {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    permissions: row.permissions.map(permissionRefOf),
    forAll: row.for_all,
    organizations: reach.organizations,
    organizationCount: reach.organization_count,
    memberCount: reach.member_count,
    version: row.version,
  }
}

/** All shared groups by name, with where they are and how many people are in them. For the vendor's people only. */
export async function sharedGroupPage(db: Db): Promise<Page<SharedGroup>> {
  return acrossOrganizations(db, async (tx) => {
    const rows = await selectSharedGroups(tx).orderBy('name').orderBy('id').execute()
    const reaches = await findReach(
      tx,
      rows.map(({ id }) => id),
    )
    const items = rows.map((row) => presentSharedGroup(row, reaches.get(row.id) ?? nowhere))
    return { items, nextCursor: null, count: items.length, countIsCapped: false }
  })
}

/** One shared group. Throws 404 when it is not there. For the vendor's people only. */
export async function oneSharedGroup(db: Db, id: string): Promise<SharedGroup> {
  return acrossOrganizations(db, async (tx) => {
    const row = await selectSharedGroups(tx).where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    return presentSharedGroup(row, (await findReach(tx, [id])).get(id) ?? nowhere)
  })
}
