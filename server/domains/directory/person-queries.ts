import { type SelectQueryBuilder, sql } from 'kysely'
import type { Named, PendingTicket, UserCompany } from '../../../contract/index.ts'
import { compiledOnce, type Db, type Tables } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'
import {
  type MailSettingsFacts,
  mailFactsOfOrganization,
  mailFactsOfUser,
  type OwnMailFacts,
} from '../mail-accounts/index.ts'
import { type People, selectAccounts, type UserRow } from '../users/index.ts'

/** Dates as the database writes them in JSON, and whether they have begun. */
interface Dated {
  from: string | null
  until: string | null
  hasBegun: boolean
}

/** What there is to hold in an application, and what of it is managed in another place. */
export interface OfferedApplication {
  key: string
  name: string
  permissions: string[]
  viewed: string[]
}

/** What the applications offer, and what the groups of a page's people give. */
export interface Catalogue {
  /** Without Guichet, which is no row. */
  offered: OfferedApplication[]
  viewedInGuichet: string[]
  /** By group, written `application:permission` with commas between. */
  groups: Record<string, string | null>
  mail: MailSettingsFacts | null
}

/** An account with all that the directory shows of it. */
export interface PersonRow extends Omit<UserRow, 'guichet_held' | 'managed_groups'> {
  /** Null when it has ended. */
  primary_group_has_begun: boolean | null
  secondary_groups: (Named & Dated)[]
  single_permissions: ({ application: string; permission: string } & Dated)[]
  companies: UserCompany[]
  managed_groups: Named[] | null
  pending_tickets: PendingTicket[]
  /** What of the mail account is the person's own; null: all is inherited. */
  mail: OwnMailFacts | null
  /** With the first row only. */
  catalogue: Catalogue | null
}

const notEnded = (row: string) =>
  sql`(${sql.ref(`${row}.valid_until`)} is null or ${sql.ref(`${row}.valid_until`)} > now())`
const dates = (row: string) => sql`'from', ${sql.ref(`${row}.valid_from`)}, 'until', ${sql.ref(`${row}.valid_until`)},
    'hasBegun', coalesce(${sql.ref(`${row}.valid_from`)} <= now(), true)`

const primaryGroupHasBegun = sql<boolean | null>`case when coalesce(users.primary_group_until > now(), true)
  then coalesce(users.primary_group_from <= now(), true) end`

const secondaryGroups = sql<PersonRow['secondary_groups']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, ${dates('m')}) order by g.name_folded, g.id)
  from user_groups m join groups g on g.organization_id = m.organization_id and g.id = m.group_id
  where m.organization_id = users.organization_id and m.user_id = users.id and ${notEnded('m')}), '[]'::jsonb)`

const singlePermissions = sql<PersonRow['single_permissions']>`coalesce((
  select jsonb_agg(jsonb_build_object('application', p.application, 'permission', p.permission, ${dates('p')})
    order by p.application, p.permission)
  from user_permissions p
  where p.organization_id = users.organization_id and p.user_id = users.id and ${notEnded('p')}), '[]'::jsonb)`

// "offset 0" keeps PostgreSQL from reading all companies to name those of one person.
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
  cross join lateral (select c.id, c.name, c.name_folded from companies c
    where c.organization_id = users.organization_id and c.id = own.company_id offset 0) c), '[]'::jsonb)`

const managedGroups = sql<Named[] | null>`case when users.is_limited then coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name_folded, g.id)
  from user_managed_groups m join groups g on g.organization_id = m.organization_id and g.id = m.group_id
  where m.organization_id = users.organization_id and m.user_id = users.id), '[]'::jsonb) end`

/** Requests about somebody that are not decided yet (F6, F8), by the same states as their index. */
const pendingTickets = sql<PendingTicket[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'kind', t.kind, 'permissions', t.permissions)
    order by t.created_at, t.id)
  from tickets t where t.organization_id = users.organization_id and t.target_id = users.id
    and t.status in ('open', 'inProgress', 'waiting')), '[]'::jsonb)`

const own = sql`(select organization_id from page limit 1)`

// Fifty people share a few groups: what each gives is read once, not once for each of them.
const groups = sql`(
  select coalesce(json_object_agg(g.group_id, (
    select string_agg(r.application || ':' || r.permission, ',') from group_rights r
    where r.organization_id = g.organization_id and r.group_id = g.group_id)), '{}'::json)
  from (
    select organization_id, primary_group_id as group_id from page where primary_group_id is not null
    union select m.organization_id, m.group_id from page
      join user_groups m on m.organization_id = page.organization_id and m.user_id = page.id) g)`

/** The names come in one of two languages: as a value, so that one statement serves both. */
const offered = (language: 'fr' | 'en') => sql`(
  select coalesce(json_agg(json_build_object('key', o.application, 'permissions', o.permissions, 'viewed', o.viewed,
    'name', case when ${language}::text = 'fr' then a.name_fr else a.name_en end)), '[]'::json)
  from (select application_id, application, json_agg(permission) as permissions,
      coalesce(json_agg(permission) filter (where mode = 'view'), '[]'::json) as viewed
    from offered_permissions where organization_id = ${own} group by application_id, application) o
  join applications a on a.id = o.application_id)`

const viewedInGuichet = sql`(select coalesce(json_agg(m.permission), '[]'::json) from organization_modes m
  where m.organization_id = ${own} and m.application = ${guichetApplication.key} and m.mode = 'view')`

const catalogue = (language: 'fr' | 'en') => sql<Catalogue | null>`
  case when users.id = (select id from page limit 1) then json_build_object(
    'groups', ${groups}, 'mail', ${mailFactsOfOrganization(own)}, 'offered', ${offered(language)}, 'viewedInGuichet', ${viewedInGuichet}) end`

/** The accounts that `page` chooses, with all that the directory shows of them. */
export function selectPeople(db: Db, page: SelectQueryBuilder<Tables, 'users', object>, language: 'fr' | 'en') {
  const people = db.with('page', () => page).selectFrom('page as users')
  return selectAccounts(people as unknown as People).select([
    secondaryGroups.as('secondary_groups'),
    singlePermissions.as('single_permissions'),
    companies.as('companies'),
    managedGroups.as('managed_groups'),
    pendingTickets.as('pending_tickets'),
    mailFactsOfUser.as('mail'),
    primaryGroupHasBegun.as('primary_group_has_begun'),
    catalogue(language).as('catalogue'),
  ])
}

/** The statement that reads one account. */
export const selectPerson = compiledOnce((db, id: string, language: 'fr' | 'en') =>
  selectPeople(db, db.selectFrom('users').selectAll('users').where('id', '=', id), language),
)

/** One account with all that the directory shows of it, read in the caller's transaction; none when it is gone. */
export async function findPerson(tx: Db, id: string, language: 'fr' | 'en') {
  return (await tx.executeQuery(selectPerson(tx, id, language))).rows
}
