import type { Pool } from 'pg'

type Table = { name: string; key: string[]; isSecured: boolean; isBound: boolean }

const tables = `
  select c.relname as name, c.relrowsecurity as "isSecured",
    coalesce((select array_agg(a.attname::text order by k.place) from pg_index i
      cross join unnest(i.indkey::int[]) with ordinality k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary), '{}') as key,
    exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
      and 'guichet_app' = any (p.roles) and p.qual like '%guichet.organization_id%') as "isBound"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')`

/**
 * Looks for tables of an organization that another organization could reach.
 * @returns a sentence for each table whose key does not begin with the organization, or whose rows are not guarded
 */
export async function tenantTableFaults(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<Table>(tables)
  return rows.flatMap(({ name, key, isSecured, isBound }) => [
    ...(key[0] === 'organization_id' ? [] : [`${name} does not have organization_id first in its primary key`]),
    ...(isSecured ? [] : [`${name} has no row-level security`]),
    ...(isBound ? [] : [`${name} has no policy that binds guichet_app to its organization`]),
  ])
}

/**
 * Looks for rights that the server's roles must not have.
 * @returns a sentence for each table they own, and for each way to rewrite the journal
 */
export async function roleFaults(pool: Pool): Promise<string[]> {
  const owned = await pool.query<{ fault: string }>(
    `select format('%s is owned by %s', relname, pg_get_userbyid(relowner)) as fault from pg_class
     where relkind in ('r', 'p', 'v', 'm') and pg_get_userbyid(relowner) in ('guichet_app', 'guichet_system')`,
  )
  const rewriting = await pool.query<{ fault: string }>(
    `select format('%s may %s the journal', role, action) as fault
     from unnest(array['guichet_app', 'guichet_system']) role, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) action
     where has_table_privilege(role, 'journal', action)`,
  )
  return [...owned.rows, ...rewriting.rows].map(({ fault }) => fault)
}
