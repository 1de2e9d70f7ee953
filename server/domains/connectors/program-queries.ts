import { sql } from 'kysely'
import {
  compiledOnce,
  type Database,
  type Db,
  oneStatement,
  oneStatementAcross,
} from '../../platform/database/index.ts'
import { managedGroupsNow, permissionsNow } from './connector-queries.ts'
import './connector-table.ts'

/** A program that showed a credential: who it is and what it may do now. */
export interface ProgramRow {
  id: string
  organization_id: string
  name: string
  language: 'fr' | 'en'
  slug: string
  kind: 'customer' | 'provider'
  permissions: string[]
  managed_groups: string[] | null
}

/** A program that showed an API key, with the key's own limits. */
export interface KeyHolderRow extends ProgramRow {
  key_id: string
  key_permissions: string[] | null
  ranges: string[]
  is_due: boolean
}

const programColumns = sql`users.id, users.organization_id, users.language, organizations.slug, organizations.kind,
  trim(users.first_name || ' ' || users.last_name) as name, ${permissionsNow} as permissions,
  ${managedGroupsNow} as managed_groups`

const programTables = sql`users
  join organizations on organizations.id = users.organization_id
  left join users owner on owner.organization_id = users.organization_id and owner.id = users.owner_id`

const isProgram = sql`users.status = 'active' and users.type = 'connector' and organizations.status = 'open'`

const selectKeyHolder = compiledOnce(
  (_db, keyHash: Buffer) =>
    sql<KeyHolderRow>`select ${programColumns}, k.id as key_id, k.permissions as key_permissions,
      k.address_ranges as ranges, coalesce(k.last_used_at < now() - interval '1 minute', true) as is_due
    from ${programTables}
    join api_keys k on k.organization_id = users.organization_id and k.user_id = users.id
    where k.key_hash = ${keyHash} and (k.expires_at is null or k.expires_at > now()) and ${isProgram}`,
)

/** The program behind an API key that is not over. One round trip: every request with a key asks this. */
export async function findKeyHolder(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  keyHash: Buffer,
): Promise<KeyHolderRow | undefined> {
  const [row] = await oneStatement(database, organizationId, selectKeyHolder(database.db, keyHash))
  return row
}

const selectProgram = compiledOnce(
  (_db, id: string) =>
    sql<ProgramRow>`select ${programColumns} from ${programTables} where users.id = ${id} and ${isProgram}`,
)

/** A program by its id, to work in its organization. Undefined when it is gone or closed. */
export async function findProgram(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  id: string,
): Promise<ProgramRow | undefined> {
  const [row] = await oneStatement(database, organizationId, selectProgram(database.db, id))
  return row
}

const selectClient = compiledOnce((db, clientId: string) =>
  db
    .selectFrom('connector_secrets')
    .innerJoin('users', (join) =>
      join
        .onRef('users.organization_id', '=', 'connector_secrets.organization_id')
        .onRef('users.id', '=', 'connector_secrets.user_id'),
    )
    .innerJoin('organizations', 'organizations.id', 'connector_secrets.organization_id')
    .select([
      'connector_secrets.organization_id',
      'connector_secrets.user_id',
      'connector_secrets.secret_hash',
      'users.last_name as name',
    ])
    .where('connector_secrets.user_id', '=', clientId)
    .where('users.status', '=', 'active')
    .where('users.type', '=', 'connector')
    .where('organizations.status', '=', 'open'),
)

/** The program that is this OAuth client, with the hash of its secret. Over all organizations: none is known yet. */
export async function findClient(
  database: Pick<Database, 'pool' | 'db'>,
  clientId: string,
): Promise<{ organization_id: string; user_id: string; name: string; secret_hash: Buffer } | undefined> {
  const [row] = await oneStatementAcross(database, selectClient(database.db, clientId))
  return row
}

/** Writes down that a key was used just now. */
export async function touchKey(tx: Db, id: string): Promise<void> {
  await tx.updateTable('api_keys').set({ last_used_at: sql`now()` }).where('id', '=', id).execute()
}

/** Writes down, once a minute at most, that a client secret was used. */
export async function touchClient(tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('connector_secrets')
    .set({ last_used_at: sql`now()` })
    .where('user_id', '=', userId)
    .where(sql<boolean>`coalesce(last_used_at < now() - interval '1 minute', true)`)
    .execute()
}
