import { type RawBuilder, sql } from 'kysely'
import { type Database, oneStatement } from '../../platform/database/index.ts'
import type { Scope } from './decision-queries.ts'
import type { PageRead } from './page-token.ts'
import type { Pointer } from './question.ts'

const canAct = ({ organizationId, managedGroups }: Scope) => sql<boolean>`
  u.organization_id = ${organizationId}::uuid and u.status = 'active' and not u.never_signs_in
  and u.type <> 'connector'
  and (${managedGroups}::uuid[] is null or u.primary_group_id = any (${managedGroups}::uuid[]))`

// As a value, not by a join: only so does PostgreSQL look into current_permissions for this one person.
const idOf = ({ organizationId }: Scope, { id, name }: Pointer) =>
  id === null
    ? sql`(select n.id from users n where n.organization_id = ${organizationId}::uuid and n.sign_in_name_folded = ${name})`
    : sql`${id}::uuid`

const isCompany = ({ id, name }: Pointer) =>
  id === null ? sql`companies.code = ${name}` : sql`companies.id = ${id}::uuid`

const level = sql`array_position(array['none', 'read', 'write', 'all'], coalesce(l.level, u.all_companies_level, 'none')) - 1`

const levels = sql`left join user_companies l on l.organization_id = u.organization_id and l.user_id = u.id
  and l.company_id = companies.id`

const usesToo = ({ organizationId }: Scope, application: string | null, user: RawBuilder<unknown>) =>
  application === null
    ? sql`true`
    : sql`exists (select from current_permissions c where c.organization_id = ${organizationId}::uuid
        and c.user_id = ${user} and c.application = ${application})`

const run = <Row>(database: Database, { organizationId }: Scope, statement: RawBuilder<Row>): Promise<Row[]> =>
  oneStatement(database, organizationId, { compile: () => statement.compile(database.db) })

type Found = { id: string; signInName: string }

/** The people who hold a permission, by their ids. */
export const findHolders = (
  database: Database,
  scope: Scope,
  { application, permission }: { application: string; permission: string },
  { after, limit }: PageRead,
): Promise<Found[]> =>
  run(
    database,
    scope,
    sql<Found>`select u.id, u.sign_in_name as "signInName" from users u
      where ${canAct(scope)} and u.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
        and u.id in (select c.user_id from current_permissions c where c.organization_id = ${scope.organizationId}::uuid
          and c.application = ${application} and c.permission = ${permission})
      order by u.id limit ${limit + 1}`,
  )

/** The people who reach a company at a level, by their ids. */
export const findPeopleOfCompany = (
  database: Database,
  scope: Scope,
  asked: { company: Pointer; level: number; application: string | null },
  { after, limit }: PageRead,
): Promise<Found[]> =>
  run(
    database,
    scope,
    sql<Found>`select u.id, u.sign_in_name as "signInName" from users u
      join companies on companies.organization_id = u.organization_id and ${isCompany(asked.company)}
      ${levels}
      where ${canAct(scope)} and u.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
        and ${level} >= ${asked.level}::int and ${usesToo(scope, asked.application, sql`u.id`)}
      order by u.id limit ${limit + 1}`,
  )

/** The applications of which a person holds a permission of this name. */
export const findApplicationsWith = (
  database: Database,
  scope: Scope,
  { subject, permission }: { subject: Pointer; permission: string },
  { after, limit }: PageRead,
): Promise<{ id: string }[]> =>
  run(
    database,
    scope,
    sql<{ id: string }>`select distinct c.application as id from users u
      join current_permissions c on c.organization_id = ${scope.organizationId}::uuid
        and c.user_id = ${idOf(scope, subject)}
      where ${canAct(scope)} and u.id = ${idOf(scope, subject)} and c.permission = ${permission}
        and c.application > coalesce(${after}, '')
      order by 1 limit ${limit + 1}`,
  )

/** The companies that a person reaches at a level, by their ids. */
export const findCompaniesOf = (
  database: Database,
  scope: Scope,
  asked: { subject: Pointer; level: number; application: string | null },
  { after, limit }: PageRead,
): Promise<{ id: string }[]> =>
  run(
    database,
    scope,
    sql<{ id: string }>`select companies.id from users u
      join companies on companies.organization_id = u.organization_id
      ${levels}
      where ${canAct(scope)} and u.id = ${idOf(scope, asked.subject)} and ${level} >= ${asked.level}::int
        and ${usesToo(scope, asked.application, idOf(scope, asked.subject))}
        and companies.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by companies.id limit ${limit + 1}`,
  )

/** What a person may do in an application. */
export const findPermissionsIn = (
  database: Database,
  scope: Scope,
  { subject, application }: { subject: Pointer; application: string },
  { after, limit }: PageRead,
): Promise<{ name: string }[]> =>
  run(
    database,
    scope,
    sql<{ name: string }>`select distinct c.permission as name from users u
      join current_permissions c on c.organization_id = ${scope.organizationId}::uuid
        and c.user_id = ${idOf(scope, subject)}
      where ${canAct(scope)} and u.id = ${idOf(scope, subject)} and c.application = ${application}
        and c.permission > coalesce(${after}, '')
      order by 1 limit ${limit + 1}`,
  )

/** How far a person reaches a company: 0 for not at all. */
export async function findReach(
  database: Database,
  scope: Scope,
  asked: { subject: Pointer; company: Pointer; application: string | null },
): Promise<number> {
  const [row] = await run(
    database,
    scope,
    sql<{ reach: number }>`select ${level} as reach from users u
      join companies on companies.organization_id = u.organization_id and ${isCompany(asked.company)}
      ${levels}
      where ${canAct(scope)} and u.id = ${idOf(scope, asked.subject)} and ${usesToo(scope, asked.application, idOf(scope, asked.subject))}`,
  )
  return row?.reach ?? 0
}
