import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { administratorPermission, guichetApplication } from '../applications/index.ts'
import { guichetPermissionsNow, managedGroupsOf } from '../rights/index.ts'

/** A group that is about to give less, or to go: what its members hold by it does not count. */
interface LostGroup {
  id: string
  /** Whether those whose main group it is get another one that makes them administrators. */
  keepsMainMembers: boolean
}

/** Active people who are administrators now and have no end to it: one who leaves next week does not hold the fort. */
function administrators(tx: Db, lost?: LostGroup) {
  return tx
    .selectFrom('users')
    .where('users.status', '=', 'active')
    .where('users.type', '!=', 'connector')
    .where('users.never_signs_in', '=', false)
    .where((where) =>
      where.exists(
        where
          .selectFrom('held_permissions as h')
          .select('h.permission')
          .whereRef('h.organization_id', '=', 'users.organization_id')
          .whereRef('h.user_id', '=', 'users.id')
          .where('h.application', '=', guichetApplication.key)
          .where('h.permission', '=', administratorPermission)
          .where('h.valid_until', 'is', null)
          .where((or) => or.or([or('h.valid_from', 'is', null), or('h.valid_from', '<=', sql<Date>`now()`)]))
          .$if(lost !== undefined, (held) =>
            held.where((or) =>
              or.or([
                or('h.group_id', 'is distinct from', lost?.id ?? null),
                ...(lost?.keepsMainMembers ? [or('h.source', '=', 'primary')] : []),
              ]),
            ),
          ),
      ),
    )
}

/** Whether an active administrator remains when a group no longer makes its members administrators. */
export async function hasAdministratorWithout(tx: Db, lost: LostGroup): Promise<boolean> {
  return (await administrators(tx, lost).select('users.id').limit(1).executeTakeFirst()) !== undefined
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

/** What somebody may do in Guichet and for whom, or undefined when the account is gone. */
export async function findAuthority(
  tx: Db,
  userId: string,
): Promise<{ status: string; permissions: string[]; managed_groups: string[] | null } | undefined> {
  return tx
    .selectFrom('users')
    .select(['status', guichetPermissionsNow('users').as('permissions'), managedGroupsOf('users').as('managed_groups')])
    .where('id', '=', userId)
    .executeTakeFirst()
}
