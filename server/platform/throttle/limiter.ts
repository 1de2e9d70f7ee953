import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../database/index.ts'
import { Problem } from '../http/index.ts'
import { type Counter, findSpent } from './counter-queries.ts'

/** So many `points` within so many seconds. */
export interface Limit {
  points: number
  durationSeconds: number
}

/** Counts tries by a key. The counters lie in the database, where all nodes share them. */
export interface Limiter {
  /** Takes one try, in one statement, so that tries sent all at once count as well. Throws 429 when none is left. */
  take: (key: string) => Promise<void>
  /** Counts one try without refusing it. */
  add: (key: string) => Promise<void>
  /** The counter of a key, for `refuseSpent`. */
  counterOf: (key: string) => Counter
  /** Gives one try back that came to nothing. */
  giveBack: (key: string) => Promise<void>
  /** Forgets all tries of a key. */
  forget: (key: string) => Promise<void>
}

/** Makes a limiter; `name` keeps its counters apart from those of others. Call it outside of transactions. */
export function createLimiter(database: Pick<Database, 'pool'>, name: string, limit: Limit): Limiter {
  const counters = new RateLimiterPostgres({
    storeClient: database.pool,
    tableName: 'sign_in_failures',
    tableCreated: true,
    keyPrefix: name,
    clearExpiredByTimeout: false,
    points: limit.points,
    duration: limit.durationSeconds,
  })
  return {
    take: async (key) => {
      await counters.consume(key).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error
      })
    },
    add: async (key) => {
      await counters.consume(key).catch((error: unknown) => {
        // Consuming the last point rejects with the count: that is no error here.
        if (!(error instanceof RateLimiterRes)) throw error
      })
    },
    counterOf: (key) => ({ key: counters.getKey(key), points: limit.points }),
    giveBack: async (key) => {
      await counters.reward(key, 1)
    },
    forget: async (key) => {
      await counters.delete(key)
    },
  }
}

/** Throws 429 when one of these counters has no try left; takes none. */
export async function refuseSpent(database: Pick<Database, 'pool'>, counters: Counter[]): Promise<void> {
  const until = await findSpent(database, counters)
  if (until !== null) throw tooMany(until - Date.now())
}

function tooMany(msBeforeNext: number): Problem {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  return new Problem(429, 'tooManyAttempts', { headers: { 'retry-after': String(seconds) } })
}
