import { type RawBuilder, sql } from 'kysely'
import { compiledOnce, type Database, oneStatement } from '../../platform/database/index.ts'
import type { CompanyAsked, RightAsked } from './question.ts'

/** Where a question is asked: the organization, and the main groups whose people the program looks after, if limited. */
export interface Scope {
  organizationId: string
  managedGroups: readonly string[] | null
}

type Texts = (string | null)[]

// By id, else by the folded sign-in name. `offset 0`: found once, and then as good as a constant to what follows.
const asking = (organizationId: string, from: RawBuilder<unknown>) => sql`(
  select coalesce(a.id, (select n.id from users n
    where n.organization_id = ${organizationId}::uuid and n.sign_in_name_folded = a.name)) as person, a.*
  from ${from} offset 0) asked`

// Only who can act at all: people, active, who sign in.
const canAct = (organizationId: string, managed: readonly string[] | null) => sql`
  u.organization_id = ${organizationId}::uuid and u.id = asked.person
  and u.status = 'active' and not u.never_signs_in and u.type <> 'connector'
  and (${managed}::uuid[] is null or u.primary_group_id = any (${managed}::uuid[]))`

// By the person of the question, not by a join: only so does PostgreSQL look into the view's parts for this one person.
const holds = (organizationId: string) => sql`current_permissions c
  where c.organization_id = ${organizationId}::uuid and c.user_id = asked.person and c.application = asked.application`

const decision = (organizationId: string, managed: readonly string[] | null, from: RawBuilder<unknown>) =>
  sql<{ decision: boolean }>`
    select exists (select from users u where ${canAct(organizationId, managed)})
      and exists (select from ${holds(organizationId)} and c.permission = asked.permission) as decision
    from ${asking(organizationId, from)}
    order by asked.place`

// What nearly every call asks. Of an array PostgreSQL would think it knows the length, and plan anew each time, which
// takes ten times as long as the answer.
const selectRight = compiledOnce(
  (
    _db,
    organizationId: string,
    managed: readonly string[] | null,
    id: string | null,
    name: string | null,
    application: string,
    permission: string,
  ) =>
    decision(
      organizationId,
      managed,
      sql`(values (${id}::uuid, ${name}::text, ${application}::text, ${permission}::text, 1))
        as a (id, name, application, permission, place)`,
    ),
)

const selectRights = compiledOnce(
  (
    _db,
    organizationId: string,
    managed: readonly string[] | null,
    ids: Texts,
    names: Texts,
    applications: Texts,
    permissions: Texts,
  ) =>
    decision(
      organizationId,
      managed,
      sql`unnest(${ids}::uuid[], ${names}::text[], ${applications}::text[], ${permissions}::text[])
        with ordinality as a (id, name, application, permission, place)`,
    ),
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
      where ${canAct(organizationId, managed)} and ${levelOf} >= asked.level
    ) and (asked.application is null or exists (select from ${holds(organizationId)})) as decision
    from ${asking(
      organizationId,
      sql`unnest(${ids}::uuid[], ${names}::text[], ${companyIds}::uuid[], ${codes}::text[], ${levels}::int[],
        ${applications}::text[]) with ordinality as a (id, name, company, code, level, application, place)`,
    )}
    order by asked.place`,
)

/** Whether each of these rights is held at this moment. One round trip, however many are asked. */
export async function decideRights(
  database: Pick<Database, 'pool' | 'db'>,
  { organizationId, managedGroups }: Scope,
  asked: RightAsked[],
): Promise<boolean[]> {
  const [first, second] = asked
  if (!first) return []
  const statement =
    second === undefined
      ? selectRight(
          database.db,
          organizationId,
          managedGroups,
          first.subject.id,
          first.subject.name,
          first.application,
          first.permission,
        )
      : selectRights(
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
