import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Criterion } from './criterion-queries.ts'
import { withRelations } from './directory-queries.ts'

/** So many candidates are read to know how many a criterion has. */
const mostGathered = 30_000

/** How many rows the candidates of a criterion have, as far as that many are read, and of how many different accounts. */
export interface Size {
  rows: number
  people: number
}

/** Whether all candidates were read. */
export const isComplete = ({ rows }: Size) => rows < mostGathered

/** The statement that sizes the candidates of some criteria, in their order. */
export function selectSizes(db: Db, criteria: Criterion[]) {
  const sizes = criteria.map(
    ({ candidates }) => sql`(select json_build_object('rows', count(*), 'people', count(distinct id))
      from (select id from (${candidates}) found (id) limit ${sql.lit(mostGathered)}) some_of_them)`,
  )
  return withRelations(db, criteria).selectNoFrom(sql<Size[]>`json_build_array(${sql.join(sizes)})`.as('sizes'))
}
