import { createHash } from 'node:crypto'
import type { Database } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { createLimiter, networkOf } from '../../platform/throttle/index.ts'

const quarterHour = 15 * 60

const limits = {
  // Nobody guesses 256 bits; this bounds the work that trying costs, and an office may click on many old links.
  linkGuess: { points: 100, durationSeconds: quarterHour },
  resetNetwork: { points: 30, durationSeconds: quarterHour },
  resetName: { points: 5, durationSeconds: 60 * 60 },
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What bounds the use of mailed links by people who are not signed in, over all nodes. */
export interface LinkLimits {
  /** Does what a link allows; a link that is over counts against the address. Throws 429 when there were too many. */
  guarded: <Result>(address: string, act: () => Promise<Result>) => Promise<Result>
  /** Whether another reset may be asked for from this address and for this name. Each call counts. */
  mayAskReset: (address: string, folded: string) => Promise<boolean>
}

const isOver = (error: unknown) => error instanceof Problem && error.code === 'linkOver'

/** Builds the limits on the database. Outside of transactions only. */
export function createLinkLimits(database: Pick<Database, 'pool'>): LinkLimits {
  const limiter = (name: keyof typeof limits) => createLimiter(database, name, limits[name])
  const [guesses, networks, names] = [limiter('linkGuess'), limiter('resetNetwork'), limiter('resetName')]
  return {
    guarded: async (address, act) => {
      const key = digest(networkOf(address))
      await guesses.take(key)
      try {
        const result = await act()
        await guesses.giveBack(key)
        return result
      } catch (error) {
        if (!isOver(error)) await guesses.giveBack(key)
        throw error
      }
    },
    mayAskReset: async (address, folded) => {
      const taken = await Promise.allSettled([networks.take(digest(networkOf(address))), names.take(digest(folded))])
      for (const one of taken) if (one.status === 'rejected' && !(one.reason instanceof Problem)) throw one.reason
      return taken.every((one) => one.status === 'fulfilled')
    },
  }
}
