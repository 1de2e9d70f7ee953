import pg from 'pg'
import { concurrency } from './compare.ts'

/** A database of its own on a PostgreSQL server: its address, a pool on it, and how to remove it. */
export interface BenchDatabase {
  url: string
  pool: pg.Pool
  drop: () => Promise<void>
}

/** Makes an empty database on the server at `serverUrl`, which must allow it. */
export async function makeBenchDatabase(serverUrl: string): Promise<BenchDatabase> {
  const name = `guichet_bench_${process.pid}`
  await onServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: concurrency })
  const drop = async () => {
    await pool.end()
    await onServer(serverUrl, `drop database ${name} with (force)`)
  }
  return { url: url.href, pool, drop }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
