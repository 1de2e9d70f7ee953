import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'

type Giver = Pick<Actor, 'userId' | 'organizationId' | 'organizationKind' | 'permissions'>

/**
 * Which permissions (`application:permission`) somebody may give at once: the organization decides about them, and the
 * giver holds them, or may give what applications offer. The same rules judge the change itself (`judgeRights`).
 */
export async function findGivable(tx: Db, giver: Giver): Promise<Set<string>> {
  const decided = giver.organizationKind === 'provider' ? ['give', 'request'] : ['give']
  const { rows } = await sql<{ permission: string; is_open: boolean }>`
    select o.application || ':' || o.permission as permission, o.mode = any (${sql.val(decided)}::text[]) and (
        ${giver.permissions.has('rights.give')} or exists (select from current_permissions c
          where c.user_id = ${giver.userId} and c.application = o.application and c.permission = o.permission)) as is_open
    from offered_permissions o where o.organization_id = ${giver.organizationId}
    union all
    select application || ':' || permission, mode = any (${sql.val(decided)}::text[]) from organization_modes
    where organization_id = ${giver.organizationId} and application = ${guichetApplication.key}`.execute(tx)
  const found = new Map(rows.map((row) => [row.permission, row.is_open]))
  const guichets = grantablePermissions(giver.organizationKind)
    .filter((permission) => giver.permissions.has(permission))
    .map((permission) => `${guichetApplication.key}:${permission}`)
    .filter((permission) => found.get(permission) ?? true)
  const others = rows.filter((row) => row.is_open && !row.permission.startsWith(`${guichetApplication.key}:`))
  return new Set([...guichets, ...others.map(({ permission }) => permission)])
}
