import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { acrossOrganizations, type Database } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { forgetFailures } from './failure-queries.ts'
import { networkOf } from './network-of.ts'

/** Counts failed sign-ins and refuses when there were too many. */
export interface Throttle {
  /**
   * Takes one try of this name from this address; throws 429 when there is none left. Taken before the password is
   * compared, so that guesses sent all at once count as well. One of the next three follows.
   */
  take: (attempt: Attempt) => Promise<void>
  /** The try was a wrong guess: it also counts against the address and the name. */
  fail: (attempt: Attempt) => Promise<void>
  /** The try was a success: the failures of this name from this address are forgotten. */
  succeed: (attempt: Attempt) => Promise<void>
  /** The try came to nothing for another reason: it is given back. */
  giveBack: (attempt: Attempt) => Promise<void>
  /** Forgets all failures of an account's names, after an administrator helped. */
  forgive: (names: string[]) => Promise<void>
}

export interface Attempt {
  /** The name as folded for comparison. */
  name: string
  address: string
  /** Whether this browser has signed in to this account before: strangers' failures do not shut it out. */
  isKnownDevice: boolean
}

const quarterHour = 15 * 60

const limits = {
  // One person's slips, from one place.
  nameAndAddress: { points: 10, duration: quarterHour },
  // One place that tries many names.
  address: { points: 100, duration: quarterHour },
  // Many places that try one name. Known devices are let through: a stranger cannot lock somebody out.
  name: { points: 200, duration: 60 * 60 },
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Builds the throttle on the database, where all nodes share it. */
export function createThrottle(database: Database): Throttle {
  const limiter = (keyPrefix: keyof typeof limits) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      tableName: 'sign_in_failures',
      tableCreated: true,
      keyPrefix,
      clearExpiredByTimeout: false,
      ...limits[keyPrefix],
    })
  const pair = limiter('nameAndAddress')
  const address = limiter('address')
  const name = limiter('name')
  const keysOf = (attempt: Attempt) => {
    const name = digest(attempt.name)
    const network = digest(networkOf(attempt.address))
    // A known device has a counter of its own: not even a stranger in the same office shuts it out.
    return { pair: `${name}.${attempt.isKnownDevice ? 'knownDevice' : network}`, address: network, name }
  }
  return {
    async take(attempt) {
      const keys = keysOf(attempt)
      if (!attempt.isKnownDevice) {
        const found = await Promise.all([address.get(keys.address), name.get(keys.name)])
        for (const result of found) if (result && result.remainingPoints <= 0) throw tooMany(result)
      }
      await pair.consume(keys.pair).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? tooMany(error) : error
      })
    },
    async fail(attempt) {
      const keys = keysOf(attempt)
      if (attempt.isKnownDevice) return
      await Promise.all([quietly(address.consume(keys.address)), quietly(name.consume(keys.name))])
    },
    async succeed(attempt) {
      await pair.delete(keysOf(attempt).pair)
    },
    async giveBack(attempt) {
      await pair.reward(keysOf(attempt).pair, 1)
    },
    async forgive(names) {
      await acrossOrganizations(database.db, (tx) => forgetFailures(tx, names.map(digest)))
    },
  }
}

function tooMany(result: RateLimiterRes): Problem {
  const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000))
  return new Problem(429, 'tooManyAttempts', { headers: { 'retry-after': String(seconds) } })
}

/** Consuming the last point rejects with the count: that is no error here. */
async function quietly(consuming: Promise<RateLimiterRes>): Promise<void> {
  try {
    await consuming
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
  }
}
