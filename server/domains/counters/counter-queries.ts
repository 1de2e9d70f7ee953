import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { counterQueryShape } from '../../../contract/index.ts'
import type { Cursor, Db } from '../../platform/database/index.ts'
import { administratorPermission, guichetApplication } from '../applications/index.ts'
import type { AdministratorRow, CountedRow } from './counter.ts'
import './template-table.ts'

export type CounterFilter = Pick<z.output<typeof counterQueryShape>, 'search' | 'status' | 'attention'>

const sortName = sql`guichet_fold(o.name) collate "C"`

const administers = sql`h.application = ${guichetApplication.key} and h.permission = ${administratorPermission}
  and coalesce(h.valid_from <= now(), true) and coalesce(h.valid_until > now(), true)`

/** Whether nobody can look after the organization `o` at this moment. Not "exists": PostgreSQL would look at everybody. */
export const withoutAdministrator = sql<boolean>`(select true from held_permissions h
  join users u on u.organization_id = h.organization_id and u.id = h.user_id
  where h.organization_id = o.id and ${administers} and u.status = 'active' and u.type <> 'connector' limit 1) is null`

/** Whether nobody of the organization `o` ever signed in. */
export const neverUsed = sql<boolean>`not exists (select from users u
  where u.organization_id = o.id and u.last_sign_in_at > '-infinity')`

const overdue = sql<boolean>`o.id in (
  select organization_id from tickets where status in ('open', 'inProgress') and due_at < now())`

const attentions = { noAdministrator: withoutAdministrator, neverUsed, overdue }

/** The customers that a filter leaves. */
function matching({ search, status, attention }: CounterFilter): RawBuilder<boolean> {
  const words = (search ?? '').split(/\s+/).filter(Boolean).slice(0, 8)
  const conditions = [
    sql<boolean>`o.kind = 'customer'`,
    ...(status ? [sql<boolean>`o.status = ${status}`] : []),
    ...(attention ? [attentions[attention]] : []),
    ...words.map((word) => sql<boolean>`strpos(o.search, guichet_fold(${word})) > 0`),
  ]
  return sql.join(conditions, sql` and `)
}

const isOpen = sql`t.status in ('open', 'inProgress', 'waiting')`

/** What is counted of the organizations that are shown, from indexes, and of no others. */
const figures = sql`u.*,
  (select count(distinct h.user_id) from held_permissions h
    join users a on a.organization_id = h.organization_id and a.id = h.user_id
    where h.organization_id = shown.id and ${administers} and a.status = 'active' and a.type <> 'connector')
    as administrators,
  (select count(*) from tickets t where t.organization_id = shown.id and ${isOpen}) as open_tickets,
  (select count(*) from tickets t where t.organization_id = shown.id and ${isOpen}
    and t.status <> 'waiting' and t.due_at < now()) as overdue_tickets,
  (select count(*) from applications a left join organization_applications e
    on e.organization_id = shown.id and e.application = a.key where coalesce(e.is_enabled, a.for_all)) as applications`

const countedUsers = sql`lateral (
  select count(*) as users,
    count(*) filter (where last_sign_in_at = '-infinity' and status <> 'deactivated') as never_signed_in,
    count(*) filter (where last_sign_in_at > now() - interval '30 days') as active
  from users where users.organization_id = shown.id and type <> 'connector') u`

const columns = sql`o.id, o.slug, o.name, o.municipality, o.email_domains, o.status, o.status_reason, o.delete_after,
  o.is_decided_by_provider, o.created_at, o.version, ${sortName} as sort_name`

async function counted(tx: Db, shown: RawBuilder<unknown>): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`select shown.*, ${figures}
    from (${shown}) shown, ${countedUsers} order by shown.sort_name, shown.id`.execute(tx)
  return rows
}

/** A page of customers by name with their figures. The transaction must span organizations. */
export function listCounters(
  tx: Db,
  filter: CounterFilter,
  { cursor, limit }: { cursor: Cursor | null; limit: number },
): Promise<CountedRow[]> {
  const after = cursor ? sql`and (${sortName}, o.id) > (${cursor.value}, ${cursor.id}::uuid)` : sql``
  return counted(
    tx,
    sql`select ${columns} from organizations o where ${matching(filter)} ${after} order by ${sortName}, o.id limit ${limit}`,
  )
}

/** How many customers match. The transaction must span organizations. */
export async function countCounters(tx: Db, filter: CounterFilter): Promise<number> {
  const counting = sql<{ count: number }>`select count(*) as count from organizations o where ${matching(filter)}`
  return (await counting.execute(tx)).rows[0]?.count ?? 0
}

/** One customer with its figures, or undefined. The transaction must span organizations. */
export async function findCounted(tx: Db, id: string): Promise<CountedRow | undefined> {
  const [row] = await counted(
    tx,
    sql`select ${columns} from organizations o where o.id = ${id} and o.kind = 'customer'`,
  )
  return row
}

/** Who looks after a customer's counter, or was invited to; those that never did last. The transaction must span organizations. */
export async function listAdministrators(tx: Db, organizationId: string): Promise<AdministratorRow[]> {
  const { rows } = await sql<AdministratorRow>`with holders as materialized (
      select distinct h.user_id from held_permissions h where h.organization_id = ${organizationId} and ${administers})
    select users.id, users.email, users.status, nullif(users.last_sign_in_at, '-infinity') as last_sign_in_at,
      coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name) as name
    from holders join users on users.organization_id = ${organizationId} and users.id = holders.user_id
    where users.type <> 'connector'
    order by users.status, users.sort_name, users.id limit 50`.execute(tx)
  return rows
}
