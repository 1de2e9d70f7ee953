import type { Database } from '../database/index.ts'

/** A counter, and from how many on it refuses. */
export interface Counter {
  key: string
  points: number
}

const selectSpent = {
  name: 'guichet_spent_counters',
  text: `select max(expire) as until
    from unnest($1::text[], $2::int[]) as limits (key, most) join sign_in_failures using (key)
    where points >= most and expire > $3`,
}

/** Until when (in milliseconds since 1970) the last of these counters refuses, or null: none does. One round trip. */
export async function findSpent({ pool }: Pick<Database, 'pool'>, counters: Counter[]): Promise<number | null> {
  const values = [counters.map(({ key }) => key), counters.map(({ points }) => points), Date.now()]
  const { rows } = await pool.query<{ until: number | null }>({ ...selectSpent, values })
  return rows[0]?.until ?? null
}
