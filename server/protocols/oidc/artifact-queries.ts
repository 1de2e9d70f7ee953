import { type RawBuilder, sql } from 'kysely'
import {
  acrossOrganizations,
  compiledOnce,
  type Database,
  type Db,
  oneStatementAcross,
} from '../../platform/database/index.ts'
import './artifact-table.ts'

type Statements = Pick<Database, 'pool' | 'db'>

/** Something the provider keeps: a grant, a code, a token, an interaction, its view of a session. */
export interface Artifact {
  model: string
  idHash: Buffer
  /** Null: found by the person, or nobody's. */
  organizationId: string | null
  userId: string | null
  sessionId: string | null
  grantId: string | null
  uid: string | null
  payload: Record<string, unknown>
  ttlSeconds: number | null
}

export interface StoredArtifact {
  payload: Record<string, unknown>
  consumed_at: Date | null
}

const nobody = '00000000-0000-0000-0000-000000000000'

type Columns = [
  organizationId: string | null,
  model: string,
  idHash: Buffer,
  userId: string | null,
  sessionId: string | null,
  grantId: string | null,
  uid: string | null,
  payload: string,
  ttlSeconds: number | null,
]

function inserting(condition: RawBuilder<unknown>, columns: Columns) {
  const [organizationId, model, idHash, userId, sessionId, grantId, uid, payload, ttlSeconds] = columns
  return sql<{ model: string }>`
    insert into oidc_artifacts
      (organization_id, model, id_hash, user_id, session_id, grant_id, uid, payload, expires_at)
    select coalesce(${organizationId}::uuid, (select organization_id from users where id = ${userId}::uuid), ${nobody}::uuid),
      ${model}, ${idHash}, ${userId}::uuid, ${sessionId}::uuid, ${grantId}, ${uid}, ${payload}::jsonb,
      now() + make_interval(secs => ${ttlSeconds}::int)
    from ${condition} as still
    on conflict (model, id_hash) do update set payload = excluded.payload, session_id = excluded.session_id,
      grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at
    returning model`
}

const insertFreely = compiledOnce((_db, ...columns: Columns) => inserting(sql`(select 1)`, columns))
const insertUnderGrant = compiledOnce((_db, grantId: string, ...columns: Columns) =>
  inserting(sql`(select 1 from oidc_artifacts where model = 'Grant' and grant_id = ${grantId} for key share)`, columns),
)

/**
 * Keeps an artefact, in one statement. What hangs on a grant is kept only while the grant is there, which holds it
 * against a revocation at the same moment. Returns whether it was kept.
 */
export async function storeArtifact(database: Statements, artifact: Artifact): Promise<boolean> {
  const { model, idHash, organizationId, userId, sessionId, grantId, uid, payload, ttlSeconds } = artifact
  const json = JSON.stringify(payload)
  const columns: Columns = [organizationId, model, idHash, userId, sessionId, grantId, uid, json, ttlSeconds]
  const { db } = database
  const needsGrant = grantId !== null && model !== 'Grant'
  const statement = needsGrant ? insertUnderGrant(db, grantId, ...columns) : insertFreely(db, ...columns)
  return (await oneStatementAcross(database, statement)).length > 0
}

/** Gives the provider's view of a console session the identifier that the current key derives, while it has an earlier one. */
export async function renameSession(database: Statements, earlier: Buffer[], idHash: Buffer): Promise<void> {
  const statement = sql`
    update oidc_artifacts set id_hash = ${idHash} where model = 'Session' and id_hash = any (${earlier}::bytea[])
      and not exists (select from oidc_artifacts known where known.model = 'Session' and known.id_hash = ${idHash})`
  await oneStatementAcross(database, statement.compile(database.db))
}

/** Keeps the provider's view of a console session, or brings it up to date with it. */
export async function storeSession(
  database: Statements,
  session: {
    idHash: Buffer
    organizationId: string
    userId: string
    sessionId: string
    payload: Record<string, unknown>
    ttlSeconds: number
  },
): Promise<void> {
  const statement = sql`
    insert into oidc_artifacts (organization_id, model, id_hash, user_id, session_id, uid, payload, expires_at)
    values (${session.organizationId}, 'Session', ${session.idHash}, ${session.userId}, ${session.sessionId},
      ${session.sessionId}, ${JSON.stringify(session.payload)}::jsonb,
      now() + make_interval(secs => ${session.ttlSeconds}::int))
    on conflict (model, id_hash) do update set payload = oidc_artifacts.payload || excluded.payload,
      expires_at = excluded.expires_at`
  await oneStatementAcross(database, statement.compile(database.db))
}

function live(db: Db) {
  return db
    .selectFrom('oidc_artifacts')
    .select(['payload', 'consumed_at'])
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]))
}

const selectArtifact = compiledOnce((db, model: string, idHash: Buffer) =>
  live(db).where('model', '=', model).where('id_hash', '=', idHash),
)

/** An artefact that is not over, or undefined. */
export async function findArtifact(
  database: Statements,
  model: string,
  idHash: Buffer,
): Promise<StoredArtifact | undefined> {
  return (await oneStatementAcross<StoredArtifact>(database, selectArtifact(database.db, model, idHash)))[0]
}

/** The provider's view of a console session, as long as that session is there. */
export async function findSessionByUid(database: Statements, uid: string): Promise<StoredArtifact | undefined> {
  const statement = live(database.db)
    .where('model', '=', 'Session')
    .where('uid', '=', uid)
    .where((where) =>
      where.exists(
        where
          .selectFrom('sessions')
          .select('sessions.id')
          .whereRef('sessions.organization_id', '=', 'oidc_artifacts.organization_id')
          .whereRef('sessions.id', '=', 'oidc_artifacts.session_id')
          .where('sessions.expires_at', '>', sql<Date>`now()`),
      ),
    )
  return (await oneStatementAcross<StoredArtifact>(database, statement))[0]
}

/** The program that an access token of its own was given to, among one organization's tokens; undefined for others. */
export const selectProgramToken = compiledOnce((db, idHash: Buffer) =>
  db
    .selectFrom('oidc_artifacts')
    .select('user_id')
    .where('model', '=', 'ClientCredentials')
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', sql<Date>`now()`),
)

/** Marks an artefact as used. Returns false when somebody was first, also at the very same moment. */
export async function consumeArtifact(database: Statements, model: string, idHash: Buffer): Promise<boolean> {
  const statement = sql<{ model: string }>`update oidc_artifacts set consumed_at = now()
    where model = ${model} and id_hash = ${idHash} and consumed_at is null returning model`
  return (await oneStatementAcross<{ model: string }>(database, statement.compile(database.db))).length > 0
}

/** Removes one artefact. */
export async function deleteArtifact(database: Statements, model: string, idHash: Buffer): Promise<void> {
  const statement = database.db.deleteFrom('oidc_artifacts').where('model', '=', model).where('id_hash', '=', idHash)
  await oneStatementAcross(database, statement)
}

/** The grant that an artefact hangs on, or null. */
export async function findGrantOf(database: Statements, model: string, idHash: Buffer): Promise<string | null> {
  const statement = database.db
    .selectFrom('oidc_artifacts')
    .select('grant_id')
    .where('model', '=', model)
    .where('id_hash', '=', idHash)
  return (await oneStatementAcross<{ grant_id: string | null }>(database, statement))[0]?.grant_id ?? null
}

/** Ends a grant with all that hangs on it. The grant first: what is being added to it waits for, or misses, its end. */
export async function revokeGrant(database: Statements, grantId: string): Promise<void> {
  await acrossOrganizations(database.db, async (tx) => {
    await tx.deleteFrom('oidc_artifacts').where('model', '=', 'Grant').where('grant_id', '=', grantId).execute()
    await tx.deleteFrom('oidc_artifacts').where('grant_id', '=', grantId).execute()
  })
}

/** Whose artefacts: a person's, perhaps without those of one session; or those of one session. */
export type Whose =
  | { userId: string; sessionId?: undefined; exceptSessionId?: string | undefined }
  | { userId?: undefined; sessionId: string; exceptSessionId?: undefined }

function areOf({ userId, sessionId, exceptSessionId }: Whose) {
  return sql.join(
    [
      ...(userId === undefined ? [] : [sql<boolean>`user_id = ${userId}`]),
      ...(sessionId === undefined ? [] : [sql<boolean>`session_id = ${sessionId}`]),
      ...(exceptSessionId === undefined ? [] : [sql<boolean>`session_id is distinct from ${exceptSessionId}`]),
    ],
    sql` and `,
  )
}

/** The applications that somebody is signed in to from console sessions, with the names of those sessions there. */
export async function listOpenApplications(
  tx: Db,
  whose: Whose,
): Promise<{ user_id: string | null; payload: Record<string, unknown> }[]> {
  return tx
    .selectFrom('oidc_artifacts')
    .select(['user_id', 'payload'])
    .where('model', '=', 'Session')
    .where(sql<boolean>`${areOf(whose)}`)
    .execute()
}

/** Removes somebody's artefacts, the grants first, as `revokeGrant` says why. */
export async function deleteArtifactsOf(tx: Db, whose: Whose): Promise<void> {
  const theirs = tx.deleteFrom('oidc_artifacts').where(sql<boolean>`${areOf(whose)}`)
  await theirs.where('model', '=', 'Grant').execute()
  await theirs.execute()
}

/**
 * Removes what applications and programs hold of an organization, the grants first, as `revokeGrant` says why. The
 * provider's views of sessions stay: they say whom to tell, and open nothing without the sessions.
 */
export async function deleteArtifactsIn(tx: Db, organizationId: string): Promise<void> {
  const theirs = tx.deleteFrom('oidc_artifacts').where('organization_id', '=', organizationId)
  await theirs.where('model', '=', 'Grant').execute()
  await theirs.where('model', '!=', 'Session').execute()
}

/** Some sessions of the transaction's organization that are over, but of which the provider still has its view. */
export async function listLeftBehind(tx: Db, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('oidc_artifacts')
    .select('session_id')
    .where('model', '=', 'Session')
    .where('session_id', 'is not', null)
    .where(
      sql<boolean>`not exists (select from sessions where sessions.organization_id = oidc_artifacts.organization_id
        and sessions.id = oidc_artifacts.session_id)`,
    )
    .limit(limit)
    .execute()
  return rows.flatMap(({ session_id: id }) => id ?? [])
}

/** Removes artefacts that are over, in all organizations. */
export async function deleteExpiredArtifacts(tx: Db): Promise<void> {
  await tx.deleteFrom('oidc_artifacts').where('expires_at', '<', sql<Date>`now()`).execute()
}
