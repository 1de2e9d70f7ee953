import type pg from 'pg'

const teams = `(select array_agg(id order by name) ids from groups where organization_id = $1 and name like 'Équipe %') teams`

// A number that has nothing to do with the name: what people have must not follow the order of the list.
const people = `(select id, hashint4(split_part(sign_in_name, '.', 2)::int) & 2147483647 as h from users
  where organization_id = $1 and sign_in_name like 'personne.%') people`

// Every fifth has a secondary group, half of them until some day; every twentieth a right besides, every tenth of these
// until some day; every fourth two companies.
const steps = [
  `insert into user_groups (organization_id, user_id, group_id, valid_until, given_by_name)
select $1, id, teams.ids[1 + h % array_length(teams.ids, 1)],
  case when h % 10 = 0 then now() + h % 1000 * interval '1 day' + interval '1 hour' end, 'Ada Mesure'
from ${people}, ${teams} where h % 5 = 0`,
  `insert into user_permissions (organization_id, user_id, application, permission, valid_until, given_by_name)
select $1, id, 'outil-' || 1 + h % 11, 'export',
  case when h % 70 = 0 then now() + h % 500 * interval '1 day' + interval '1 hour' end, 'Ada Mesure'
from ${people} where h % 20 = 7`,
  `insert into companies (organization_id, id, name)
select $1, gen_random_uuid(), 'Agence ' || i from generate_series(1, 50) i where $1::uuid is not null`,
  `insert into user_companies (organization_id, user_id, company_id, level)
select $1, people.id, agencies.ids[1 + (h + k) % 50], 'write'
from ${people}, (select array_agg(id order by name) ids from companies where organization_id = $1) agencies,
  generate_series(0, 1) k where h % 4 = 1`,
]

const limit = `
update users set is_limited = true, primary_group_id = $2 where organization_id = $1 and sign_in_name = $3`
const insertManaged = `
insert into user_managed_groups (organization_id, user_id, group_id)
select $1, users.id, groups.id from users, (select id from groups where organization_id = $1 and name like 'Équipe %'
  order by name limit $2) groups
where users.organization_id = $1 and users.sign_in_name = $3`

/** Gives the accounts secondary groups, single permissions and companies, in SQL. */
export async function fillRights(pool: pg.Pool, organizationId: string): Promise<void> {
  for (const step of steps) await pool.query(step, [organizationId])
}

/** Makes one account an administrator who looks after the first `groups` of the teams. */
export async function limitAdministrator(
  pool: pg.Pool,
  organizationId: string,
  administrator: { signInName: string; groupId: string; groups: number },
): Promise<void> {
  const { signInName, groupId, groups } = administrator
  await pool.query(limit, [organizationId, groupId, signInName])
  await pool.query(insertManaged, [organizationId, groups, signInName])
}
