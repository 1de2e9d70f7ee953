import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { permissionRefOf } from './group-permissions.ts'
import './shared-group-table.ts'

/** A group of the vendor's with its permissions as `application:permission`. */
export interface SharedGroupRow {
  id: string
  name: string
  description: string | null
  for_all: boolean
  permissions: string[]
  version: number
}

/** An organization that has a shared group. */
export interface Place {
  organization_id: string
  name: string
  has_members: boolean
}

/** Shared groups with what they give, to be narrowed by the caller. */
export function selectSharedGroups(tx: Db) {
  return tx.selectFrom('shared_groups').select([
    ...(['id', 'name', 'description', 'for_all', 'version'] as const),
    sql<string[]>`array(select p.application || ':' || p.permission from shared_group_permissions p
        where p.shared_group_id = shared_groups.id order by p.application, p.permission)`.as('permissions'),
  ])
}

/** One shared group, held against other writers to the end of the transaction. */
export async function findSharedGroupForUpdate(tx: Db, id: string): Promise<SharedGroupRow | undefined> {
  const held = await tx.selectFrom('shared_groups').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && selectSharedGroups(tx).where('id', '=', id).executeTakeFirst()
}

/** Whether no other shared group has this name, accents and case aside. */
export async function isSharedNameFree(tx: Db, name: string, exceptId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('shared_groups')
    .select('id')
    .where(sql<string>`guichet_fold(name)`, '=', sql<string>`guichet_fold(${name})`)
    .where('id', '!=', exceptId)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

/** The organizations that have a shared group, by name. For the vendor's people only. */
export async function placesOf(tx: Db, id: string): Promise<Place[]> {
  return (await sql<Place>`select * from guichet_shared_group_places(${id})`.execute(tx)).rows
}

/** The names of customers by their ids; who is none is not in it. For the vendor's people only. */
export async function customerNames(tx: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, guichet_customer(id) as name from unnest(${sql.val(ids)}::uuid[]) id`.execute(tx)
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}

/** Which of these permissions (`application:permission`) an application of the suite declares. Not Guichet's. */
export async function findDeclared(tx: Db, permissions: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ permission: string }>`
    select a.key || ':' || p.permission as permission
    from applications a join application_permissions p on p.application_id = a.id
    where a.key || ':' || p.permission = any (${sql.val(permissions)}::text[])`.execute(tx)
  return new Set(rows.map(({ permission }) => permission))
}

/** Adds a shared group, or writes it as it shall be, with all that it gives. */
export async function storeSharedGroup(tx: Db, row: Omit<SharedGroupRow, 'version'>): Promise<void> {
  const { permissions, ...columns } = row
  const { id: _key, ...fields } = columns
  await tx
    .insertInto('shared_groups')
    .values(columns)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...fields, version: sql`shared_groups.version + 1` }))
    .execute()
  await tx.deleteFrom('shared_group_permissions').where('shared_group_id', '=', row.id).execute()
  if (permissions.length === 0) return
  const rows = permissions.map((written) => ({ shared_group_id: row.id, ...permissionRefOf(written) }))
  await tx.insertInto('shared_group_permissions').values(rows).execute()
}

/** Puts a shared group, as it is now, into all customers or these, and leaves it where it is besides. */
export async function shareGroup(tx: Db, id: string, organizations: readonly string[]): Promise<void> {
  await sql`select guichet_share_group(${id}, ${sql.val(organizations)}::uuid[])`.execute(tx)
}

/** Takes a shared group from all organizations but these. Nobody may be in it there. */
export async function withdrawGroup(tx: Db, id: string, kept: readonly string[]): Promise<void> {
  await sql`select guichet_withdraw_group(${id}, ${sql.val(kept)}::uuid[])`.execute(tx)
}

/** Removes a shared group that no organization has any more. */
export async function deleteSharedGroup(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('shared_groups').where('id', '=', id).execute()
}

/** Waits for changes to administrators in all organizations that have a shared group. */
export async function lockAdministratorsOf(tx: Db, id: string): Promise<void> {
  await sql`select guichet_lock_administrators_of(${id})`.execute(tx)
}
