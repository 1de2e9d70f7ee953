import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** A typed word as LIKE looks for it, and the customers whose name or municipality it is in. */
export interface PlacedWord {
  pattern: string
  organizations: string[]
}

/**
 * What the words mean as places. Accents and case are ignored; fewer than three letters match where a word begins, and
 * `St` stands for `Saint` as on road signs. Reads every organization: two thousand lines of text.
 */
export async function placeWords(tx: Db, words: string[]): Promise<PlacedWord[]> {
  const { rows } = await sql<PlacedWord>`
    with folded as (
      select place, guichet_fold(word) as word from unnest(${sql.val(words)}::text[]) with ordinality as typed (word, place)),
    patterned as (
      select place, word, case when length(word) < 3 then '% ' else '%' end
        || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as pattern from folded)
    select pattern, array(
      select o.id::text from organizations o
      where o.kind = 'customer' and (o.search like pattern
        or o.search like case word when 'st' then '%saint%' when 'ste' then '%sainte%' end)) as organizations
    from patterned order by place`.execute(tx)
  return rows
}
