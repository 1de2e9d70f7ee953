import { sql } from 'kysely'
import type { Mode, PermissionRef } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'

/** One path from a person to a permission, with who gave it. */
export interface HeldRow extends PermissionRef {
  source: 'primary' | 'secondary' | 'single'
  group_id: string | null
  group_name: string | null
  valid_from: Date | null
  valid_until: Date | null
  given_by: string | null
  given_by_name: string | null
  given_at: Date | null
  ticket_id: string | null
  ticket_number: string | null
}

/** Every path of a person that has not ended. */
export async function findHeld(tx: Db, userId: string): Promise<HeldRow[]> {
  return tx
    .selectFrom('held_permissions as h')
    .leftJoin('groups as g', (join) =>
      join.onRef('g.organization_id', '=', 'h.organization_id').onRef('g.id', '=', 'h.group_id'),
    )
    .select([
      'h.application',
      'h.permission',
      'h.source',
      'h.group_id',
      'g.name as group_name',
      'h.valid_from',
      'h.valid_until',
      // Whoever gave it may be gone: the name stays, the way to the account does not.
      sql<string | null>`(select u.id from users u
        where u.organization_id = h.organization_id and u.id = h.given_by)`.as('given_by'),
      'h.given_by_name',
      'h.given_at',
      'h.ticket_id',
      sql<string | null>`(select t.number from tickets t
        where t.organization_id = h.organization_id and t.id = h.ticket_id)`.as('ticket_number'),
    ])
    .where('h.user_id', '=', userId)
    .where((where) => where.or([where('h.valid_until', 'is', null), where('h.valid_until', '>', sql<Date>`now()`)]))
    .execute()
}

/** Who decides about each permission that an organization's applications declare, in their order. Not Guichet's. */
export async function findOfferedModes(
  tx: Db,
  organizationId: string,
  applications: string[],
): Promise<(PermissionRef & { mode: Mode })[]> {
  if (applications.length === 0) return []
  return tx
    .selectFrom('offered_permissions')
    .select(['application', 'permission', 'mode'])
    .where('organization_id', '=', organizationId)
    .where('application', 'in', applications)
    .orderBy('application')
    .orderBy('place')
    .execute()
}

/** What a person may do at this moment, each permission once. */
export async function findCurrent(tx: Db, userId: string): Promise<PermissionRef[]> {
  return tx
    .selectFrom('current_permissions')
    .select(['application', 'permission'])
    .distinct()
    .where('user_id', '=', userId)
    .execute()
}

/** What a group gives of what the organization's applications declare, and of Guichet. */
export async function findGivenByGroup(tx: Db, organizationId: string, groupId: string): Promise<PermissionRef[]> {
  return tx
    .selectFrom('group_rights as r')
    .select(['r.application', 'r.permission'])
    .distinct()
    .where('r.organization_id', '=', organizationId)
    .where('r.group_id', '=', groupId)
    .where((where) =>
      where.or([
        where('r.application', '=', guichetApplication.key),
        where.exists(
          where
            .selectFrom('offered_permissions as o')
            .select('o.permission')
            .whereRef('o.organization_id', '=', 'r.organization_id')
            .whereRef('o.application', '=', 'r.application')
            .whereRef('o.permission', '=', 'r.permission'),
        ),
      ]),
    )
    .execute()
}
