import { type RawBuilder, sql } from 'kysely'

type Piece = RawBuilder<unknown>

/**
 * One condition on accounts, to be asked in two ways. PostgreSQL cannot join several indexes by "or", so the list
 * chooses: few matching accounts are gathered by index, many are met soon enough on the way through the list's order.
 */
export interface Criterion {
  /** What both ways read, each computed once: its name and its select. */
  relations: [string, Piece][]
  /** Whether the account of the row `users` matches. Never an "exists": PostgreSQL would gather all that do. */
  probe: RawBuilder<boolean>
  /** The ids of the accounts that match, by index; one may come several times. */
  candidates: Piece
  /** Its accounts stand together in the order of names: on the way there one may meet nobody else's for long. */
  followsNames?: true
}

// As guichet_search_users folds and compares them.
const patterns = (words: string[]) => sql`array(select case when length(w) < 3 then '% ' else '%' end ||
  replace(replace(replace(guichet_fold(w), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
  from unnest(${words}::text[]) w)`

/** Who is found by all of these words. */
export function foundBy(words: string[]): Criterion {
  return {
    relations: [],
    // In a select of its own: PostgreSQL would take it to match nobody, and sort a million to find them.
    probe: sql<boolean>`(select users.search like all (${patterns(words)}))`,
    candidates: sql`select guichet_search_users(${words}::text[])`,
    followsNames: true,
  }
}

/** Whether something with dates counts now. */
export const isCurrent = (row: string, from = 'valid_from', until = 'valid_until') =>
  sql`(${sql.ref(`${row}.${from}`)} is null or ${sql.ref(`${row}.${from}`)} <= now())
    and (${sql.ref(`${row}.${until}`)} is null or ${sql.ref(`${row}.${until}`)} > now())`

/** Whether the main group of the row `users` counts now. */
export const isMainGroupCurrent = isCurrent('users', 'primary_group_from', 'primary_group_until')

/** A row of the account of `users`. */
const own = (row: string) =>
  sql`${sql.ref(`${row}.organization_id`)} = users.organization_id and ${sql.ref(`${row}.user_id`)} = users.id`

/** Whose main group, or secondary group at this moment, is one of these. */
export function ofGroups(ids: string[]): Criterion {
  const groups = sql`any (${ids}::uuid[])`
  return {
    relations: [],
    probe: sql<boolean>`(users.primary_group_id = ${groups} or (select true from user_groups m
      where ${own('m')} and m.group_id = ${groups} and ${isCurrent('m')} limit 1))`,
    candidates: sql`select users.id from users where users.primary_group_id = ${groups}
      union all select m.user_id from user_groups m where m.group_id = ${groups} and ${isCurrent('m')}`,
  }
}

/** Who carries one of these tags. */
export function ofTags(ids: string[]): Criterion {
  const tags = sql`any (${ids}::uuid[])`
  return {
    relations: [],
    probe: sql<boolean>`(select true from user_tags t where ${own('t')} and t.tag_id = ${tags} limit 1)`,
    candidates: sql`select t.user_id from user_tags t where t.tag_id = ${tags}`,
  }
}

/** Who sees something of one of these companies, or has it as their main one (B12). */
export function ofCompanies(ids: string[]): Criterion {
  const wanted = sql`(select id from asked_companies)`
  const byDefault = sql`(users.all_companies_level <> 'none' and (select true from asked_companies a
    where not exists (select from user_companies c where ${own('c')} and c.company_id = a.id) limit 1))`
  return {
    relations: [['asked_companies', sql`select id from companies where id = any (${ids}::uuid[])`]],
    probe: sql<boolean>`((users.main_company_id in ${wanted}) is true or ${byDefault}
      or (select true from user_companies c
        where ${own('c')} and c.level <> 'none' and (c.company_id in ${wanted}) is true limit 1))`,
    candidates: sql`select users.id from users where users.main_company_id in ${wanted}
      union all select c.user_id from user_companies c where c.company_id in ${wanted} and c.level <> 'none'
      union all select users.id from users where users.all_companies_level is not null and ${byDefault}`,
  }
}

/** For whom one of these duties is filled in, or has this value; of yes/no ones, who say yes (C7, C8). */
export function ofDuties(duties: { application: string; key: string; value: string | null }[]): Criterion {
  const column = (name: 'application' | 'key' | 'value') => sql`${duties.map((duty) => duty[name])}::text[]`
  const asked = sql`unnest(${column('application')}, ${column('key')}, ${column('value')}) a (application, duty, value)`
  const matches = sql`d.application = a.application and d.duty = a.duty
    and (d.value = a.value or (a.value is null and d.value <> 'false'))`
  return {
    relations: [],
    probe: sql<boolean>`(select true from user_duties d join ${asked} on ${matches} where ${own('d')} limit 1)`,
    candidates: sql`select d.user_id from user_duties d join ${asked} on ${matches}`,
  }
}

/** Of whom a group or a single right ends before a moment to come. */
export function endingBefore(moment: string): Criterion {
  const ends = (column: string) => sql`(${sql.ref(column)} > now() and ${sql.ref(column)} < ${moment}::timestamptz)`
  return {
    relations: [],
    probe: sql<boolean>`(${ends('users.primary_group_until')}
      or (select true from user_groups m where ${own('m')} and ${ends('m.valid_until')} limit 1)
      or (select true from user_permissions p where ${own('p')} and ${ends('p.valid_until')} limit 1))`,
    candidates: sql`select users.id from users where ${ends('users.primary_group_until')}
      union all select m.user_id from user_groups m where ${ends('m.valid_until')}
      union all select p.user_id from user_permissions p where ${ends('p.valid_until')}`,
  }
}

/** Whom somebody may see who looks after some main groups only: those groups' people, and themselves. */
export function withinSightOf(userId: string): Criterion {
  const managed = sql`m.organization_id = users.organization_id and m.user_id = ${userId}::uuid`
  return {
    relations: [],
    probe: sql<boolean>`(users.id = ${userId}::uuid or (select true from user_managed_groups m
      where ${managed} and m.group_id = users.primary_group_id limit 1))`,
    candidates: sql`select users.id from user_managed_groups m join users on ${managed}
      and users.primary_group_id = m.group_id union all select ${userId}::uuid`,
  }
}
