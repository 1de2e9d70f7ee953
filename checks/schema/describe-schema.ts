import type { Pool } from 'pg'

// One fact a line, in words that a difference can be read in. Names of extensions' own objects are left out.
const facts = [
  `select format('column %s.%s %s %s default %s generated %s', table_name, column_name, data_type, is_nullable,
     column_default, generation_expression) from information_schema.columns where table_schema = 'public'`,
  `select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
     from pg_constraint where connamespace = 'public'::regnamespace`,
  `select indexdef from pg_indexes where schemaname = 'public'`,
  `select format('policy %s %s %s %s using %s check %s', tablename, policyname, roles, cmd, qual, with_check)
     from pg_policies where schemaname = 'public'`,
  `select format('security %s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity)
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  `select format('grant %s on %s to %s', privilege_type, table_name, grantee)
     from information_schema.role_table_grants where table_schema = 'public'`,
  `select pg_get_functiondef(oid) from pg_proc p where pronamespace = 'public'::regnamespace and prokind = 'f'
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  `select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal`,
  `select format('extension %s', extname) from pg_extension`,
]

/** What the schema of a database is, one fact a line, sorted: two equal schemas give equal lists. */
export async function describeSchema(pool: Pool): Promise<string[]> {
  const found: string[] = []
  for (const fact of facts) {
    const { rows } = await pool.query<[string]>({ text: fact, rowMode: 'array' })
    found.push(...rows.map(([line]) => line))
  }
  return found.sort()
}
