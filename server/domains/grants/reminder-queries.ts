import { sql } from 'kysely'
import type { PermissionRef } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Person } from './end-queries.ts'

/** Something that ends soon. Ids only: it waits in a job, and names are read when it is told. */
export interface Ending {
  groupId?: string
  right?: PermissionRef
  until: string
  givenBy: string | null
}

const isDue = (columns: { until: string; reminded: string }) => sql<boolean>`
  ${sql.ref(columns.until)} > now() and ${sql.ref(columns.until)} <= now() + interval '7 days'
  and ${sql.ref(columns.reminded)} is null`

const ofMain = isDue({ until: 'primary_group_until', reminded: 'primary_group_reminded_at' })
const ofRow = isDue({ until: 'valid_until', reminded: 'reminded_at' })

/** A page of people, of all organizations, something of whose ends within seven days and was not told. */
export async function listDue(tx: Db, after: string, limit: number): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select organization_id as "organizationId", user_id as "userId" from (
      select organization_id, id as user_id from users where primary_group_id is not null and ${ofMain}
      union select organization_id, user_id from user_groups where ${ofRow}
      union select organization_id, user_id from user_permissions where ${ofRow}) due
    where user_id > ${after}::uuid order by user_id limit ${sql.lit(limit)}`.execute(tx)
  return rows
}

/** Takes what is due of one person: whoever takes it first tells it, and nobody else. */
export async function takeDue(tx: Db, userId: string): Promise<Ending[]> {
  const now = sql<Date>`now()`
  const main = await tx
    .updateTable('users')
    .set({ primary_group_reminded_at: now })
    .where('id', '=', userId)
    .where('primary_group_id', 'is not', null)
    .where(ofMain)
    .returning(['primary_group_id as group_id', 'primary_group_until as until', 'primary_group_given_by as given_by'])
    .execute()
  const groups = await tx
    .updateTable('user_groups')
    .set({ reminded_at: now })
    .where('user_id', '=', userId)
    .where(ofRow)
    .returning(['group_id', 'valid_until as until', 'given_by'])
    .execute()
  const rights = await tx
    .updateTable('user_permissions')
    .set({ reminded_at: now })
    .where('user_id', '=', userId)
    .where(ofRow)
    .returning(['application', 'permission', 'valid_until as until', 'given_by'])
    .execute()
  const told = (until: Date | null) => until?.toISOString() ?? ''
  return [
    ...[...main, ...groups].map(({ group_id, until, given_by }) => {
      return { groupId: group_id ?? '', until: told(until), givenBy: given_by }
    }),
    ...rights.map(({ application, permission, until, given_by }) => {
      return { right: { application, permission }, until: told(until), givenBy: given_by }
    }),
  ]
}

/** The names of groups, by id. */
export async function findGroupNames(tx: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('groups').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
