import { sql } from 'kysely'
import type { Named } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** Where a shared group is: the first organizations by name, how many there are, and how many people are in it. */
export interface Reach {
  shared_id: string
  organizations: Named[]
  organization_count: number
  member_count: number
}

const shown = 200

/** The reach of each shared group that is anywhere. The transaction must span organizations. */
export async function findReach(tx: Db, ids: readonly string[]): Promise<Map<string, Reach>> {
  const { rows } = await sql<Reach>`
    with places as (
      select g.shared_id, o.id, o.name, row_number() over (partition by g.shared_id order by o.name, o.id) as place,
        (select count(*) from users u where u.organization_id = g.organization_id and u.primary_group_id = g.id)
        + (select count(*) from user_groups m where m.organization_id = g.organization_id and m.group_id = g.id
          and not exists (select from users u where u.organization_id = m.organization_id and u.id = m.user_id
            and u.primary_group_id = m.group_id)) as members
      from groups g join organizations o on o.id = g.organization_id
      where g.shared_id = any (${sql.val(ids)}::uuid[]))
    select shared_id, count(*) as organization_count, sum(members)::bigint as member_count,
      jsonb_agg(jsonb_build_object('id', id, 'name', name) order by place) filter (where place <= ${sql.lit(shown)}) as organizations
    from places group by shared_id`.execute(tx)
  return new Map(rows.map((row) => [row.shared_id, row]))
}
