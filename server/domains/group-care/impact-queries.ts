import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** A permission that a group would get or lose. */
export interface WantedChange {
  group: string
  application: string
  permission: string
  isAdded: boolean
}

/** What the changes would do in one group; the row without a group counts the people of all of them, each once. */
export interface ImpactRow {
  group_id: string | null
  member_count: number
  changed_count: number
  people: { id: string; displayName: string; gained: number; lost: number }[]
}

const isNow = (from: string, until: string) =>
  sql`(${sql.raw(from)} is null or ${sql.raw(from)} <= now()) and (${sql.raw(until)} is null or ${sql.raw(until)} > now())`

// Only what is not so already, and only what the organization may use: nothing else changes for anybody.
const real = (wanted: readonly WantedChange[]) => sql`
  real as materialized (
    select w.* from unnest(
      ${sql.val(wanted.map(({ group }) => group))}::uuid[], ${sql.val(wanted.map(({ application }) => application))}::text[],
      ${sql.val(wanted.map(({ permission }) => permission))}::text[],
      ${sql.val(wanted.map(({ isAdded }) => isAdded))}::boolean[]) w (group_id, application, permission, is_added)
    where w.is_added <> exists (select from group_rights r where r.group_id = w.group_id
        and r.application = w.application and r.permission = w.permission)
      and (w.application = 'guichet' or exists (
        select from offered_permissions o where o.application = w.application and o.permission = w.permission
          and o.organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid))),
  touched as materialized (select distinct application, permission from real)`

// What the groups give of it, today and afterwards.
const gives = sql`
  gives as materialized (
    select group_id::text as key, application, permission, bool_or(before) as before, bool_or(after) as after from (
      select r.group_id, r.application, r.permission, true as before, not exists (select from real x
        where x.group_id = r.group_id and x.application = r.application and x.permission = r.permission) as after
      from group_rights r join touched t on t.application = r.application and t.permission = r.permission
      union all
      select group_id, application, permission, false, true from real where is_added) g
    group by group_id, application, permission
    union all
    select application || ':' || permission, application, permission, true, true from touched)`

const members = (groups: readonly string[]) => sql`
  members as materialized (
    select primary_group_id as group_id, id as user_id from users
    where primary_group_id = any (${sql.val(groups)}::uuid[]) and ${isNow('primary_group_from', 'primary_group_until')}
    union
    select group_id, user_id from user_groups
    where group_id = any (${sql.val(groups)}::uuid[]) and ${isNow('valid_from', 'valid_until')}),
  people as materialized (select distinct user_id from members)`

// Whoever holds the permissions in question by the same groups and single rights is changed in the same way: that is
// found out once for each such combination, and not for each of a hundred thousand people.
const combinations = sql`
  ways as materialized (
    select user_id, array_agg(key order by key) as keys from (
      select u.id as user_id, u.primary_group_id::text as key from users u join people p on p.user_id = u.id
      where u.primary_group_id::text in (select key from gives)
        and ${isNow('u.primary_group_from', 'u.primary_group_until')}
      union
      select m.user_id, m.group_id::text from user_groups m join people p on p.user_id = m.user_id
      where m.group_id::text in (select key from gives) and ${isNow('m.valid_from', 'm.valid_until')}
      union
      select s.user_id, s.application || ':' || s.permission from user_permissions s
      join people p on p.user_id = s.user_id
      join touched t on t.application = s.application and t.permission = s.permission
      where ${isNow('s.valid_from', 's.valid_until')}) held
    group by user_id),
  moved as materialized (
    select c.keys, g.application, g.permission, bool_or(g.after) as is_gained
    from (select distinct keys from ways) c cross join unnest(c.keys) k (key) join gives g on g.key = k.key
    group by c.keys, g.application, g.permission having bool_or(g.before) <> bool_or(g.after)),
  per_group as materialized (
    select m.keys, x.group_id, count(*) filter (where m.is_gained) as gained, count(*) filter (where not m.is_gained) as lost
    from moved m join real x on x.application = m.application and x.permission = m.permission and x.is_added = m.is_gained
    group by m.keys, x.group_id),
  changed as materialized (
    select b.group_id, b.user_id, g.gained, g.lost
    from members b join ways w on w.user_id = b.user_id
    join per_group g on g.keys = w.keys and g.group_id = b.group_id)`

const displayName = sql`coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.sign_in_name)`

/**
 * What changes of groups would do if all were made at this moment: per group its current members, for how many of them
 * a permission is really gained or lost (it is not where another way gives it), and the first few of them by name, of
 * those whose main group is among `visible` (null: everybody). One statement, whatever the number of members.
 */
export async function findImpact(
  tx: Db,
  asked: { groups: readonly string[]; wanted: readonly WantedChange[]; visible: readonly string[] | null },
  shown: number,
): Promise<ImpactRow[]> {
  const { groups, wanted, visible } = asked
  const { rows } = await sql<ImpactRow>`
    with ${real(wanted)}, ${gives}, ${members(groups)}, ${combinations}
    select g.id as group_id,
      (select count(*) from members b where b.group_id = g.id) as member_count,
      (select count(*) from changed c where c.group_id = g.id) as changed_count,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'displayName', f.name, 'gained', f.gained, 'lost', f.lost)
          order by f.sort_name, f.id) from (
        select u.id, u.sort_name, ${displayName} as name, c.gained, c.lost
        from changed c join users u on u.id = c.user_id
        where c.group_id = g.id
          and (${sql.val(visible)}::uuid[] is null or u.primary_group_id = any (${sql.val(visible)}::uuid[]))
        order by u.sort_name, u.id limit ${sql.lit(shown)}) f), '[]'::jsonb) as people
    from unnest(${sql.val(groups)}::uuid[]) g (id)
    union all
    select null, (select count(*) from people), (select count(distinct user_id) from changed), '[]'::jsonb`.execute(tx)
  return rows
}
