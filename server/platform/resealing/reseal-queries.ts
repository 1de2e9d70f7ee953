import { sql } from 'kysely'
import type { Db } from '../database/index.ts'
import type { SealedColumn } from './sealed-column.ts'

/** A sealed text that is under another key than the current one, where it lies, and what its place is made of. */
export interface OldText {
  row: string
  sealed: string
  beside: Record<string, string>
}

const isOld = (column: string, prefix: string) => sql<boolean>`not starts_with(${sql.ref(column)}, ${prefix})`

/** How many texts of a column are not under the current key, whose texts begin with `prefix`. Across organizations. */
export async function countOldTexts(tx: Db, { table, column }: SealedColumn, prefix: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} where ${isOld(column, prefix)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/**
 * The next texts of a column that are not under the current key, in the order in which the rows lie. A row that is written
 * meanwhile lies elsewhere afterwards: whoever goes on from `after` looks again later.
 */
export async function listOldTexts(
  tx: Db,
  { table, column, beside }: SealedColumn,
  { prefix, after, limit }: { prefix: string; after: string; limit: number },
): Promise<OldText[]> {
  const told = beside.map((name) => sql`${sql.lit(name)}::text, ${sql.ref(name)}::text`)
  const { rows } = await sql<OldText>`
    select ctid::text as row, ${sql.ref(column)} as sealed, jsonb_build_object(${sql.join(told)}) as beside
    from ${sql.table(table)} where ctid > ${after}::tid and ${isOld(column, prefix)}
    order by ctid limit ${limit}`.execute(tx)
  return rows
}

/** Puts a text in the place of another, unless that is not there any more: whoever wrote meanwhile wins. */
export async function replaceText(
  tx: Db,
  { table, column }: SealedColumn,
  { row, sealed }: OldText,
  anew: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
    where ctid = ${row}::tid and ${sql.ref(column)} = ${sealed}`.execute(tx)
  return numAffectedRows === 1n
}
