import type pg from 'pg'

const teams = `(select array_agg(id order by name) ids from groups where organization_id = $1 and name like 'Équipe %') teams`

// Every fifth has a secondary group, half of them until some day; every twentieth a right besides, every tenth of these
// until some day.
const steps = [
  `insert into user_groups (organization_id, user_id, group_id, valid_until, given_by_name)
select $1, id, teams.ids[1 + i * 7 % array_length(teams.ids, 1)],
  case when i % 10 = 0 then now() + i % 1000 * interval '1 day' + interval '1 hour' end, 'Ada Mesure'
from (select id, split_part(sign_in_name, '.', 2)::int i from users
  where organization_id = $1 and sign_in_name like 'personne.%') people, ${teams}
where i % 5 = 0`,
  `insert into user_permissions (organization_id, user_id, application, permission, valid_until, given_by_name)
select $1, id, 'outil-' || 1 + i / 20 % 11, 'export', case when i % 200 = 0 then now() + i % 500 * interval '1 day' + interval '1 hour' end,
  'Ada Mesure'
from (select id, split_part(sign_in_name, '.', 2)::int i from users
  where organization_id = $1 and sign_in_name like 'personne.%') people
where i % 20 = 0`,
  `insert into companies (organization_id, id, name)
select $1, gen_random_uuid(), 'Agence ' || i from generate_series(1, 50) i where $1::uuid is not null`,
  `insert into user_companies (organization_id, user_id, company_id, level)
select $1, users.id, agencies.ids[1 + (abs(hashint4(i) % 49) + k) % 50], 'write'
from users, (select array_agg(id order by name) ids from companies where organization_id = $1) agencies,
  generate_series(0, 1) k, lateral (select split_part(sign_in_name, '.', 2)::int i where sign_in_name like 'personne.%') one
where organization_id = $1 and i % 4 = 0`,
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
