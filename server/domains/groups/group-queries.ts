import { sql } from 'kysely'
import type { SecondFactorPolicy } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './group-table.ts'

/** A group with its permissions as `application:permission`. */
export interface GroupRow {
  id: string
  name: string
  description: string | null
  permissions: string[]
  second_factor: SecondFactorPolicy | null
  version: number
}

const permissionsOfGroup = sql<string[]>`array(
  select application || ':' || permission from group_permissions
  where group_permissions.group_id = groups.id order by application, permission)`

function groups(tx: Db) {
  return tx
    .selectFrom('groups')
    .select(['id', 'name', 'description', 'second_factor', 'version', permissionsOfGroup.as('permissions')])
}

/** All groups of the transaction's organization, by name. */
export async function listGroups(tx: Db): Promise<GroupRow[]> {
  return groups(tx).orderBy(sql`guichet_fold(name)`).execute()
}

/** One group, or undefined. */
export async function findGroup(tx: Db, id: string): Promise<GroupRow | undefined> {
  return groups(tx).where('id', '=', id).executeTakeFirst()
}

/** Adds a group with its permissions. */
export async function insertGroup(
  tx: Db,
  organizationId: string,
  group: Omit<GroupRow, 'second_factor' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('groups')
    .values({ organization_id: organizationId, id: group.id, name: group.name, description: group.description })
    .execute()
  if (group.permissions.length === 0) return
  const rows = group.permissions.map((permission) => ({
    organization_id: organizationId,
    group_id: group.id,
    application: permission.slice(0, permission.indexOf(':')),
    permission: permission.slice(permission.indexOf(':') + 1),
  }))
  await tx.insertInto('group_permissions').values(rows).execute()
}

/** One group, held against other writers to the end of the transaction. */
export async function findGroupForUpdate(tx: Db, id: string): Promise<GroupRow | undefined> {
  const held = await tx.selectFrom('groups').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findGroup(tx, id)
}

/** Changes a group and counts its version up. */
export async function updateGroup(tx: Db, id: string, values: Pick<GroupRow, 'second_factor'>): Promise<void> {
  await tx
    .updateTable('groups')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}
