import type { Pool } from 'pg'

type Column = { name: string }

const sealed = `
  select table_name || '.' || column_name as name from information_schema.columns
  where table_schema = 'public' and column_name like '%\\_sealed' order by 1`

/**
 * Looks for sealed columns that would be forgotten when the secret key is replaced.
 * @returns a sentence for each that is not listed, and for each listed one that there is not
 */
export async function sealedColumnFaults(
  pool: Pool,
  listed: readonly { table: string; column: string }[],
): Promise<string[]> {
  const { rows } = await pool.query<Column>(sealed)
  const all = await pool.query<Column>(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
  )
  const known = new Set(listed.map(({ table, column }) => `${table}.${column}`))
  const existing = new Set(all.rows.map(({ name }) => name))
  return [
    ...rows
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => `${name} is not among server/wiring/all-sealed.ts`),
    ...[...known].filter((name) => !existing.has(name)).map((name) => `${name} is listed, but there is no such column`),
  ]
}
