import { type RawBuilder, sql } from 'kysely'
import { guichetApplication } from '../applications/index.ts'
import { type Criterion, isCurrent, isMainGroupCurrent } from './criterion-queries.ts'

type Piece = RawBuilder<unknown>

const organization = sql`nullif(current_setting('guichet.organization_id', true), '')::uuid`
const offered = (row: string) => sql`select from offered_permissions o where o.organization_id = ${organization}
  and o.application = ${sql.ref(`${row}.application`)} and o.permission = ${sql.ref(`${row}.permission`)}`

/**
 * Who holds one of the rights asked for at this moment, by whichever path. The groups that give it come first: they
 * are two thousand at most, where their members may be a million.
 */
function holding(name: string, rights: Piece): Criterion {
  const asked = sql.ref(`asked_${name}`)
  const giving = sql`(select group_id from ${sql.ref(`giving_${name}`)})`
  const isAsked = (row: string) => sql`${sql.ref(`${row}.application`)} = a.application
    and ${sql.ref(`${row}.permission`)} = a.permission`
  return {
    relations: [
      [`asked_${name}`, rights],
      [
        `giving_${name}`,
        sql`select distinct r.group_id from ${asked} a join group_rights r
          on r.organization_id = ${organization} and ${isAsked('r')}`,
      ],
    ],
    probe: sql<boolean>`(((users.primary_group_id in ${giving}) is true and ${isMainGroupCurrent})
      or (select true from user_groups m where m.organization_id = users.organization_id and m.user_id = users.id
        and (m.group_id in ${giving}) is true and ${isCurrent('m')} limit 1)
      or (select true from user_permissions p join ${asked} a on ${isAsked('p')}
        where p.organization_id = users.organization_id and p.user_id = users.id and ${isCurrent('p')} limit 1))`,
    candidates: sql`select found.id from ${sql.ref(`giving_${name}`)} g cross join lateral (
        select users.id from users where users.organization_id = ${organization}
          and users.primary_group_id = g.group_id and ${isMainGroupCurrent} offset 0) found
      union all select found.user_id from ${sql.ref(`giving_${name}`)} g cross join lateral (
        select m.user_id from user_groups m where m.organization_id = ${organization}
          and m.group_id = g.group_id and ${isCurrent('m')} offset 0) found
      union all select found.user_id from ${asked} a cross join lateral (
        select p.user_id from user_permissions p where p.organization_id = ${organization}
          and ${isAsked('p')} and ${isCurrent('p')} offset 0) found`,
  }
}

/** Who holds one of these permissions (B4: "who may trigger an alert?"). */
export function ofPermissions(keys: string[]): Criterion {
  const part = (place: 0 | 1) => sql`${keys.map((key) => key.split(':')[place] ?? '')}::text[]`
  return holding(
    'permission',
    sql`select w.application, w.permission from unnest(${part(0)}, ${part(1)}) w (application, permission)
      where w.application = ${guichetApplication.key} or exists (${offered('w')})`,
  )
}

/** Who holds something in one of these applications. */
export function ofApplications(keys: string[]): Criterion {
  return holding(
    'application',
    sql`select o.application, o.permission from offered_permissions o
      where o.organization_id = ${organization} and o.application = any (${keys}::text[])
      union all select ${guichetApplication.key}, k from unnest(${[...guichetApplication.permissions]}::text[]) k
      where ${guichetApplication.key} = any (${keys}::text[])`,
  )
}

/** Who has at least one application besides Guichet (F3), or has none. */
export function withAccess(has: boolean): Criterion {
  const isApplication = (row: string) =>
    sql`${sql.ref(`${row}.application`)} <> ${guichetApplication.key} and (exists (${offered(row)})) is true`
  // Nearly everybody has: found at the first right of the first group, without knowing all groups.
  const hasAccess = sql<boolean>`coalesce(
    (select ${isMainGroupCurrent} from group_rights r where r.organization_id = users.organization_id
      and r.group_id = users.primary_group_id and ${isApplication('r')} limit 1)
    or (select true from user_groups m join group_rights r
      on r.organization_id = m.organization_id and r.group_id = m.group_id
      where m.organization_id = users.organization_id and m.user_id = users.id and ${isCurrent('m')}
        and ${isApplication('r')} limit 1)
    or (select true from user_permissions p where p.organization_id = users.organization_id and p.user_id = users.id
      and ${isCurrent('p')} and ${isApplication('p')} limit 1), false)`
  const held = holding(
    'access',
    sql`select o.application, o.permission from offered_permissions o where o.organization_id = ${organization}`,
  )
  if (has) return { ...held, probe: hasAccess }
  const without = sql`not ${hasAccess}`
  return {
    relations: held.relations,
    probe: sql<boolean>`${without}`,
    candidates: sql`select users.id from users where users.primary_group_id is null and ${without}
      union all select found.id from groups g cross join lateral (
        select users.id from users where users.organization_id = g.organization_id and users.primary_group_id = g.id
          and ${without} offset 0) found
      where (g.id in (select group_id from giving_access)) is not true
      union all select users.id from users where users.primary_group_until <= now() and ${without}
      union all select users.id from users where users.primary_group_from > now() and ${without}`,
  }
}
