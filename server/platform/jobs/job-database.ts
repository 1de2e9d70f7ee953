import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import type { Db } from '../database/index.ts'

interface Rows {
  rows: unknown[]
}

/**
 * The job queue's way to the database: the same pool as everybody, so that on PGlite it waits its turn
 * instead of speaking into somebody else's transaction.
 */
export function jobsThroughPool(pool: pg.Pool) {
  return {
    async executeSql(text: string, values?: unknown[]): Promise<Rows> {
      const client = await pool.connect()
      try {
        const result: unknown = values?.length ? await client.query(text, values) : await client.query(text)
        const results = Array.isArray(result) ? (result as Rows[]) : [result as Rows]
        return { rows: results.flatMap((one) => one.rows ?? []) }
      } catch (error) {
        // A failed block of several statements leaves its transaction open on the one connection there is.
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}

/** The job queue's way into a transaction that is under way. */
export function jobsThroughTransaction(tx: Db) {
  return {
    async executeSql(text: string, values?: unknown[]): Promise<Rows> {
      const result = await tx.executeQuery(CompiledQuery.raw(text, values ?? []))
      return { rows: [...result.rows] }
    },
  }
}
