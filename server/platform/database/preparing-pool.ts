import { CompiledQuery, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { statementName } from './named-statements.ts'
import { beginWith, type Terms } from './statement-with-settings.ts'

// The query builder keeps what it knows of a client by the object it was given.
const preparing = new WeakMap<pg.PoolClient, PostgresPoolClient>()

const beginning = 'begin under terms'
const nothing = { command: '', rowCount: 0, rows: [] }

/**
 * What begins a transaction under these terms. It waits for the first statement and goes with it, which saves a round
 * trip; a transaction without any statement is none.
 */
export const beginningUnder = (terms: Terms): CompiledQuery => CompiledQuery.raw(beginning, [terms])

/** The pool as the query builder sees it: what it runs often is planned once a connection. */
export function preparingPool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => preparingClient(await pool.connect()),
    end: () => pool.end(),
  }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const known = preparing.get(client)
  if (known) return known
  let waiting: Terms | null = null
  const query = async (text: string, values: readonly unknown[]) => {
    if (text === beginning) {
      waiting = values[0] as Terms
      return nothing
    }
    const name = statementName(text)
    if (waiting === null) return client.query({ text, values: [...values], name })
    const terms = waiting
    waiting = null
    if (text === 'commit' || text === 'rollback') return nothing
    return beginWith(client, terms, { sql: text, parameters: values })
  }
  const made: PostgresPoolClient = {
    query: query as unknown as PostgresPoolClient['query'],
    release: (isToDestroy) => client.release(isToDestroy),
  }
  preparing.set(client, made)
  return made
}
