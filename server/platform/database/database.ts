import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../../config.ts'
import { openEmbedded } from './embedded.ts'
import { preparingPool } from './preparing-pool.ts'
import type { Db } from './tables.ts'

// Counts and versions fit in a double; bigint as text would leak into every comparison.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** An open database: the engine's name for people, the query builder, the pool below it. */
export interface Database {
  engine: 'embedded' | 'postgres'
  location: string
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

/** Wraps a pool. `close` must end the pool and whatever stands behind it. */
export function databaseOver(
  pool: pg.Pool,
  engine: Database['engine'],
  location: string,
  close: () => Promise<void>,
): Database {
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
  return { engine, location, db, pool, close }
}

/** Opens a pool on a PostgreSQL server. */
export function openPostgres(url: string, connections: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'guichet',
    // Statements that are short but written long would be compiled for seconds, to run for milliseconds.
    options: '-c jit=off',
  })
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const location = new URL(url)
  return databaseOver(pool, 'postgres', `${location.host}${location.pathname}`, () => pool.end())
}

/** Opens the database that the configuration names. Throws FolderInUseError for a data folder in use. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) return openPostgres(config.databaseUrl, config.databaseConnections)
  const embedded = await openEmbedded(config.dataDir)
  return databaseOver(embedded.pool, 'embedded', config.dataDir, embedded.close)
}
