import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Somebody of some organization. */
export interface Person {
  organizationId: string
  userId: string
}

// Each branch reads the index of its own ends.
const withEnd = (condition: string) => sql<{ organizationId: string; userId: string }>`
  select organization_id, id as user_id from users
    where primary_group_until is not null and primary_group_id is not null and primary_group_${sql.raw(condition)}
  union
  select organization_id, user_id from user_groups where valid_until is not null and valid_${sql.raw(condition)}
  union
  select organization_id, user_id from user_permissions where valid_until is not null and valid_${sql.raw(condition)}`

/** A page of people, of all organizations, something of whose has ended and is still there. */
export async function listEnded(tx: Db, after: string, limit: number): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select organization_id as "organizationId", user_id as "userId" from (${withEnd('until <= now()')}) ended
    where user_id > ${after}::uuid order by user_id limit ${sql.lit(limit)}`.execute(tx)
  return rows
}

/** Holds an account against other writers; false when somebody else holds it, or it is gone. */
export async function holdFreeUser(tx: Db, userId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return held !== undefined
}
