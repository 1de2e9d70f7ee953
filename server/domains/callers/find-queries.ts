import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { dutiesOf } from '../duties/index.ts'
import type { FoundRow } from './caller.ts'
import type { Branch, SearchPlan } from './search-plan.ts'

/** Somebody found, with how well: 0 name and place, 1 the name only, 2 something else. */
export interface RankedRow extends FoundRow {
  rank: 0 | 1 | 2
}

/** Somebody who may be meant. */
interface Candidate {
  organization_id: string
  id: string
  branch: number
}

const mostCandidates = 150
// Past these, gathering everybody of all these organizations by an index takes longer than to look where somebody is from.
const mostByIndex = 20

function branchQuery({ patterns, organizations }: Branch, number: number): RawBuilder<unknown> {
  const within =
    organizations === null
      ? sql``
      : organizations.length <= mostByIndex
        ? sql`and organization_id = any (${organizations}::uuid[])`
        : sql`and (organization_id = any (${organizations}::uuid[])) is true`
  const likes = sql.join(
    patterns.map((pattern) => sql`search like ${pattern}`),
    sql` and `,
  )
  return sql`(select organization_id, id, ${number}::int as branch from users
    where ${likes} ${within} and type <> 'connector' limit ${mostCandidates})`
}

const peopleOf = (organization: string) => sql`(
  select organization_id, id, -1 from users
  where organization_id = ${organization} and type <> 'connector' order by sort_name, id limit 31)`

/**
 * Finds who may be meant, and whether a branch of the search stopped before its end. The statement begins with a bracket so
 * that it is planned for these words: a plan for any words would read everybody instead of the index.
 */
export async function findCandidates(
  tx: Db,
  plan: SearchPlan,
): Promise<{ candidates: Candidate[]; isCapped: boolean }> {
  const branches = [...plan.branches.map(branchQuery), ...plan.named.map(peopleOf)]
  const { rows } = await sql<Candidate>`${sql.join(branches, sql` union all `)}`.execute(tx)
  const counts = plan.branches.map((_branch, index) => rows.filter(({ branch }) => branch === index).length)
  return { candidates: rows, isCapped: counts.some((count) => count >= mostCandidates) }
}

/** Names as they are compared: whole ones between spaces; between dots without hyphens, so that Bel-Kacem is Belkacem, too. */
const names = sql`' ' || replace(u.sort_name, '-', ' ') || ' ' || u.sort_name
  || '.' || replace(replace(u.sort_name, '-', ''), ' ', '.')`

/** Which words (as bits) are somebody's names, anything known of them, or where they are; and how many are whole names. */
const judged = (patterns: string[]) => sql`
  select coalesce(bit_or(case when n.names like w.pattern then w.bit else 0 end), 0) as by_name,
    coalesce(bit_or(case when u.search like w.pattern then w.bit else 0 end), 0) as by_any,
    coalesce(bit_or(case when n.place like w.pattern or n.place like w.long then w.bit else 0 end), 0) as by_place,
    count(*) filter (where n.names like '% ' || trim(both '% ' from w.pattern) || ' %') as whole
  from (select pattern, 1 << (place::int - 1) as bit,
      case pattern when '% st%' then '%saint%' when '%ste%' then '%sainte%' end as long
    from unnest(${sql.val(patterns)}::text[]) with ordinality as typed (pattern, place)) w`

/**
 * The best of those who may be meant: at the place, by the name, by anything else; then those whom more of the words fit,
 * whose names are typed in full, who are not deactivated.
 */
export async function rankPeople(
  tx: Db,
  { candidates, ownWords, patterns }: { candidates: Candidate[]; ownWords: number; patterns: string[] },
  limit: number,
): Promise<RankedRow[]> {
  const all = (1 << patterns.length) - 1
  const organizations = candidates.map(({ organization_id }) => organization_id)
  const { rows } = await sql<RankedRow>`
    with candidates as materialized (
      select distinct * from unnest(${organizations}::uuid[], ${candidates.map(({ id }) => id)}::uuid[])
        as c (organization_id, id)),
    ranked as materialized (
      select u.organization_id, u.id, u.sort_name, u.first_name, u.last_name, u.sign_in_name, u.position, u.status, j.whole,
        o.name as organization_name, o.municipality, o.status as organization_status,
        case when j.by_name & ~j.by_place <> 0 and j.by_place <> 0 and (j.by_name | j.by_place) & ${all}::int = ${all}::int then 0
          when j.by_name <> 0 and j.by_name & ${ownWords}::int = ${ownWords}::int then 1 else 2 end as rank,
        bit_count((j.by_any | j.by_name | j.by_place)::bit(8)) as covered
      from candidates c
      join users u on u.organization_id = c.organization_id and u.id = c.id
      join organizations o on o.id = c.organization_id and o.kind = 'customer'
      cross join lateral (select ${names} as names, replace(o.search, '-', ' ') as place offset 0) n
      cross join lateral (${judged(patterns)} offset 0) j
      order by rank, covered desc, whole desc, u.status = 'deactivated', sort_name, id
      limit ${limit}::int)
    select users.id, users.organization_id, organization_name, municipality, organization_status,
      coalesce(nullif(trim(first_name || ' ' || last_name), ''), sign_in_name) as display_name,
      position, sign_in_name, status, rank, ${dutiesOf('users')} as duties
    from ranked as users
    order by rank, covered desc, whole desc, status = 'deactivated', sort_name, id`.execute(tx)
  return rows
}
