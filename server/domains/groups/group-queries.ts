import { sql } from 'kysely'
import type { SecondFactorPolicy } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './group-table.ts'

/** A group with its permissions as `application:permission`, its own or the vendor's. */
export interface GroupRow {
  id: string
  name: string
  description: string | null
  /** Set for a group of the vendor's, which the organization uses but does not change. */
  shared_id: string | null
  permissions: string[]
  second_factor: SecondFactorPolicy | null
  version: number
}

const permissionsOfGroup = sql<string[]>`array(
  select r.application || ':' || r.permission from group_rights r
  where r.organization_id = groups.organization_id and r.group_id = groups.id order by r.application, r.permission)`

/** Groups with what they give, to be narrowed by the caller. */
export function selectGroups(db: Db) {
  return db
    .selectFrom('groups')
    .select([
      'id',
      'name',
      'description',
      'shared_id',
      'second_factor',
      'version',
      permissionsOfGroup.as('permissions'),
    ])
}

/** All groups of the transaction's organization, by name. */
export async function listGroups(tx: Db): Promise<GroupRow[]> {
  return selectGroups(tx).orderBy('name_folded').orderBy('id').execute()
}

/** One group, or undefined. */
export async function findGroup(tx: Db, id: string): Promise<GroupRow | undefined> {
  return selectGroups(tx).where('id', '=', id).executeTakeFirst()
}

/** Adds a group of the organization's own with its permissions. */
export async function insertGroup(
  tx: Db,
  organizationId: string,
  group: Pick<GroupRow, 'id' | 'name' | 'description' | 'permissions'> & Partial<Pick<GroupRow, 'second_factor'>>,
): Promise<void> {
  const { id, name, description, second_factor = null } = group
  await tx
    .insertInto('groups')
    .values({ organization_id: organizationId, id, name, description, second_factor })
    .execute()
  await addPermissions(tx, organizationId, id, group.permissions)
}

/** Gives a group permissions that it does not have yet, as `application:permission`. */
export async function addPermissions(
  tx: Db,
  organizationId: string,
  groupId: string,
  permissions: readonly string[],
): Promise<void> {
  if (permissions.length === 0) return
  const rows = permissions.map((permission) => ({
    organization_id: organizationId,
    group_id: groupId,
    application: permission.slice(0, permission.indexOf(':')),
    permission: permission.slice(permission.indexOf(':') + 1),
  }))
  await tx.insertInto('group_permissions').values(rows).execute()
}

/** Gives a customer the vendor's groups that all customers have and it has not. The transaction must span organizations. */
export async function insertSharedGroups(tx: Db, organizationId: string): Promise<void> {
  await sql`insert into groups (organization_id, id, name, description, shared_id)
    select o.id, gen_random_uuid(), guichet_free_group_name(o.id, s.name, null), s.description, s.id
    from shared_groups s join organizations o on o.id = ${organizationId} and o.kind = 'customer'
    where s.for_all and not exists (select from groups g where g.organization_id = o.id and g.shared_id = s.id)`.execute(
    tx,
  )
}

/** One group, held against other writers to the end of the transaction. */
export async function findGroupForUpdate(tx: Db, id: string): Promise<GroupRow | undefined> {
  const held = await tx.selectFrom('groups').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findGroup(tx, id)
}

/** Changes a group and counts its version up. */
export async function updateGroup(
  tx: Db,
  id: string,
  values: Partial<Pick<GroupRow, 'name' | 'description' | 'second_factor'>>,
): Promise<void> {
  await tx
    .updateTable('groups')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}
