import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { dutiesOf } from '../duties/index.ts'
import type { FoundRow } from './caller.ts'
import type { Branch, SearchPlan } from './search-plan.ts'

/** Somebody found, with how well: 0 name and place, 1 the name only, 2 something else. */
export interface RankedRow extends FoundRow {
  rank: 0 | 1 | 2
  /** Whether a branch of the search stopped before its end. */
  is_capped: boolean
}

const mostCandidates = 300
// Past these, PostgreSQL gathers everybody of all these organizations before it looks at the name.
const mostByIndex = 20

function branchQuery({ patterns, organizations }: Branch, number: number): RawBuilder<unknown> {
  const within =
    organizations === null
      ? sql``
      : organizations.length <= mostByIndex
        ? sql`and organization_id = any (${organizations}::uuid[])`
        : sql`and organization_id::text = any (${organizations}::text[])`
  const likes = sql.join(
    patterns.map((pattern) => sql`search like ${pattern}`),
    sql` and `,
  )
  return sql`(select organization_id, id, ${number}::int as branch from users
    where ${likes} ${within} and type <> 'connector' limit ${mostCandidates})`
}

const peopleOf = (organization: string, number: number) => sql`(
  select organization_id, id, ${number}::int from users
  where organization_id = ${organization} and type <> 'connector' order by sort_name, id limit 31)`

/** Names as they are compared: whole ones between spaces; between dots without hyphens, so that Bel-Kacem is Belkacem, too. */
const names = sql`guichet_fold(' ' || u.first_name || ' ' || u.last_name || ' ' || u.first_name || ' '
  || replace(u.first_name || '.' || u.last_name, '-', '') || ' ' || replace(u.last_name || ' ' || u.first_name, '-', ' ') || ' ')`

/** Which words (as bits) are somebody's names, whole names, or anything known of them. */
const judged = (patterns: string[]) => sql`
  select coalesce(bit_or(case when n.names like w.pattern then w.bit else 0 end), 0) as by_name,
    coalesce(bit_or(case when u.search like w.pattern then w.bit else 0 end), 0) as by_any,
    count(*) filter (where n.names like '% ' || trim(both '% ' from w.pattern) || ' %') as whole
  from (select pattern, 1 << (place::int - 1) as bit
    from unnest(${sql.val(patterns)}::text[]) with ordinality as typed (pattern, place)) w`

/**
 * Finds people as planned, best first: at the place, by the name, by anything else; then those whom more of the words
 * fit, whose names are typed in full, who are not deactivated. One statement. It begins with a bracket so that it is
 * planned for these words: a plan for any would read organizations instead of the index.
 */
export async function findPeople(tx: Db, plan: SearchPlan, patterns: string[], limit: number): Promise<RankedRow[]> {
  const all = (1 << patterns.length) - 1
  const branches = [
    ...plan.branches.map(branchQuery),
    ...plan.named.map((id, index) => peopleOf(id, plan.branches.length + index)),
  ]
  const { rows } = await sql<RankedRow>`(
    with candidates as materialized (${sql.join(branches, sql` union all `)}),
    places as (select * from unnest(${[...plan.places.keys()]}::uuid[], ${[...plan.places.values()]}::int[]) as p (id, mask)),
    ranked as (
      select u.organization_id, u.id, u.sort_name, u.status, j.whole,
        case when j.by_name & ~coalesce(p.mask, 0) <> 0 and p.mask is not null
            and (j.by_name | p.mask) & ${all}::int = ${all}::int then 0
          when j.by_name <> 0 and j.by_name & ${plan.ownWords}::int = ${plan.ownWords}::int then 1 else 2 end as rank,
        bit_count((j.by_any | j.by_name | coalesce(p.mask, 0))::bit(8)) as covered
      from (select distinct organization_id, id from candidates) c
      join users u on u.organization_id = c.organization_id and u.id = c.id
      left join places p on p.id = c.organization_id
      cross join lateral (select ${names} as names) n
      cross join lateral (${judged(patterns)}) j),
    shown as (
      select ranked.*, o.name as organization_name, o.municipality, o.status as organization_status
      from ranked join organizations o on o.id = ranked.organization_id and o.kind = 'customer'
      order by rank, covered desc, whole desc, ranked.status = 'deactivated', sort_name, ranked.id
      limit ${limit})
    select users.id, users.organization_id, shown.organization_name, shown.municipality, shown.organization_status,
      coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name) as display_name,
      users.position, users.sign_in_name, users.status, shown.rank, ${dutiesOf('users')} as duties,
      exists (select from candidates group by branch having count(*) >= ${mostCandidates}) as is_capped
    from shown join users on users.organization_id = shown.organization_id and users.id = shown.id
    order by shown.rank, shown.covered desc, shown.whole desc, shown.status = 'deactivated', shown.sort_name, shown.id)`.execute(
    tx,
  )
  return rows
}
