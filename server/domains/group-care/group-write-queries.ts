import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Takes permissions (`application:permission`) from a group of the organization's own. */
export async function removePermissions(tx: Db, groupId: string, permissions: readonly string[]): Promise<void> {
  if (permissions.length === 0) return
  await tx
    .deleteFrom('group_permissions')
    .where('group_id', '=', groupId)
    .where(sql<boolean>`application || ':' || permission = any (${sql.val(permissions)}::text[])`)
    .execute()
}

/** Whether no other group has this name, accents and case aside. */
export async function isGroupNameFree(tx: Db, name: string, exceptId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('groups')
    .select('id')
    .where('name_folded', '=', sql<string>`guichet_fold(${name})`)
    .where('id', '!=', exceptId)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

/** How many people have a group as their main one, and how many beside another. */
export async function countMembers(tx: Db, groupId: string): Promise<{ main: number; secondary: number }> {
  const { rows } = await sql<{ main: number; secondary: number }>`
    select (select count(*) from users where primary_group_id = ${groupId}) as main,
      (select count(*) from user_groups where group_id = ${groupId}) as secondary`.execute(tx)
  return rows[0] ?? { main: 0, secondary: 0 }
}

/** Whether a member of the group holds, by any way that has not ended, a right in Guichet that is not among these. */
export async function hasMemberAbove(tx: Db, groupId: string, held: ReadonlySet<string>): Promise<boolean> {
  const { rows } = await sql`
    with above as materialized (
      select distinct h.user_id from held_permissions h
      where h.application = 'guichet' and h.permission <> all (${sql.val([...held])}::text[])
        and (h.valid_until is null or h.valid_until > now()))
    select from above where exists (select from users u where u.id = above.user_id and u.primary_group_id = ${groupId})
      or exists (select from user_groups m where m.user_id = above.user_id and m.group_id = ${groupId})
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Gives all whose main group it is another one, from when and until when they had it. */
export async function moveMainMembers(
  tx: Db,
  group: { from: string; to: string },
  giver: { id: string | null; name: string },
): Promise<void> {
  await sql`update users set primary_group_id = ${group.to}, primary_group_given_by = ${giver.id},
      primary_group_given_by_name = ${giver.name}, primary_group_given_at = now(), primary_group_ticket_id = null,
      version = version + 1, updated_at = now()
    where primary_group_id = ${group.from}`.execute(tx)
}

/** Removes a group with its secondary memberships. It must be nobody's main group any more. */
export async function deleteGroup(tx: Db, groupId: string): Promise<void> {
  await tx.deleteFrom('user_groups').where('group_id', '=', groupId).execute()
  await tx.deleteFrom('groups').where('id', '=', groupId).execute()
}
