import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { SessionStage } from '../../../contract/index.ts'
import { compiledOnce, type Database, type Db, oneStatement } from '../../platform/database/index.ts'
import { type SelfRow, selectSelves } from './self-queries.ts'
import { idleLimitMs, lifetimeMs, seenEveryMs } from './session.ts'
import './session-table.ts'

/** A live session with the person it belongs to. */
interface SessionRow extends SelfRow {
  session_id: string
  stage: SessionStage
  methods: string[]
  proved_at: Date
  signed_in_at: Date
  is_due: boolean
}

const idleLimit = `${idleLimitMs} milliseconds`

const selectSession = compiledOnce((db, tokenHash: Buffer) =>
  selectSelves(db)
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.organization_id', '=', 'users.organization_id').onRef('sessions.user_id', '=', 'users.id'),
    )
    .select([
      'sessions.id as session_id',
      'sessions.stage',
      'sessions.methods',
      'sessions.proved_at',
      'sessions.created_at as signed_in_at',
      sql<boolean>`sessions.last_seen_at < now() - ${`${seenEveryMs} milliseconds`}::interval`.as('is_due'),
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('users.status', '=', 'active')
    .where('organizations.status', '=', 'open')
    .where('sessions.expires_at', '>', sql<Date>`now()`)
    .where('sessions.last_seen_at', '>', sql<Date>`now() - ${idleLimit}::interval`),
)

/** A live session with who it belongs to and what they may do, in one round trip: every request asks this. */
export async function findSession(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  tokenHash: Buffer,
): Promise<SessionRow | undefined> {
  const [row] = await oneStatement(database, organizationId, selectSession(database.db, tokenHash))
  return row
}

/** Writes down that a session was used just now. */
export async function touchSession(tx: Db, tokenHash: Buffer): Promise<void> {
  await tx.updateTable('sessions').set({ last_seen_at: sql`now()` }).where('token_hash', '=', tokenHash).execute()
}

export interface NewSession {
  organizationId: string
  userId: string
  tokenHash: Buffer
  stage: SessionStage
  /** How the person proved who they are, as RFC 8176 names it. */
  methods: string[]
  /** Since when that counts as proof of identity: a trusted browser in the place of the second factor is none. */
  provedAt: Date | 'now'
  userAgent: string
  address: string
  /** The hash that the password given was compared with: where it was replaced since, no session opens. */
  passwordHash?: string | undefined
}

/** The account as long as it is active in an open organization, and its password the one that was given. */
function stillOpen(db: Db, { userId, passwordHash }: NewSession) {
  const account = db
    .selectFrom('users')
    .where('users.id', '=', userId)
    .where('users.status', '=', 'active')
    .where('users.never_signs_in', '=', false)
    .where(
      sql<boolean>`exists (select from organizations where id = users.organization_id and organizations.status = 'open')`,
    )
  return account.$if(passwordHash !== undefined, (query) =>
    query
      .innerJoin('user_passwords', (join) =>
        join
          .onRef('user_passwords.organization_id', '=', 'users.organization_id')
          .onRef('user_passwords.user_id', '=', 'users.id'),
      )
      .where('user_passwords.hash', '=', String(passwordHash)),
  )
}

/**
 * The statement that opens a session for an account that is active at this moment; for another it returns no row. It
 * waits for whoever is changing the account: a session must not slip in behind a deactivation or a new password.
 * Returns when the session ends at the latest.
 */
export function openingSession(db: Db, session: NewSession) {
  return db
    .insertInto('sessions')
    .columns([
      'organization_id',
      'id',
      'user_id',
      'token_hash',
      'stage',
      'methods',
      'user_agent',
      'address',
      'proved_at',
      'expires_at',
    ])
    .expression(
      stillOpen(db, session)
        .select([
          'users.organization_id',
          sql<string>`${uuidv7()}::uuid`.as('session_id'),
          'users.id as user_id',
          sql<Buffer>`${session.tokenHash}::bytea`.as('token_hash'),
          sql<SessionStage>`${session.stage}`.as('stage'),
          sql<string[]>`${sql.val(session.methods)}::text[]`.as('methods'),
          sql<string>`${session.userAgent.slice(0, 400)}`.as('user_agent'),
          sql<string>`${session.address}`.as('address'),
          (session.provedAt === 'now' ? sql<Date>`now()` : sql<Date>`${session.provedAt}::timestamptz`).as('proved_at'),
          sql<Date>`now() + ${`${lifetimeMs[session.stage]} milliseconds`}::interval`.as('expires_at'),
        ])
        .forNoKeyUpdate(),
    )
    .returning('expires_at')
}

/** Waits for whoever is changing an account, and keeps others from it until the transaction ends. */
export async function holdAccount(tx: Db, userId: string): Promise<void> {
  await tx.selectFrom('users').select('id').where('id', '=', userId).forNoKeyUpdate().execute()
}

/** Ends one session. Returns whose it was, or undefined when it was over already. */
export async function deleteSession(tx: Db, tokenHash: Buffer): Promise<{ id: string; user_id: string } | undefined> {
  return tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).returning(['id', 'user_id']).executeTakeFirst()
}

/** Ends all sessions of a person, or all but one. */
export async function deleteSessionsOf(tx: Db, userId: string, exceptId?: string): Promise<void> {
  let sessions = tx.deleteFrom('sessions').where('user_id', '=', userId)
  if (exceptId) sessions = sessions.where('id', '!=', exceptId)
  await sessions.execute()
}

/** Ends all sessions of an organization's people. */
export async function deleteSessionsIn(tx: Db, organizationId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('organization_id', '=', organizationId).execute()
}

/** Ends one session of a person by its id. Returns whether there was one. */
export async function deleteSessionOf(tx: Db, userId: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Writes down that the person proved just now to be the one who signed in. */
export async function markProved(tx: Db, id: string): Promise<void> {
  await tx.updateTable('sessions').set({ proved_at: sql`now()` }).where('id', '=', id).execute()
}

/** A session as a device to show. */
export interface DeviceRow {
  id: string
  user_agent: string
  address: string
  methods: string[]
  created_at: Date
  last_seen_at: Date
}

/** The browsers in which a person is signed in, the last used first. */
export async function listDevices(tx: Db, userId: string): Promise<DeviceRow[]> {
  return tx
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'address', 'methods', 'created_at', 'last_seen_at'])
    .where('user_id', '=', userId)
    .where('stage', '=', 'signedIn')
    .where('expires_at', '>', sql<Date>`now()`)
    .where('last_seen_at', '>', sql<Date>`now() - ${idleLimit}::interval`)
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute()
}
