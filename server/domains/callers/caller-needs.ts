import type { Database } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Signer } from '../../platform/secrets/index.ts'
import { createLimiter } from '../../platform/throttle/index.ts'
import type { Outbox } from '../mail/index.ts'
import type { Throttle } from '../sign-in/index.ts'
import type { TellOutside } from '../tickets/index.ts'

/** What helping callers works with. */
export interface CallerNeeds {
  database: Database
  translate: Translate
  signer: Signer
  outbox: Pick<Outbox, 'canMail' | 'canSms'>
  sendJob: SendJob
  tellOutside: TellOutside
  throttle: Pick<Throttle, 'forgive' | 'blockedUntil'>
}

/** Counts codes and guesses about one person over all calls and agents: many calls leave no more tries than a few. */
export interface CallerLimits {
  /** Counts a code to be sent to a person. Throws 429. */
  takeSending: (userId: string) => Promise<void>
  /** Counts a code read out. Throws 429. */
  takeGuess: (userId: string) => Promise<void>
}

/** Builds the limits on the database, where all nodes share them. Outside of transactions only. */
export function callerLimits(database: Pick<Database, 'pool'>): CallerLimits {
  const sent = createLimiter(database, 'callerCode', { points: 8, durationSeconds: 60 * 60 })
  const guesses = createLimiter(database, 'callerGuess', { points: 30, durationSeconds: 24 * 60 * 60 })
  return { takeSending: (userId) => sent.take(userId), takeGuess: (userId) => guesses.take(userId) }
}
