import { type SelectQueryBuilder, sql } from 'kysely'
import type { Named, UserCompany } from '../../../contract/index.ts'
import { compiledOnce, type Db, type Tables } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { type People, selectAccounts, type UserRow } from '../users/index.ts'

/** Dates as the database writes them in JSON. */
interface Dated {
  from: string | null
  until: string | null
}

/** What there is to hold in an application; the codes of its permissions follow `base`. */
export interface OfferedApplication {
  base: number
  key: string
  name: string | null
  total: number
  viewed: number[]
}

/** An account with all that the directory shows of it. */
export interface PersonRow extends Omit<UserRow, 'guichet_held' | 'managed_groups'> {
  secondary_groups: (Named & Dated)[]
  single_permissions: ({ application: string; permission: string } & Dated)[]
  companies: UserCompany[]
  managed_groups: Named[] | null
  /** A code for every path to a permission; below zero while it has not begun. */
  held: number[]
  /** With the first row only: what the codes mean. */
  offered: OfferedApplication[] | null
}

/** So many codes for each application: more than it may declare. */
export const codesOfApplication = 1000

const notEnded = (row: string) =>
  sql`(${sql.ref(`${row}.valid_until`)} is null or ${sql.ref(`${row}.valid_until`)} > now())`

const secondaryGroups = sql<PersonRow['secondary_groups']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'from', m.valid_from, 'until', m.valid_until)
    order by g.name_folded, g.id)
  from user_groups m join groups g on g.organization_id = m.organization_id and g.id = m.group_id
  where m.organization_id = users.organization_id and m.user_id = users.id and ${notEnded('m')}), '[]'::jsonb)`

const singlePermissions = sql<PersonRow['single_permissions']>`coalesce((
  select jsonb_agg(jsonb_build_object('application', p.application, 'permission', p.permission,
    'from', p.valid_from, 'until', p.valid_until) order by p.application, p.permission)
  from user_permissions p
  where p.organization_id = users.organization_id and p.user_id = users.id and ${notEnded('p')}), '[]'::jsonb)`

const companies = sql<UserCompany[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'level', own.level,
    'isMain', c.id is not distinct from users.main_company_id) order by c.name_folded, c.id)
  from (
    select o.company_id, o.level from user_companies o
    where o.organization_id = users.organization_id and o.user_id = users.id
    union all
    select users.main_company_id, coalesce(users.all_companies_level, 'none')
    where users.main_company_id is not null and not exists (
      select from user_companies o where o.organization_id = users.organization_id and o.user_id = users.id
        and o.company_id = users.main_company_id)) own
  join companies c on c.organization_id = users.organization_id and c.id = own.company_id), '[]'::jsonb)`

const managedGroups = sql<Named[] | null>`case when users.is_limited then coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name_folded, g.id)
  from user_managed_groups m join groups g on g.organization_id = m.organization_id and g.id = m.group_id
  where m.organization_id = users.organization_id and m.user_id = users.id), '[]'::jsonb) end`

/** All that there is to hold, with a code each: Guichet's own permissions first, in the order of the code. */
const offered = sql`(
  select ${guichetApplication.key} as application, k.permission, k.place::int as code, 0 as base,
    coalesce(m.mode, 'give') = 'view' as is_viewed
  from unnest(${sql.val(guichetApplication.permissions)}::text[]) with ordinality k (permission, place)
  left join organization_modes m on m.organization_id = (select organization_id from page limit 1)
    and m.application = ${guichetApplication.key} and m.permission = k.permission
  union all
  select application, permission, base + place, base, is_viewed from (
    select o.application, o.permission, o.mode = 'view' as is_viewed,
      (dense_rank() over (order by o.application))::int * ${sql.lit(codesOfApplication)} as base,
      (row_number() over (partition by o.application order by o.permission))::int as place
    from offered_permissions o where o.organization_id = (select organization_id from page limit 1)) numbered)`

const held = sql<number[]>`coalesce((
  select json_agg(case when way.valid_from > now() then -offered.code else offered.code end)
  from (
    select r.application, r.permission, users.primary_group_from as valid_from from group_rights r
    where r.organization_id = users.organization_id and r.group_id = users.primary_group_id
      and (users.primary_group_until is null or users.primary_group_until > now())
    union all
    select r.application, r.permission, m.valid_from
    from user_groups m join group_rights r on r.organization_id = m.organization_id and r.group_id = m.group_id
    where m.organization_id = users.organization_id and m.user_id = users.id and ${notEnded('m')}
    union all
    select p.application, p.permission, p.valid_from from user_permissions p
    where p.organization_id = users.organization_id and p.user_id = users.id and ${notEnded('p')}) way
  join offered on offered.application = way.application and offered.permission = way.permission), '[]'::json)`

/** The names come in one of two languages: as a value, so that one statement serves both. */
const catalogue = (language: 'fr' | 'en') => sql<OfferedApplication[] | null>`
  case when users.id = (select id from page limit 1) then (
    select jsonb_agg(jsonb_build_object('base', o.base, 'key', o.application, 'total', o.total, 'viewed', o.viewed,
      'name', case when ${language}::text = 'fr' then a.name_fr else a.name_en end))
    from (select base, application, count(*) as total,
        coalesce(jsonb_agg(code) filter (where is_viewed), '[]'::jsonb) as viewed
      from offered group by base, application) o
    left join applications a on a.key = o.application) end`

/** The accounts that `page` chooses, with all that the directory shows of them. */
export function selectPeople(db: Db, page: SelectQueryBuilder<Tables, 'users', object>, language: 'fr' | 'en') {
  const people = db
    .with('page', () => page)
    .with('offered', () => offered as never)
    .selectFrom('page as users')
  return selectAccounts(people as unknown as People).select([
    secondaryGroups.as('secondary_groups'),
    singlePermissions.as('single_permissions'),
    companies.as('companies'),
    managedGroups.as('managed_groups'),
    held.as('held'),
    catalogue(language).as('offered'),
  ])
}

/** The statement that reads one account. */
export const selectPerson = compiledOnce((db, id: string, language: 'fr' | 'en') =>
  selectPeople(db, db.selectFrom('users').selectAll('users').where('id', '=', id), language),
)
