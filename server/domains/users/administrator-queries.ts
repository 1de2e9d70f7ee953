import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { administratorPermission, grantablePermissions, guichetApplication } from '../applications/index.ts'
import { guichetPermissionsNow, managedGroupsOf } from '../rights/index.ts'

/** A group that is about to give less, or to go: what its members hold by it does not count. */
interface LostGroup {
  id: string
  /** The guichet permissions that it will no longer give. */
  permissions: readonly string[]
  /** Those of them that the next main group of its main members gives. */
  keptByMain: readonly string[]
}

// Whoever holds less than everything could not give the rest back: nobody gives more than they hold.
const everything = sql`case when exists (
    select from organizations where organizations.id = users.organization_id and kind = 'provider')
  then ${sql.val(grantablePermissions('provider'))}::text[] else ${sql.val(grantablePermissions('customer'))}::text[] end`

const goesWith = ({ id, permissions, keptByMain }: LostGroup) => sql`h.group_id = ${id}
  and h.permission = any (${sql.val(permissions)}::text[])
  and not (h.source = 'primary' and h.permission = any (${sql.val(keptByMain)}::text[]))`

/**
 * Active people who hold everything in Guichet, for everybody, now and without an end: one who leaves next week does not
 * hold the fort, and one with limits could not lift them.
 */
function administrators(tx: Db, lost?: LostGroup) {
  return tx
    .selectFrom('users')
    .where('users.status', '=', 'active')
    .where('users.type', '!=', 'connector')
    .where('users.never_signs_in', '=', false)
    .where('users.is_limited', '=', false)
    .where((where) =>
      where(
        'users.id',
        'in',
        // Few hold this one: the others need not be looked at.
        where
          .selectFrom('held_permissions')
          .select('user_id')
          .where('application', '=', guichetApplication.key)
          .where('permission', '=', administratorPermission),
      ),
    )
    .where(
      sql<boolean>`${everything} <@ array(select h.permission from held_permissions h
        where h.organization_id = users.organization_id and h.user_id = users.id
          and h.application = ${guichetApplication.key} and h.valid_until is null
          and (h.valid_from is null or h.valid_from <= now())
          ${lost ? sql`and not (${goesWith(lost)})` : sql``})`,
    )
}

/** Whether there is an active administrator, and would be none without what a group is about to lose. */
export async function leavesNoAdministrator(tx: Db, lost: LostGroup): Promise<boolean> {
  const first = async (found: ReturnType<typeof administrators>) => found.select('users.id').limit(1).executeTakeFirst()
  return (await first(administrators(tx))) !== undefined && (await first(administrators(tx, lost))) === undefined
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

/** Whether the transaction's organization has an active administrator. */
export async function hasAdministrator(tx: Db): Promise<boolean> {
  return (await administrators(tx).select('users.id').limit(1).executeTakeFirst()) !== undefined
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
): Promise<
  | { status: string; permissions: string[]; managed_groups: string[] | null; is_decided_by_provider: boolean }
  | undefined
> {
  return tx
    .selectFrom('users')
    .select([
      'status',
      guichetPermissionsNow('users').as('permissions'),
      managedGroupsOf('users').as('managed_groups'),
      sql<boolean>`guichet_is_decided_by_provider(users.organization_id)`.as('is_decided_by_provider'),
    ])
    .where('id', '=', userId)
    .executeTakeFirst()
}
