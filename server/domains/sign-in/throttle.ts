import { createHash } from 'node:crypto'
import { acrossOrganizations, type Database } from '../../platform/database/index.ts'
import { createLimiter, networkOf, refuseSpent } from '../../platform/throttle/index.ts'
import { findBlock, forgetFailures } from './failure-queries.ts'

/** Counts failed sign-ins and refuses when there were too many. */
export interface Throttle {
  /**
   * Takes one try of this name from this address; throws 429 when there is none left. Taken before the password is
   * compared, so that guesses sent all at once count as well. One of the next three follows.
   */
  take: (attempt: Attempt) => Promise<void>
  /** The try was a wrong guess: it also counts against the address and the name. */
  fail: (attempt: Attempt) => Promise<void>
  /**
   * The try was a success. On a known device the failures are forgotten; elsewhere they stay, for a success under a name
   * does not speak for its namesakes in other organizations.
   */
  succeed: (attempt: Attempt) => Promise<void>
  /** The try came to nothing for another reason: it is given back. */
  giveBack: (attempt: Attempt) => Promise<void>
  /** Forgets all failures of an account and its names, after an administrator helped. */
  forgive: (names: string[]) => Promise<void>
  /** Until when sign-in is refused under one of these names, from somewhere or from everywhere; null: it is not. */
  blockedUntil: (names: string[]) => Promise<Date | null>
}

export interface Attempt {
  /** The name as folded for comparison; from a known device the account itself. */
  name: string
  address: string
  /** Whether this browser has signed in to the account before: strangers' failures do not shut it out. */
  isKnownDevice: boolean
}

const quarterHour = 15 * 60

const limits = {
  // One person's slips, from one place.
  nameAndAddress: { points: 10, durationSeconds: quarterHour },
  // One place that tries many names.
  address: { points: 100, durationSeconds: quarterHour },
  // Many places that try one name. Known devices are let through: a stranger cannot lock somebody out.
  name: { points: 200, durationSeconds: 60 * 60 },
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Builds the throttle on the database, where all nodes share it. */
export function createThrottle(database: Database): Throttle {
  const limiter = (name: keyof typeof limits) => createLimiter(database, name, limits[name])
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
        await refuseSpent(database, [address.counterOf(keys.address), name.counterOf(keys.name)])
      }
      await pair.take(keys.pair)
    },
    async fail(attempt) {
      const keys = keysOf(attempt)
      if (attempt.isKnownDevice) return
      await Promise.all([address.add(keys.address), name.add(keys.name)])
    },
    async succeed(attempt) {
      const key = keysOf(attempt).pair
      await (attempt.isKnownDevice ? pair.forget(key) : pair.giveBack(key))
    },
    async giveBack(attempt) {
      await pair.giveBack(keysOf(attempt).pair)
    },
    async forgive(names) {
      await acrossOrganizations(database.db, (tx) => forgetFailures(tx, names.map(digest)))
    },
    async blockedUntil(names) {
      const most = { pair: limits.nameAndAddress.points, name: limits.name.points }
      return acrossOrganizations(database.db, (tx) => findBlock(tx, names.map(digest), most))
    },
  }
}
