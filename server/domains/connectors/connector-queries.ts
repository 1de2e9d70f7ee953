import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { guichetPermissionsHeld, guichetPermissionsNow, managedGroupsOf } from '../rights/index.ts'
import './connector-table.ts'

export interface KeyRow {
  id: string
  name: string
  prefix: string
  permissions: string[] | null
  addressRanges: string[]
  createdBy: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  isExpired: boolean
}

export interface ConnectorRow {
  id: string
  sign_in_name: string
  first_name: string
  last_name: string
  status: 'invited' | 'active' | 'deactivated'
  primary_group_id: string | null
  group_name: string | null
  owner_id: string | null
  owner_name: string | null
  permissions: string[]
  guichet_held: string[]
  secret: { prefix: string; createdAt: string; lastUsedAt: string | null } | null
  keys: KeyRow[]
  sort_name: string
  version: number
}

/** What a program may: what is given to it and its owner holds at this moment, as long as the owner is active. */
export const permissionsNow = sql<string[]>`case when owner.status = 'active' then array(
  select unnest(${guichetPermissionsNow('users')}) intersect select unnest(${guichetPermissionsNow('owner')})
  order by 1) else '{}'::text[] end`

/** A program looks after nobody that its owner does not look after. */
export const managedGroupsNow = sql<string[] | null>`case
  when owner.is_limited and users.is_limited then array(
    select unnest(${managedGroupsOf('users')}) intersect select unnest(${managedGroupsOf('owner')}))
  when owner.is_limited then ${managedGroupsOf('owner')}
  else ${managedGroupsOf('users')} end`

const keysOf = sql<KeyRow[]>`coalesce((select jsonb_agg(jsonb_build_object(
    'id', k.id, 'name', k.name, 'prefix', k.prefix, 'permissions', k.permissions, 'addressRanges', k.address_ranges,
    'createdBy', k.created_by_name, 'createdAt', k.created_at, 'expiresAt', k.expires_at,
    'lastUsedAt', k.last_used_at, 'isExpired', coalesce(k.expires_at <= now(), false)) order by k.id desc)
  from api_keys k where k.organization_id = users.organization_id and k.user_id = users.id), '[]'::jsonb)`

const secretOf = sql<ConnectorRow['secret']>`(select jsonb_build_object(
    'prefix', s.prefix, 'createdAt', s.created_at, 'lastUsedAt', s.last_used_at)
  from connector_secrets s where s.organization_id = users.organization_id and s.user_id = users.id)`

/** Programs as far as somebody knows of them who looks after these main groups only; null: everybody's. */
const within = (managed: ReadonlySet<string> | null) =>
  managed === null ? sql<boolean>`true` : sql<boolean>`users.primary_group_id = any (${sql.val([...managed])}::uuid[])`

function connectors(tx: Db) {
  return tx
    .selectFrom('users')
    .leftJoin('groups', (join) =>
      join
        .onRef('groups.organization_id', '=', 'users.organization_id')
        .onRef('groups.id', '=', 'users.primary_group_id'),
    )
    .leftJoin('users as owner', (join) =>
      join.onRef('owner.organization_id', '=', 'users.organization_id').onRef('owner.id', '=', 'users.owner_id'),
    )
    .select([
      'users.id',
      'users.sign_in_name',
      'users.first_name',
      'users.last_name',
      'users.status',
      'users.primary_group_id',
      'groups.name as group_name',
      'owner.id as owner_id',
      sql<string | null>`nullif(trim(owner.first_name || ' ' || owner.last_name), '')`.as('owner_name'),
      permissionsNow.as('permissions'),
      guichetPermissionsHeld('users').as('guichet_held'),
      secretOf.as('secret'),
      keysOf.as('keys'),
      'users.sort_name',
      'users.version',
    ])
    .where('users.type', '=', 'connector')
}

/** The programs of the organization by name, after the place where the last page ended. */
export async function listConnectors(
  tx: Db,
  managed: ReadonlySet<string> | null,
  after: { value: string; id: string } | null,
  limit: number,
): Promise<ConnectorRow[]> {
  let query = connectors(tx).where(within(managed))
  if (after) {
    query = query.where(sql<boolean>`(users.sort_name, users.id) > (${after.value}, ${after.id}::uuid)`)
  }
  return query.orderBy('users.sort_name').orderBy('users.id').limit(limit).execute()
}

/** How many programs the organization has, as far as somebody knows of them. */
export async function countConnectors(tx: Db, managed: ReadonlySet<string> | null): Promise<number> {
  const row = await tx
    .selectFrom('users')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('type', '=', 'connector')
    .where(within(managed))
    .executeTakeFirstOrThrow()
  return row.count
}

/** One program, or undefined. */
export async function findConnector(tx: Db, id: string): Promise<ConnectorRow | undefined> {
  return connectors(tx).where('users.id', '=', id).executeTakeFirst()
}
