import type pg from 'pg'

const insertGroups = `
insert into groups (organization_id, id, name)
select $1, gen_random_uuid(), 'Équipe ' || lpad(i::text, 4, '0') from generate_series(1, $2::int) i`

// The teams hold three permissions of each of six applications, so that every right is held by half of the people.
const insertHeld = `
insert into group_permissions (organization_id, group_id, application, permission)
select $1, id, 'outil-' || 1 + (right(name, 4)::int + k) % 11, permission
from groups, generate_series(0, 5) k, unnest(array['read', 'write', 'close']) permission
where organization_id = $1 and name like 'Équipe %'`

const insertRare = `
insert into group_permissions (organization_id, group_id, application, permission)
select $1, id, 'outil-12', 'manage' from groups where organization_id = $1 and name like 'Équipe %' order by name
offset $2::int / 2 limit 1`

/**
 * Adds teams, as many as 2,000 where there are people enough: the accounts to come are spread over them. All hold 18
 * permissions, one of them a right that nobody else has.
 */
export async function fillGroups(pool: pg.Pool, organizationId: string, users: number): Promise<number> {
  const count = Math.min(2000, Math.max(20, Math.ceil(users / 50)))
  await pool.query(insertGroups, [organizationId, count])
  await pool.query(insertHeld, [organizationId])
  await pool.query(insertRare, [organizationId, count])
  return count
}
