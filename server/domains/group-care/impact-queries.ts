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
interface ImpactRow {
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

// What groups and single permissions give of it, today and afterwards, each numbered: numbers compare fast.
const gives = sql`
  gives as materialized (
    select dense_rank() over (order by group_id, single) as n, g.* from (
      select group_id, null as single, application, permission, bool_or(before) as before, bool_or(after) as after from (
        select r.group_id, r.application, r.permission, true as before, not exists (select from real x
          where x.group_id = r.group_id and x.application = r.application and x.permission = r.permission) as after
        from group_rights r join touched t on t.application = r.application and t.permission = r.permission
        union all
        select group_id, application, permission, false, true from real where is_added) groups
      group by group_id, application, permission
      union all
      select null, application || ':' || permission, application, permission, true, true from touched) g),
  sources as materialized (select distinct n, group_id, single from gives)`

// Scalar subqueries, not joins: see the settings below.
const members = (groups: readonly string[]) => sql`
  mains as materialized (
    select id as user_id, primary_group_id as group_id, sort_name from users
    where primary_group_id = any (${sql.val(groups)}::uuid[]) and ${isNow('primary_group_from', 'primary_group_until')}),
  besides as materialized (
    select user_id, group_id from user_groups
    where group_id = any (${sql.val(groups)}::uuid[]) and ${isNow('valid_from', 'valid_until')}),
  members as materialized (select user_id, group_id from mains union select user_id, group_id from besides),
  others as materialized (
    select b.user_id, (select u.primary_group_id from users u where u.id = b.user_id) as main_group,
      (select u.primary_group_id from users u where u.id = b.user_id
        and ${isNow('u.primary_group_from', 'u.primary_group_until')}) as group_id,
      (select u.sort_name from users u where u.id = b.user_id) as sort_name
    from (select distinct user_id from besides) b
    where not exists (select from mains where mains.user_id = b.user_id)),
  people as materialized (
    select user_id, group_id as main_group, sort_name from mains
    union all select user_id, main_group, sort_name from others)`

// Whoever holds the permissions in question by the same groups and single rights is changed in the same way: that is
// found out once for each such combination, and not for each of a hundred thousand people.
const combinations = (groups: readonly string[]) => sql`
  ways as materialized (
    select user_id, array_agg(n order by n) as keys from (
      select b.user_id, s.n from members b join sources s on s.group_id = b.group_id
      union all
      select o.user_id, s.n from others o join sources s on s.group_id = o.group_id
      union all
      select m.user_id, s.n from user_groups m join sources s on s.group_id = m.group_id
      join people p on p.user_id = m.user_id
      where m.group_id <> all (${sql.val(groups)}::uuid[]) and ${isNow('m.valid_from', 'm.valid_until')}
      union all
      select h.user_id, s.n from user_permissions h join sources s on s.single = h.application || ':' || h.permission
      join people p on p.user_id = h.user_id where ${isNow('h.valid_from', 'h.valid_until')}) held
    group by user_id),
  moved as materialized (
    select c.keys, g.application, g.permission, bool_or(g.after) as is_gained
    from (select distinct keys from ways) c cross join unnest(c.keys) k (n) join gives g on g.n = k.n
    group by c.keys, g.application, g.permission having bool_or(g.before) <> bool_or(g.after)),
  per_group as materialized (
    select m.keys, x.group_id, count(*) filter (where m.is_gained) as gained, count(*) filter (where not m.is_gained) as lost
    from moved m join real x on x.application = m.application and x.permission = m.permission and x.is_added = m.is_gained
    join sources s on s.group_id = x.group_id where s.n = any (m.keys)
    group by m.keys, x.group_id),
  changed as materialized (
    select g.group_id, w.user_id, g.gained, g.lost from ways w join per_group g on g.keys = w.keys)`

const first = (visible: readonly string[] | null, shown: number) => sql`
  first as materialized (
    select * from (
      select c.*, p.sort_name, row_number() over (partition by c.group_id order by p.sort_name, c.user_id) as place
      from changed c join people p on p.user_id = c.user_id
      where ${sql.val(visible)}::uuid[] is null or p.main_group = any (${sql.val(visible)}::uuid[])) ranked
    where place <= ${sql.lit(shown)})`

const displayName = sql`(select coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.sign_in_name)
  from users u where u.id = f.user_id)`

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
  // How many rows its parts have, PostgreSQL cannot know before: it would compare a hundred thousand with each other.
  await sql`set local enable_nestloop = off`.execute(tx)
  const { rows } = await sql<ImpactRow>`
    with ${real(wanted)}, ${gives}, ${members(groups)}, ${combinations(groups)}, ${first(visible, shown)}
    select g.id as group_id,
      (select count(*) from members b where b.group_id = g.id) as member_count,
      (select count(*) from changed c where c.group_id = g.id) as changed_count,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', f.user_id, 'displayName', ${displayName}, 'gained', f.gained, 'lost', f.lost) order by f.place)
        from first f where f.group_id = g.id), '[]'::jsonb) as people
    from unnest(${sql.val(groups)}::uuid[]) g (id)
    union all
    select null, (select count(*) from people), (select count(distinct user_id) from changed), '[]'::jsonb`.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
  return rows
}
