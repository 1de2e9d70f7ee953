import { createHash } from 'node:crypto'
import type { Database } from '../../platform/database/index.ts'
import { createLimiter, networkOf } from '../../platform/throttle/index.ts'

const quarterHour = 15 * 60
const hour = 60 * 60

const limits = {
  // Six digits, three of a million right at any time: so few tries a day leave a guesser years.
  factorGuess: { points: 10, durationSeconds: quarterHour },
  factorGuessDay: { points: 50, durationSeconds: 24 * hour },
  // One place that tries many people.
  factorNetwork: { points: 100, durationSeconds: quarterHour },
  codeSent: { points: 1, durationSeconds: 30 },
  codeSentHour: { points: 5, durationSeconds: hour },
  passkeyAsked: { points: 300, durationSeconds: quarterHour },
}

/** For how long no other code is sent. */
export const againInSeconds = limits.codeSent.durationSeconds

/** Who guesses at what, from where. Codes, passwords and passkeys are counted apart: one does not shut out the other. */
export interface Guesser {
  userId: string
  address: string
  at: 'code' | 'password' | 'passkey'
}

/** Counts guesses over all sessions, devices and nodes. */
export interface GuessLimits {
  /**
   * Lets somebody guess once: takes the try first, then verifies, so that guesses sent all at once count as well.
   * Returns what `verify` returns; null is a wrong guess and stays counted. Throws 429 when no try is left.
   */
  guess: <Result>(guesser: Guesser, verify: () => Promise<Result | null>) => Promise<Result | null>
  /**
   * Counts a code to be sent. Throws 429 when the last one of this session was sent just now, or too many within the
   * hour to this person. A code serves one session only: another session need not wait for it, and cannot use it.
   */
  takeSending: (bound: { userId: string; sessionId: string; purpose: string }) => Promise<void>
  /** Counts a passkey challenge asked for by anybody. Throws 429. */
  takeChallenge: (address: string) => Promise<void>
  /** Counts a passkey sign-in by anybody, as `guess` does. */
  guessByAnybody: <Result>(address: string, verify: () => Promise<Result | null>) => Promise<Result | null>
  /** Forgets the guesses of a person, after an administrator helped. */
  forgive: (userId: string) => Promise<void>
}

const networkKey = (address: string) => createHash('sha256').update(networkOf(address)).digest('base64url')

/** Builds the limits on the database, where all nodes share them. Outside of transactions only. */
export function createGuessLimits(database: Pick<Database, 'pool'>): GuessLimits {
  const limiter = (name: keyof typeof limits) => createLimiter(database, name, limits[name])
  const [short, day, network] = [limiter('factorGuess'), limiter('factorGuessDay'), limiter('factorNetwork')]
  const [sent, sentHour, asked] = [limiter('codeSent'), limiter('codeSentHour'), limiter('passkeyAsked')]

  async function counted<Result>(
    taken: { limiter: typeof short; key: string; forgets?: true }[],
    verify: () => Promise<Result | null>,
  ): Promise<Result | null> {
    for (const { limiter, key } of taken) await limiter.take(key)
    const giveBack = (forgets: boolean) =>
      Promise.all(
        taken.map((one) => (forgets && one.forgets ? one.limiter.forget(one.key) : one.limiter.giveBack(one.key))),
      )
    const result = await verify().catch(async (error: unknown) => {
      await giveBack(false)
      throw error
    })
    if (result !== null) await giveBack(true)
    return result
  }

  return {
    guess: ({ userId, address, at }, verify) => {
      const key = `${userId}:${at}`
      const taken = [
        { limiter: short, key, forgets: true as const },
        { limiter: day, key },
        { limiter: network, key: networkKey(address) },
      ]
      return counted(taken, verify)
    },
    guessByAnybody: (address, verify) => counted([{ limiter: network, key: networkKey(address) }], verify),
    takeSending: async ({ userId, sessionId, purpose }) => {
      await sent.take(`${sessionId}:${purpose}`)
      await sentHour.take(userId)
    },
    takeChallenge: (address) => asked.take(networkKey(address)),
    forgive: async (userId) => {
      const keys = (['code', 'password', 'passkey'] as const).map((at) => `${userId}:${at}`)
      await Promise.all(keys.flatMap((key) => [short.forget(key), day.forget(key)]))
      await sentHour.forget(userId)
    },
  }
}
