import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { administratorPermission, guichetApplication } from '../applications/index.ts'

function administrators(tx: Db) {
  return tx
    .selectFrom('users')
    .innerJoin('group_permissions', (join) =>
      join
        .onRef('group_permissions.organization_id', '=', 'users.organization_id')
        .onRef('group_permissions.group_id', '=', 'users.primary_group_id'),
    )
    .where('group_permissions.application', '=', guichetApplication.key)
    .where('group_permissions.permission', '=', administratorPermission)
    .where('users.status', '=', 'active')
    .where('users.type', '!=', 'connector')
}

/** Whether an active administrator other than this one remains. */
export async function hasOtherAdministrator(tx: Db, exceptId: string): Promise<boolean> {
  const other = await administrators(tx)
    .select('users.id')
    .where('users.id', '!=', exceptId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whether this account is an active administrator. */
export async function isAdministrator(tx: Db, id: string): Promise<boolean> {
  return (await administrators(tx).select('users.id').where('users.id', '=', id).executeTakeFirst()) !== undefined
}

/**
 * Makes changes to administrators of one organization wait for each other, so that two of them cannot
 * remove one another at the same moment. Other accounts take no such lock.
 */
export async function lockAdministrators(tx: Db, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`administrators:${organizationId}`}, 0))`.execute(tx)
}

/** What somebody may do in Guichet, or undefined when the account is gone. */
export async function findAuthority(
  tx: Db,
  userId: string,
): Promise<{ status: string; permissions: string[] } | undefined> {
  return tx
    .selectFrom('users')
    .select([
      'status',
      sql<string[]>`array(select permission from group_permissions
        where group_permissions.organization_id = users.organization_id
        and group_permissions.group_id = users.primary_group_id
        and application = ${guichetApplication.key})`.as('permissions'),
    ])
    .where('id', '=', userId)
    .executeTakeFirst()
}
