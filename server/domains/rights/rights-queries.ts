import { sql } from 'kysely'
import type { Mode } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'
import type { Path } from './path.ts'
import './rights-table.ts'

/** What a person may do in Guichet at this moment, of the person that the alias names, in the order of the keys. */
export const guichetPermissionsNow = (user: string) =>
  sql<string[]>`array(select distinct c.permission from current_permissions c
    where c.organization_id = ${sql.ref(`${user}.organization_id`)} and c.user_id = ${sql.ref(`${user}.id`)}
      and c.application = ${guichetApplication.key} order by c.permission)`

/** What a person holds in Guichet on any path that has not ended: what others need to touch the account. */
export const guichetPermissionsHeld = (user: string) =>
  sql<string[]>`array(select distinct h.permission from held_permissions h
    where h.organization_id = ${sql.ref(`${user}.organization_id`)} and h.user_id = ${sql.ref(`${user}.id`)}
      and h.application = ${guichetApplication.key} and (h.valid_until is null or h.valid_until > now())
    order by h.permission)`

/** The main groups whose people somebody looks after; null: everybody's. */
export const managedGroupsOf = (user: string) =>
  sql<string[] | null>`case when ${sql.ref(`${user}.is_limited`)} then array(select m.group_id::text
    from user_managed_groups m where m.organization_id = ${sql.ref(`${user}.organization_id`)}
      and m.user_id = ${sql.ref(`${user}.id`)}) end`

/** Every path of a person that has not ended, in no order. */
export async function findPaths(tx: Db, userId: string): Promise<Path[]> {
  return tx
    .selectFrom('held_permissions')
    .select([
      'application',
      'permission',
      'source',
      'group_id as groupId',
      'valid_from as from',
      'valid_until as until',
    ])
    .where('user_id', '=', userId)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>', sql<Date>`now()`)]))
    .execute()
}

/** What a permission is called, who decides about it in an organization, and whether it counts there now. */
export interface DeclaredRow {
  permission: string
  mode: Mode
  is_offered: boolean
  name_fr: string
  name_en: string
}

/**
 * Of these permissions (`application:permission`), those that applications declare. Not Guichet's. Those of an application
 * that is switched off in the organization too: what is given today counts on the day it is switched on again.
 */
export async function findDeclared(tx: Db, organizationId: string, permissions: string[]): Promise<DeclaredRow[]> {
  const { rows } = await sql<DeclaredRow>`
    select a.key || ':' || p.permission as permission,
      coalesce(m.mode, case when p.mode = 'give' and guichet_is_decided_by_provider(${organizationId}::uuid)
        then 'request' else p.mode end) as mode,
      coalesce(e.is_enabled, a.for_all) as is_offered, p.name_fr, p.name_en
    from applications a
    join application_permissions p on p.application_id = a.id
    left join organization_applications e on e.organization_id = ${organizationId} and e.application = a.key
    left join organization_modes m on m.organization_id = ${organizationId}
      and m.application = a.key and m.permission = p.permission
    where a.key = any (${sql.val([...new Set(permissions.map((one) => one.slice(0, one.indexOf(':'))))])}::text[])
      and a.key || ':' || p.permission = any (${sql.val(permissions)}::text[])`.execute(tx)
  return rows
}

/** What the vendor decided about Guichet's own permissions in an organization, where it differs from "give". */
export async function findGuichetModes(tx: Db, organizationId: string): Promise<Map<string, Mode>> {
  const rows = await tx
    .selectFrom('organization_modes')
    .select(['permission', 'mode'])
    .where('organization_id', '=', organizationId)
    .where('application', '=', guichetApplication.key)
    .execute()
  return new Map(rows.map(({ permission, mode }) => [permission, mode]))
}

/** Which of these permissions (`application:permission`) a person may use at this moment. */
export async function findCurrentOf(tx: Db, userId: string, permissions: string[]): Promise<Set<string>> {
  const written = sql<string>`application || ':' || permission`
  const rows = await tx
    .selectFrom('current_permissions')
    .select(written.as('permission'))
    .where('user_id', '=', userId)
    .where(sql<boolean>`${written} = any (${sql.val(permissions)}::text[])`)
    .execute()
  return new Set(rows.map(({ permission }) => permission))
}

/** The time of the transaction, by the database's clock. */
export async function databaseTime(tx: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(tx)
  return rows[0]?.now ?? new Date(0)
}
