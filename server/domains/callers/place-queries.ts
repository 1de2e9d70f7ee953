import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** What the words mean as places. Sets of words are bits: the first word is 1. */
export interface Places {
  /** The words as LIKE looks for them, in their order. */
  patterns: string[]
  /** Customers by the words that are in their name or municipality; only those whose words no other customer has all of and more. */
  groups: { mask: number; organizations: string[] }[]
  /** The words that are in some customer's name or municipality. */
  placed: number
}

/**
 * What the words mean as places. Accents and case are ignored; fewer than three letters match where a word begins, also
 * after a hyphen, and `St` stands for `Saint` as on road signs. Reads every organization once: two thousand lines of
 * text. Of a customer whom all words name, three by name are told.
 */
export async function findPlaces(tx: Db, words: string[]): Promise<Places> {
  const { rows } = await sql<Places>`
    with folded as materialized (
      select 1 << (place::int - 1) as bit, guichet_fold(word) as word
      from unnest(${sql.val(words)}::text[]) with ordinality as t (word, place)),
    typed as materialized (
      select bit, case when length(word) < 3 then '% ' else '%' end
          || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as pattern,
        case word when 'st' then '%saint%' when 'ste' then '%sainte%' end as long from folded),
    masked as materialized (
      select o.id, o.search, (select coalesce(bit_or(t.bit), 0) from typed t where o.search like t.pattern or o.search like t.long) as mask
      from (select id, kind, replace(search, '-', ' ') as search from organizations) o where o.kind = 'customer'),
    masks as materialized (select distinct mask from masked where mask <> 0),
    best as (
      select m.mask, case when m.mask = (select bit_or(bit) from typed)
          then array(select id::text from masked where masked.mask = m.mask order by search limit 3)
          else array(select id::text from masked where masked.mask = m.mask) end as organizations
      from masks m where not exists (select from masks o where o.mask & m.mask = m.mask and o.mask <> m.mask))
    select array(select pattern from typed order by bit) as patterns,
      coalesce((select jsonb_agg(jsonb_build_object('mask', mask, 'organizations', organizations) order by mask) from best),
        '[]'::jsonb) as groups,
      coalesce((select bit_or(mask) from masks), 0) as placed`.execute(tx)
  return rows[0] ?? { patterns: [], groups: [], placed: 0 }
}
