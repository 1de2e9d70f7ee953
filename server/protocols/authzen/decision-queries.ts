import { sql } from 'kysely'
import { compiledOnce, type Database, oneStatement } from '../../platform/database/index.ts'
import type { CompanyAsked, RightAsked } from './question.ts'

/** Where a question is asked: the organization, and the main groups whose people the program looks after, if limited. */
export interface Scope {
  organizationId: string
  managedGroups: readonly string[] | null
}

type Texts = (string | null)[]

// Only who can act at all: people, active, who sign in. By id, else by the folded sign-in name.
const person = (organizationId: string, managed: readonly string[] | null) => sql`
  u.organization_id = ${organizationId}::uuid
  and u.id = coalesce(asked.id, (select n.id from users n
    where n.organization_id = ${organizationId}::uuid and n.sign_in_name_folded = asked.name))
  and u.status = 'active' and not u.never_signs_in and u.type <> 'connector'
  and (${managed}::uuid[] is null or u.primary_group_id = any (${managed}::uuid[]))`

const selectRights = compiledOnce(
  (
    _db,
    organizationId: string,
    managed: readonly string[] | null,
    ids: Texts,
    names: Texts,
    applications: Texts,
    permissions: Texts,
  ) => sql<{ decision: boolean }>`
    select exists (
      select from users u
      join current_permissions c on c.organization_id = u.organization_id and c.user_id = u.id
        and c.application = asked.application and c.permission = asked.permission
      where ${person(organizationId, managed)}) as decision
    from unnest(${ids}::uuid[], ${names}::text[], ${applications}::text[], ${permissions}::text[])
      with ordinality as asked (id, name, application, permission, place)
    order by asked.place`,
)

const levelOf = sql`array_position(array['none', 'read', 'write', 'all'], coalesce(l.level, u.all_companies_level, 'none')) - 1`

const selectCompanies = compiledOnce(
  (
    _db,
    organizationId: string,
    managed: readonly string[] | null,
    ids: Texts,
    names: Texts,
    companyIds: Texts,
    codes: Texts,
    levels: number[],
    applications: Texts,
  ) => sql<{ decision: boolean }>`
    select exists (
      select from users u
      join companies on companies.organization_id = u.organization_id
        and (companies.id = asked.company or companies.code = asked.code)
      left join user_companies l on l.organization_id = u.organization_id and l.user_id = u.id
        and l.company_id = companies.id
      where ${person(organizationId, managed)} and ${levelOf} >= asked.level
        and (asked.application is null or exists (select from current_permissions c
          where c.organization_id = u.organization_id and c.user_id = u.id and c.application = asked.application))
    ) as decision
    from unnest(${ids}::uuid[], ${names}::text[], ${companyIds}::uuid[], ${codes}::text[], ${levels}::int[],
      ${applications}::text[]) with ordinality as asked (id, name, company, code, level, application, place)
    order by asked.place`,
)

/** Whether each of these rights is held at this moment. One round trip, however many are asked. */
export async function decideRights(
  database: Pick<Database, 'pool' | 'db'>,
  { organizationId, managedGroups }: Scope,
  asked: RightAsked[],
): Promise<boolean[]> {
  if (asked.length === 0) return []
  const statement = selectRights(
    database.db,
    organizationId,
    managedGroups,
    asked.map(({ subject }) => subject.id),
    asked.map(({ subject }) => subject.name),
    asked.map(({ application }) => application),
    asked.map(({ permission }) => permission),
  )
  return (await oneStatement(database, organizationId, statement)).map(({ decision }) => decision)
}

/** Whether each of these companies is within reach at this moment. */
export async function decideCompanies(
  database: Pick<Database, 'pool' | 'db'>,
  { organizationId, managedGroups }: Scope,
  asked: CompanyAsked[],
): Promise<boolean[]> {
  if (asked.length === 0) return []
  const statement = selectCompanies(
    database.db,
    organizationId,
    managedGroups,
    asked.map(({ subject }) => subject.id),
    asked.map(({ subject }) => subject.name),
    asked.map(({ company }) => company.id),
    asked.map(({ company }) => company.name),
    asked.map(({ level }) => level),
    asked.map(({ application }) => application),
  )
  return (await oneStatement(database, organizationId, statement)).map(({ decision }) => decision)
}
