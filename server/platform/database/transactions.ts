import { type Compilable, CompiledQuery, sql } from 'kysely'
import type { Database } from './database.ts'
import { beginningUnder } from './preparing-pool.ts'
import { runWithSettings, type Terms } from './statement-with-settings.ts'
import type { Db } from './tables.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// Serialization failure and deadlock: the work may simply be done again (PostgreSQL, appendix A).
const retryable = new Set(['40001', '40P01'])
const mostAttempts = 4

function refuseOtherText(organizationId: string): void {
  if (!uuidPattern.test(organizationId)) throw new TypeError('not an organization id')
}

/** The terms that make a transaction one organization's: role and organization, both local to it. */
function termsOf(organizationId: string): Terms {
  refuseOtherText(organizationId)
  return { role: 'guichet_app', organizationId }
}

const acrossAll: Terms = { role: 'guichet_system', organizationId: null }

const afterCommit = new WeakMap<Db, (() => void)[]>()

/** Has something done once this transaction is committed, and never when it is not. Not awaited. */
export function onCommit(tx: Db, act: () => void): void {
  afterCommit.get(tx)?.push(act)
}

async function attempt<Result>(db: Db, terms: Terms, run: (tx: Db) => Promise<Result>): Promise<Result> {
  return db.connection().execute(async (connection) => {
    const acts: (() => void)[] = []
    afterCommit.set(connection, acts)
    await connection.executeQuery(beginningUnder(terms))
    try {
      const result = await run(connection)
      await connection.executeQuery(CompiledQuery.raw('commit'))
      for (const act of acts) act()
      return result
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  })
}

async function transact<Result>(db: Db, terms: Terms, run: (tx: Db) => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt(db, terms, run)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (attempts === mostAttempts || !retryable.has(code)) throw error
    }
  }
}

/** Runs work in one transaction that sees and writes the rows of one organization only. Retries on deadlock. */
export function inOrganization<Result>(
  db: Db,
  organizationId: string,
  run: (tx: Db) => Promise<Result>,
): Promise<Result> {
  return transact(db, termsOf(organizationId), run)
}

/**
 * Runs work across organizations: sign-in before the organization is known, set-up, maintenance, the list of the
 * vendor's customers for the vendor's own people. Never in answer to an organization's own routes.
 */
export function acrossOrganizations<Result>(db: Db, run: (tx: Db) => Promise<Result>): Promise<Result> {
  return transact(db, acrossAll, run)
}

const setTerms = async (tx: Db, role: string, organizationId: string): Promise<void> => {
  await sql`select set_config('role', ${role}, true), set_config('guichet.organization_id', ${organizationId}, true)`.execute(
    tx,
  )
}

/** Runs a part of a transaction under other terms, and what follows under those from before. */
async function underOtherTerms<Result>(tx: Db, terms: Terms, run: () => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ role: string; organization: string }>`
    select current_setting('role') as role, current_setting('guichet.organization_id') as organization`.execute(tx)
  await setTerms(tx, terms.role, terms.organizationId ?? '')
  // After an error in PostgreSQL nothing can be done in the transaction any more, and nothing has to be set back.
  const back = () => setTerms(tx, rows[0]?.role ?? 'none', rows[0]?.organization ?? '')
  const result = await run().catch(async (error) => {
    await back().catch(() => undefined)
    throw error
  })
  await back()
  return result
}

/** A part of a transaction that sees and writes the rows of one organization only: what opens a counter fills it, too. */
export function enterOrganization<Result>(tx: Db, organizationId: string, run: () => Promise<Result>): Promise<Result> {
  return underOtherTerms(tx, termsOf(organizationId), run)
}

/** A part of a transaction of the vendor's that works across organizations: what it decides about a customer as a whole. */
export function spanOrganizations<Result>(tx: Db, run: () => Promise<Result>): Promise<Result> {
  return underOtherTerms(tx, acrossAll, run)
}

type Statement<Row> = Compilable<Row> | CompiledQuery<Row>

/**
 * Runs one statement of one organization in one round trip, in a transaction of its own. For what nearly every request
 * asks or everybody waits for; anything that takes two statements belongs into `inOrganization`.
 */
export async function oneStatement<Row>(
  database: Pick<Database, 'pool'>,
  organizationId: string,
  statement: Statement<Row>,
): Promise<Row[]> {
  return runOne(database, termsOf(organizationId), statement)
}

/** The same across organizations, under the terms of `acrossOrganizations`. */
export function oneStatementAcross<Row>(database: Pick<Database, 'pool'>, statement: Statement<Row>): Promise<Row[]> {
  return runOne(database, acrossAll, statement)
}

async function runOne<Row>({ pool }: Pick<Database, 'pool'>, terms: Terms, statement: Statement<Row>): Promise<Row[]> {
  const client = await pool.connect()
  try {
    return await runWithSettings(client, terms, 'compile' in statement ? statement.compile() : statement)
  } finally {
    client.release()
  }
}
