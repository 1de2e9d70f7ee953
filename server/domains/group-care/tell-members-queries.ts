import { sql } from 'kysely'
import type { Language } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/**
 * A member of a group, with what a change of it really gave them and took from them (`application:permission`). Without
 * an address whoever cannot be written to: programs and closed accounts among them.
 */
interface TouchedMember {
  id: string
  name: string
  email: string | null
  language: Language
  gained: string[]
  lost: string[]
}

const lists = (permissions: readonly string[]) => ({
  applications: permissions.map((written) => written.slice(0, written.indexOf(':'))),
  keys: permissions.map((written) => written.slice(written.indexOf(':') + 1)),
})

const isNow = (from: string, until: string) =>
  sql`(${sql.raw(from)} is null or ${sql.raw(from)} <= now()) and (${sql.raw(until)} is null or ${sql.raw(until)} > now())`

/**
 * A page of a group's members of today, by id, as the change has left them. Somebody gained what only this group gives
 * them, and lost what nothing gives them any more.
 */
export async function pageOfTouched(
  tx: Db,
  group: { id: string; added: readonly string[]; removed: readonly string[] },
  after: string | null,
  limit: number,
): Promise<TouchedMember[]> {
  const [added, removed] = [lists(group.added), lists(group.removed)]
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const { rows } = await sql<TouchedMember>`
    with page as (
      select id from (
        (select id from users where primary_group_id = ${group.id} and id > ${from}
          and ${isNow('primary_group_from', 'primary_group_until')} order by id limit ${limit})
        union
        (select user_id from user_groups where group_id = ${group.id} and user_id > ${from}
          and ${isNow('valid_from', 'valid_until')} order by user_id limit ${limit})) members
      order by id limit ${limit})
    select u.id, coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.sign_in_name) as name, u.language,
      case when u.status <> 'deactivated' and u.type <> 'connector' then u.email end as email,
      array(select w.application || ':' || w.permission
        from unnest(${sql.val(added.applications)}::text[], ${sql.val(added.keys)}::text[]) w (application, permission)
        where exists (select from current_permissions c where c.user_id = u.id and c.application = w.application
            and c.permission = w.permission and c.group_id = ${group.id})
          and not exists (select from current_permissions c where c.user_id = u.id and c.application = w.application
            and c.permission = w.permission and c.group_id is distinct from ${group.id})) as gained,
      array(select w.application || ':' || w.permission
        from unnest(${sql.val(removed.applications)}::text[], ${sql.val(removed.keys)}::text[]) w (application, permission)
        where (w.application = 'guichet' or exists (select from offered_permissions o
            where o.organization_id = u.organization_id and o.application = w.application and o.permission = w.permission))
          and not exists (select from current_permissions c where c.user_id = u.id and c.application = w.application
            and c.permission = w.permission)) as lost
    from users u join page on page.id = u.id order by u.id`.execute(tx)
  return rows
}
